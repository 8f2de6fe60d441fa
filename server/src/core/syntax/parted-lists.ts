import type { Paragraph } from '../model/paragraph.ts';
import { codeAt } from '../text/characters.ts';
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
const LONGEST = 8;
const ANNOUNCED = 16;
const QUOTES = /[“”‘’《》]/g;
const CLOSING = /[”’》]/;
const STRANGE = /[（）()"…—\s]/;

/** Finds the parted lists of a paragraph. One in quotes ends with them. */
export function readPartedLists(paragraph: Paragraph): readonly PartedList[] {
  const { text, glyphs } = paragraph;
  const { stops } = glyphs;
  const lists: PartedList[] = [];
  const isPause = (index: number): boolean => codeAt(text, stops[index] ?? -1) === PAUSE;
  for (const [index, offset] of stops.entries()) {
    if (text.charCodeAt(offset) !== COMMA || !(isPause(index - 1) || isPause(index + 1))) continue;
    let first = index;
    while (isPause(first - 1)) first--;
    let last = index;
    while (isPause(last + 1)) last++;
    const list = index - first === last - index ? undefined : readList(paragraph, { first, index, last });
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

function readList({ text, glyphs, quotations }: Paragraph, { first, index, last }: Marks): PartedList | undefined {
  const offsets = glyphs.stops.slice(first, last + 1);
  const holderOf = (offset: number): Quotation | undefined =>
    quotations.find(({ open, close }) => open < offset && offset < close);
  const quotation = holderOf(offsets[0] as number);
  if (offsets.some((offset) => holderOf(offset) !== quotation)) return undefined;
  const start = Math.max((glyphs.stops[first - 1] ?? -1) + 1, quotation ? quotation.open + 1 : 0);
  const close = Math.min(glyphs.stops[last + 1] ?? text.length, quotation?.close ?? text.length);
  const pieces = [start - 1, ...offsets].map((mark, at) => text.slice(mark + 1, offsets[at] ?? close));
  return withMembers(pieces, {
    comma: glyphs.stops[index] as number,
    before: index - first + 1,
    announcement: text.slice(Math.max(0, start - ANNOUNCED), start),
    isQuoted: quotation?.open === start - 1 && quotation.close === close,
  });
}

/** Cuts the members out of what stands between the marks; `undefined` where they are not of one length. */
function withMembers(
  pieces: readonly string[],
  rest: Omit<PartedList, 'members' | 'lead' | 'tail'>,
): PartedList | undefined {
  const [opening, ...others] = pieces.map((piece) => piece.replaceAll(QUOTES, '')) as [string, ...string[]];
  const { length } = others[0] as string;
  const inner = others.slice(0, -1);
  const last = pieces.at(-1) as string;
  const [closing, tail] = cut(last, length);
  if (length < 2 || length > LONGEST || opening.length < length || closing.length < length) return undefined;
  if (inner.some((member) => member.length !== length)) return undefined;
  const members = [opening.slice(-length), ...inner, closing];
  return members.some((member) => STRANGE.test(member))
    ? undefined
    : { ...rest, members, lead: opening.slice(0, -length), tail };
}

/** The first characters of a text, quotes not counted, and what is behind them and their closing quotes. */
function cut(text: string, length: number): readonly [string, string] {
  let member = '';
  let end = 0;
  while (end < text.length && member.length < length) member += text.charAt(end++).replace(QUOTES, '');
  while (CLOSING.test(text.charAt(end))) end++;
  return [member, text.slice(end)];
}
