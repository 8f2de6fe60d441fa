import type { Span } from '../text/span.ts';
import type { Meaning } from './meaning.ts';

/** A literal of the lexicon found in a text, with all that it may stand for. Offsets are those of the text. */
export interface Match extends Span {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  /** The kinds of its meanings, a sum of `Kind`s. */
  readonly kinds: number;
}

const NONE: readonly Match[] = [];

/** All matches of one text. */
export class Matches {
  /** By ascending start and then by ascending end. */
  readonly all: readonly Match[];
  readonly #kinds: number;

  constructor(all: readonly Match[]) {
    this.all = all;
    this.#kinds = all.reduce((kinds, match) => kinds | match.kinds, 0);
  }

  has(kinds: number): boolean {
    return (this.#kinds & kinds) !== 0;
  }

  /** Those that may stand for something of one of the kinds. */
  of(kinds: number): readonly Match[] {
    return this.has(kinds) ? this.all.filter((match) => (match.kinds & kinds) !== 0) : NONE;
  }
}
