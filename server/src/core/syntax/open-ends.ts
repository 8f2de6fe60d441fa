import type { Paragraph } from '../model/paragraph.ts';
import { isHan } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** The end of a line that ends no sentence. */
export interface OpenEnd {
  /** The last character, or the comma or pause mark behind it; the paragraph's. */
  readonly span: Span;
  readonly mark: '，' | '、' | '';
  readonly length: number;
  /** There is a full stop in it, so that it is no title. */
  readonly hasSentences: boolean;
  /** Somebody speaks in it or something happened, so that it is hardly a title. */
  readonly isTelling: boolean;
}

const SHORTEST = 15;
const LISTED =
  /^(?:[-*+>|•●○■□◆★▲·※]|附|注[：:]|来源|图\s?\d|表\s?\d|抄送|主送|\d{4}[.－—-]|[^，。]{2,4}[：:])|\t|\|| {3}|[^\s]　/;
const TELLING = /我|了|\d|[^，]{4}，[^，]{4,}，/;
const STOPS = /[。！？；]/;
// Behind the last stop: whose words they were.
const SOURCE = /[。！？”]——[^。！？]*$/;

/** Reads a line that may go on in the next one; `undefined` where it ends a sentence or is none. */
export function readOpenEnd(paragraph: Paragraph): OpenEnd | undefined {
  const { text, content, wholeContent } = paragraph;
  const last = text.charAt(content.end - 1);
  const mark = last === '，' || last === '、' ? last : '';
  const length = content.end - wholeContent.start;
  if (length < SHORTEST || (mark === '' && !isHan(text, content.end - 1))) return undefined;
  if (paragraph.depth > 0 || paragraph.isFence || paragraph.isResidue) return undefined;
  const words = text.slice(content.start, content.end);
  if (LISTED.test(text.slice(wholeContent.start, content.end)) || SOURCE.test(words)) return undefined;
  const hasSentences = STOPS.test(words);
  if (mark === '' && !words.includes('，') && !hasSentences) return undefined;
  const span = { start: content.end - 1, end: content.end };
  return { span, mark, length, hasSentences, isTelling: TELLING.test(words) };
}

/** Whether a line can be the rest of a sentence: running text that begins with no number or label of its own. */
export function isRest(paragraph: Paragraph): boolean {
  const { text, content, wholeContent } = paragraph;
  if (paragraph.isBlank || paragraph.marker || paragraph.depth > 0 || paragraph.isResidue) return false;
  if (paragraph.labels.some(({ span }) => span.start === content.start)) return false;
  return isHan(text, content.start) && /[。！？；，：”…]$/.test(text.slice(wholeContent.start, content.end));
}
