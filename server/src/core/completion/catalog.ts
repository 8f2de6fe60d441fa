import { groupBy } from '../group-by.ts';
import type { LexiconData, NumberedTerm, SetPhrase } from '../lexicon/entries.ts';
import { PHRASE_KINDS, Phrase } from '../lexicon/phrase.ts';
import type { Title } from '../lexicon/title-book.ts';
import type { Language } from '../model/language.ts';
import { onceFor } from '../once.ts';

/** What stands behind a text that is inserted: a set phrase, a published document, or the source of a numbered term. */
export type Subject =
  | { readonly kind: 'phrase'; readonly phrase: Phrase }
  | { readonly kind: 'title'; readonly title: Title }
  | { readonly kind: 'term'; readonly source: string };

/** A text that is inserted whole and exact. */
export interface Entry {
  readonly subject: Subject;
  readonly text: string;
  /** Whether it stands in “ ” wherever it stands. */
  readonly isQuoted: boolean;
  /** What stands before it and before nothing else of its kind: 坚定 before 四个自信. */
  readonly verbs: readonly string[];
  readonly detail: string;
}

const BODY = /^(?:中共中央(?:政治局)?|中国共产党|中华人民共和国)/;

/** What the lexicons offer for insertion, found by the first character or the first sound. Immutable; filled when first asked. */
export class Catalog {
  readonly phrases: readonly Entry[];
  readonly titles: readonly Entry[];
  readonly #language: Language;
  readonly #byCharacter: ReadonlyMap<string, readonly Entry[]>;
  #bySound: ReadonlyMap<string, readonly Entry[]> | undefined;
  readonly #syllables = new Map<Entry, readonly string[]>();

  constructor(language: Language) {
    const { data, titles } = language.lexicon;
    this.#language = language;
    this.phrases = phrasesOf(data);
    this.titles = titles.titles.map(titleEntry);
    this.#byCharacter = groupBy(this.phrases, ({ text }) => text.charAt(0));
  }

  /** The phrases that begin with a character. */
  startingWith(character: string): readonly Entry[] {
    return this.#byCharacter.get(character) ?? [];
  }

  /** The phrases whose first syllable begins with a letter. */
  sounding(letter: string): readonly Entry[] {
    this.#bySound ??= groupBy(this.phrases, (entry) => this.syllablesOf(entry)[0]?.charAt(0) ?? '');
    return this.#bySound.get(letter) ?? [];
  }

  syllablesOf(entry: Entry): readonly string[] {
    let syllables = this.#syllables.get(entry);
    if (!syllables) {
      syllables = this.#language.sounds.of(entry.text);
      this.#syllables.set(entry, syllables);
    }
    return syllables;
  }
}

/** The catalog of a language, put together once. */
export const catalogOf = onceFor((language: Language) => new Catalog(language));

/** By what an entry is asked for later. */
export function keyOf({ subject: { kind }, text }: Entry): string {
  return `${kind}:${text}`;
}

/** What stands behind the entry with this key; `undefined` where there is none. */
export function subjectOf(language: Language, key: string): Subject | undefined {
  const { phrases, titles } = catalogOf(language);
  return [...phrases, ...titles].find((entry) => keyOf(entry) === key)?.subject;
}

/** How a title is called by those who leave out who issued it: 纪律处分条例. */
export function callTitle(title: string): string {
  return title.replace(BODY, '');
}

function phrasesOf({ setPhrases, numberedTerms }: LexiconData): readonly Entry[] {
  const phrases = setPhrases.map(phraseEntry);
  const known = new Set(phrases.map(({ text }) => text));
  const numbered = [
    ...numberedTerms.terms.flatMap(numberedEntries),
    ...numberedTerms.forms.map(({ right, source }) => entryOf({ kind: 'term', source }, right, PHRASE_KINDS.term)),
  ];
  return [...phrases, ...numbered.filter(({ text }) => !known.has(text))];
}

function phraseEntry(data: SetPhrase): Entry {
  const phrase = new Phrase(data);
  const count = phrase.members.length;
  const kind = PHRASE_KINDS[data.kind];
  return entryOf({ kind: 'phrase', phrase }, data.canonical, count > 0 ? `${kind}，${count} 项` : kind);
}

/** 两个维护 and the like are written in quotation marks; 八项规定 and 六大纪律 are not. */
function numberedEntries({ head, measure, numbers, verbs, source }: NumberedTerm): readonly Entry[] {
  return numbers.map((number) => ({
    ...entryOf({ kind: 'term', source }, number + measure + head, PHRASE_KINDS.term),
    isQuoted: measure === '个' || head === '位一体',
    verbs,
  }));
}

function titleEntry(title: Title): Entry {
  return entryOf({ kind: 'title', title }, title.name, '文件、著作');
}

function entryOf(subject: Subject, text: string, detail: string): Entry {
  return { subject, text, isQuoted: false, verbs: [], detail };
}
