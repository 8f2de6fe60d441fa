import type { Document } from '../model/document.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { onceFor } from '../once.ts';

// A text that addresses its listeners is one of the kind with fewer of the words.
const WORDS = 4;
const SPOKEN_WORDS = 2;
const CHARACTERS = 250;
const PARAGRAPHS = 4;
/** So many paragraphs tell it of a text that is longer. */
const MOST_PARAGRAPHS = 60;
/** The share of the paragraphs in which whoever speaks names himself, quotations apart: a news report and its 我们 have less. */
const SHARE = 0.25;

const QUOTED = /“[^“”]*”/g;
const SELF = /本人|我(?![们国党军方])/;

/** Whether a text whose genre nothing names is a write-up all the same: public affairs, told by whom they concern. */
export function isOwnAccount({ paragraphs, outline }: Document): boolean {
  const filled = paragraphs.slice(0, MOST_PARAGRAPHS).filter(({ isBlank, isResidue }) => !isBlank && !isResidue);
  if (filled.length < PARAGRAPHS || filled.reduce((sum, { characters }) => sum + characters, 0) < CHARACTERS)
    return false;
  const isSpoken = outline.blocks.some(({ role }) => role === 'salutation');
  const own = filled.filter(namesItself);
  if (!isSpoken && own.length < filled.length * SHARE) return false;
  return new Set(filled.flatMap(publicWordsOf)).size >= (isSpoken ? SPOKEN_WORDS : WORDS);
}

/** Whether whoever writes a paragraph names himself in it, remembered with it. */
const namesItself = onceFor(({ text }: Paragraph): boolean => SELF.test(text.replace(QUOTED, '')));

/** The words of public affairs in a paragraph, remembered with it. */
const publicWordsOf = onceFor(({ text, lexicon }: Paragraph): readonly string[] =>
  lexicon.data.formulas.vocabulary.filter((word) => text.includes(word)),
);
