import type { Span } from '../text/span.ts';
import { type CharacterTable, compileCharacterTable, hasNumber } from './character-table.ts';
import type { Borders } from './entries.ts';

/** The neighbours of characters inside a word, by code unit. */
export interface BorderTables {
  readonly before: CharacterTable;
  readonly after: CharacterTable;
}

/** @param pairs by character, those that stand behind it in a word of two */
export function compileBorders({ before, after }: Borders, pairs: Borders['after']): BorderTables {
  const each = (neighbours: Borders['after']): readonly Pair[] =>
    Object.entries(neighbours).flatMap(([character, others]) =>
      Array.from(others, (other): Pair => [character, other]),
    );
  const words = each(pairs);
  const compile = (all: readonly Pair[]): CharacterTable =>
    compileCharacterTable(all.map(([character, neighbour]) => [character, [neighbour.charCodeAt(0)]]));
  return {
    before: compile([...each(before), ...words.map(([first, second]): Pair => [second, first])]),
    after: compile([...each(after), ...words]),
  };
}

type Pair = readonly [character: string, neighbour: string];

/** Tells a wrong form from the end of one word and the beginning of the next: 部暑 in 支部|暑期. */
export class WordBorders {
  readonly #tables: BorderTables;

  constructor(tables: BorderTables) {
    this.#tables = tables;
  }

  /** Whether no word ends with the first character of a stretch, and none begins with its last one. */
  fit(text: string, { start, end }: Span): boolean {
    return !this.isEnd(text, start) && !this.isBeginning(text, end - 1);
  }

  /** Whether a word ends with the character at `offset`. */
  isEnd(text: string, offset: number): boolean {
    return offset > 0 && holds(this.#tables.before, text, offset, offset - 1);
  }

  /** Whether a word begins with the character at `offset`. */
  isBeginning(text: string, offset: number): boolean {
    return offset + 1 < text.length && holds(this.#tables.after, text, offset, offset + 1);
  }
}

function holds(neighbours: CharacterTable, text: string, offset: number, neighbour: number): boolean {
  return hasNumber(neighbours, text.charCodeAt(offset), text.charCodeAt(neighbour));
}
