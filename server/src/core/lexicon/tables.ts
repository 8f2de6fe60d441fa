import type { CharacterTable } from './character-table.ts';
import type { LexiconData } from './entries.ts';
import { compileExpressions, type ExpressionTables } from './expression-book.ts';
import { compileGates, type GateTables } from './gates.ts';
import { compileHomophones } from './homophones.ts';
import { Kind } from './meaning.ts';
import { type Packed, pack } from './packed.ts';
import type { Shelf } from './shelf.ts';
import type { Gate } from './surroundings.ts';
import { compileTitleNames, type TitleNames } from './title-book.ts';
import { compileTrie, type TrieTables } from './trie.ts';
import { type BorderTables, compileBorders, WordBorders } from './word-borders.ts';

/** What each literal of the lexicons stands for, as arrays that can be stored. */
export interface MeaningTables {
  /** Per literal, a sum of `Kind`s. */
  readonly kinds: Packed;
  /** Per literal, where its meanings begin; they end where those of the next literal begin. */
  readonly first: Packed;
  /** Per meaning, its shelf and what tells the shelf which one it is. */
  readonly shelves: Packed;
  readonly entries: Packed;
  readonly details: Packed;
}

/** The compiled lexicons. A start takes them as they were stored. */
export interface LexiconTables {
  readonly trie: TrieTables;
  readonly meanings: MeaningTables;
  readonly gates: GateTables;
  readonly expressions: ExpressionTables;
  readonly homophones: CharacterTable;
  readonly borders: BorderTables;
  readonly titles: TitleNames;
}

/** Throws a RangeError for a literal of fewer than two code units. */
export function compileTables(shelves: readonly Shelf[], data: LexiconData): LexiconTables {
  const rows = shelves
    .flatMap((shelf, place) =>
      Array.from(shelf.literals(), ([text, entry, detail]) => ({ text, place, entry, detail })),
    )
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const literals: string[] = [];
  const kinds: number[] = [];
  const first: number[] = [];
  const gates: (Gate | undefined)[] = [];
  for (const [row, { text, place, entry, detail }] of rows.entries()) {
    if (text !== literals.at(-1)) {
      literals.push(text);
      kinds.push(0);
      first.push(row);
    }
    const meaning = (shelves[place] as Shelf).meaningOf(entry, detail);
    kinds[kinds.length - 1] = (kinds.at(-1) as number) | Kind[meaning.kind];
    gates.push(meaning.kind === 'wording' ? meaning.wording.gate : undefined);
  }
  const borders = compileBorders(data.confusions.borders, data.dictionary.pairs);
  return {
    trie: compileTrie(literals),
    meanings: {
      kinds: pack(kinds),
      first: pack([...first, rows.length]),
      shelves: pack(rows.map(({ place }) => place)),
      entries: pack(rows.map(({ entry }) => entry)),
      details: pack(rows.map(({ detail }) => detail)),
    },
    gates: compileGates(gates),
    expressions: compileExpressions(
      data.expressions,
      data.dictionary.phrases,
      data.homophones,
      new WordBorders(borders),
    ),
    homophones: compileHomophones(data.homophones),
    borders,
    titles: compileTitleNames(data.titles),
  };
}
