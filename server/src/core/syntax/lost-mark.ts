import { PHRASE_MATCHES } from '../lexicon/meaning.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';
import type { PairKind, PairMark } from './pair-marks.ts';

const PAUSES = '，、；：。！？,;:';
// The longest quotation that is thought of.
const FARTHEST = 500;
const SENTENCE_END = /[。！？]/;
const OPENING = '“‘（《〈【「『〔(';

/**
 * Where the lost partner of a mark may have stood, the most plausible place first: at the other end of a phrase that
 * the lexicon knows, else at the next pause (behind the sentence, where a colon announces a quotation).
 */
export function placesForPartner(paragraph: Paragraph, mark: PairMark): readonly number[] {
  const places = mark.form === 'close' ? placesBefore(paragraph, mark) : placesBehind(paragraph, mark);
  return [...new Set(places)].filter((place) => place !== mark.offset && place !== mark.offset + 1).slice(0, 2);
}

function placesBehind(paragraph: Paragraph, { offset, kind }: PairMark): number[] {
  const { text, content } = paragraph;
  const limit = Math.max(offset + 1, Math.min(content.end, offset + FARTHEST, nextItem(text, kind.open, offset + 1)));
  if (kind.open === '“' && /[：:]\s*$/.test(text.slice(Math.max(0, offset - 4), offset))) {
    const end = text.slice(offset + 1, limit).search(SENTENCE_END);
    return [end < 0 ? limit : offset + 2 + end, limit];
  }
  const phrases = phrasesOf(paragraph, kind).filter(({ start, end }) => start === offset + 1 && end <= limit);
  const pause = firstOf(text, PAUSES, offset + 1, limit);
  const clause = firstOf(text, PAUSES.replace('、', ''), offset + 1, limit);
  return [...phrases.map(({ end }) => end).slice(-1), pause, clause];
}

function placesBefore(paragraph: Paragraph, { offset, kind }: PairMark): number[] {
  const { text, content } = paragraph;
  const near = text.slice(Math.max(content.start, offset - FARTHEST), offset);
  const limit = offset - near.length + near.lastIndexOf(kind.close) + 1;
  const phrases = phrasesOf(paragraph, kind).filter(({ start, end }) => end === offset && start >= limit);
  let start = offset;
  while (start > limit && !(PAUSES + OPENING).includes(text.charAt(start - 1))) start--;
  return [...phrases.map((phrase) => phrase.start).slice(0, 1), start];
}

function firstOf(text: string, characters: string, from: number, limit: number): number {
  let place = from;
  while (place < limit && !characters.includes(text.charAt(place))) place++;
  return place;
}

/** Where the next pair of the kind begins, without the word or mark that joins it to what stands before. */
function nextItem(text: string, open: string, from: number): number {
  const near = text.slice(from, from + FARTHEST);
  const place = near.indexOf(open);
  return from + (place < 0 ? near.length : near.slice(0, place).replace(/(?:以及|[和与及、])$/, '').length);
}

/** Phrases that people put in quotes. */
function phrasesOf({ matches }: Paragraph, kind: PairKind): readonly Span[] {
  return kind.name === '引号' ? matches.of(PHRASE_MATCHES) : [];
}
