import { Kind } from '../lexicon/meaning.ts';
import type { Document } from './document.ts';
import type { GenreProfile } from './profile.ts';

/** Which kind of write-up a document is, as far as its own words tell. */
export interface GenreGuess {
  /** `undefined`: unknown, rather than guessed. */
  readonly profile: GenreProfile | undefined;
  /** The title or a closing formula says it in so many words (or a person settled it). */
  readonly isCertain: boolean;
}

const UNKNOWN: GenreGuess = { profile: undefined, isCertain: false };
const PHRASES = 3;
const WORDS = 2;

/**
 * Tells the genre: from the title; without one that tells, from the closing; else, without certainty, from the opening.
 * @param settled the id that a person chose
 */
export function guessGenre(document: Document, settled: string | undefined): GenreGuess {
  const { genres } = document.language;
  const chosen = genres.find(({ profile }) => profile.id === settled);
  if (chosen) return { profile: chosen.profile, isCertain: true };
  const decide = (part: 'title' | 'closing' | 'opening'): GenreProfile | undefined => {
    const texts = textsOf(document, part);
    return genres.find((genre) => texts.some((text) => genre[part].some((pattern) => pattern.test(text))))?.profile;
  };
  const certain = decide('title') ?? decide('closing');
  if (certain) return { profile: certain, isCertain: true };
  const likely = decide('opening');
  return likely ? { profile: likely, isCertain: false } : UNKNOWN;
}

/**
 * Whether a text is clearly a write-up of this kind: its own words name the genre and it speaks of public affairs, or it
 * has sections and several fixed wordings. A novel, a log, a recipe or notes on a programming language do neither.
 */
export function recognizes(document: Document): boolean {
  const { outline, genre, language, text } = document;
  if (genre.profile) {
    const { vocabulary } = language.lexicon.data.formulas;
    return vocabulary.filter((word) => text.includes(word)).length >= WORDS;
  }
  return phrasesIn(document).size >= PHRASES && outline.all.length >= 2;
}

/** The fixed wordings of the genre that a text holds; idioms and quotations are everybody's. */
function phrasesIn(document: Document): ReadonlySet<string> {
  const phrases = new Set<string>();
  for (const { meanings } of document.paragraphs.flatMap(({ matches }) => matches.of(Kind.canonical | Kind.variant))) {
    for (const meaning of meanings) {
      if (meaning.kind !== 'canonical' && meaning.kind !== 'variant') continue;
      const { kind, id } = meaning.phrase.entry;
      if (kind === 'list' || kind === 'term') phrases.add(id);
    }
  }
  return phrases;
}

/** What may tell the genre: each paragraph of a part, and a title that runs over several lines. */
function textsOf(document: Document, role: 'title' | 'closing' | 'opening'): readonly string[] {
  const blocks = document.outline.blocks.filter((block) => block.role === role);
  const texts = blocks.map(({ place }) => document.paragraph(place).text.trim());
  if (role !== 'title') return texts;
  return [...texts, ...texts.slice(1).map((_, at) => texts.slice(0, at + 2).join(''))];
}
