import { CharacterSet } from '../text/character-set.ts';
import { codeAt } from '../text/characters.ts';
import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';
import { readDigits, readHanNumeral, writeHanNumeral } from './numerals.ts';

/** The forms of heading numbers in the order of GB/T 9704—2012 7.3.3; the rank of a form is its level. */
export const MARKER_LEVELS = { han: 1, 'han-bracketed': 2, digit: 3, 'digit-bracketed': 4, circled: 5 } as const;
export type MarkerForm = keyof typeof MARKER_LEVELS;
/** From the first level to the fifth. */
export const FORMS = Object.keys(MARKER_LEVELS) as readonly MarkerForm[];

/** The number in front of a heading. All spans are relative to the paragraph. */
export interface Marker {
  /** The whole of it with its mark and without blanks: `（三）` in `　　（三）标题`. */
  readonly span: Span;
  /** The written ordinal only: `三` in `三、标题`. */
  readonly ordinal: Span;
  readonly form: MarkerForm;
  /** The rank of the form, 1–5, whatever the heading's depth in this text. */
  readonly level: number;
  readonly number: number;
  /** How the standard writes it: `三、` for `三.`, `（三）` for `(三)、`. Equal to the text where nothing is wrong. */
  readonly canonical: string;
  /** Nothing is wrong with it, or only what the standard tolerates (`1．`). */
  readonly wellFormed: boolean;
  /** Too odd to be a heading number by itself (`一，`, `一 `): it is one only where its neighbours count along with it. */
  readonly doubtful: boolean;
}

const HAN = '[一二三四五六七八九十百零〇廿卅两]';
// What one of the patterns below begins with.
const OPENERS = new CharacterSet('（(〔【[一二三四五六七八九十百零〇廿卅两0123456789０１２３４５６７８９');
const BRACKETED = new RegExp(
  `([（(〔【\\[])\\s{0,2}(?:(${HAN}{1,5})|([0-9０-９]{1,2}))\\s{0,2}([）)〕】\\]])([、.．,，:：。]?)`,
  'y',
);
const HALF_BRACKETED = new RegExp(`(?:[（(](${HAN}{1,3})(?=[\\s　、，])|(${HAN}{1,3})[）)])`, 'y');
const HAN_MARKED = new RegExp(`(${HAN}{1,5})([、､﹑丶.．,，:：]|[ 　](?=\\S))`, 'y');
// 3.5万名党员 begins with a number of its own; a year or a month may open a heading: 3.2024年的打算.
const DIGIT_MARKED =
  /([0-9]{1,2}|[０-９]{1,2})([.．、､﹑，,。:：]|[）)])(?![0-9０-９](?!0\d\d[年—一-鿿]|9\d\d年|\d?月))/y;
const SINGLE_GLYPH = /[①-⑳㈠-㈩⑴-⒇⒈-⒛]([、.．,，:：]?)/y;
// “一、二、三季度”, “二、三产业”: a list of numerals, no heading.
const NUMERAL_LIST = /[一二三四五六七八九十]+(?:[、丶]|[产线级类等月日次季批届])/y;

/** Writes the number of a heading as the standard wants it. */
export function writeMarker(form: MarkerForm, number: number): string {
  switch (form) {
    case 'han':
      return `${writeHanNumeral(number)}、`;
    case 'han-bracketed':
      return `（${writeHanNumeral(number)}）`;
    case 'digit':
      return `${number}.`;
    case 'digit-bracketed':
      return `（${number}）`;
    case 'circled':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : `${number}）`;
  }
}

/** Writes only the ordinal of a heading number of this form. */
export function writeOrdinal(form: MarkerForm, number: number): string {
  return form === 'han' || form === 'han-bracketed' ? writeHanNumeral(number) : String(number);
}

/** Reads the heading number that stands at `offset` of a paragraph's text, if one does. */
export function readMarker(text: string, offset: number): Marker | undefined {
  if (!mayOpen(codeAt(text, offset))) return undefined;
  return (
    readBracketed(text, offset) ?? readSingleGlyph(text, offset) ?? readHan(text, offset) ?? readDigit(text, offset)
  );
}

/** Whether a marker may begin with this code unit. */
function mayOpen(code: number): boolean {
  return OPENERS.has(code) || (code >= 0x2460 && code <= 0x249b) || (code >= 0x3220 && code <= 0x3229);
}

function readBracketed(text: string, offset: number): Marker | undefined {
  const match = matchAt(BRACKETED, text, offset);
  if (match) {
    const [whole, open = '', han, digits, close = '', mark = ''] = match;
    if (open === '[' && digits !== undefined) return undefined; // a reference: [1]
    const written = han ?? digits ?? '';
    const start = offset + whole.indexOf(written);
    // Behind a bracket a comma or colon may open the heading's own text only by mistake; a full stop ends nothing.
    const length = mark === '。' ? whole.length - 1 : whole.length;
    return build(text, han === undefined ? 'digit-bracketed' : 'han-bracketed', offset, length, start, written, {
      wellFormed: whole.slice(0, length) === `（${written}）`,
      doubtful: open === '[' || close === ']',
    });
  }
  const half = matchAt(HALF_BRACKETED, text, offset);
  if (!half) return undefined;
  const written = half[1] ?? half[2] ?? '';
  const start = offset + half[0].indexOf(written);
  return build(text, 'han-bracketed', offset, half[0].length, start, written, { wellFormed: false, doubtful: true });
}

function readSingleGlyph(text: string, offset: number): Marker | undefined {
  const match = matchAt(SINGLE_GLYPH, text, offset);
  if (!match) return undefined;
  const code = text.charCodeAt(offset);
  const [form, number]: [MarkerForm, number] =
    code >= 0x3220
      ? ['han-bracketed', code - 0x321f]
      : code >= 0x2488
        ? ['digit', code - 0x2487]
        : code >= 0x2474
          ? ['digit-bracketed', code - 0x2473]
          : ['circled', code - 0x245f];
  const span = { start: offset, end: offset + match[0].length };
  const canonical = writeMarker(form, number);
  const ordinal = { start: offset, end: offset + 1 };
  const wellFormed = match[0] === canonical;
  return { span, ordinal, form, level: MARKER_LEVELS[form], number, canonical, wellFormed, doubtful: false };
}

function readHan(text: string, offset: number): Marker | undefined {
  const match = matchAt(HAN_MARKED, text, offset);
  if (!match) return undefined;
  const [whole, written = '', mark = ''] = match;
  const after = offset + whole.length;
  if (matchAt(NUMERAL_LIST, text, after) || text[after] === '是' || text[after] === '要') return undefined;
  const isBlank = mark === ' ' || mark === '　';
  const length = isBlank ? written.length : whole.length;
  const isPause = '、､﹑丶'.includes(mark);
  return build(text, 'han', offset, length, offset, written, {
    wellFormed: mark === '、',
    doubtful: !isPause && mark !== '.' && mark !== '．',
  });
}

function readDigit(text: string, offset: number): Marker | undefined {
  const match = matchAt(DIGIT_MARKED, text, offset);
  if (!match) return undefined;
  const [whole, written = '', mark = ''] = match;
  const isLabel = mark === '）' || mark === ')';
  if (isLabel) {
    const form = 'circled';
    const span = { start: offset, end: offset + whole.length };
    const number = readDigits(written);
    if (number === 0) return undefined;
    const ordinal = { start: offset, end: offset + written.length };
    return {
      span,
      ordinal,
      form,
      level: MARKER_LEVELS[form],
      number,
      canonical: `${number}）`,
      wellFormed: whole === `${number}）`,
      doubtful: false,
    };
  }
  const wellFormed = (mark === '.' || mark === '．') && /^[0-9]/.test(written);
  return build(text, 'digit', offset, whole.length, offset, written, {
    wellFormed,
    doubtful: !'.．、､﹑'.includes(mark),
  });
}

function build(
  text: string,
  form: MarkerForm,
  offset: number,
  length: number,
  ordinalStart: number,
  written: string,
  judged: { readonly wellFormed: boolean; readonly doubtful: boolean },
): Marker | undefined {
  const isHan = form === 'han' || form === 'han-bracketed';
  const number = isHan ? readHanNumeral(written) : readDigits(written);
  if (number === undefined || number < 1 || number > 199) return undefined;
  const span = { start: offset, end: offset + length };
  const ordinal = { start: ordinalStart, end: ordinalStart + written.length };
  const canonical = writeMarker(form, number);
  const wellFormed = judged.wellFormed && (!isHan || text.slice(offset, span.end) === canonical);
  return { span, ordinal, form, level: MARKER_LEVELS[form], number, canonical, wellFormed, doubtful: judged.doubtful };
}
