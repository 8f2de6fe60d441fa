import type { Document } from '../model/document.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { isHan } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** How a paragraph that may be running text ends. */
export interface BodyEnd {
  /** What is wrong with the end; `undefined` where it is right. */
  readonly fault: EndFault | undefined;
}

/** No mark at the end, or one that ends no sentence. */
export interface EndFault {
  /** The last character, or the mark that should not stand there; the paragraph's. */
  readonly span: Span;
  /** The mark that ends no sentence; empty where there is none. */
  readonly mark: string;
  /** There is a whole sentence before the last one. */
  readonly hasSentences: boolean;
  /** There is a comma or semicolon inside the last sentence. */
  readonly hasClauses: boolean;
  readonly length: number;
}

const SHORTEST = 30;
const LIST_LIKE =
  /记者[^。]{0,20}摄$|供图$|^(?:[-*+>•●○■□◆★▲·※]|附件|附表|附：|注[：:]|来源|图\s?\d|表\s?\d|抄送|主送|时间[：:]|地点[：:]|\d{4}[.－—-])|\t|\|| {3}|　{3}/;
// What may stand behind the last sentence without a mark: a date, whose words they were, another column.
const APPENDED = /(?:\d|[〇○零一二三四五六七八九十])日$|^[”’]?——|\S　/;
// A longer note in brackets, or one with a date, tells where the text is from.
const LONGEST_NOTE = 16;
const NOTE = /\d|记者|摄|此件|稿/;
const END_MARKS = '。！？…：；!?:;';

/** Reads the end of a paragraph; `undefined` where it is too short or too list-like to be running text. */
export function readBodyEnd(paragraph: Paragraph): BodyEnd | undefined {
  const { text, content, wholeContent } = paragraph;
  if (content.end - content.start < SHORTEST || paragraph.isBlank) return undefined;
  const end = readEnd(text, content.end);
  if (end === 'right') return { fault: undefined };
  if (end === 'unknown' || paragraph.depth > 0 || paragraph.isFence || paragraph.isResidue) return undefined;
  const isRunIn = paragraph.isRunIn && paragraph.marker !== undefined;
  const from = isRunIn ? paragraph.heading.end + 1 : content.start;
  if (content.end - from < SHORTEST || LIST_LIKE.test(text.slice(wholeContent.start, content.end))) return undefined;
  const stop = Math.max(...Array.from('。！？', (mark) => text.lastIndexOf(mark, content.end - 1)));
  const hasSentences = isRunIn || stop >= from;
  const last = text.slice(Math.max(from, stop + 1), content.end);
  if (hasSentences && APPENDED.test(last)) return undefined;
  return { fault: { ...end, hasSentences, hasClauses: /[，；]./.test(last), length: content.end - from } };
}

/** The kinds of block and heading that end without a mark by right. */
export function placesWithoutEnd(document: Document): ReadonlySet<number> {
  const { blocks, all } = document.outline;
  const places = new Set<number>();
  for (const { place, role } of blocks) if (role !== 'opening' && role !== 'closing') places.add(place);
  for (const { place } of all) if (!document.paragraph(place).isRunIn) places.add(place);
  return places;
}

function readEnd(text: string, end: number): Pick<EndFault, 'span' | 'mark'> | 'right' | 'unknown' {
  let at = end - 1;
  const mark = text.charAt(at);
  if ('，、,'.includes(mark)) return { span: { start: at, end }, mark };
  if (END_MARKS.includes(mark) || mark === '—') return 'right';
  if (mark === '）' || mark === ')') return readBracket(text, at);
  while (at > 0 && '”’》'.includes(text.charAt(at))) at--;
  if (END_MARKS.includes(text.charAt(at))) return 'right';
  if (!isHan(text, at)) return 'unknown';
  const isPair = text.charCodeAt(end - 1) >= 0xdc00 && text.charCodeAt(end - 1) <= 0xdfff;
  return { span: { start: isPair ? end - 2 : end - 1, end }, mark: '' };
}

/** A note on a whole sentence stands behind its stop, or has one of its own. */
function readBracket(text: string, at: number): ReturnType<typeof readEnd> {
  const open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at));
  if (open < 1 || at - open > LONGEST_NOTE || NOTE.test(text.slice(open, at))) return 'unknown';
  const before = text.charAt(open - 1);
  if (before === '日' || !(isHan(text, open - 1) || END_MARKS.includes(before))) return 'unknown';
  const isEnded = END_MARKS.includes(before) || END_MARKS.includes(text.charAt(at - 1));
  return isEnded ? 'right' : { span: { start: at, end: at + 1 }, mark: '' };
}
