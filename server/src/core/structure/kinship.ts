import { onceFor } from '../once.ts';

/** Pairs of neighbouring ideographs, each as one number: cheap enough for whole texts, where strings would be dear. */
export type Pairs = ReadonlySet<number>;

const ROOM = 0x10000;

/** The pairs of a list of words of a data file, read once for each list. */
export const pairsOfWords = onceFor(
  (words: readonly string[]): Pairs => new Set(words.flatMap((word) => [...pairsOf(word)])),
);

/** All pairs of a text. */
export function pairsOf(text: string): Pairs {
  const pairs = new Set<number>();
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isHan = code >= 0x3400 && code <= 0x9fff;
    if (isHan && before > 0) pairs.add(before * ROOM + code);
    before = isHan ? code : 0;
  }
  return pairs;
}

/** The pairs of a heading that tell what it is about: those that not any heading may hold. */
export function tellingPairsOf(heading: string, common: Pairs): Pairs {
  return new Set([...pairsOf(heading)].filter((pair) => !common.has(pair)));
}

/** Whether a text takes up what a heading is about: two of its pairs, or the only one. */
export function takesUp(text: Pairs, heading: Pairs): boolean {
  let wanted = Math.min(2, heading.size);
  for (const pair of heading) if (text.has(pair) && --wanted <= 0) return true;
  return wanted <= 0;
}

/** How many pairs two texts share that no other of the texts beside the second one has. */
export function sharedOnly(text: Pairs, other: Pairs, beside: readonly Pairs[]): number {
  let shared = 0;
  for (const pair of text) if (other.has(pair) && !beside.some((pairs) => pairs !== other && pairs.has(pair))) shared++;
  return shared;
}

/** How many pairs two texts share. */
export function sharedCount(a: Pairs, b: Pairs): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return shared;
}
