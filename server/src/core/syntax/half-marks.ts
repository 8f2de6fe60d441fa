import type { Paragraph } from '../model/paragraph.ts';
import { CharacterClass, classAt, isHan } from '../text/characters.ts';
import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';
import { Trait } from './glyphs.ts';
import { OPAQUE, UNSEEN } from './prose.ts';

/** The half-width marks that have a full-width counterpart, and the counterparts in the same order. */
export const HALF_MARKS = ',;:!?.(';
export const FULL_MARKS = '，；：！？。（';

/** A half-width mark, or a run of them, where a full-width one belongs. All spans are the paragraph's. */
export interface HalfMark {
  /** The marks alone; of a pair of brackets, the opening one. */
  readonly span: Span;
  /** The closing bracket. */
  readonly partner: Span | undefined;
  /** The text of `span`. */
  readonly half: string;
  /** What belongs there instead; of a pair of brackets, both. */
  readonly full: string;
  /** Mends it: blanks round the marks go too. Ascending. */
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  /** A period between two ideographs may as well be the dot of a foreign name. */
  readonly isDoubtful: boolean;
}

const NO_PARTNERS: ReadonlyMap<number, number> = new Map();
const RUNS = /[,;:!?]+|\.|\(/g;
const CLOSING = new Set('”’）》】」』〉〕');
const OPENING = new Set('“‘（《【「『〈〔');
const HAN_NUMERALS = new Set('一二三四五六七八九十〇零');
// “We call it 两会, the two sessions.”
const FOREIGN = /[A-Za-z] [\u4e00-\u9fff]{1,6}$/;
const HAN = /[\u4e00-\u9fff]/;
// Ideographs that show a note in brackets to be Chinese are looked for so far.
const FAR = 200;
const DOCUMENT_NUMBER = /\((\d{4})\)(?=第?\d+号)/y;

/** Finds the half-width marks that stand in Chinese text; `undefined` where there are none. A heading number is left alone. */
export function readHalfMarks(paragraph: Paragraph): readonly HalfMark[] | undefined {
  if ((paragraph.glyphs.traits & Trait.halfMark) === 0) return undefined;
  const text = paragraph.prose;
  const { marker } = paragraph;
  const from = marker && !marker.doubtful ? marker.span.end : 0;
  const partners = text.includes('(') ? pairBrackets(text) : NO_PARTNERS;
  const wrong = [...text.matchAll(RUNS)].flatMap(({ 0: marks, index }) => {
    if (index < from) return [];
    if (marks === '.') return readPeriod(text, index) ?? [];
    return (marks === '(' ? readBrackets(text, index, partners.get(index)) : readRun(text, index, marks)) ?? [];
  });
  return wrong.length > 0 && isChinese(text) ? wrong : undefined;
}

/** How often each full-width mark stands in a paragraph, by the index in `FULL_MARKS`. */
export function countFullMarks({ text, glyphs }: Paragraph): readonly number[] {
  const counts = Array.from(FULL_MARKS, () => 0);
  for (const offsets of [glyphs.stops, glyphs.pairs]) {
    for (const offset of offsets) {
      const index = FULL_MARKS.indexOf(text.charAt(offset));
      if (index >= 0) counts[index] = (counts[index] as number) + 1;
    }
  }
  return counts;
}

/** Whether a text is Chinese at all, and not a foreign one with a Chinese word in it. */
export function isChinese(text: string): boolean {
  let han = 0;
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = classAt(text, i);
    if (kind === CharacterClass.han) han++;
    else if (kind === CharacterClass.latin) latin++;
  }
  return han > 0 && latin <= han * 4;
}

function readRun(text: string, start: number, marks: string): HalfMark | undefined {
  const end = start + marks.length;
  const before = skip(text, start - 1, -1);
  const after = skip(text, end, 1);
  const follows = isHan(text, before) || CLOSING.has(text.charAt(before));
  const precedes =
    /^[,;:]/.test(marks) && isSolid(text, start - 1) && (isHan(text, end) || OPENING.has(text.charAt(end)));
  if (!follows && !precedes) return undefined;
  if (isCode(text, start, end)) return undefined;
  const isInForeignSentence =
    after > end && classAt(text, after) === CharacterClass.latin && FOREIGN.test(text.slice(start - 9, start));
  if (isInForeignSentence) return undefined;
  const full = Array.from(marks, (mark) => FULL_MARKS[HALF_MARKS.indexOf(mark)]).join('');
  const edits = [{ span: withBlanks(text, start, end), newText: full }];
  return { span: { start, end }, partner: undefined, half: marks, full, edits, isDoubtful: false };
}

/** `:user-valid`, `!important`, `C:\\`: a mark that belongs to what follows it. */
function isCode(text: string, start: number, end: number): boolean {
  if (/[/\\]/.test(text.charAt(end))) return true;
  return text[start - 1] === ' ' && classAt(text, end) === CharacterClass.latin;
}

function readPeriod(text: string, start: number): HalfMark | undefined {
  const end = start + 1;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (HAN_NUMERALS.has(before) || !(isHan(text, start - 1) || CLOSING.has(before) || before === '%')) return undefined;
  const isDoubtful = isHan(text, end);
  if (!isDoubtful && after.trim() !== '' && !CLOSING.has(after) && !OPENING.has(after)) return undefined;
  const edits = [{ span: withBlanks(text, start, end), newText: '。' }];
  return { span: { start, end }, partner: undefined, half: '.', full: '。', edits, isDoubtful };
}

function readBrackets(text: string, start: number, closing: number | undefined): HalfMark | undefined {
  if (closing === undefined) return undefined;
  const end = closing + 1;
  const isNumber = isHan(text, start - 1) && matchAt(DOCUMENT_NUMBER, text, start) !== null;
  const isAmongHan =
    (isHan(text, start - 1) || CLOSING.has(text.charAt(start - 1))) && (end === text.length || !isForeign(text, end));
  if (!isNumber && !isAmongHan && !HAN.test(text.slice(start, Math.min(end, start + FAR)))) return undefined;
  const [open, close] = isNumber ? ['〔', '〕'] : ['（', '）'];
  const span = { start, end: start + 1 };
  const partner = { start: closing, end };
  const edits = [
    { span, newText: open },
    { span: partner, newText: close },
  ];
  return { span, partner, half: '(', full: open + close, edits, isDoubtful: false };
}

/** From each half-width opening bracket to the closing one, where that is a half-width one too. */
function pairBrackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()（）]/g)) {
    if (bracket === '(' || bracket === '（') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined && text[start] === '(' && bracket === ')') pairs.set(start, index);
    }
  }
  return pairs;
}

/** The next place in this direction where something visible stands. */
function skip(text: string, offset: number, step: 1 | -1): number {
  let place = offset;
  while (text[place] === ' ' || text[place] === UNSEEN) place += step;
  return place;
}

/** The marks with the blanks beside them, but for those at an end of the text. */
function withBlanks(text: string, start: number, end: number): Span {
  let from = start;
  while (text[from - 1] === ' ') from--;
  let until = end;
  while (text[until] === ' ') until++;
  return { start: from === 0 ? start : from, end: until === text.length ? end : until };
}

function isForeign(text: string, offset: number): boolean {
  const kind = classAt(text, offset);
  return kind !== CharacterClass.han && kind !== CharacterClass.fullMark;
}

/** Whether something stands at `offset` that a comma can follow: a letter, a digit, a percent sign, an address. */
function isSolid(text: string, offset: number): boolean {
  const kind = classAt(text, offset);
  if (kind === CharacterClass.latin || kind === CharacterClass.digit) return true;
  return `%)]"'`.includes(text.charAt(offset) || ' ') || text.charAt(offset) === OPAQUE;
}
