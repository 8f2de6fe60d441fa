import type { Span } from '../text/span.ts';
import type { Wording } from './wording.ts';

/** How many units may be changed, and how many only added or left out: a word taken away, a filler put in. */
export interface Allowance {
  readonly changed: number;
  readonly moved: number;
}

/** What makes one stretch the other: only units added or left out, or also some exchanged for others; `once`: one, and late. */
export type Nearness = 'moved' | 'changed' | 'once';

/** Units that two sentences have in common before they differ, so that they are not built alike on purpose. */
const OPENING = 8;

/**
 * How one stretch becomes the other by few changes, if it does; never if they differ in digits: figures make two sentences of a
 * report differ in sense, however alike they look. Nor do 抓学习 and 抓作风, parallel on purpose, differ by words added.
 */
export function nearnessOf(
  a: Wording,
  from: Span,
  b: Wording,
  to: Span,
  { changed, moved }: Allowance,
): Nearness | undefined {
  let { start: i, end: iEnd } = from;
  let { start: j, end: jEnd } = to;
  while (i < iEnd && j < jEnd && a.codes[i] === b.codes[j]) {
    i++;
    j++;
  }
  while (i < iEnd && j < jEnd && a.codes[iEnd - 1] === b.codes[jEnd - 1]) {
    iEnd--;
    jEnd--;
  }
  const most = Math.max(changed, moved);
  if (Math.abs(iEnd - i - (jEnd - j)) > most) return undefined;
  if (hasDigit(a, i, iEnd) || hasDigit(b, j, jEnd)) return undefined;
  if (iEnd - i === 1 && jEnd - j === 1 && i - from.start >= OPENING) return changed > 0 ? 'once' : undefined;
  const [one, other] = [
    { start: i, end: iEnd },
    { start: j, end: jEnd },
  ];
  const changes = countChanges(a, one, b, other, { most, exchange: 1 });
  if (changes === undefined) return undefined;
  if (countChanges(a, one, b, other, { most, exchange: 2 }) === changes) return 'moved';
  return changes <= changed ? 'changed' : undefined;
}

/** The fewest steps from one stretch to the other, each exchange of a unit for another counted as told; `undefined` for more. */
function countChanges(
  a: Wording,
  from: Span,
  b: Wording,
  to: Span,
  { most, exchange }: { readonly most: number; readonly exchange: number },
): number | undefined {
  const width = to.end - to.start;
  let row = Array.from({ length: width + 1 }, (_, column) => column);
  for (let y = from.start; y < from.end; y++) {
    const next = [y - from.start + 1];
    for (let x = 0; x < width; x++) {
      const same = a.codes[y] === b.codes[to.start + x] ? 0 : exchange;
      next.push(Math.min((row[x] as number) + same, (row[x + 1] as number) + 1, (next[x] as number) + 1));
    }
    if (Math.min(...next) > most) return undefined;
    row = next;
  }
  const changes = row[width] as number;
  return changes <= most ? changes : undefined;
}

function hasDigit({ codes }: Wording, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = codes[i] as number;
    if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return true;
  }
  return false;
}
