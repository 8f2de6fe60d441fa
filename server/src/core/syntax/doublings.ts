import type { Match } from '../lexicon/matches.ts';
import { type Doubling, Kind } from '../lexicon/meaning.ts';
import type { WordBorders } from '../lexicon/word-borders.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { isHan } from '../text/characters.ts';
import { contains, overlaps, type Span, textAt } from '../text/span.ts';

/** A stretch of text that stands once too often. */
export interface Doubled {
  /** The second copy: what is to be deleted. */
  readonly span: Span;
  readonly shape: Doubling['shape'];
  /** No writer would object to losing it. */
  readonly safe: boolean;
}

/** The longest stretch that counts as a word; what is longer and stands twice is a repeated passage. */
const LONGEST = 19;
// Behind these no word ends with the character that follows them, so a doubled first character is a slip.
const OPENERS = '的和与是们也';
// 一个问题一个问题, 很强很强, 太少太少; and 的专利|的专利权, 有土地|有土地使用权, where two phrases meet.
const RHETORICAL = '一每逐很太极最越再几半';
// Of foreign names: 俄罗斯|罗斯托夫.
const SYLLABLES = '斯拉罗尔克特巴比奥米兹加基托瓦维亚尼玛莫丹奇迪塔蒂卡丽娜布鲁艾伊埃洛萨哈图阿';
// 二〇|二〇年.
const NUMERALS = /^[〇零一二三四五六七八九十百千万]+$/;
// 一是是, 一要要.
const ITEM_VERBS = '是要';
const PARTICLES = '的地得对等有以为在向从和与把';
// 努力努力再努力 is emphasis, and so is 再改进改进; but 再推出推出十五个 is none.
const EMPHASIS_BEFORE = /(?:再|多|好好|常)$/;
const QUANTITY = /^(?:[二两三四五六七八九十百几\d]|一[个批项套系])/;
// 来说道说道, 去打听打听, 给指导指导, 帮我规划规划; but 后来我们我们.
const ERRAND = /(?:(?<![后近原本从将未年月以外])[来去]|[给帮][你我他她您]?们?|[和跟给替]你)$/;
// 该干什么干什么, 能保多少保多少.
const OPEN_QUESTION = /什么|怎么|如何|几|多[少大高远长深]|[啥谁哪咋]/;
// 哭吧哭吧, 挖呀挖呀.
const CALL = /[吧呀啊哪嘛呢]$/;
const COUNTING = /[\d这那该每各某几两哪此]/;
// 整夜整夜, 大堆大堆.
const HEAP = /^[整大成][夜晚天日年篮桶批队车箱只篇页条排片块层套摞筐袋堆滴颗把捆口步包团串个百千]$/;
const EMPHASIS_AFTER = /^，?(?:再|又|还)/;
// 监督管理|监督员 is a word of its own, and so are 看看|着手 and 走走|着重.
const AFTER_COMPOUND = '不没未得，。；、：和与及';
const ASPECT_OPENS = /^(?:[眼手力想急装陆实落色火]|重(?!新))/;
// What follows a whole word, and begins none with it: 工作|中, but 工作|中心.
const FOLLOWING =
  /^(?:[的和与及是在将把被也还让了得上里]|中(?![心层国央等介间共小])|等(?!级)|要(?![求点素件闻领旨职务])|就(?!业)|都(?!市))/;
const FRAME_END = /^[\u4e00-\u9fff]{1,6}?(?:上|中|下|里|方面|过程|领域|环节)/;

const NONE: readonly Doubled[] = [];

/** What stands twice in a row in a paragraph by a slip of the hand, in the order of the text; no place twice. */
export function findDoubled(paragraph: Paragraph): readonly Doubled[] {
  const { matches } = paragraph;
  const long = findLong(paragraph);
  if (long.length === 0 && !matches.has(Kind.doubled)) return NONE;
  const right = (span: Span): boolean => matches.of(Kind.reduplication).some((match) => explains(match, span));
  // 使|使命在肩, 谁来|说说看: where the doubled character itself is right, it is no slip in a longer word either.
  const meets = ({ start, end }: Span, { shape }: Doubling): boolean =>
    ((shape === 'head' || shape === 'first') && isRight(paragraph, start, shape)) ||
    ((shape === 'tail' || shape === 'last') && isRight(paragraph, end - 2, shape));
  const found: Doubled[] = [];
  for (const match of matches.of(Kind.doubled)) {
    for (const meaning of match.meanings) {
      if (meaning.kind !== 'doubled' || (meaning.shape !== 'verb' && right(match)) || meets(match, meaning)) continue;
      const doubled = judge(paragraph, match, meaning) ?? judgeNoun(paragraph, match, meaning);
      if (doubled) found.push(doubled);
    }
  }
  for (const span of long) {
    const both = { start: 2 * span.start - span.end, end: span.end };
    const isFrequent = matches.of(Kind.doubled).some((match) => isOf(match, both) && hasShape(match, 'frequent'));
    const isRight = matches.of(Kind.reduplication).some((word) => contains(word, both));
    if (!isFrequent && !isRight) found.push({ span, shape: 'word', safe: false });
  }
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return found.filter(({ span }, index) => !found.slice(0, index).some((earlier) => overlaps(earlier.span, span)));
}

/** Whether a doubling that is right stands where a match sees a slip: it holds it, or its first two characters. */
function explains(word: Match, span: Span): boolean {
  return contains(word, span) || (contains(span, word) && word.start === span.start);
}

/** Whether a doubled character is right where it stands; at the end of a word only what follows tells: 根据|据说. */
function isRight(paragraph: Paragraph, start: number, shape: Doubling['shape']): boolean {
  return paragraph.matches.of(Kind.doubled | Kind.reduplication).some(
    (match) =>
      match.start === start &&
      match.meanings.some((meaning) => {
        if (meaning.kind === 'reduplication') return true;
        if (meaning.kind !== 'doubled' || meaning.shape !== 'character') return false;
        const after = paragraph.text.charAt(match.end);
        return shape === 'last'
          ? after !== '' && meaning.entry.after.includes(after)
          : !judge(paragraph, match, meaning);
      }),
  );
}

function judge({ text, lexicon }: Paragraph, { start, end }: Span, doubling: Doubling): Doubled | undefined {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const isMoreThanTwice = after === text.charAt(end - 1) || before === text.charAt(start);
  const slip = (from: number, to: number, safe = false): Doubled => ({
    span: { start: from, end: to },
    shape: doubling.shape,
    safe,
  });
  switch (doubling.shape) {
    case 'character': {
      const { entry } = doubling;
      if (
        (before === '一' && !ITEM_VERBS.includes(entry.character)) ||
        (before !== '' && entry.before.includes(before))
      )
        return undefined;
      if (after !== '' && entry.after.includes(after)) return undefined;
      // “对对！”, “不不，…”, “我我……”, 不不不
      if (before === '“' || after === '…' || (isMoreThanTwice && !entry.safe)) return undefined;
      return slip(start + 1, end, entry.safe);
    }
    case 'word':
    case 'frequent': {
      if (doubling.shape === 'frequent' && isHan(text, end)) return undefined;
      const isMeant = isTriedOut(text, { start, end }) || EMPHASIS_AFTER.test(text.slice(end));
      return isMeant ? undefined : slip((start + end) / 2, end);
    }
    case 'head': {
      const isAABB = after === text.charAt(end - 1);
      return isAABB || (isHan(text, start - 1) && !OPENERS.includes(before)) ? undefined : slip(start + 1, start + 2);
    }
    case 'compound':
      return after === '' || AFTER_COMPOUND.includes(after) ? slip(end - 2, end) : undefined;
    case 'verb':
      return ASPECT_OPENS.test(text.slice(end, end + 2)) ? undefined : slip(start + 1, start + 2);
    case 'tail':
      return isHan(text, end) || before === text.charAt(start) ? undefined : slip(end - 1, end);
    case 'first':
      // 3省|省委, 那部|部门
      return isMoreThanTwice || COUNTING.test(before) || lexicon.borders.isEnd(text, start)
        ? undefined
        : slip(start + 1, start + 2);
    case 'last':
      // 培训|训得苦
      return isMoreThanTwice || after === '得' || lexicon.borders.isBeginning(text, end - 1)
        ? undefined
        : slip(end - 1, end);
    case 'frame':
      if (after !== '' && doubling.entry.after.includes(after)) return undefined;
      return FRAME_END.test(text.slice(end)) ? slip(end - 1, end) : undefined;
  }
}

/** A noun that nothing before it goes on with is a slip also where a word follows (的问题|问题主要); any is before 的, 中 and the like. */
function judgeNoun({ text, lexicon }: Paragraph, { start, end }: Span, { shape }: Doubling): Doubled | undefined {
  if (shape !== 'frequent' || !isHan(text, end)) return undefined;
  const goesOn = isHan(text, start - 1) && text.charAt(start - 1) !== '的';
  if (goesOn && !FOLLOWING.test(text.slice(end))) return undefined;
  const copy = { start: (start + end) / 2, end };
  if (lexicon.data.reduplications.acts.includes(textAt(text, copy))) return undefined;
  return { span: copy, shape, safe: false };
}

function isOf(match: Span, { start, end }: Span): boolean {
  return match.start === start && match.end === end;
}

function hasShape({ meanings }: Match, shape: Doubling['shape']): boolean {
  return meanings.some((meaning) => meaning.kind === 'doubled' && meaning.shape === shape);
}

// Where each pair of neighbours stood last, in places of a counter that runs on from text to text, so that nothing has to
// be cleared between them. Pairs may share a slot; a stretch that stands twice has several pairs.
const SLOTS = 1 << 13;
const RANGE = 0xffff;
const last = new Uint16Array(SLOTS);
let counter = 0;

/** The second copies of what stands twice in a row and is 2 to 19 ideographs long; some of them more than once. */
function findLong(paragraph: Paragraph): Span[] {
  const { text } = paragraph;
  const found: Span[] = [];
  const base = counter;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const slot = (before * 31 + code) & (SLOTS - 1);
    const distance = (base + i - (last[slot] as number)) & RANGE;
    last[slot] = base + i;
    before = code;
    if (distance > LONGEST || distance < 2 || distance >= i) continue;
    const end = endOfCopy(text, i, distance);
    const span = { start: end - distance, end };
    if (end > 0 && isSlip(paragraph, span)) found.push(span);
  }
  counter = (base + text.length + LONGEST) & RANGE;
  return found;
}

/** Where the stretch ends that stands `distance` earlier too, holds `offset` and is no shorter than that; 0 for none. */
function endOfCopy(text: string, offset: number, distance: number): number {
  let start = offset + 1;
  while (offset + 1 - start < distance && start > distance && isSame(text, start - 1, distance)) start--;
  let end = offset + 1;
  while (end - start < distance && end < text.length && isSame(text, end, distance)) end++;
  return end - start === distance ? end : 0;
}

function isSame(text: string, offset: number, distance: number): boolean {
  return text.charCodeAt(offset) === text.charCodeAt(offset - distance);
}

function isSlip({ text, lexicon }: Paragraph, span: Span): boolean {
  for (let i = span.start; i < span.end; i++) if (!isHan(text, i)) return false;
  const first = text.charAt(span.start);
  const length = span.end - span.start;
  const copy = text.slice(span.start, span.end);
  if (OPEN_QUESTION.test(copy) || HEAP.test(copy) || CALL.test(copy)) return false;
  if (RHETORICAL.includes(first) || (PARTICLES.includes(first) && isHan(text, span.end))) return false;
  if (length === 2 && (!isPair(text, span) || joinsNames(text, lexicon.data.reduplications.joined, span))) return false;
  if (length <= 3 && meetsWords(text, lexicon.borders, span)) return false;
  return new Set(copy).size > 1 && !EMPHASIS_AFTER.test(text.slice(span.end));
}

/** Whether two characters may be a word: neither 念着|念着 and 组|每组|每月 nor two syllables of a foreign name, and no exclamation. */
function isPair(text: string, { start, end }: Span): boolean {
  if (
    '着每'.includes(text.charAt(end - 1)) ||
    NUMERALS.test(text.slice(start, end)) ||
    (isSyllable(text, start) && isSyllable(text, end - 1))
  )
    return false;
  return text.charAt(start - 3) !== '“' && text.charAt(end) !== '”' && !isTriedOut(text, { start: start - 2, end });
}

/** 再改进改进, 来说道说道。: verbs doubled in speech. */
function isTriedOut(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  return EMPHASIS_BEFORE.test(before) ? !QUANTITY.test(text.slice(end)) : ERRAND.test(before) && !isHan(text, end);
}

function joinsNames(text: string, joined: readonly string[], span: Span): boolean {
  const isInside = isHan(text, span.end) && isHan(text, 2 * span.start - span.end - 1);
  return isInside && joined.includes(textAt(text, span));
}

function isSyllable(text: string, offset: number): boolean {
  return SYLLABLES.includes(text.charAt(offset));
}

/** Whether words meet so that they look like one doubled: 企业|创业|创新, 申请人|申请|人民法院. */
function meetsWords(text: string, borders: WordBorders, { start, end }: Span): boolean {
  const first = 2 * start - end;
  const goesOn = isHan(text, end) && borders.isBeginning(text, end - 1);
  if (end - start > 2) return goesOn;
  const isMiddle = borders.isEnd(text, start);
  return isMiddle && (goesOn || (isHan(text, first - 1) && borders.isEnd(text, first)));
}
