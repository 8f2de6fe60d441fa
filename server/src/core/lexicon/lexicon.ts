import type { Span } from '../text/span.ts';
import { Automaton } from './automaton.ts';
import type {
  DoubledCharacter,
  LexiconData,
  NumberedTerm,
  NumberedTerms,
  Reduplications,
  ResidueEntry,
  WrongForm,
} from './entries.ts';
import { Phrase } from './phrase.ts';
import { type Title, TitleBook } from './title-book.ts';
import { readDated, readEntries, readParticles, readSpellings, type Wording } from './wording.ts';

/** What a literal found in a text stands for. */
export type Meaning =
  | { readonly kind: 'canonical' | 'variant'; readonly phrase: Phrase }
  | { readonly kind: 'member'; readonly phrase: Phrase; readonly index: number }
  | { readonly kind: 'wrong'; readonly phrase: Phrase; readonly form: WrongForm }
  | { readonly kind: 'fragment'; readonly phrase: Phrase; readonly offset: number }
  | { readonly kind: 'residue'; readonly entry: ResidueEntry }
  | { readonly kind: 'reduplication' }
  | { readonly kind: 'formula' }
  | { readonly kind: 'filler' }
  | { readonly kind: 'wording'; readonly wording: Wording }
  | { readonly kind: 'title' | 'misnamed'; readonly title: Title }
  | { readonly kind: 'numbered' | 'misnumbered'; readonly term: NumberedTerm }
  | { readonly kind: 'misformed'; readonly right: string }
  | Doubling;

/** Something that stands twice: a character (的的), a word (努力努力), its first or last character (工工作, 工作作). */
export type Doubling =
  | { readonly kind: 'doubled'; readonly shape: 'character'; readonly entry: DoubledCharacter }
  | { readonly kind: 'doubled'; readonly shape: 'frame'; readonly entry: DoubledCharacter }
  | { readonly kind: 'doubled'; readonly shape: 'word' | 'frequent' | 'head' | 'tail' };

/** A literal of the lexicon found in a text, with all that it may stand for. Offsets are those of the text. */
export interface Match extends Span {
  readonly text: string;
  readonly meanings: readonly Meaning[];
}

/** The compiled lexicons: one automaton over all their literals. Immutable. */
export class Lexicon {
  readonly data: LexiconData;
  readonly titles: TitleBook;
  readonly #automaton: Automaton;
  readonly #literals: string[] = [];
  /** What each literal stands for; equal literals are told together when one is first found. */
  readonly #meanings: Meaning[] = [];
  readonly #told = new Map<number, readonly Meaning[]>();

  constructor(data: LexiconData) {
    this.data = data;
    for (const entry of data.setPhrases) this.#addPhrase(new Phrase(entry));
    for (const entry of data.residue) for (const text of entry.phrases) this.#add(text, { kind: 'residue', entry });
    this.#addDoublings(data.reduplications);
    for (const word of data.fillers.words) this.#add(word, { kind: 'filler' });
    for (const wording of wordingsOf(data)) this.#add(wording.literal, { kind: 'wording', wording });
    this.titles = new TitleBook(data.titles);
    for (const { text, title, isRight } of this.titles.bareForms)
      this.#add(text, { kind: isRight ? 'title' : 'misnamed', title });
    this.#addNumbered(data.numberedTerms);
    this.#automaton = new Automaton(this.#literals);
  }

  /** Everything the lexicons know in `text`, overlapping matches too, by ascending start and then by ascending end. */
  find(text: string): Match[] {
    const matches: Match[] = [];
    this.#automaton.find(text, (start, end, literal) => {
      matches.push({ start, end, text: this.#literals[literal] as string, meanings: this.#meaningsOf(literal) });
    });
    return matches;
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

  #addDoublings({ words, characters, once, frequent, frames, formulas }: Reduplications): void {
    for (const word of words) this.#add(word, { kind: 'reduplication' });
    for (const formula of formulas) this.#add(formula, { kind: 'formula' });
    for (const word of once) this.#addTwice(word, 'word');
    for (const word of frequent) this.#addTwice(word, 'frequent');
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
        const kind = term.numbers.includes(number) ? 'numbered' : 'misnumbered';
        this.#add(number + term.measure + term.head, { kind, term });
      }
    }
    for (const { right, wrong } of forms) for (const text of wrong) this.#add(text, { kind: 'misformed', right });
  }

  #add(literal: string, meaning: Meaning): void {
    this.#literals.push(literal);
    this.#meanings.push(meaning);
  }

  #meaningsOf(literal: number): readonly Meaning[] {
    const told = this.#told.get(literal);
    if (told) return told;
    const meanings: Meaning[] = [];
    for (let at: number | undefined = literal; at !== undefined; at = this.#automaton.twinOf(at))
      meanings.push(this.#meanings[at] as Meaning);
    this.#told.set(literal, meanings);
    return meanings;
  }
}

function wordingsOf({
  confusions,
  collocations,
  particles,
  spellings,
  dated,
  titles,
}: LexiconData): readonly Wording[] {
  return [
    ...readEntries(confusions.words, 'word'),
    ...readEntries(confusions.contextual, 'word'),
    ...readEntries(collocations, 'redundancy'),
    ...readParticles(particles),
    ...readSpellings(spellings),
    ...readDated(dated, titles),
  ];
}
