import type { Paragraph } from '../model/paragraph.ts';
import { codeAt, marksTable } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { fixedWordings, isInWording } from './fixed-wordings.ts';
import { Trait } from './glyphs.ts';

/** A pause mark or a comma that is one too many, or of the wrong kind. */
export interface PauseFault {
  /**
   * `mixed`: one flat list has both marks. `clause`: 、 between clauses. `etc`: before 等. `joint`: before 和 or 以及.
   * `guess`: between the two numerals of an approximation.
   */
  readonly type: 'mixed' | 'clause' | 'etc' | 'joint' | 'guess';
  readonly span: Span;
  /** Further marks of the same list that go with it. */
  readonly others: readonly Span[];
  readonly right: '、' | '，' | '';
  /** The word that the mark stands before, for messages. */
  readonly word: string;
}

const AFTER_ETC =
  '(?=$|[，。；：”）]|方面|问题|工作|行为|现象|情况|制度|文件|内容|形式|方式|活动|会议|单位|部门|地区|措施|环节|领域|多|一系列|一批)';
const ETC = new RegExp(`等等?${AFTER_ETC}`, 'y');
const LAST_BEFORE_ETC = /^([^高中初平同并做要推将把对以为使从让][^等]{1,9})等(?![级待候同学额于到离式腰身])/;
// 和谐, 和平, 和X一起, 与X同, 及时, 或许: the character opens another word, or a phrase of its own.
const JOINT =
  /(?:以及|和(?![谐平睦气解美好善缓衷服顺田县音声盘稀弄合为而风政]|[^，。；、]{1,12}(?:一起|一道|一样|同|相|打成|交朋|谈心|沟通|对接|结合))|及(?![时格早至第物])|或(?!许|多|缺|然|明|者)|或者)(?=[^，。；、]{2})/y;
const ADVANCED = /(?:但是|因此|所以|然而|从而|而且|并且(?!同))(?=[^，。；、]{3})/y;
const SECOND =
  /[二三四五六七八九](?=十(?![、一二三四五六七八九条]|年代)|百|千|万|个(?!百分)|年(?![级度前])|天|次(?![全会])|人(?!称)|名|岁|小时|分钟|公里|亩|户|趟|遍|倍)/y;
const QUOTE = /[“”‘’《》]/;
const NUMERALS = '一二三四五六七八九';
const PAUSE = 0x3001;
const COMMA = 0xff0c;
const SHORTEST_CLAUSE = 6;
const HEAD = 3;
// What has to stand behind a pause mark that tells by itself: 等, a numeral, or what joins words or clauses.
const TELLING = marksTable(`等${NUMERALS}以和及或但因所然从而并`);
const LONGEST_ITEM = 8;
const FEWEST_EVEN = 4;
const CLAUSE_HEADS = marksTable('在到为于');

/** Finds the pause marks of a paragraph that stand wrong, in the order of the text. */
export function readPauseFaults(paragraph: Paragraph): readonly PauseFault[] {
  const { text } = paragraph;
  const { stops, traits } = paragraph.glyphs;
  if ((traits & Trait.pause) === 0) return [];
  const from = paragraph.marker?.span.end ?? 0;
  const faults: PauseFault[] = [];
  for (const offset of stops) {
    if (text.charCodeAt(offset) !== PAUSE || offset < from || TELLING[codeAt(text, offset + 1)] !== 1) continue;
    const fault = readOne(text, offset);
    if (fault) faults.push(fault);
  }
  faults.push(...readMixedLists(paragraph));
  if (faults.length === 0) return faults;
  const wordings = fixedWordings(paragraph);
  return faults
    .filter(({ span }) => !isInWording(wordings, span.start))
    .sort((a, b) => a.span.start - b.span.start)
    .filter((fault, index, all) => fault.span.start !== all[index - 1]?.span.start);
}

/** What a single pause mark tells by what stands behind it. */
function readOne(text: string, offset: number): PauseFault | undefined {
  const fault = (type: PauseFault['type'], word: string): PauseFault => ({
    type,
    span: { start: offset, end: offset + 1 },
    others: [],
    right: type === 'clause' ? '，' : '',
    word,
  });
  const next = text.charAt(offset + 1);
  if (next === '等') {
    const word = at(ETC, text, offset + 1);
    return word && !isVerb(text, offset, word) ? fault('etc', word) : undefined;
  }
  if (NUMERALS.includes(next))
    return isGuess(text, offset) ? fault('guess', text.charAt(offset - 1) + next) : undefined;
  const joint = at(JOINT, text, offset + 1);
  if (joint) return fault('joint', joint);
  const adverb = at(ADVANCED, text, offset + 1);
  return adverb ? fault('clause', adverb) : undefined;
}

function at(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

/** 看、等，不动: to wait, in a list of single characters. */
function isVerb(text: string, offset: number, word: string): boolean {
  return word === '等' && /(?:^|[，。；：、“])[^，。；：、“]$/.test(text.slice(Math.max(0, offset - 2), offset));
}

/** 三、四十, where the second numeral is the next one and neither counts in order. */
function isGuess(text: string, offset: number): boolean {
  const first = NUMERALS.indexOf(text.charAt(offset - 1));
  if (first < 0 || NUMERALS.indexOf(text.charAt(offset + 1)) !== first + 1) return false;
  return !/[第、一二三四五六七八九十百]/.test(text.charAt(offset - 2)) && at(SECOND, text, offset + 1) !== undefined;
}

interface Piece extends Span {
  readonly words: string;
  /** The words without quotes and book marks. */
  readonly bare: string;
  /** The mark before it; empty at the start of a sentence. */
  readonly before: string;
}

/** Lists in which one mark differs from the others though the items are of one make. */
function readMixedLists(paragraph: Paragraph): PauseFault[] {
  const { text, glyphs } = paragraph;
  const { stops } = glyphs;
  const faults: PauseFault[] = [];
  for (let first = 0, next = 0; first < stops.length; first = Math.max(next, first + 1)) {
    next = first;
    while (next < stops.length && isPauseOrComma(text.charCodeAt(stops[next] as number))) next++;
    if (next - first < 2 || !mayBeMixed(paragraph, first, next)) continue;
    const start = first === 0 ? 0 : (stops[first - 1] as number) + 1;
    for (const pieces of readPieces(text, start, stops.slice(first, next), stops[next] ?? text.length))
      faults.push(...mixedBeforeEtc(pieces), ...mixedAlike(pieces), ...mixedEven(pieces), ...mixedClauses(pieces));
  }
  return faults;
}

/**
 * A cheap look before a list is read: beside two unlike marks, items that begin or end alike or are of one length, 等
 * behind them, or a 、 before 体现在 and its like.
 */
function mayBeMixed({ text, glyphs }: Paragraph, first: number, next: number): boolean {
  const { stops, pairs } = glyphs;
  // Quotes do not count for the length of an item.
  const fewest = pairs.length > 0 ? 2 : FEWEST_EVEN;
  let isMixed = false;
  for (let index = first + 1; index < next; index++) {
    const before = stops[index - 1] as number;
    const at = stops[index] as number;
    if (text.charCodeAt(before) === text.charCodeAt(at)) continue;
    isMixed = true;
    if (countEven(text, stops, index) >= fewest) return true;
    if (isSame(text, before - 2, at - 2) || isSame(text, before + 1, at + 1)) return true;
    if (CLAUSE_HEADS[codeAt(text, at + HEAD)] === 1) return true;
  }
  return isMixed && text.slice(stops[first], stops[next]).includes('等');
}

/** How many items in a row, the one before the mark of this index among them, are of one length. */
function countEven(text: string, stops: readonly number[], index: number): number {
  const lengthOf = (at: number): number => (stops[at] ?? text.length) - (stops[at - 1] ?? -1);
  const length = lengthOf(index);
  let [from, to] = [index, index];
  while (from > 0 && lengthOf(from - 1) === length) from--;
  while (to < stops.length && lengthOf(to + 1) === length) to++;
  return to - from + 1;
}

/** Whether the same two characters stand at both places. */
function isSame(text: string, one: number, other: number): boolean {
  return codeAt(text, one) === codeAt(text, other) && codeAt(text, one + 1) === codeAt(text, other + 1);
}

function isPauseOrComma(code: number): boolean {
  return code === PAUSE || code === COMMA;
}

/** What stands between the marks; a bracket parts what is before it from what is behind. */
function readPieces(text: string, start: number, marks: readonly number[], end: number): Piece[][] {
  const lists: Piece[][] = [[]];
  for (const [index, offset] of [...marks, end].entries()) {
    const from = index === 0 ? start : (marks[index - 1] as number) + 1;
    const words = text.slice(from, offset);
    if (/[（）]/.test(words)) lists.push([]);
    else
      lists.at(-1)?.push({
        words,
        bare: bareOf(words),
        start: from,
        end: offset,
        before: index === 0 ? '' : text.charAt(from - 1),
      });
  }
  return lists.filter(({ length }) => length > 2);
}

/** 甲、乙，丙等行为, where the last items have one length. */
function mixedBeforeEtc(pieces: readonly Piece[]): PauseFault[] {
  return pieces.flatMap((last, index) => {
    const item = bareOf(last.words.includes('等') ? (LAST_BEFORE_ETC.exec(last.words)?.[1] ?? '') : '');
    if (item.length < 2 || item.length > 6 || last.before === '') return [];
    let first = index;
    while (first > 0 && pieces[first - 1]?.bare.length === item.length) first--;
    // The piece before the equal ones opens the list with words of its own in front.
    const marks = pieces.slice(Math.max(1, first), index + 1);
    const commas = marks.filter(({ before }) => before === '，');
    const isPauseFirst = pieces[Math.max(1, first)]?.before === '、';
    const [odd, ...others] = commas.map((piece) => fault(piece, '、'));
    return odd && index - first >= 1 && isPauseFirst ? [{ ...odd, others: others.map(({ span }) => span) }] : [];
  });
}

/** 宗旨意识、大局意识，责任意识: three and more items that begin or end alike, with one mark of another kind. */
function mixedAlike(pieces: readonly Piece[]): PauseFault[] {
  const faults: PauseFault[] = [];
  let run: Piece[] = [];
  const close = (): void => {
    const inner = run.slice(1);
    const commas = inner.filter(({ before }) => before === '，');
    const [odd] = commas;
    const isGrouped = odd !== undefined && run.length % 2 === 0 && run.indexOf(odd) === run.length / 2;
    if (odd && odd !== inner[0] && commas.length === 1 && !isGrouped) faults.push(fault(odd, '、'));
    run = [];
  };
  for (const piece of pieces) {
    const last = run.at(-1);
    if (last && !isAlike(last, piece, run.length === 1)) close();
    run.push(piece);
  }
  close();
  return faults;
}

/** 理论学习、政治素质，能力本领、担当作为、工作作风: items of one length that one comma divides unevenly. */
function mixedEven(pieces: readonly Piece[]): PauseFault[] {
  const faults: PauseFault[] = [];
  for (let first = 0, next = 0; first < pieces.length; first = next) {
    const { length } = (pieces[first] as Piece).bare;
    next = first + 1;
    while (next < pieces.length && pieces[next]?.bare.length === length) next++;
    const run = pieces.slice(first, next);
    const commas = run.slice(1).filter(({ before }) => before === '，');
    const [odd] = commas;
    if (!odd || commas.length > 1 || run.length < FEWEST_EVEN || length < 2 || length > LONGEST_ITEM) continue;
    const at = run.indexOf(odd);
    const isListBefore = at > 1 || pieces[first]?.before === '、';
    if (isListBefore && at < run.length - 1 && at !== run.length - at) faults.push(fault(odd, '、'));
  }
  return faults;
}

/**
 * Whether two items share their first or their last two characters and have one length; the first may have words before
 * it, the last some behind.
 */
function isAlike(one: Piece, other: Piece, isFirst: boolean): boolean {
  const [a, b] = [one.bare, other.bare];
  if (b.length < 4 || a.length < 4 || a.length > LONGEST_ITEM * 2) return false;
  const isSized = isFirst ? a.length >= b.length : a.length === b.length;
  const tail = b.slice(-2);
  if (b.length <= LONGEST_ITEM && isSized && a.endsWith(tail)) return !'的了上中下里'.includes(tail.charAt(1));
  return !isFirst && a.length <= LONGEST_ITEM && b.length >= a.length && a.slice(0, 2) === b.slice(0, 2);
}

/** 体现在甲上，体现在乙上、体现在丙上: one 、 among clauses that open alike. */
function mixedClauses(pieces: readonly Piece[]): PauseFault[] {
  return pieces.flatMap((piece, index) => {
    const last = pieces[index - 1];
    if (piece.before !== '、' || !last || last.words.length < SHORTEST_CLAUSE || piece.words.length < SHORTEST_CLAUSE)
      return [];
    const head = piece.words.slice(0, HEAD);
    if (!'在到为于'.includes(head.charAt(HEAD - 1))) return [];
    const siblings = pieces.filter((other) => other !== piece && other.before !== '' && other.words.startsWith(head));
    const isAlone = siblings.length > 0 && siblings.every(({ before }) => before === '，');
    return isAlone ? [fault(piece, '，')] : [];
  });
}

function fault({ start, words }: Piece, right: '、' | '，'): PauseFault {
  const type = right === '、' ? 'mixed' : 'clause';
  return { type, span: { start: start - 1, end: start }, others: [], right, word: words.slice(0, HEAD) };
}

function bareOf(words: string): string {
  return QUOTE.test(words) ? words.replaceAll(/[“”‘’《》]/g, '') : words;
}
