import type { Paragraph } from '../model/paragraph.ts';
import { CharacterClass, classAt, isHan } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** Blanks that a printed page would not have. */
export interface Blank {
  /** `inner`: between ideographs of a sentence. `mark`: beside a full-width mark. `trailing`: at the end of a line. */
  readonly type: 'inner' | 'mark' | 'trailing';
  /** The blanks; with `inner`, all from the first to the last of a word that is set wide: 共 产 党. */
  readonly span: Span;
  /** What is to be deleted; ascending. */
  readonly blanks: readonly Span[];
}

/** The blanks of a paragraph, and how it is indented. */
export interface Layout {
  readonly blanks: readonly Blank[];
  /** Whether it is running text, whose blanks and indentation follow the rules of a page. */
  readonly isProse: boolean;
  /** The blanks that it begins with. */
  readonly indent: string;
}

const SHORTEST = 20;
// Headlines in a list end with ； too, and blanks part their halves.
const SENTENCE = /。|；.|，.*；$/;
const RULED = /[|│]/;
/** Columns are set with such blanks and rules. */
export const TABLE = /\t|\u3000{2}| {3}|[|│]/;
const WIDEST = 2;
// A blank parts a headline into clauses, not into words.
const HALF = 4;
const HALF_OF_HEADLINE = /^[\u3400-\u9fff]{4}$/;
const NUMBER_OF_CLAUSE = /第[一二三四五六七八九十百零〇\d]+[章节条款编项]$/;
const SURNAME =
  /[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严]$/;
const TOKEN = /[\u3400-\u9fff]+$/;
const NEXT_TOKEN = /^[\u3400-\u9fff]+/;

/** Reads the layout of a paragraph; `undefined` for a blank line. */
export function readLayout(paragraph: Paragraph): Layout | undefined {
  const { text, isBlank, isResidue, wholeContent, mode, glyphs } = paragraph;
  if (isBlank || isResidue) return undefined;
  const { start, end } = wholeContent;
  const body = text.slice(start, end);
  const isProse =
    end - start >= SHORTEST && SENTENCE.test(body) && !(glyphs.blanks.length > 0 ? TABLE : RULED).test(body);
  const indent = text.slice(0, text.search(/[^ \t\u3000]/));
  const trailing = trailingOf(text, mode);
  const inside = isProse ? readInside(paragraph, glyphs.blanks) : [];
  return { blanks: trailing ? [...inside, trailing] : inside, isProse, indent };
}

/** In Markdown two blanks at the end of a line mean a line break. */
function trailingOf(text: string, mode: Paragraph['mode']): Blank | undefined {
  const count = mode === 'plain' ? (/[ \t\u3000]+$/.exec(text.slice(-8))?.[0].length ?? 0) : 0;
  if (count === 0) return undefined;
  let start = text.length - count;
  while (/[ \t\u3000]/.test(text.charAt(start - 1))) start--;
  const span = { start, end: text.length };
  return { type: 'trailing', span, blanks: [span] };
}

function readInside({ text, wholeContent, content }: Paragraph, offsets: readonly number[]): Blank[] {
  const found: Blank[] = [];
  let end = content.start;
  for (const start of offsets) {
    if (start < end || start >= wholeContent.end) continue;
    end = start + 1;
    while (offsets.includes(end)) end++;
    const span = { start, end };
    if (isBesideMark(text, span)) found.push({ type: 'mark', span, blanks: [span] });
    else if (isBetweenHan(text, span)) join(found, span, text);
  }
  return found.filter((blank) => blank.type !== 'inner' || !(isName(text, blank) || partsHeadline(text, blank)));
}

/** 《忠实履行代表职责 充分发挥代表作用》: the halves of a headline that is named in a sentence. */
function partsHeadline(text: string, { span, blanks }: Blank): boolean {
  const isHalved = blanks.length === 1 && HALF_OF_HEADLINE.test(text.slice(Math.max(0, span.start - HALF), span.start));
  const isInside = ['《》', '“”', '【】'].some(
    ([open = '', close = '']) => text.lastIndexOf(open, span.start) > text.lastIndexOf(close, span.start),
  );
  return isHalved && isInside && HALF_OF_HEADLINE.test(text.slice(span.end, span.end + HALF));
}

function isBetweenHan(text: string, { start, end }: Span): boolean {
  return (
    end - start <= WIDEST &&
    isHan(text, start - 1) &&
    isHan(text, end) &&
    !NUMBER_OF_CLAUSE.test(text.slice(Math.max(0, start - 8), start))
  );
}

function isBesideMark(text: string, { start, end }: Span): boolean {
  if (end - start > WIDEST) return false;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if ('，。、；：！？”）》'.includes(after || ' ')) return classAt(text, start - 1) !== CharacterClass.halfMark;
  if ('“（《'.includes(before || ' ')) return true;
  return '，、；'.includes(before || ' ') && classAt(text, end) !== CharacterClass.halfMark;
}

/** Takes the blanks of 共 产 党 together. */
function join(found: Blank[], span: Span, text: string): void {
  const last = found.at(-1);
  const isNext = last?.type === 'inner' && /^[\u3400-\u9fff]$/.test(text.slice(last.span.end, span.start));
  if (!last || !isNext) found.push({ type: 'inner', span, blanks: [span] });
  else
    found[found.length - 1] = {
      type: 'inner',
      span: { start: last.span.start, end: span.end },
      blanks: [...last.blanks, span],
    };
}

/** 王 强: a surname and one character, set as wide as three. */
function isName(text: string, { span, blanks }: Blank): boolean {
  if (blanks.length > 1) return false;
  const left = TOKEN.exec(text.slice(Math.max(0, span.start - 4), span.start))?.[0] ?? '';
  const right = NEXT_TOKEN.exec(text.slice(span.end, span.end + 4))?.[0].length ?? 0;
  return SURNAME.test(left) && (right === 1 || left.length === 1);
}
