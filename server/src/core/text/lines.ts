import type { Span } from './span.ts';

/** A position for people and protocols: line and character from 0, characters in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One line of a text: where it stands (document offsets) and where its terminator ends. */
export interface Line extends Span {
  /** The offset behind the line's terminator: `end`, `end + 1` or `end + 2`. */
  readonly next: number;
}

/** Splits at LF, CRLF and CR, the terminators of the Language Server Protocol. There is always a last line without one. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let feed = find(text, '\n', 0);
  let carriage = find(text, '\r', 0);
  while (feed < text.length || carriage < text.length) {
    const end = Math.min(feed, carriage);
    const next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    lines.push({ start, end, next });
    start = next;
    if (feed < start) feed = find(text, '\n', start);
    if (carriage < start) carriage = find(text, '\r', start);
  }
  lines.push({ start, end: text.length, next: text.length });
  return lines;
}

/** The position of `offset`, given the ascending starts of the lines. An offset past the end belongs to the last line. */
export function positionAt(starts: ArrayLike<number>, offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (starts[low] ?? 0) };
}

/** Where `character` stands next; the text's length where it does not. */
function find(text: string, character: string, from: number): number {
  const offset = text.indexOf(character, from);
  return offset < 0 ? text.length : offset;
}
