import { once } from '../once.ts';
import { Alikeness } from './alikeness.ts';
import type { LexiconData } from './entries.ts';
import { ExpressionBook } from './expression-book.ts';
import { Gates } from './gates.ts';
import { Homophones } from './homophones.ts';
import { type Match, Matches } from './matches.ts';
import type { Meaning } from './meaning.ts';
import { phraseShelves } from './phrase-shelves.ts';
import { Phrases } from './phrases.ts';
import { literalsOf, type Shelf } from './shelf.ts';
import { compileTables, type LexiconTables } from './tables.ts';
import { termShelves } from './term-shelves.ts';
import { bareMisnomers, bareNames, type Title, TitleBook } from './title-book.ts';
import { Trie } from './trie.ts';
import { WordBorders } from './word-borders.ts';
import { wordShelves } from './word-shelves.ts';
import { wordingShelves } from './wording-shelves.ts';

const NO_MATCHES = new Matches([]);

/** The compiled lexicons: one trie over all their literals. Immutable. */
export class Lexicon {
  readonly data: LexiconData;
  readonly tables: LexiconTables;
  readonly expressions: ExpressionBook;
  readonly borders: WordBorders;
  readonly #titles: () => TitleBook;
  readonly #shelves: readonly Shelf[];
  readonly #trie: Trie;
  readonly #gates: Gates;
  /** The meanings of each literal that a text had, where they are the same wherever it stands. */
  readonly #told = new Map<number, readonly Meaning[]>();

  /** @param tables what `tables` of a lexicon with these data and this code gave; compiled anew where there is nothing */
  constructor(data: LexiconData, tables?: LexiconTables | undefined) {
    const homophones = once(() => new Homophones(this.tables.homophones));
    this.data = data;
    this.#titles = once(() => new TitleBook(data.titles, () => this.tables.titles, homophones));
    this.#shelves = [
      ...phraseShelves(new Phrases(data)),
      ...wordShelves(data),
      ...wordingShelves(data, (text, at) => this.borders.fit(text, at)),
      ...titleShelves(this.#titles),
      ...termShelves(data),
    ];
    this.tables = tables ?? compileTables(this.#shelves, data);
    this.#trie = new Trie(this.tables.trie);
    this.#gates = new Gates(this.tables.gates);
    this.borders = new WordBorders(this.tables.borders);
    const alikeness = once(() => new Alikeness(homophones(), data.lookalikes));
    this.expressions = new ExpressionBook(this.tables.expressions, data.expressions, alikeness, this.borders);
  }

  get titles(): TitleBook {
    return this.#titles();
  }

  /** Everything the lexicons know in `text`, overlapping matches too. */
  find(text: string): Matches {
    const { kinds } = this.tables.meanings;
    const found: Match[] = [];
    this.#trie.find(text, (start, end, literal) => {
      const meanings = this.#told.get(literal) ?? this.#readMeanings(literal, text, start, end);
      if (meanings.length > 0)
        found.push({ start, end, text: text.slice(start, end), meanings, kinds: kinds[literal] as number });
    });
    return found.length > 0 ? new Matches(found) : NO_MATCHES;
  }

  #readMeanings(literal: number, text: string, start: number, end: number): readonly Meaning[] {
    const { first, shelves, entries, details } = this.tables.meanings;
    const meanings: Meaning[] = [];
    let areFixed = true;
    for (let row = first[literal] as number; row < (first[literal + 1] as number); row++) {
      if (this.#gates.has(row)) {
        areFixed = false;
        if (!this.#gates.letPass(row, text, start, end)) continue;
      }
      const shelf = this.#shelves[shelves[row] as number] as Shelf;
      meanings.push(shelf.meaningOf(entries[row] as number, details[row] as number));
    }
    if (areFixed) this.#told.set(literal, meanings);
    return meanings;
  }
}

/** Titles as they are written without their 《》. */
function titleShelves(book: () => TitleBook): readonly Shelf[] {
  const titleAt = (index: number): Title => book().at(index);
  return [
    {
      literals: () => literalsOf(book().titles, bareNames),
      meaningOf: (entry) => ({ kind: 'title', title: titleAt(entry) }),
    },
    {
      literals: () => literalsOf(book().titles, bareMisnomers),
      meaningOf: (entry) => ({ kind: 'misnamed', title: titleAt(entry) }),
    },
  ];
}
