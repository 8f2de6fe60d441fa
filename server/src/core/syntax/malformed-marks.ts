import type { Paragraph } from '../model/paragraph.ts';
import { isHan } from '../text/characters.ts';
import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';
import { Trait } from './glyphs.ts';
import { OPAQUE } from './prose.ts';
import { isOpen } from './quotations.ts';

/** A mark that is written with other characters, or with more or fewer of them, than it has. */
export interface MalformedMark {
  readonly span: Span;
  readonly name: '省略号' | '破折号' | '间隔号' | '浪纹线' | '连接号' | '六角括号' | '书名号' | '顿号';
  /** How it should be written. */
  readonly right: string;
  /** What may have been meant instead. */
  readonly other: string | undefined;
  readonly isSure: boolean;
  /** Another style rather than a fault. */
  readonly isMild: boolean;
  /** A hyphen at the start of a line: a subtitle's dash, or the sign of a list. */
  readonly isBullet: boolean;
}

const RUN = /(?:[…⋯]+|。{3,}|\.{2,}|[·•]{3,}|[-—–―─－⸺]+|[~～〜]+|[•・‧．])/y;
const DASHES = /^[-—–―─－⸺]+$/;
// Clauses on both sides of a single dash; between shorter words it links them: 北京—上海.
const CLAUSE = 7;
const SHORT_CLAUSE = 4;
// 中国—东盟 and 1975年—1985年 may stand among many other words.
const NAMED = /[国家省市县州洲京津沪海港亚欧非美盟校院区段站年月日时\d江河湖洋湾口岛山极]$|(?:联盟|公司|人大|运动)$/;
// 歼-15, 印度—中国友好协会.
const LINKED = /^(?:\d|中国|东盟|非洲|欧盟|阿拉伯|拉美|中亚|南亚)/;
// What foreign names are written with: 威廉-亚历山大.
const FOREIGN = new Set(
  '亚阿艾奥巴贝比波布达戴德迪蒂杜多厄恩尔法菲费弗福哥格古哈赫亨基吉加杰卡凯科克库拉莱兰朗劳勒雷里利廉林鲁伦罗洛马麦曼梅门蒙米莫姆纳奈尼诺欧帕佩皮普奇乔琼萨塞桑沙什史斯苏索塔泰坦特提图托瓦威韦维沃乌西希谢雅扬耶伊约扎兹佐本登符让吕祖锡俾霍龙隆顿汉宾温鲍邓冯海华金肯黎琳露玛珀丘瑟赛泽詹芝',
);
const SINGLE = /(?<![-—–－])[-—–－](?![-—–－])/;
const REACH = 40;
// What a dash at the start of a line may stand before.
const OPENED = /[\u4e00-\u9fff“《\d]/;
const TYPED =
  /^一一(?![年○〇])(?!(?:对[应照]|握手|核|列|落实|回[应答]|解[答决]|作答|梳理|介绍|登记|记录|整改|化解|走访|询问|说明|道|排[查解]|检视|查|分析|剖析|比对|销号|兑现|明确|清点|告知|通知|征求|细数|标注|反馈|过|印证|指出|纳入|谈|拉|到))(?:[\u4e00-\u9fff“《]|\d{4})/;
const TYPED_REACH = 6;
const BOUNDARY = /[，。、；：！？“”（）《》…—\-\s]/;
const BRACKETED_YEAR = /[[［【（(〔]((?:19|20)\d\d)[\]］】）)〕](?=第?\d{1,5}号)/g;
const IN_ANGLES = /(?<![\w])[<＜〈]((?:[\u4e00-\u9fff]|“)[^<>＜＞〈〉《》，。；\n]{1,40})[>＞〉](?![\w])/g;
const ISSUED = /[发字函办令通文政规组纪委党教财建税人]$/;

/** Finds the malformed marks of a paragraph in the order of the text. */
export function readMalformedMarks(paragraph: Paragraph): readonly MalformedMark[] {
  const { text } = paragraph;
  const { stops, links, pairs, digits, traits } = paragraph.glyphs;
  const found: MalformedMark[] = [];
  if (stops.some((offset, at) => stops[at + 2] === offset + 2))
    found.push(...Array.from(text.matchAll(/。{3,}/g), ({ 0: run, index }) => dots(index, run)));
  for (const start of [
    paragraph.content.start,
    ...pairs.filter((at) => '”》'.includes(text.charAt(at))).map((at) => at + 1),
  ]) {
    const typed = readTypedDash(text, start);
    if (typed) found.push(typed);
  }
  if (links.length > 0) found.push(...readLinks(paragraph, links));
  if (pairs.length > 0 && digits.length > 0 && text.includes('号')) found.push(...readDocumentNumbers(text));
  if (pairs.length > 0 && text.includes('《《')) found.push(...readDoubledTitles(text));
  const hasAngle = (traits & Trait.variable) !== 0 || pairs.some((offset) => text[offset] === '〈');
  if (hasAngle && paragraph.mode === 'plain') found.push(...readAngles(text));
  if ((traits & Trait.pause) !== 0) found.push(...readStrokes(paragraph));
  return found.sort((a, b) => a.span.start - b.span.start);
}

function readLinks(paragraph: Paragraph, offsets: readonly number[]): MalformedMark[] {
  const text = paragraph.prose;
  const from = paragraph.marker?.span.end ?? 0;
  const found: MalformedMark[] = [];
  let end = from;
  for (const start of offsets) {
    if (start < end || text[start] === OPAQUE) continue;
    const run = matchAt(RUN, text, start)?.[0];
    if (!run) continue;
    end = start + run.length;
    const mark = readRun(text, start, run, paragraph);
    if (mark) found.push(mark);
  }
  return found;
}

function readRun(text: string, start: number, run: string, paragraph: Paragraph): MalformedMark | undefined {
  const end = start + run.length;
  const sign = run.charAt(0);
  if ('…⋯'.includes(sign))
    return isEllipsis(run) || run.length > 4 ? undefined : { ...dots(start, run), isSure: run === '…' };
  if (/^[\s（(]*\d/.test(text.slice(end, end + 4)) && run.length > 2) return undefined; // a table of contents
  if (sign === '.' || (sign === '·' && run.length > 1) || run.startsWith('•••'))
    return run.length <= 6 && isBesideHan(text, start, end)
      ? run.length > 2
        ? dots(start, run)
        : undefined
      : undefined;
  if ('•・‧．'.includes(sign) && run.length === 1) {
    const isName = isHan(text, start - 1) && isHan(text, end);
    return isName ? { ...mark(start, run, '间隔号', '·'), other: sign === '．' ? '。' : undefined } : undefined;
  }
  if (/\d/.test(text.charAt(start - 1)) && /\d/.test(text.charAt(end))) return readRange(text, start, run);
  return DASHES.test(run) ? readDash(text, start, run, paragraph) : undefined;
}

/** ～ and — between numbers; hyphens belong to dates, telephone numbers and codes. */
function readRange(text: string, start: number, run: string): MalformedMark | undefined {
  const end = start + run.length;
  const left = /[\d.%]+(?:年|月)?$/.exec(text.slice(Math.max(0, start - 8), start));
  const right = /^[\d.]+%?/.exec(text.slice(end, end + 8))?.[0] ?? '';
  const unit = text.charAt(end + right.length);
  const isChained =
    /[-—–~～.\w图表式第]/.test(text.charAt(start - (left?.[0].length ?? 0) - 1)) || /[-—–~～\w]/.test(unit);
  if (!left || isChained || !isHan(text, end + right.length) || '号栋幢楼室座'.includes(unit)) return undefined;
  if (run === '-' || run === '–' || run === '~' || run === '〜')
    return {
      ...mark(start, run, run === '~' || run === '〜' ? '浪纹线' : '连接号', run === '~' || run === '〜' ? '～' : '—'),
      isMild: true,
    };
  return run === '--' || run === '——' ? { ...mark(start, run, '连接号', '—'), isMild: run === '——' } : undefined;
}

function readDash(text: string, start: number, run: string, { content }: Paragraph): MalformedMark | undefined {
  const end = start + run.length;
  const isOpening = start === content.start && end < content.end;
  if (run === '——' || run.length > 4 || run === '————' || !(isOpening || isBesideHan(text, start, end)))
    return undefined;
  if (run === '⸺' || (run.length > 2 && end === content.end) || text.charAt(end) === '〔') return undefined;
  if (run.length > 1) {
    const isSure = /^(?:--|――|──|－－)$/.test(run);
    return { ...mark(start, run, '破折号', '——'), isSure };
  }
  if (isOpening)
    return OPENED.test(text.charAt(end))
      ? { ...mark(start, run, '破折号', '——'), isBullet: '-–－'.includes(run) }
      : undefined;
  return isLink(text, start, run)
    ? undefined
    : { ...mark(start, run, '破折号', '——'), other: run === '—' ? undefined : '—' };
}

/** Whether a single dash links two words, rather than parting two clauses. */
function isLink(text: string, start: number, run: string): boolean {
  const end = start + 1;
  const [last, first] = [text.charAt(start - 1), text.charAt(end)];
  if (pieceBehind(text, end) < (run === '—' ? SHORT_CLAUSE : CLAUSE)) return true;
  if (!('”》'.includes(last || ' ') && isHan(text, end)) && pieceBefore(text, start) < CLAUSE) return true;
  if (
    NAMED.test(text.slice(Math.max(0, start - 2), start)) ||
    LINKED.test(text.slice(end, end + 3)) ||
    (FOREIGN.has(last) && FOREIGN.has(first))
  )
    return true;
  return last === text.charAt(end + 1) || isChained(text, start);
}

/** Whether another single dash stands in the same clause: 商议—审议—决议. */
function isChained(text: string, offset: number): boolean {
  const [before] = /[^，。、；：！？]*$/.exec(text.slice(Math.max(0, offset - REACH), offset)) as RegExpExecArray;
  const [behind] = /^[^，。、；：！？]*/.exec(text.slice(offset + 1, offset + REACH)) as RegExpExecArray;
  return SINGLE.test(before) || SINGLE.test(behind);
}

/** 一一 in the place of a dash: at a line's start, or behind a quotation. Elsewhere it is a word. */
function readTypedDash(text: string, start: number): MalformedMark | undefined {
  return text.startsWith('一一', start) && TYPED.test(text.slice(start, start + TYPED_REACH))
    ? mark(start, '一一', '破折号', '——')
    : undefined;
}

function readDocumentNumbers(text: string): MalformedMark[] {
  return [...text.matchAll(BRACKETED_YEAR)].flatMap(({ 0: whole, 1: year, index }) => {
    const isRight = whole === `〔${year}〕` || whole.startsWith('(');
    return isRight || !ISSUED.test(text.slice(0, index)) ? [] : [{ ...mark(index, whole, '六角括号', `〔${year}〕`) }];
  });
}

/** <甲> and 〈甲〉 for 《甲》; inside another title 〈甲〉 is right. */
function readAngles(text: string): MalformedMark[] {
  return [...text.matchAll(IN_ANGLES)].flatMap(({ 0: whole, 1: title, index }) => {
    return isOpen(text, '《》', index) ? [] : [mark(index, whole, '书名号', `《${title}》`)];
  });
}

/** The ideograph 丶 for the pause mark that looks like it. */
function readStrokes({ text, content }: Paragraph): MalformedMark[] {
  if (!text.includes('丶')) return [];
  return [...text.matchAll(/(?<=[\u4e00-\u9fff”》）])丶(?=[\u4e00-\u9fff“《（])/g)].flatMap(({ index }) =>
    index < content.start ? [] : [{ ...mark(index, '丶', '顿号', '、'), isSure: true }],
  );
}

/** 《《甲》》 is one title with its marks typed twice; 《《甲》乙》 is one title in another. */
function readDoubledTitles(text: string): MalformedMark[] {
  return [...text.matchAll(/《《([^《》]*)(》》|》(?!》))/g)].flatMap(({ 0: whole, 1: title, 2: close, index }) => {
    const isNested = close === '》' && /^[^《》]*》/.test(text.slice(index + whole.length));
    return isNested ? [] : [mark(index, whole, '书名号', `《${title}》`)];
  });
}

function dots(start: number, run: string): MalformedMark {
  return { ...mark(start, run, '省略号', '……'), other: run.startsWith('。') ? '。' : undefined };
}

function mark(start: number, written: string, name: MalformedMark['name'], right: string): MalformedMark {
  const span = { start, end: start + written.length };
  return { span, name, right, other: undefined, isSure: false, isMild: false, isBullet: false };
}

function isEllipsis(run: string): boolean {
  return run === '……' || run === '…………';
}

function isBesideHan(text: string, start: number, end: number): boolean {
  return isHanOrMark(text, start - 1) || isHanOrMark(text, end);
}

function isHanOrMark(text: string, offset: number): boolean {
  return isHan(text, offset) || '，。；：！？“”（）《》'.includes(text.charAt(offset) || ' ');
}

/** How many characters stand between a place and the next mark before it. */
function pieceBefore(text: string, offset: number): number {
  let length = 0;
  while (length < CLAUSE && offset - length > 0 && !BOUNDARY.test(text.charAt(offset - length - 1))) length++;
  return length;
}

function pieceBehind(text: string, offset: number): number {
  let length = 0;
  while (length < CLAUSE && offset + length < text.length && !BOUNDARY.test(text.charAt(offset + length))) length++;
  return length;
}
