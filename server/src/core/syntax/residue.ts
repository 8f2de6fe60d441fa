import type { ResidueEntry } from '../lexicon/entries.ts';
import { Kind } from '../lexicon/meaning.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { globalPatternsOf, patternsOf } from '../model/patterns.ts';
import { CharacterClass, classAt } from '../text/characters.ts';
import { contains, overlaps, type Span, textAt } from '../text/span.ts';
import { Trait } from './glyphs.ts';
import { type Markup, readMarkup } from './markup.ts';

/** One stretch of a paragraph that is no part of the writer's text. */
export interface Residue {
  /** Relative to the paragraph. */
  readonly span: Span;
  /** What it is, in Chinese: 广告, 网页残留 … */
  readonly kind: string;
  /** Markup and nothing else. */
  readonly isMarkup: boolean;
  /** What should stand there instead: the character of an entity, else nothing. */
  readonly replacement: string;
}

/** What is residue in a paragraph: all of it, or some stretches of it, disjoint and in the order of the text. */
export interface ResidueReading {
  readonly whole: Residue | undefined;
  readonly parts: readonly Residue[];
}

/** Something that tells of residue. */
interface Sign {
  readonly span: Span;
  /** Several weak signs of one source tell no more than one of them. */
  readonly source: string;
  readonly kind: string;
  readonly strength: ResidueEntry['strength'];
}

const NOTHING: ResidueReading = { whole: undefined, parts: [] };
const MARKUP_KIND = '网页标记';
const PAGE_KIND = '网页残留';
const LENGTH_KIND = '字数标注';

// An account behind the name of a messenger.
const ACCOUNT = /[:：]\s{0,2}[a-z0-9]/i;
const CONTACT = /(?:微信号?|QQ群?号?|VX|WX|客服|公众号)\s{0,2}[:：]\s{0,2}[a-z0-9][\w -]{2,}/gi;
const PAGE_NUMBER =
  /第\s?\d{1,3}\s?页[，,/\s]{0,3}共\s?\d{1,3}\s?页|^\s*第\s?\d{1,3}\s?页\s*$|^\s*[-—–]+\s*\d{1,3}\s*[-—–]+\s*$/g;
const DEVICE_KIND = '邮件签名';
const DRAFT_KIND = '起草时的批注';
const DEVICE =
  /(?:发自|来自|发送自)我的\s?[^，。；！？]{0,14}(?:手机|平板|电脑|客户端|邮箱|iPhone|iPad|Android)\S{0,8}(?=[。！]?\s*$)|^\s*Sent from my .{2,24}$/gi;
const AD_LINE = /^\s*[【[（(](?:广告|推广|赞助)[】\])）].*$/g;
// 第三次修改, 二稿, 最终版; （征求意见稿） says what the paper is.
const DRAFT =
  /[（(【[](?=[^）)】\]]*(?:第[一二三四五六七八九十\d]{1,2}(?:次修改|次改|稿)|(?<!投)[初二三四]稿(?!人)|最终版|终稿|修改[版稿]?\s?\d|改\s?\d{4,8}))[^）)】\]。]{2,40}[）)】\]](?=\s*$)/g;
// The mark of a note that stayed behind with its page: “谷文昌”[2]。
const NOTE_MARK =
  /(?<=[\u4e00-\u9fff”》。，；])(?<!文献|资料|书目|[图表式见注])[[［]\d{1,2}(?:[-–,，]\d{1,2})?[\]］](?![\d(（])/g;
const ADDRESS_LINE = /^\s*(?:https?:\/\/|www\.)[\w./?=&%#:~-]+\s*$/gi;
// Beside a title, or alone on a line; inside a sentence a number of characters is a statement like any other.
const LENGTH_NOTE = /[（(【[]\s?(?:全文|本文)?(?:共计?|约|字数[:：]?)?\s?\d{3,5}\s?个?字(?:左右)?\s?[）)】\]](?=\s*$)/g;
const LENGTH_LINE =
  /^\s*(?:全文|本文|文章)?\s?(?:共计?|总计|约|总?字数(?:统计)?(?:[:：]|约|为)\s?(?:约|共)?|共约|共计约)\s?\d{3,5}\s?个?字?(?:左右)?。?\s*$/g;
/** The sources of what is residue by itself, whatever it stands in. */
const TIGHT = new Set(['length', 'draft', 'note-mark']);
const DRAFT_SIGN = /[稿版改]/;
const QUOTED = /“[^“”]*”|《[^《》]*》/g;
const BRACKETED = /（[^（）]*）|【[^【】]*】|\([^()]*\)|\[[^[\]]*\]/g;
const BRACKETS = /[（【([]/;
const CLAUSE_MARKS = '，；：,;:';

/** The most visible characters of a line that a label can turn into residue: `来源：某某网`. */
const LABELLED_LINE = 60;
/** The most characters of a line that is, or ends in, a page number or a note of the length. */
const SHORT_LINE = 60;
/** The most sentences of a line that is a remark by itself. */
const REMARK_SENTENCES = 3;
/** A longer sentence may hold residue and be the writer's own for the rest. */
const LONG_SENTENCE = 40;
/** The most visible characters over which two weak signs in different sentences still tell something together. */
const SHORT_PARAGRAPH = 120;
/** The share of a line's visible characters from which on all of the line is residue. */
const MOST = 0.5;
/** The share from which on signs that tell nothing by themselves are all of it. */
const FILLED = 0.8;

/** Finds what the page or the tool that a text comes from left in a paragraph. */
export function readResidue(paragraph: Paragraph): ResidueReading {
  const markup = joinMarkup(readMarkup(paragraph));
  const signs = readSigns(paragraph);
  if (signs.length === 0 && markup.length === 0) return NOTHING;
  const { text } = paragraph;
  if (markup.length === 0 && !mayTell(signs, paragraph)) return NOTHING;
  const visible = countVisible(text, { start: 0, end: text.length });
  const brackets = spansOf(BRACKETED, text).flatMap((span) => judge(signs, span) ?? []);
  const notes = signs.filter(({ source }) => TIGHT.has(source)).map((sign) => residue(sign.span, sign.kind));
  const tight = [...brackets, ...notes.filter(({ span }) => !brackets.some((piece) => overlaps(piece.span, span)))];
  const free = signs.filter(({ span }) => !tight.some((piece) => contains(piece.span, span)));
  const loose = readSentences(paragraph, free, visible);
  const pieces = [...loose, ...tight.filter(({ span }) => !loose.some((piece) => overlaps(piece.span, span)))];
  const parts = [...pieces, ...markup.filter(({ span }) => !pieces.some((piece) => overlaps(piece.span, span)))];
  parts.sort((a, b) => a.span.start - b.span.start);
  const covered = (list: readonly Residue[]): number =>
    list.reduce((sum, { span }) => sum + countVisible(text, span), 0);
  if (covered(parts) < visible && covered(loose) < visible * MOST) return { whole: undefined, parts };
  const main = pieces[0] ?? (parts[0] as Residue);
  return { whole: { ...main, span: visibleSpan(text), replacement: '' }, parts: [] };
}

/** A cheap look: whether the signs tell anything together, or may be nearly all of the line. */
function mayTell(signs: readonly Sign[], { text, glyphs }: Paragraph): boolean {
  if (judge(signs, { start: 0, end: text.length })) return true;
  const covered = signs.reduce((sum, { span }) => sum + span.end - span.start, 0);
  return covered >= (text.length - glyphs.blanks.length - glyphs.odd.length) * FILLED;
}

/** One finding for a run of markup: &nbsp;&nbsp;&nbsp;&nbsp; */
function joinMarkup(markup: readonly Markup[]): readonly Residue[] {
  const joined: Residue[] = [];
  for (const { span, text } of markup) {
    const before = joined.at(-1);
    const isNext = before?.span.end === span.start;
    const start = isNext ? before.span.start : span.start;
    const replacement = isNext ? before.replacement + text : text;
    if (isNext) joined.pop();
    joined.push({ span: { start, end: span.end }, kind: MARKUP_KIND, isMarkup: true, replacement });
  }
  return joined;
}

function readSentences(paragraph: Paragraph, signs: readonly Sign[], visible: number): readonly Residue[] {
  const { text } = paragraph;
  const line = visibleSpan(text);
  if (fills(signs, paragraph, visible)) return [residue(line, (signs[0] as Sign).kind)];
  const found = paragraph.sentences.flatMap((sentence) => judge(signs, sentence) ?? []);
  if (found.length === 0)
    return visible <= SHORT_PARAGRAPH && !paragraph.marker ? [judge(signs, line) ?? []].flat() : [];
  return found.map((piece) => ({ ...piece, span: narrow(text, piece.span, signs) }));
}

/** Says what a stretch is, if the signs in it tell enough: a strong one, or weak ones of two sources. */
function judge(signs: readonly Sign[], span: Span): Residue | undefined {
  const inside = signs.filter((sign) => contains(span, sign.span));
  const sure = inside.find(({ strength }) => strength === 'strong');
  if (sure) return residue(span, sure.kind);
  const weak = inside.filter(({ strength }) => strength === 'weak');
  const pair = weak.find((sign) => weak.some(({ kind, source }) => kind === sign.kind && source !== sign.source));
  return pair && residue(span, pair.kind);
}

/** Whether signs are nearly all that a line consists of: 打印 关闭. */
function fills(signs: readonly Sign[], paragraph: Paragraph, visible: number): boolean {
  if (paragraph.marker) return false;
  const covered = signs.reduce((sum, { span }) => sum + countVisible(paragraph.text, span), 0);
  return covered > 0 && covered >= visible * FILLED;
}

function readSigns(paragraph: Paragraph): readonly Sign[] {
  const { text, matches } = paragraph;
  const signs: Sign[] = [];
  const patterned = new Set<ResidueEntry>();
  for (const { start, end, meanings } of matches.of(Kind.residue)) {
    for (const meaning of meanings) {
      if (meaning.kind !== 'residue') continue;
      if (meaning.entry.patterns) {
        patterned.add(meaning.entry);
        continue;
      }
      const { id, kind, strength } = meaning.entry;
      const span = { start, end };
      signs.push({
        span,
        source: id,
        kind,
        strength: strength === 'label' && labels(text, span) ? 'strong' : strength,
      });
    }
  }
  const add = (pattern: RegExp, source: string, kind: string, strength: Sign['strength']): void => {
    for (const span of spansOf(pattern, text)) signs.push({ span, source, kind, strength });
  };
  for (const entry of patterned) signs.push(...readPatterns(paragraph, entry));
  if (signs.length > 0 && ACCOUNT.test(text)) add(CONTACT, 'contact', '广告', 'weak');
  if (text.length <= SHORT_LINE) {
    const isOneSentence = !paragraph.marker && paragraph.sentences.length === 1;
    if (paragraph.glyphs.digits.length > 0) {
      add(PAGE_NUMBER, 'page-number', PAGE_KIND, 'strong');
      add(LENGTH_LINE, 'length', LENGTH_KIND, 'strong');
      if (isOneSentence) add(LENGTH_NOTE, 'length', LENGTH_KIND, 'strong');
    }
    if (text.includes('我的') || text.includes('from')) add(DEVICE, 'device', DEVICE_KIND, 'strong');
    if (isOneSentence && paragraph.glyphs.pairs.length > 0) {
      if (DRAFT_SIGN.test(text)) add(DRAFT, 'draft', DRAFT_KIND, 'strong');
      add(AD_LINE, 'advertisement', '广告', 'strong');
    }
  }
  if (paragraph.mode === 'plain' && /[[［]\d/.test(text)) add(NOTE_MARK, 'note-mark', PAGE_KIND, 'strong');
  if ((paragraph.glyphs.traits & Trait.code) !== 0 && (text.includes('//') || text.includes('www.')))
    add(ADDRESS_LINE, 'address', PAGE_KIND, 'strong');
  if (signs.length === 0) return signs;
  const quoted = paragraph.glyphs.pairs.length > 0 ? spansOf(QUOTED, text) : [];
  const own = signs.filter(({ span }) => !quoted.some((quote) => contains(quote, span) && !isAside(text, span, quote)));
  return own.filter((sign) => !own.some((other) => other !== sign && isWithin(sign, other)));
}

/** Whether all of a bracket within a quotation tells something, and the quotation says more: “……（更多范文请……）。” */
function isAside(text: string, { start, end }: Span, quote: Span): boolean {
  return BRACKETS.test(text.charAt(start)) && (end - start) * 2 < quote.end - quote.start;
}

/** What the patterns of an entry find: of one for remarks, all of the remark. */
function readPatterns(
  { text, marker, sentences }: Paragraph,
  { id, kind, strength, patterns = [] }: ResidueEntry,
): Sign[] {
  const sign = (span: Span): Sign => ({ span, source: id, kind, strength: 'strong' });
  if (strength !== 'remark') return globalPatternsOf(patterns).flatMap((pattern) => spansOf(pattern, text).map(sign));
  const tests = patternsOf(patterns);
  const told = (span: Span): boolean => tests.some((pattern) => pattern.test(textAt(text, span)));
  const brackets = BRACKETS.test(text) ? spansOf(BRACKETED, text).filter(told) : [];
  if (brackets.length > 0) return brackets.map(sign);
  const line = visibleSpan(text);
  const isRemark = !marker && sentences.length <= REMARK_SENTENCES && line.end - line.start <= SHORT_LINE;
  return isRemark && told(line) ? [sign(line)] : [];
}

/** Whether a sign adds nothing to a larger one, as 公众号 in 欢迎关注公众号. */
function isWithin(sign: Sign, other: Sign): boolean {
  if (!contains(other.span, sign.span)) return false;
  const longer = other.span.end - other.span.start > sign.span.end - sign.span.start;
  return longer && other.source !== 'contact';
}

/** Whether a word labels a short line: `来源：某某网`. */
function labels(text: string, span: Span): boolean {
  const mark = text[span.end];
  if ((mark !== '：' && mark !== ':') || text.includes('。')) return false;
  const before = text[span.start - 1];
  const opens =
    before === undefined || classAt(text, span.start - 1) === CharacterClass.blank || '（(【['.includes(before);
  return opens && countVisible(text, { start: 0, end: text.length }) <= LABELLED_LINE;
}

/** A long sentence is only residue from the first clause with a sign to the last, if that is the lesser part of it. */
function narrow(text: string, sentence: Span, signs: readonly Sign[]): Span {
  const inside = signs.filter((sign) => contains(sentence, sign.span));
  let start = Math.min(...inside.map(({ span }) => span.start));
  let end = Math.max(...inside.map(({ span }) => span.end));
  while (start > sentence.start && !CLAUSE_MARKS.includes(text[start - 1] as string)) start--;
  while (end < sentence.end && !CLAUSE_MARKS.includes(text[end - 1] as string)) end++;
  const length = sentence.end - sentence.start;
  return length > LONG_SENTENCE && end - start < length * MOST ? { start, end } : sentence;
}

function residue(span: Span, kind: string): Residue {
  return { span, kind, isMarkup: false, replacement: '' };
}

function spansOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function countVisible(text: string, span: Span): number {
  let count = 0;
  for (let i = span.start; i < span.end; i++) if (classAt(text, i) !== CharacterClass.blank) count++;
  return count;
}

function visibleSpan(text: string): Span {
  let start = 0;
  let end = text.length;
  while (start < end && classAt(text, start) === CharacterClass.blank) start++;
  while (end > start && classAt(text, end - 1) === CharacterClass.blank) end--;
  return { start, end };
}
