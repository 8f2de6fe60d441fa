import type { Span } from '../text/span.ts';
import type { Wording } from './wording.ts';

/**
 * How many units have to be changed, added or left out to make one stretch the other; `undefined` if more than `most`,
 * or if they differ in digits: figures make two sentences of a report differ in sense, however alike they look.
 */
export function countChanges(a: Wording, from: Span, b: Wording, to: Span, most: number): number | undefined {
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
  if (Math.abs(iEnd - i - (jEnd - j)) > most) return undefined;
  if (hasDigit(a, i, iEnd) || hasDigit(b, j, jEnd)) return undefined;
  const width = jEnd - j;
  let row = Array.from({ length: width + 1 }, (_, column) => column);
  for (let y = i; y < iEnd; y++) {
    const next = [y - i + 1];
    for (let x = 0; x < width; x++) {
      const same = a.codes[y] === b.codes[j + x] ? 0 : 1;
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
