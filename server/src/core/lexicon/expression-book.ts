import type { Span } from '../text/span.ts';
import type { Alikeness } from './alikeness.ts';
import type { Expressions } from './entries.ts';
import { type Packed, pack } from './packed.ts';
import { compileTriples, Triples, type TripleTables } from './triples.ts';
import type { WordBorders } from './word-borders.ts';

/** What is an expression but for a character that sounds or looks like the right one: an idiom, or one word of two. */
export interface NearExpression extends Span {
  /** What should stand there. */
  readonly right: string;
  /** The words that often stand together, of which this is one; only where it is no idiom. */
  readonly collocation?: string;
}

/** Where four characters of a text differ from an expression. */
interface Difference {
  /** Offset of the four. */
  readonly start: number;
  /** Offset of the character that is another one. */
  readonly offset: number;
  /** Where the expression begins among the rows. */
  readonly place: number;
}

const LENGTH = 4;
const HALF = 2;
const NOWHERE = -1;
const AT_SEVERAL = -2;

/** The expressions of four characters, as arrays that can be stored. */
export interface ExpressionTables extends TripleTables {
  /** Where the idioms end among the rows, and where the collocations; behind them are those that are right beside another one. */
  readonly ends: Packed;
}

export function compileExpressions({ idioms, collocations, alternatives }: Expressions): ExpressionTables {
  const [first, second, third] = [idioms, collocations, alternatives].map((lines) =>
    lines.flatMap((line) => line.split(' ')),
  ) as [string[], string[], string[]];
  const ends = pack([first.length * LENGTH, (first.length + second.length) * LENGTH]);
  return { ...compileTriples([...first, ...second, ...third]), ends };
}

/** Expressions of four characters, looked up by any three of them: of a near one, three are right. */
export class ExpressionBook {
  readonly #rows: Packed;
  readonly #idiomsEnd: number;
  readonly #collocationsEnd: number;
  readonly #triples: Triples;
  readonly #alikeness: () => Alikeness;
  readonly #borders: WordBorders;

  constructor(tables: ExpressionTables, alikeness: () => Alikeness, borders: WordBorders) {
    this.#rows = tables.rows;
    this.#idiomsEnd = tables.ends[0] as number;
    this.#collocationsEnd = tables.ends[1] as number;
    this.#triples = new Triples(tables);
    this.#alikeness = alikeness;
    this.#borders = borders;
  }

  /** What is nearly an expression in `text`. What is one is right, also in front of or behind a near one. */
  findNear(text: string): readonly NearExpression[] {
    const right: number[] = [];
    const differences: Difference[] = [];
    this.#triples.find(text, (start, place) => {
      const offset = this.#compare(text, start, place);
      if (offset === NOWHERE) right.push(start);
      else if (offset !== AT_SEVERAL && place < this.#collocationsEnd) differences.push({ start, offset, place });
    });
    return differences
      .filter((one) => !right.some((start) => start <= one.offset && one.offset < start + LENGTH))
      .filter((one) => this.#isSlip(text, one))
      .map((one) => this.#nearAt(one));
  }

  #nearAt({ start, offset, place }: Difference): NearExpression {
    const expression = String.fromCharCode(...this.#rows.subarray(place, place + LENGTH));
    if (place < this.#idiomsEnd) return { start, end: start + LENGTH, right: expression };
    const half = offset < start + HALF ? 0 : HALF;
    return {
      start: start + half,
      end: start + half + HALF,
      right: expression.slice(half, half + HALF),
      collocation: expression,
    };
  }

  /** The offset of the only character that is another one. */
  #compare(text: string, start: number, place: number): number {
    let difference = NOWHERE;
    for (let i = 0; i < LENGTH; i++) {
      if (text.charCodeAt(start + i) === this.#rows[place + i]) continue;
      if (difference !== NOWHERE) return AT_SEVERAL;
      difference = start + i;
    }
    return difference;
  }

  /** Whether the odd character is like the one that is meant, and no word goes on over either end of the four. */
  #isSlip(text: string, { start, offset, place }: Difference): boolean {
    if (!this.#borders.fit(text, { start, end: start + LENGTH })) return false;
    return this.#alikeness().areAlike(
      text.charAt(offset),
      String.fromCharCode(this.#rows[place + offset - start] as number),
    );
  }
}
