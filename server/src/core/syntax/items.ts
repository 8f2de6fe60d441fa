import type { Edit } from '../engine/rule.ts';
import { CharacterSet } from '../text/character-set.ts';
import { codeAt, isHan } from '../text/characters.ts';
import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';
import type { Glyphs } from './glyphs.ts';
import { readHanNumeral, writeHanNumeral } from './numerals.ts';

/**
 * The families of inline items: 一是 / 一要 … by their second character, 第一，, 第一句话： by what they count, 其一，,
 * 首先 … 最后, 一方面 … 另一方面.
 */
export type ItemFamily = '是' | '要' | '靠' | '抓' | '看' | '查' | '第' | Counted | '其' | '首先' | '一方面';
const COUNTED_THINGS = ['句话', '件事', '点', '个方面', '个问题'] as const;
type Counted = (typeof COUNTED_THINGS)[number];

/** A label that may open an item of a series. Whether it does is known only among its neighbours. */
export interface ItemLabel {
  /** The label without its mark: `一是`, `第一`, `首先`; relative to the paragraph. */
  readonly span: Span;
  readonly family: ItemFamily;
  /** From 1. 最后 and 再是 have `Infinity`: they may follow any. */
  readonly number: number;
  /** It follows a comma or has no mark of its own, so it counts only where an earlier item of its family stands. */
  readonly weak: boolean;
}

// 二是一心一意; 一是一，二是二 and 一看二慢 number nothing.
const NUMBERED =
  /([一二三四五六七八九十]{1,3})(?:(?:是|要(?![素求领件点]))(?![一二三四五六七八九十]+(?:[是要\p{P}]|$))|[靠抓看查](?![一二三四五六七八九十]))/uy;
// 第一、二、三产业 counts industries.
const ORDINAL = /第([一二三四五六七八九十]{1,3})(?=[，：,:]|、(?![一二三四五六七八九十]))/y;
const COUNTED = new RegExp(`第([一二三四五六七八九十]{1,3})(${COUNTED_THINGS.join('|')})(?=[：:])`, 'y');
const THIS_ONE = /其([一二三四五六七八九十])(?=[，、：,:是])/y;
const ADVERBS = /(首先|其次(?!序)|再次|最后)/y;
const ONE_MORE = /再是(?=[\u4e00-\u9fff])/y;
const SIDES = /(另?一方面)/y;
const WORDS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: Number.POSITIVE_INFINITY };
const STARTERS = new CharacterSet('一二三四五六七八九十第其首再最另');
const BEFORE = new CharacterSet('。；：！？;:!?，、,”’）)》');
const WEAK_BEFORE = new CharacterSet('，、,”’）)》');
// What may stand between a mark and a label without belonging to either: blanks, zero-width characters, scraped markup.
const SKIPPED = /(?:[\s\u200b-\u200d\ufeff]|##[a-z]+##|<\/?[a-z][^<>]*>)+/iy;

/** Finds the labels of inline items in a paragraph whose own text (behind marker and blanks) starts at `from`. */
export function readItemLabels(text: string, { stops, pairs }: Glyphs, from: number): ItemLabel[] {
  const labels: ItemLabel[] = [];
  const readAt = (offset: number, weak: boolean): void => {
    const start = skip(text, offset);
    const label = STARTERS.has(codeAt(text, start)) ? readLabel(text, start, weak) : undefined;
    if (label) labels.push(label);
  };
  readAt(from, false);
  for (const marks of [stops, pairs]) {
    for (const mark of marks) {
      const before = text.charCodeAt(mark);
      if (mark >= from && BEFORE.has(before)) readAt(mark + 1, WEAK_BEFORE.has(before));
    }
  }
  return labels.sort((a, b) => a.span.start - b.span.start);
}

function skip(text: string, offset: number): number {
  if (isHan(text, offset)) return offset;
  return offset + (matchAt(SKIPPED, text, offset)?.[0].length ?? 0);
}

/** Writes the label that has `number` in its family, as `一是` or `第二`; `undefined` where the family has none. */
export function writeItemLabel(family: ItemFamily, number: number): string | undefined {
  if (!Number.isFinite(number)) return undefined;
  switch (family) {
    case '首先':
      return ['首先', '其次', '再次'][number - 1];
    case '一方面':
      return ['一方面', '另一方面'][number - 1];
    case '第':
    case '其':
      return family + writeHanNumeral(number);
    default:
      return `${isCounted(family) ? '第' : ''}${writeHanNumeral(number)}${family}`;
  }
}

/** The part of a label that counts: 三 in 三是, in 第三 and in 第三句话, the whole of 其次. */
export function numeralOf({ span, family }: ItemLabel): Span {
  if (family === '首先' || family === '一方面') return span;
  if (isCounted(family)) return { start: span.start + 1, end: span.end - family.length };
  return family === '第' || family === '其'
    ? { start: span.start + 1, end: span.end }
    : { start: span.start, end: span.end - 1 };
}

/** What gives a label another number; `undefined` where its family has none such. */
export function renumberLabel(label: ItemLabel, number: number): Edit | undefined {
  const wanted = writeItemLabel(label.family, number);
  if (wanted === undefined) return undefined;
  const span = numeralOf(label);
  const newText = wanted.slice(span.start - label.span.start, wanted.length - (label.span.end - span.end));
  return { span, newText };
}

function isCounted(family: ItemFamily): family is Counted {
  return COUNTED_THINGS.some((thing) => thing === family);
}

function readLabel(text: string, start: number, weak: boolean): ItemLabel | undefined {
  const numbered = matchAt(NUMBERED, text, start);
  if (numbered) return label(start, numbered[0], numbered[0].slice(-1) as ItemFamily, numbered[1] as string, weak);
  const ordinal = matchAt(ORDINAL, text, start);
  if (ordinal) return label(start, ordinal[0], '第', ordinal[1] as string, weak);
  const counted = matchAt(COUNTED, text, start);
  if (counted) return label(start, counted[0], counted[2] as ItemFamily, counted[1] as string, weak);
  const thisOne = matchAt(THIS_ONE, text, start);
  if (thisOne) return label(start, thisOne[0], '其', thisOne[1] as string, weak);
  const word = matchAt(ADVERBS, text, start)?.[1];
  if (word) {
    const span = { start, end: start + word.length };
    const marked = '，、：,:'.includes(text[span.end] ?? ' ');
    return { span, family: '首先', number: WORDS[word] as number, weak: weak || !marked || word === '最后' };
  }
  const oneMore = weak ? undefined : matchAt(ONE_MORE, text, start);
  if (oneMore) {
    return { span: { start, end: start + 2 }, family: '是', number: Number.POSITIVE_INFINITY, weak: true };
  }
  const side = matchAt(SIDES, text, start)?.[1];
  if (!side) return undefined;
  return { span: { start, end: start + side.length }, family: '一方面', number: side.length === 3 ? 1 : 2, weak: true };
}

function label(
  start: number,
  written: string,
  family: ItemFamily,
  numeral: string,
  weak: boolean,
): ItemLabel | undefined {
  const number = readHanNumeral(numeral);
  if (number === undefined) return undefined;
  return { span: { start, end: start + written.length }, family, number, weak };
}
