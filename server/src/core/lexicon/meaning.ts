import type { DoubledCharacter, NumberedTerm, ResidueEntry, WrongForm } from './entries.ts';
import type { Phrase } from './phrase.ts';
import type { Title } from './title-book.ts';
import type { Wording } from './wording.ts';

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
  /** `right` is the term with its own number, in Han numerals. */
  | { readonly kind: 'digitized'; readonly term: NumberedTerm; readonly right: string }
  | { readonly kind: 'misformed'; readonly right: string }
  | Doubling;

/** Something that stands twice: a character (的的), a word (努力努力), its first or last character (工工作, 工作作; 提提高, 了解解 wherever they stand). */
export type Doubling =
  | { readonly kind: 'doubled'; readonly shape: 'character'; readonly entry: DoubledCharacter }
  | { readonly kind: 'doubled'; readonly shape: 'frame'; readonly entry: DoubledCharacter }
  | {
      readonly kind: 'doubled';
      readonly shape: 'word' | 'frequent' | 'head' | 'tail' | 'first' | 'last' | 'compound' | 'verb';
    };

/** The kinds of meanings as bits, so that many are asked for at once. */
export const Kind = {
  canonical: 1,
  variant: 1 << 1,
  member: 1 << 2,
  wrong: 1 << 3,
  fragment: 1 << 4,
  residue: 1 << 5,
  reduplication: 1 << 6,
  formula: 1 << 7,
  filler: 1 << 8,
  wording: 1 << 9,
  title: 1 << 10,
  misnamed: 1 << 11,
  numbered: 1 << 12,
  misnumbered: 1 << 13,
  misformed: 1 << 14,
  doubled: 1 << 15,
  digitized: 1 << 16,
} as const satisfies Record<Meaning['kind'], number>;

/** All that tells a set phrase or a part of one. */
export const PHRASE_MATCHES = Kind.canonical | Kind.variant | Kind.member | Kind.wrong | Kind.fragment;
