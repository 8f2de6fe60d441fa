import type { WordLists } from './particle-frames.ts';

/** The characters that may begin what fits one of several patterns; nothing where a pattern does not show them. */
export function beginningsOf(patterns: readonly string[], lists: WordLists): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  const areAll = patterns.flatMap(alternativesOf).every((pattern) => collect(pattern, lists, found));
  return areAll ? found : undefined;
}

/** Finds the beginnings of a pattern. Whether those are all: it begins with a character, a class, a list or a group of such. */
function collect(pattern: string, lists: WordLists, found: Set<string>): boolean {
  const [start = ''] =
    /^(?:[一-龥，。；：、！？“”《》]|\[[^\]^\\-]+\]|\{[a-z]+\}|\((?:\?:|\?<[a-z]+>))/.exec(pattern) ?? [];
  if (start === '') return false;
  const end = start.startsWith('(') ? closingOf(pattern) : start.length - 1;
  const [, mayLack, count] = /^(?:([?*])\??|(\{\d))?/.exec(pattern.slice(end + 1)) as RegExpExecArray;
  if (count || (mayLack && !collect(pattern.slice(end + 2).replace(/^\?/, ''), lists, found))) return false;
  if (start.startsWith('{')) {
    for (const word of lists.get(start.slice(1, -1)) ?? []) found.add(word.charAt(0));
    return true;
  }
  if (start.startsWith('('))
    return alternativesOf(pattern.slice(start.length, end)).every((part) => collect(part, lists, found));
  for (const character of start.replace(/[[\]]/g, '')) found.add(character);
  return true;
}

/** Where the group closes that a pattern begins with. */
function closingOf(pattern: string): number {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern.charAt(at) === '(') depth++;
    else if (pattern.charAt(at) === ')' && --depth === 0) return at;
  }
  return pattern.length;
}

/** The alternatives of a pattern or of what stands in a group. */
export function alternativesOf(group: string): readonly string[] {
  if (!group.includes('(')) return group.split('|');
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < group.length; at++) {
    const character = group.charAt(at);
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === '|' && depth === 0) {
      parts.push(group.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, group.slice(start)];
}
