import type { Meaning } from './meaning.ts';

/** A literal of a shelf: its text, and two numbers that tell the shelf what it stands for; the second is below 65,536. */
export type Literal = readonly [text: string, entry: number, detail: number];

/**
 * A part of the lexicons: its literals, and what each of them stands for. The literals are read where the lexicons are
 * compiled; a start needs none of them, and the meaning of a literal is told when a text first has it.
 */
export interface Shelf {
  /** Of equal ones, the meaning of the first is told first. */
  literals(): Iterable<Literal>;
  meaningOf(entry: number, detail: number): Meaning;
}

/** The literals of each entry of a list; the detail is the place of the literal in its entry. */
export function literalsOf<T>(entries: readonly T[], read: (entry: T) => readonly string[]): Iterable<Literal> {
  return entries.flatMap((entry, index) => read(entry).map((text, detail): Literal => [text, index, detail]));
}
