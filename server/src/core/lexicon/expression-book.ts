import { once } from '../once.ts';
import { isHan } from '../text/characters.ts';
import { lengthOf, overlaps, type Span, textAt } from '../text/span.ts';
import type { Alikeness } from './alikeness.ts';
import type { Expressions } from './entries.ts';
import { compileRows, NearRows, type RowTables } from './near-rows.ts';
import { type Packed, pack } from './packed.ts';
import type { WordBorders } from './word-borders.ts';

/**
 * What is an expression but for a character that sounds or looks like the right one, for two of one half that sound like the
 * right ones, for two neighbours in the wrong order, or for one that is lost: an expression, or one word of two.
 */
export interface NearExpression extends Span {
  /** What should stand there. */
  readonly right: string;
  /**
   * Surely an expression: an idiom with one wrong character, or any in the wrong order or without a character; less surely one;
   * or the words that often stand together, of which this is one.
   */
  readonly model: 'sure' | 'likely' | { readonly collocation: string };
}

/** Where characters of a text differ from an expression. */
interface Difference {
  /** Offset of the first one. */
  readonly start: number;
  readonly kind: 'other' | 'exchanged' | 'lost';
  /** The characters that are others: one, both of one half, or two neighbours; the three that are left where one is lost. */
  readonly odd: Span;
  /** Where the expression begins among the rows. */
  readonly place: number;
}

const LENGTH = 4;
const HALF = 2;
const PARTICLES = '的地得了';

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
  { idioms, collocations, alternatives, shortened, tails }: Expressions,
  phrases: readonly string[],
  homophones: Readonly<Record<string, string>>,
  borders: WordBorders,
): ExpressionTables {
  const rows: string[] = [];
  const ends: number[] = [];
  for (const lines of [idioms, phrases, collocations, alternatives]) {
    for (const line of lines) rows.push(...line.split(' '));
    ends.push(rows.length * LENGTH);
  }
  const right = new Set(shortened.flatMap((line) => line.split(' ')));
  const isFragment = (rest: string): boolean =>
    !hasWord(rest, borders) || (isWordAndMore(rest, borders) && !tails.includes(rest.charAt(HALF)));
  const losses = (row: string, number: number): readonly string[] =>
    number * LENGTH < (ends[2] as number)
      ? Array.from(row, (_, lost) => without(row, lost)).filter((rest) => !right.has(rest) && isFragment(rest))
      : [];
  return { ...compileRows(rows, homophones, losses), ends: pack(ends) };
}

/** Whether a difference inside four characters tells what else looks like a lost one: 再再厉 in 接再再厉. */
function explains({ kind, start }: Difference, { odd }: Difference): boolean {
  return kind !== 'lost' && overlaps({ start, end: start + LENGTH }, odd);
}

function without(row: string, lost: number): string {
  return row.slice(0, lost) + row.slice(lost + 1);
}

/** Whether the first two of three characters are a word, and nothing is behind them that begins in it: 完成|任 of 完成任务. */
function isWordAndMore(rest: string, borders: WordBorders): boolean {
  return borders.isBeginning(rest, 0) && !borders.isBeginning(rest, 1);
}

/** Whether two characters of a text are a word: 制宜 in 地制宜. */
function hasWord(text: string, borders: WordBorders): boolean {
  return Array.from(text).some((_, at) => borders.isBeginning(text, at));
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
    this.#near.find(text, (start, place, length) => {
      const difference = length === LENGTH ? this.#compare(text, start, place) : this.#compareRest(text, start, place);
      if (difference === 'none') {
        if (right.at(-1)?.start !== start) right.push({ start, end: start + LENGTH });
      } else if (difference && place < this.#collocationsEnd) {
        const { kind } = difference;
        const isKnown = differences.some((one) => one.start === start && one.place === place && one.kind === kind);
        if (!isKnown) differences.push(difference);
      }
    });
    differences.sort((one, other) => one.start - other.start);
    return differences
      .filter(({ odd }) => !right.some((span) => overlaps(span, odd)))
      .filter((one) => this.#isSlip(text, one))
      .filter((one, _, slips) => one.kind !== 'lost' || !slips.some((other) => explains(other, one)))
      .map((one) => this.#nearAt(one))
      .filter(
        ({ start, end, right, model }) =>
          typeof model === 'string' || !this.#free().mayStand(text.slice(start, end), right),
      );
  }

  #nearAt({ start, kind, odd, place }: Difference): NearExpression {
    const expression = this.#rowAt(place);
    if (kind !== 'other' || place < this.#phrasesEnd) {
      const isSure = {
        other: place < this.#idiomsEnd && lengthOf(odd) === 1,
        exchanged: true,
        lost: place < this.#phrasesEnd,
      }[kind];
      const end = kind === 'lost' ? odd.end : start + LENGTH;
      return { start, end, right: expression, model: isSure ? 'sure' : 'likely' };
    }
    const half = odd.start < start + HALF ? 0 : HALF;
    return {
      start: start + half,
      end: start + half + HALF,
      right: expression.slice(half, half + HALF),
      model: { collocation: expression },
    };
  }

  /** How they differ, where it is little enough to be a slip. */
  #compare(text: string, start: number, place: number): Difference | 'none' | undefined {
    const rows = this.#rows;
    let first = LENGTH;
    let last = -1;
    for (let i = 0; i < LENGTH; i++) {
      if (text.charCodeAt(start + i) === rows[place + i]) continue;
      if (first === LENGTH) first = i;
      last = i;
    }
    if (last < 0) return 'none';
    const areNeighbours = last === first + 1;
    if (first !== last && !areNeighbours) return undefined;
    const isExchange =
      areNeighbours &&
      text.charCodeAt(start + first) === rows[place + last] &&
      text.charCodeAt(start + last) === rows[place + first];
    if (areNeighbours && !isExchange && first % HALF !== 0) return undefined;
    const odd = { start: start + first, end: start + last + 1 };
    return { start, kind: isExchange ? 'exchanged' : 'other', odd, place };
  }

  /** What is left of an expression that has lost a character: inside, or where its clause ends. */
  #compareRest(text: string, start: number, place: number): Difference | undefined {
    const odd = { start, end: start + LENGTH - 1 };
    const rest = textAt(text, odd);
    const row = this.#rowAt(place);
    const isLost = (lost: number): boolean => without(row, lost) === rest;
    const isEnd = !isHan(text, odd.end) || PARTICLES.includes(text.charAt(odd.end));
    const isBeginning = !isHan(text, start - 1);
    const isInside = isLost(1) || isLost(2);
    const isCut = isWordAndMore(rest, this.#borders)
      ? isEnd && (isLost(2) || isLost(LENGTH - 1))
      : isInside || (isEnd && (isLost(LENGTH - 1) || (isBeginning && isLost(0))));
    return isCut ? { start, kind: 'lost', odd, place } : undefined;
  }

  #rowAt(place: number): string {
    return String.fromCharCode(...this.#rows.subarray(place, place + LENGTH));
  }

  /** Whether the odd characters are like those that are meant, and no word goes on over either end of the four. */
  #isSlip(text: string, { start, kind, odd, place }: Difference): boolean {
    if (kind === 'lost') return this.#borders.fit(text, odd);
    const right = (offset: number): number => this.#rows[place + offset - start] as number;
    const areLike = (): boolean =>
      lengthOf(odd) === 1
        ? this.#alikeness().areAlike(text.charAt(odd.start), String.fromCharCode(right(odd.start)))
        : [odd.start, odd.start + 1].every((at) => this.#near.soundAlike(text.charCodeAt(at), right(at)));
    const isOdd = kind === 'exchanged' ? !this.#areWords(text, start, odd) : areLike();
    return isOdd && this.#borders.fit(text, { start, end: start + LENGTH });
  }

  /** Whether exchanged characters are right as they stand: 展开|调查 beside 开展调查, 目标|的|新征程 beside 新的征程. */
  #areWords(text: string, start: number, odd: Span): boolean {
    const isWord = (at: number): boolean => this.#borders.isBeginning(text, at);
    return (
      textAt(text, odd).includes('的') ||
      isWord(odd.start) ||
      (odd.start === start + 1 && isWord(start) && isWord(start + HALF))
    );
  }
}

// 个人|的事 for 得失, 向镇|党委 for 乡镇: characters that join words stand beside any word.
const GRAMMATICAL = '的是了在有之一向';
/** 四项|工作 for 思想. */
const COUNTED = /^[一二两三四五六七八九十百千万几数多][个项条件种类次名位家户场年月天日点层级]$/;

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
    if (isGrammatical || COUNTED.test(word) || this.#independents.has(word)) return true;
    return this.#groups.some((group) => group.includes(word) && group.includes(usual));
  }
}
