import { once } from '../once.ts';
import { lengthOf, overlaps, type Span } from '../text/span.ts';
import type { Alikeness } from './alikeness.ts';
import type { Expressions } from './entries.ts';
import { compileRows, NearRows, type RowTables } from './near-rows.ts';
import { type Packed, pack } from './packed.ts';
import type { WordBorders } from './word-borders.ts';

/**
 * What is an expression but for a character that sounds or looks like the right one, or for two of one half that sound like
 * the right ones: an idiom, or one word of two.
 */
export interface NearExpression extends Span {
  /** What should stand there. */
  readonly right: string;
  /**
   * An idiom with one wrong character; less surely one, or an expression that only the dictionary has; or the words that often
   * stand together, of which this is one.
   */
  readonly model: 'idiom' | 'phrase' | { readonly collocation: string };
}

/** Where four characters of a text differ from an expression. */
interface Difference {
  /** Offset of the four. */
  readonly start: number;
  /** The characters that are others: one, or both of one half. */
  readonly odd: Span;
  /** Where the expression begins among the rows. */
  readonly place: number;
}

const LENGTH = 4;
const HALF = 2;

/** The expressions of four characters, as arrays that can be stored. */
export interface ExpressionTables extends RowTables {
  /** Where the idioms end among the rows, the phrases and the collocations; behind them are those that are right beside another one. */
  readonly ends: Packed;
}

/**
 * @param phrases those that only the dictionary has
 * @param homophones by syllable without its tone, the characters that may sound so
 */
export function compileExpressions(
  { idioms, collocations, alternatives }: Expressions,
  phrases: readonly string[],
  homophones: Readonly<Record<string, string>>,
): ExpressionTables {
  const rows: string[] = [];
  const ends: number[] = [];
  for (const lines of [idioms, phrases, collocations, alternatives]) {
    for (const line of lines) rows.push(...line.split(' '));
    ends.push(rows.length * LENGTH);
  }
  return { ...compileRows(rows, homophones), ends: pack(ends) };
}

/** Expressions of four characters, looked up by a half of theirs. */
export class ExpressionBook {
  readonly #rows: Packed;
  readonly #idiomsEnd: number;
  readonly #phrasesEnd: number;
  readonly #collocationsEnd: number;
  readonly #near: NearRows;
  readonly #free: () => FreeWords;
  readonly #alikeness: () => Alikeness;
  readonly #borders: WordBorders;

  /** @param data of which only what is not in the tables is read, and only when it is needed */
  constructor(tables: ExpressionTables, data: Expressions, alikeness: () => Alikeness, borders: WordBorders) {
    this.#rows = tables.rows;
    this.#idiomsEnd = tables.ends[0] as number;
    this.#phrasesEnd = tables.ends[1] as number;
    this.#collocationsEnd = tables.ends[2] as number;
    this.#near = new NearRows(tables);
    this.#free = once(() => new FreeWords(data));
    this.#alikeness = alikeness;
    this.#borders = borders;
  }

  /** What is nearly an expression in `text`. What is one is right, also in front of or behind a near one. */
  findNear(text: string): readonly NearExpression[] {
    const right: Span[] = [];
    const differences: Difference[] = [];
    this.#near.find(text, (start, place) => {
      const odd = this.#compare(text, start, place);
      if (odd === 'none') {
        if (right.at(-1)?.start !== start) right.push({ start, end: start + LENGTH });
      } else if (odd && place < this.#collocationsEnd) {
        const isKnown = differences.some((one) => one.start === start && one.place === place);
        if (!isKnown) differences.push({ start, odd, place });
      }
    });
    return differences
      .filter(({ odd }) => !right.some((span) => overlaps(span, odd)))
      .filter((one) => this.#isSlip(text, one))
      .map((one) => this.#nearAt(one))
      .filter(
        ({ start, end, right, model }) =>
          typeof model === 'string' || !this.#free().mayStand(text.slice(start, end), right),
      );
  }

  #nearAt({ start, odd, place }: Difference): NearExpression {
    const expression = String.fromCharCode(...this.#rows.subarray(place, place + LENGTH));
    if (place < this.#phrasesEnd) {
      const model = place < this.#idiomsEnd && lengthOf(odd) === 1 ? 'idiom' : 'phrase';
      return { start, end: start + LENGTH, right: expression, model };
    }
    const half = odd.start < start + HALF ? 0 : HALF;
    return {
      start: start + half,
      end: start + half + HALF,
      right: expression.slice(half, half + HALF),
      model: { collocation: expression },
    };
  }

  /** The characters that are others, where they are few enough to be a slip. */
  #compare(text: string, start: number, place: number): Span | 'none' | undefined {
    let first = LENGTH;
    let last = -1;
    for (let i = 0; i < LENGTH; i++) {
      if (text.charCodeAt(start + i) === this.#rows[place + i]) continue;
      if (first === LENGTH) first = i;
      last = i;
    }
    if (last < 0) return 'none';
    const isOfHalf = first === last || (first % HALF === 0 && last === first + 1);
    return isOfHalf ? { start: start + first, end: start + last + 1 } : undefined;
  }

  /** Whether the odd characters are like those that are meant, and no word goes on over either end of the four. */
  #isSlip(text: string, { start, odd, place }: Difference): boolean {
    const right = (offset: number): number => this.#rows[place + offset - start] as number;
    const isAlike =
      lengthOf(odd) === 1
        ? this.#alikeness().areAlike(text.charAt(odd.start), String.fromCharCode(right(odd.start)))
        : [odd.start, odd.start + 1].every((at) => this.#near.soundAlike(text.charCodeAt(at), right(at)));
    return isAlike && this.#borders.fit(text, { start, end: start + LENGTH });
  }
}

// 个人|的事 for 得失: characters that join words stand beside any word.
const GRAMMATICAL = '的是了在有之一';

/** The words that are right beside another one though they are not those of a collocation. */
class FreeWords {
  readonly #independents: ReadonlySet<string>;
  readonly #groups: readonly (readonly string[])[];

  constructor({ independents, interchangeable }: Expressions) {
    this.#independents = new Set(independents.split(' '));
    this.#groups = interchangeable.map((group) => group.split(' '));
  }

  /** Whether a word may stand where another one is usual. */
  mayStand(word: string, usual: string): boolean {
    const isGrammatical = Array.from(word).some((unit) => GRAMMATICAL.includes(unit) && !usual.includes(unit));
    if (isGrammatical || this.#independents.has(word)) return true;
    return this.#groups.some((group) => group.includes(word) && group.includes(usual));
  }
}
