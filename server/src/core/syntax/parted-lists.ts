import type { Paragraph } from '../model/paragraph.ts';
import { Trait } from './glyphs.ts';
import type { Quotation } from './quotations.ts';

/**
 * A list of 、 that a comma parts into unequal halves: 对照理论学习，政治素质、能力本领三个方面. All members have the length of
 * those in the middle.
 */
export interface PartedList {
  readonly comma: number;
  /** The members without quotes. */
  readonly members: readonly string[];
  /** How many of them stand before the comma. */
  readonly before: number;
  /** What stands in front of the first member, as far as the mark before it: 对照 */
  readonly lead: string;
  /** What stands behind the last member, as far as the mark behind it: 三个方面 */
  readonly tail: string;
  /** What stands before all that: …出在四件事上： */
  readonly announcement: string;
  /** Quotes enclose the list and nothing else. */
  readonly isQuoted: boolean;
}

const PAUSE = 0x3001;
const COMMA = 0xff0c;
const SHORTEST = 2;
const LONGEST = 8;
const ANNOUNCED = 16;
const QUOTE = /[“”‘’《》]/;
const QUOTES = /[“”‘’《》]/g;
const CLOSING = /[”’》]/;
const STRANGE = /[（）()"…—\s]/;

/** Finds the parted lists of a paragraph. One in quotes ends with them. */
export function readPartedLists(paragraph: Paragraph): readonly PartedList[] {
  const { text, glyphs } = paragraph;
  const { stops } = glyphs;
  const lists: PartedList[] = [];
  if ((glyphs.traits & Trait.pause) === 0) return lists;
  for (let index = 0; index < stops.length; index++) {
    if (text.charCodeAt(stops[index] as number) !== COMMA) continue;
    let first = index;
    while (first > 0 && text.charCodeAt(stops[first - 1] as number) === PAUSE) first--;
    let last = index;
    while (last + 1 < stops.length && text.charCodeAt(stops[last + 1] as number) === PAUSE) last++;
    const marks = { first, index, last };
    const list = index - first !== last - index && mayTell(paragraph, marks) ? readList(paragraph, marks) : undefined;
    if (list) lists.push(list);
  }
  return lists;
}

/** The indices of a list's marks among the stops: of the first one, of the comma, of the last one. */
interface Marks {
  readonly first: number;
  readonly index: number;
  readonly last: number;
}

/**
 * A cheap look: whether the members have one length, and of three, of which more has to tell, whether they end alike or
 * 等 stands behind them. Quotes, which do not count, hide it.
 */
function mayTell({ text, glyphs: { stops, pairs } }: Paragraph, { first, last }: Marks): boolean {
  if (pairs.length > 0) return true;
  const length = lengthOf(text, stops, first + 1);
  if (length < SHORTEST || length > LONGEST || lengthOf(text, stops, first) < length) return false;
  if (lengthOf(text, stops, last + 1) < length) return false;
  for (let index = first + 2; index <= last; index++) if (lengthOf(text, stops, index) !== length) return false;
  const end = (stops[last] as number) + 1 + length;
  return last > first + 1 || text[end] === '等' || endAlike(text, [stops[first] as number, stops[last] as number, end]);
}

/** The length of what the stop of this index ends. */
function lengthOf(text: string, stops: readonly number[], index: number): number {
  const start = index > 0 ? (stops[index - 1] as number) + 1 : 0;
  return (index < stops.length ? (stops[index] as number) : text.length) - start;
}

/** Whether the same two characters stand before all of these places. */
function endAlike(text: string, ends: readonly [number, ...number[]]): boolean {
  const tail = text.slice(ends[0] - 2, ends[0]);
  return ends.every((end) => text.startsWith(tail, end - 2));
}

/** `undefined` where the members are not of one length. */
function readList({ text, glyphs, quotations }: Paragraph, { first, index, last }: Marks): PartedList | undefined {
  const offsets = glyphs.stops.slice(first, last + 1);
  const holderOf = (offset: number): Quotation | undefined =>
    quotations.find(({ open, close }) => open < offset && offset < close);
  const quotation = holderOf(offsets[0] as number);
  if (offsets.some((offset) => holderOf(offset) !== quotation)) return undefined;
  const start = Math.max((glyphs.stops[first - 1] ?? -1) + 1, quotation ? quotation.open + 1 : 0);
  const close = Math.min(glyphs.stops[last + 1] ?? text.length, quotation?.close ?? text.length);
  const pieces = [start - 1, ...offsets].map((mark, at) => text.slice(mark + 1, offsets[at] ?? close));
  const [opening, ...others] = pieces.map((piece) => piece.replaceAll(QUOTES, '')) as [string, ...string[]];
  const { length } = others[0] as string;
  const inner = others.slice(0, -1);
  const [closing, tail] = cut(pieces.at(-1) as string, length);
  if (length < SHORTEST || length > LONGEST || opening.length < length || closing.length < length) return undefined;
  if (inner.some((member) => member.length !== length)) return undefined;
  const members = [opening.slice(-length), ...inner, closing];
  if (STRANGE.test(members.join(''))) return undefined;
  return {
    comma: glyphs.stops[index] as number,
    members,
    before: index - first + 1,
    lead: opening.slice(0, -length),
    tail,
    announcement: text.slice(Math.max(0, start - ANNOUNCED), start),
    isQuoted: quotation?.open === start - 1 && quotation.close === close,
  };
}

/** The first characters of a text, quotes not counted, and what is behind them and their closing quotes. */
function cut(text: string, length: number): readonly [string, string] {
  let member = text.slice(0, length);
  let end = length;
  if (QUOTE.test(text)) {
    member = '';
    for (end = 0; end < text.length && member.length < length; end++) member += text.charAt(end).replace(QUOTES, '');
  }
  while (CLOSING.test(text.charAt(end))) end++;
  return [member, text.slice(end)];
}
