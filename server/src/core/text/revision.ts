import { splitLines } from './lines.ts';
import type { Span } from './span.ts';

/** A text with the offsets of its lines. */
export interface LinedText {
  readonly text: string;
  readonly starts: readonly number[];
}

/** How the lines of a text came from those of the version before. */
export interface Revision {
  readonly starts: readonly number[];
  /** How many lines at the beginning are those of the version before. */
  readonly head: number;
  /** How many lines at the end are. */
  readonly tail: number;
  /** The lines between, without their terminators. */
  readonly between: readonly Span[];
}

/** Splits a text anew, at the price of the lines that differ from the version before. */
export function revise(before: LinedText, text: string): Revision {
  const shared = Math.min(before.text.length, text.length);
  const prefix = commonPrefix(before.text, text, shared);
  const suffix = commonSuffix(before.text, text, shared - prefix);
  const { starts: old } = before;
  // The character behind a line's terminator has to be the same too: a CR is a terminator unless a LF follows.
  let head = 0;
  while (head + 1 < old.length && (old[head + 1] as number) < prefix) head++;
  let tail = 0;
  while (tail < old.length - head && (old[old.length - 1 - tail] as number) > before.text.length - suffix) tail++;
  const shift = text.length - before.text.length;
  const from = old[head] ?? 0;
  const kept = old.slice(old.length - tail).map((start) => start + shift);
  const until = kept[0] ?? text.length;
  const lines = splitLines(text.slice(from, until));
  if (tail > 0) lines.pop(); // what stands behind the last terminator is the first line that is kept
  const between = lines.map(({ start, end }) => ({ start: start + from, end: end + from }));
  return { starts: [...old.slice(0, head), ...between.map(({ start }) => start), ...kept], head, tail, between };
}

const CHUNK = 4096;

/** Equal slices are compared in one sweep of memory, so the characters are looked at only in the chunk that differs. */
function commonPrefix(a: string, b: string, most: number): number {
  let length = 0;
  while (length + CHUNK <= most && a.slice(length, length + CHUNK) === b.slice(length, length + CHUNK)) length += CHUNK;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function commonSuffix(a: string, b: string, most: number): number {
  let length = 0;
  const chunk = (text: string): string => text.slice(text.length - length - CHUNK, text.length - length);
  while (length + CHUNK <= most && chunk(a) === chunk(b)) length += CHUNK;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
}
