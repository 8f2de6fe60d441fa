import type { Paragraph } from '../model/paragraph.ts';
import { CharacterSet } from '../text/character-set.ts';
import type { Span } from '../text/span.ts';
import { Trait } from './glyphs.ts';

/** A member that a list names twice. */
export interface Repeat {
  readonly word: string;
  readonly first: Span;
  readonly second: Span;
  /** What to delete so that the list names it once; `undefined` where quotes would be torn apart. */
  readonly removal: Span | undefined;
}

interface Item extends Span {
  readonly word: string;
}

const NONE: readonly number[] = [];
const PAUSE = 0x3001;
const STOPS = new CharacterSet('，。；：！？,;:!?（）()…—\n');
const SEPARATOR = /[”’」』]\s*、\s*[“‘「『]|[”」]\s*[“「]|\s*、\s*/g;
const HAN = /[\u3400-\u9fff]/;
const OPENING = '“‘「『';
const CLOSING = '”’」』';
const QUOTES = /[“‘「『”’」』]/;
// 优秀、优秀、良好 may be the marks of three years; 一步、一步 goes step by step; 学习、学习、再学习 insists.
const IN_TURN = /分别|依次|先后|逐一|逐年|轮流/;
const COUNTED = /^(?:[一二两三四五六七八九十百千万几每\d０-９]+.?.?$|第)/;
const INSISTING = /^(?:再|又|还是|还要|更|只有|就是|不断)/;
const BRIDGE = /[的或和与及由在对向为是将把被等其]|进行|应当|不得/;
// 抓学习、抓作风、抓落实，抓作风，就要抓到底.
const TAKEN_UP = /^(?:就|才|也|要|必须|关键|重在|重点|首先|靠|不|是|既|更)/;
/** How many characters a member has that may be named again behind its list. */
const MEMBER = { least: 3, most: 10 };
/** What may stand between the beginning of a clause and the first item of its list. */
const LEAD = /(?:[的了在以把对从为是有向于]|(?:^|[^主重需])要|坚持|做到|推进|推动|加强|实现|围绕|突出|包括|努力)$/;
/** What may follow the last item of a list. */
const TAIL =
  /^(?:$|等|方面|[上中]$|的(?:总?要求|问题|现象|情况|精神|工作|目标|任务|理念|原则|方法|做法|思路|态度|作风))/;

/** Members that stand twice in one flat list: `以学正风、以学正风`. Lists are joined by 、 or by quotes that meet. */
export function findRepeats(paragraph: Paragraph): Repeat[] {
  const { text } = paragraph;
  const repeats: Repeat[] = [];
  let end = 0;
  for (const mark of suspectsIn(paragraph)) {
    if (mark < end) continue;
    let start = mark;
    while (start > end && !STOPS.has(text.charCodeAt(start - 1))) start--;
    end = mark + 1;
    while (end < text.length && !STOPS.has(text.charCodeAt(end))) end++;
    const clause = text.slice(start, end);
    if (clause.includes('、') || clause.includes('”“')) repeats.push(...repeatsBetween(text, start, end));
  }
  return repeats.concat(repeatsBehind(paragraph));
}

/** The marks behind which an item may begin that stands in the clause before it too: it begins with the same two characters. */
function suspectsIn({ text, glyphs }: Paragraph): readonly number[] {
  if ((glyphs.traits & Trait.pause) === 0 && glyphs.pairs.length === 0) return NONE;
  const isSuspect = (mark: number): boolean => {
    let at = mark + 1;
    while (at < text.length && !isIdeograph(text.charCodeAt(at)) && !STOPS.has(text.charCodeAt(at))) at++;
    return at + 1 < text.length && standsBefore(text, mark, text.charCodeAt(at), text.charCodeAt(at + 1));
  };
  const pauses = glyphs.stops.filter((mark) => text.charCodeAt(mark) === PAUSE && isSuspect(mark));
  return glyphs.pairs.length === 0 ? pauses : [...pauses, ...glyphs.pairs.filter(isSuspect)].sort((a, b) => a - b);
}

/** What a list has named and a clause behind it names alone: 发微信、寄腊肉、打电话拜年，寄腊肉，… The last member may be taken up on purpose. */
function repeatsBehind({ text, glyphs }: Paragraph): Repeat[] {
  const { stops } = glyphs;
  return stops.flatMap((comma, index) => {
    const end = stops[index + 1];
    if (text.charAt(comma) !== '，' || end === undefined || !'，。；'.includes(text.charAt(end))) return [];
    const length = end - comma - 1;
    const isBehindList = text.charAt(stops[index - 1] ?? -1) === '、';
    if (!isBehindList || length < MEMBER.least || length > MEMBER.most) return [];
    const word = text.slice(comma + 1, end);
    if (!/^[\u4e00-\u9fff]+$/.test(word) || TAKEN_UP.test(text.slice(end + 1))) return [];
    let start = comma;
    while (start > 0 && !STOPS.has(text.charCodeAt(start - 1))) start--;
    const isNamed = text.slice(start, comma).split('、').slice(1, -1).includes(word);
    if (!isNamed) return [];
    const first = text.indexOf(`、${word}、`, start) + 1;
    return [
      {
        word,
        first: { start: first, end: first + word.length },
        second: { start: comma + 1, end },
        removal: { start: comma, end },
      },
    ];
  });
}

/** Whether these two stand before `end` in the same clause. */
function standsBefore(text: string, end: number, first: number, second: number): boolean {
  for (let at = end - 1, next = 0; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === first && next === second) return true;
    if (STOPS.has(code)) return false;
    next = code;
  }
  return false;
}

function isIdeograph(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

function repeatsBetween(text: string, start: number, end: number): Repeat[] {
  const repeats = listsOf(text.slice(start, end), start).flatMap((items) =>
    isCry(text, items) ? [] : repeatsIn(text, items),
  );
  return repeats.length > 0 && IN_TURN.test(text.slice(Math.max(0, start - 12), end)) ? [] : repeats;
}

/** The lists of a clause. One that opens or closes in the middle of an item parts it from the items beyond. */
function listsOf(clause: string, offset: number): Item[][] {
  const lists: Item[][] = [];
  let list: Item[] = [];
  const add = (from: number, to: number): void => {
    const raw = clause.slice(from, to);
    const found = itemIn(raw, offset + from);
    if (HAN.test(clause.slice(from, found.start - offset))) list = [];
    if (list.length === 0) lists.push(list);
    list.push(found);
    if (HAN.test(clause.slice(found.end - offset, to))) list = [];
  };
  let start = 0;
  for (const { 0: separator, index } of clause.matchAll(SEPARATOR)) {
    add(start, index);
    start = index + separator.length;
  }
  add(start, clause.length);
  return lists;
}

/** An item without what stands outside the quotes that open or close in it: 幸福里 in 走访了“幸福里. */
function itemIn(raw: string, offset: number): Item {
  if (!QUOTES.test(raw)) return { word: raw, start: offset, end: offset + raw.length };
  const opened: number[] = [];
  let end = raw.length;
  for (let i = 0; i < end; i++) {
    if (OPENING.includes(raw.charAt(i))) opened.push(i);
    else if (CLOSING.includes(raw.charAt(i)) && opened.pop() === undefined) end = i;
  }
  const start = (opened.at(-1) ?? -1) + 1;
  const isQuoted = OPENING.includes(raw.charAt(start)) && CLOSING.includes(raw.charAt(end - 1)) && end - start > 2;
  const [from, to] = isQuoted ? [start + 1, end - 1] : [start, end];
  return { word: raw.slice(from, to), start: offset + from, end: offset + to };
}

/** Somebody's words, said twice: “再等等、再等等”. */
function isCry(text: string, items: readonly Item[]): boolean {
  const [first, second] = items;
  if (items.length !== 2 || !first || first.word.length > 3 || first.word !== second?.word) return false;
  return OPENING.includes(text.charAt(first.start - 1)) && CLOSING.includes(text.charAt(second.end));
}

function repeatsIn(text: string, items: readonly Item[]): Repeat[] {
  const repeats: Repeat[] = [];
  for (let place = 1; place < items.length; place++) {
    const second = items[place] as Item;
    for (let at = place - 1; at >= 0; at--) {
      const first = items[at] as Item;
      const word = commonWord(first.word, second.word, at === 0, place === items.length - 1);
      if (word === undefined || !isTelling(word) || INSISTING.test(items[place + 1]?.word ?? '')) continue;
      if (items.slice(at + 1, place).some((between) => isBridge(between.word, word))) break;
      const span = { start: second.start, end: second.start + word.length };
      repeats.push({
        word,
        first: { start: first.end - word.length, end: first.end },
        second: span,
        removal: removalOf(text, span),
      });
      break;
    }
  }
  return repeats;
}

/** What two items have in common; the first one of a list may have words before it, the last one words behind it. */
function commonWord(first: string, second: string, isFirst: boolean, isLast: boolean): string | undefined {
  if (first === second) return first;
  if (isLast && second.startsWith(first) && TAIL.test(second.slice(first.length))) return first;
  if (!isFirst) return undefined;
  for (let length = Math.min(first.length, second.length); length > 2; length--) {
    const word = second.slice(0, length);
    if (length < second.length && !isLast) return undefined;
    if (!first.endsWith(word) || !LEAD.test(first.slice(0, -length))) continue;
    if (TAIL.test(second.slice(length))) return word;
  }
  return undefined;
}

/** Whether one list ends in an item and another one begins: 监理单位进行设计 is no item beside 施工. */
function isBridge(item: string, word: string): boolean {
  return item.length > word.length + 3 || BRIDGE.test(item);
}

function isTelling(word: string): boolean {
  return /^[\u3400-\u9fff]{2}/.test(word) && !COUNTED.test(word);
}

/** The second member with the mark before it, and with its own quotes. */
function removalOf(text: string, { start, end }: Span): Span | undefined {
  const joint = /([”’」』]?)[ \u3000]*(?:、[ \u3000]*)?([“‘「『]?)$/.exec(text.slice(Math.max(0, start - 6), start));
  if (!joint) return undefined;
  const from = start - joint[0].length + (joint[1] ?? '').length;
  const isQuoted = joint[2] !== '';
  if (!isQuoted) return { start: from, end };
  return /[”’」』]/.test(text.charAt(end)) ? { start: from, end: end + 1 } : undefined;
}
