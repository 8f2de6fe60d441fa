import { ownNamesOf } from '../mention/own-names.ts';
import { isHan } from '../text/characters.ts';
import { type Cursor, spanAt } from './cursor.ts';
import { takenBehind } from './fit.ts';
import type { Suggestion, SuggestOptions } from './suggestion.ts';

/** Two characters of a name tell which one is meant. */
const LEAST = 2;

/** The names of one's own units that are begun before the cursor. Where the draft has one, others of its kind are foreign. */
export function suggestNames(cursor: Cursor, { units = () => [] }: SuggestOptions): readonly Suggestion[] {
  const { before, at, document } = cursor;
  if (!isHan(before, at - 1) || !isHan(before, at - LEAST)) return [];
  const own = ownNamesOf(document).flatMap(({ kind, text }) => (kind === 'unit' ? text : []));
  const others = units().filter((name) => !own.some((one) => one.at(-1) === name.at(-1)));
  return [...new Set([...own, ...others])].flatMap((name) => {
    for (let length = name.length - 1; length >= LEAST; length--)
      if (before.endsWith(name.slice(0, length))) return suggestionOf(cursor, name, length) ?? [];
    return [];
  });
}

function suggestionOf(cursor: Cursor, name: string, length: number): Suggestion | undefined {
  const taken = takenBehind(name, name.slice(length), cursor.behind);
  if (taken === undefined) return undefined;
  return {
    kind: 'name',
    label: name,
    newText: name,
    span: spanAt(cursor, cursor.at - length, cursor.at + taken),
    filterText: name,
    detail: '本单位名称',
    key: undefined,
    also: [],
  };
}
