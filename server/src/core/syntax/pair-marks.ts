import type { Paragraph } from '../model/paragraph.ts';
import { CharacterClass, classAt, isHan } from '../text/characters.ts';
import { OPAQUE } from './prose.ts';

/** One kind of marks that stand in pairs. */
export interface PairKind {
  readonly name: string;
  /** Kinds of one family are taken for each other. */
  readonly family: 'quotes' | 'titles' | 'brackets';
  readonly open: string;
  readonly close: string;
  /** What stands for it, for an opening and a closing mark: half-width brackets, straight quotes. */
  readonly odd: readonly [string, string] | undefined;
  /** What a pair directly inside another one of its kind should be; `undefined` where that is right. */
  readonly inner: readonly [string, string] | undefined;
}

/** One half of a pair as it is written; `offset` is the paragraph's. */
export interface PairMark {
  readonly offset: number;
  readonly text: string;
  readonly kind: PairKind;
  /** What its form says; a straight quote does not say. */
  readonly form: 'open' | 'close' | 'either';
}

const KINDS: readonly PairKind[] = [
  { name: '引号', family: 'quotes', open: '“', close: '”', odd: ['"', '"'], inner: ['‘', '’'] },
  { name: '单引号', family: 'quotes', open: '‘', close: '’', odd: ["'", "'"], inner: undefined },
  { name: '括号', family: 'brackets', open: '（', close: '）', odd: ['(', ')'], inner: undefined },
  { name: '书名号', family: 'titles', open: '《', close: '》', odd: undefined, inner: ['〈', '〉'] },
  { name: '单书名号', family: 'titles', open: '〈', close: '〉', odd: undefined, inner: undefined },
  { name: '方头括号', family: 'brackets', open: '【', close: '】', odd: undefined, inner: undefined },
  { name: '直角引号', family: 'quotes', open: '「', close: '」', odd: undefined, inner: undefined },
  { name: '双直角引号', family: 'quotes', open: '『', close: '』', odd: undefined, inner: undefined },
  { name: '六角括号', family: 'brackets', open: '〔', close: '〕', odd: undefined, inner: undefined },
];

const KIND_OF: ReadonlyMap<string, PairKind> = new Map(
  KINDS.flatMap((kind) => [kind.open, kind.close, ...(kind.odd ?? [])].map((mark) => [mark, kind])),
);

const NONE: readonly PairMark[] = [];
/** What is typed for a double quote: its full-width form, two single ones. */
const DOUBLE = new Set(['＂', "''"]);
// Feet and inches, degrees and minutes, half-open intervals, 1+1〉2: none of their marks is half of a pair.
const MEASURES =
  /°\s*\d+(?:\.\d+)?['’′](?:\s*\d+(?:\.\d+)?["”″])?|(?<=\d)[〈〉](?=\d)|\d['’′]\d+["”″]?|\d["”](?=\s*[×x*寸屏])|[[(]-?\d+(?:\.\d+)?[,，]\s*-?\d+(?:\.\d+)?[\])]/g;

// `1）` before an item, and a face.
const LABEL = /(?:^|[\s，。；：、,;:！？!?”）)])(?:\d{1,3}|[a-z]|[一二三四五六七八九十]{1,3}|[①-⑳ⅰ-ⅻ])$/i;
const FACE = /[:;：；][-'^]?$/;

/** The marks of a paragraph that stand in pairs, but for its heading number, labels, apostrophes and measures. */
export function readPairMarks(paragraph: Paragraph): readonly PairMark[] {
  const { pairs } = paragraph.glyphs;
  if (pairs.length === 0) return NONE;
  const prose = readableMarks(paragraph);
  const from = ownStart(paragraph);
  const marks: PairMark[] = [];
  let brackets = 0;
  for (const offset of pairs) {
    const isSecond = marks.at(-1)?.offset === offset - 1 && marks.at(-1)?.text === "''";
    const text = prose.startsWith("''", offset) ? "''" : prose.charAt(offset);
    const kind = KIND_OF.get(DOUBLE.has(text) ? '"' : text);
    if (isSecond || !kind || offset < from || isApostrophe(prose, offset, text)) continue;
    const isClosing = text === '）' || text === ')';
    if (isClosing && brackets === 0 && isNoBracket(prose, offset)) continue;
    if (isClosing || text === '（' || text === '(') brackets = Math.max(0, brackets + (isClosing ? -1 : 1));
    marks.push({ offset, text, kind, form: formOf(text, kind) });
  }
  // A single straight quote more or less is no quotation.
  const singles = marks.filter(({ text }) => text === "'").length;
  return singles % 2 === 0 ? marks : marks.filter(({ text }) => text !== "'");
}

/** The prose in which measures are blanked out too. */
function readableMarks({ prose, glyphs }: Paragraph): string {
  return glyphs.digits.length === 0 ? prose : prose.replace(MEASURES, (match) => OPAQUE.repeat(match.length));
}

/** Where the text behind the heading number starts; a bracket of the number that lacks its partner is left in. */
function ownStart({ marker, text }: Paragraph): number {
  if (!marker) return 0;
  const written = text.slice(marker.span.start, marker.span.end);
  return /^[（(][^）)]*$/.test(written) ? 0 : marker.span.end;
}

function formOf(text: string, { open, odd }: PairKind): PairMark['form'] {
  if ((odd && odd[0] === odd[1] && text === odd[0]) || DOUBLE.has(text)) return 'either';
  return text === open || text === odd?.[0] ? 'open' : 'close';
}

function isNoBracket(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 6), offset);
  return LABEL.test(before) || FACE.test(before);
}

/** ’ or ' in a Latin word, and ' anywhere but beside Chinese. */
function isApostrophe(text: string, offset: number, mark: string): boolean {
  if (!"‘’'".includes(mark)) return false;
  const before = classAt(text, offset - 1);
  const after = classAt(text, offset + 1);
  if (before === CharacterClass.latin && (after === CharacterClass.latin || after === CharacterClass.digit))
    return true;
  return mark === "'" && !isHan(text, offset - 1) && !isHan(text, offset + 1);
}
