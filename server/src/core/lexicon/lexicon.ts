import { readHanNumeral } from '../syntax/numerals.ts';
import { Alikeness } from './alikeness.ts';
import { Automaton } from './automaton.ts';
import type { LexiconData, NumberedTerms, Reduplications } from './entries.ts';
import { ExpressionBook } from './expression-book.ts';
import { Homophones } from './homophones.ts';
import { type Match, Matches } from './matches.ts';
import { kindsOf, type Meaning } from './meaning.ts';
import { Phrase } from './phrase.ts';
import { TitleBook } from './title-book.ts';
import { WordBorders } from './word-borders.ts';
import { type Core, readDated, readEntries, readMisspellings, readParticles, readSpellings } from './wording.ts';

const NUMERALS = /[一二两三四五六七八九十]+/g;
const NO_MATCHES = new Matches([]);

/** The compiled lexicons: one automaton over all their literals. Immutable. */
export class Lexicon {
  readonly data: LexiconData;
  readonly titles: TitleBook;
  readonly expressions: ExpressionBook;
  readonly #automaton: Automaton;
  readonly #literals: string[] = [];
  /** What each literal stands for; equal literals are told together when one is first found. */
  readonly #meanings: Meaning[] = [];
  readonly #told = new Map<number, Literal>();

  constructor(data: LexiconData) {
    this.data = data;
    const borders = new WordBorders(data.confusions.borders);
    const homophones = new Homophones(data.homophones);
    const alikeness = new Alikeness(homophones, data.lookalikes);
    this.expressions = new ExpressionBook(data.expressions, alikeness, borders);
    for (const entry of data.setPhrases) this.#addPhrase(new Phrase(entry));
    for (const entry of data.residue) for (const text of entry.phrases) this.#add(text, { kind: 'residue', entry });
    this.#addDoublings(data.reduplications);
    for (const word of data.fillers.words) this.#add(word, { kind: 'filler' });
    for (const [literal, wording] of coresOf(data, borders)) this.#add(literal, { kind: 'wording', wording });
    this.titles = new TitleBook(data.titles, homophones);
    for (const { text, title, isRight } of this.titles.bareForms)
      this.#add(text, { kind: isRight ? 'title' : 'misnamed', title });
    this.#addNumbered(data.numberedTerms);
    this.#automaton = new Automaton(this.#literals);
  }

  /** Everything the lexicons know in `text`, overlapping matches too. */
  find(text: string): Matches {
    const found: Match[] = [];
    this.#automaton.find(text, (start, end, literal) => {
      const { written, meanings, kinds } = this.#literalOf(literal);
      found.push({ start, end, text: written, meanings, kinds });
    });
    return found.length > 0 ? new Matches(found) : NO_MATCHES;
  }

  #addPhrase(phrase: Phrase): void {
    const { canonical, variants, wrong } = phrase.entry;
    this.#add(canonical, { kind: 'canonical', phrase });
    for (const variant of variants) this.#add(variant, { kind: 'variant', phrase });
    for (let index = 0; index < phrase.members.length; index++)
      for (const spelling of phrase.members[index] as readonly string[])
        this.#add(spelling, { kind: 'member', phrase, index });
    for (const form of wrong) this.#add(form.text, { kind: 'wrong', phrase, form });
    for (const { text, offset } of phrase.fragments) this.#add(text, { kind: 'fragment', phrase, offset });
  }

  #addDoublings(data: Reduplications): void {
    const { words, characters, once, frequent, frames, compounds, verbs, formulas } = data;
    for (const word of words) this.#add(word, { kind: 'reduplication' });
    for (const formula of formulas) this.#add(formula, { kind: 'formula' });
    for (const word of once) this.#addTwice(word, 'word');
    for (const word of frequent) this.#addTwice(word, 'frequent');
    for (const word of compounds) this.#add(word + word.slice(0, 2), { kind: 'doubled', shape: 'compound' });
    for (const verb of verbs) this.#add(`${verb}${verb}着`, { kind: 'doubled', shape: 'verb' });
    for (const entry of characters) {
      this.#add(entry.character + entry.character, { kind: 'doubled', shape: 'character', entry });
      for (const frame of frames) {
        if (frame.endsWith(entry.character)) this.#add(frame, { kind: 'doubled', shape: 'frame', entry });
      }
    }
  }

  #addTwice(word: string, shape: 'word' | 'frequent'): void {
    this.#add(word + word, { kind: 'doubled', shape });
    this.#add(word.charAt(0) + word, { kind: 'doubled', shape: 'head' });
    this.#add(word + word.charAt(word.length - 1), { kind: 'doubled', shape: 'tail' });
  }

  #addNumbered({ numerals, terms, forms }: NumberedTerms): void {
    for (const term of terms) {
      for (const number of numerals) {
        if (term.also?.includes(number)) continue;
        const kind = term.numbers.includes(number) ? 'numbered' : 'misnumbered';
        this.#add(number + term.measure + term.head, { kind, term });
      }
      for (const number of term.numbers) {
        const rest = term.measure + term.head;
        this.#add(toDigits(number) + rest, { kind: 'digitized', term, right: number + rest });
      }
    }
    for (const { right, wrong } of forms)
      for (const text of [...wrong, ...digitizedForms(right)]) this.#add(text, { kind: 'misformed', right });
  }

  #add(literal: string, meaning: Meaning): void {
    this.#literals.push(literal);
    this.#meanings.push(meaning);
  }

  #literalOf(number: number): Literal {
    let literal = this.#told.get(number);
    if (!literal) {
      const meanings: Meaning[] = [];
      for (let at: number | undefined = number; at !== undefined; at = this.#automaton.twinOf(at))
        meanings.push(this.#meanings[at] as Meaning);
      literal = { written: this.#literals[number] as string, meanings, kinds: kindsOf(meanings) };
      this.#told.set(number, literal);
    }
    return literal;
  }
}

/** A literal with all that it may stand for. */
interface Literal {
  readonly written: string;
  readonly meanings: readonly Meaning[];
  readonly kinds: number;
}

/** The ways to write one or all of the numerals of a term in digits: 3会一课, 三会1课, 3会1课. */
function digitizedForms(right: string): readonly string[] {
  const all = right.replace(NUMERALS, toDigits);
  const single = [...right.matchAll(NUMERALS)].map(
    ({ 0: numeral, index }) => right.slice(0, index) + toDigits(numeral) + right.slice(index + numeral.length),
  );
  return [...new Set([all, ...single])];
}

function toDigits(numeral: string): string {
  return String(readHanNumeral(numeral));
}

function coresOf(
  { confusions, collocations, particles, spellings, dated, titles }: LexiconData,
  borders: WordBorders,
): readonly Core[] {
  return [
    ...readMisspellings(confusions.words, borders),
    ...readEntries(confusions.contextual, 'word'),
    ...readEntries(collocations, 'redundancy'),
    ...readParticles(particles),
    ...readSpellings(spellings),
    ...readDated(dated, titles),
  ];
}
