import { Kind } from '../lexicon/meaning.ts';
import type { Title, TitleBook } from '../lexicon/title-book.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';
import { readBareTitles } from './bare-titles.ts';

/** What is wrong with a title in a paragraph. */
export interface TitleFault {
  /**
   * `listed`, `slip`, `tail`: misnamed, see `Misnaming`. `half`: part of it stands outside 《》. `outer`: more than the title
   * stands inside. `bare`: no 《》. `cut`: no 《》, and misnamed. `quoted`: “ ” instead. `kind`: the kind of document stands
   * outside. `event`: it is no document.
   */
  readonly kind: 'listed' | 'slip' | 'tail' | 'half' | 'outer' | 'bare' | 'cut' | 'quoted' | 'kind' | 'event';
  readonly span: Span;
  readonly found: string;
  /** What may stand there, the best one first. */
  readonly right: readonly [string, ...string[]];
}

/** What a paragraph says of titles. */
export interface TitleFacts {
  readonly faults: readonly TitleFault[];
  /** The texts of all 《》. */
  readonly marked: readonly string[];
  /** The titles that it introduces: 以下简称《条例》. */
  readonly introduced: readonly string[];
}

const BARE = Kind.title | Kind.misnamed;
const INTRODUCTION = /(?:简称|统称|称为|下称)[为作：“]?$/;
const GENERIC = /^(?:若干|工作)?(?:条例|准则|规定|决定|决议|意见|办法|细则|规则|方案|建议)$/;
const VOLUME = /^(习近平谈治国理政|习近平著作选读)(第[一二三四五六七八九十]+卷)$/;
const AUTHOR = /^习近平(?:总书记|同志)(?=在)/;
const KINDS =
  '通知|意见|决定|方案|规定|办法|通报|报告|公告|批复|请示|函|决议|建议|细则|条例|规划|计划|要点|纲要|讲话|说明';
const NAMED_KIND = new RegExp(`(?:${KINDS}|公约|条约|协定|协议|议定书|合同|宣言|声明)(?:（[^）]*）)?$`);
// 关于批准《……》的决定 is a document about another one.
const ABOUT_ANOTHER = /(?:关于|批准|修改|修订|废止|印发|转发|撤销|加入)$/;
const KIND_BEHIND = new RegExp(`的(?:实施|指导|工作)?(?:${KINDS})(?!书)`, 'y');
const EVENT = /(?:学习教育|主题教育|教育实践活动|专项整治行动|专项行动|主题党日活动|民主生活会|组织生活会)$/;
const SERIES = /专[栏题刊]|栏目|丛书|读本|节目|一书|教材/y;
/** So many characters outside 《》 tell that they belong to the title. */
const SHARED = 4;

/** Reads the titles of a paragraph; `undefined` where it has none. */
export function readTitles(paragraph: Paragraph): TitleFacts | undefined {
  const { text, lexicon } = paragraph;
  if (paragraph.glyphs.pairs.length === 0 && !paragraph.matches.has(BARE)) return undefined;
  const faults: TitleFault[] = [];
  const marked: string[] = [];
  const introduced: string[] = [];
  const spans: Span[] = [];
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
    const close = text.indexOf('》', open);
    const inner = text.indexOf('《', open + 1);
    if (close < 0 || close - open < 2) continue;
    spans.push({ start: open, end: close + 1 });
    if (inner >= 0 && inner < close) continue;
    const name = text.slice(open + 1, close);
    marked.push(name);
    if (INTRODUCTION.test(text.slice(Math.max(0, open - 4), open))) introduced.push(name);
    else {
      const fault = readMarked(text, { start: open, end: close + 1 }, name, lexicon.titles);
      if (fault) faults.push(fault);
    }
  }
  for (const { title, span, kind } of readBareTitles(paragraph, spans))
    faults.push({ kind, span, found: text.slice(span.start, span.end), right: [`《${title.name}》`] });
  return faults.length + marked.length > 0 ? { faults, marked, introduced } : undefined;
}

function readMarked(text: string, marks: Span, name: string, book: TitleBook): TitleFault | undefined {
  const span = { start: marks.start + 1, end: marks.end - 1 };
  const half = readBehind(text, marks, name, book) ?? readBefore(text, marks, name, book);
  if (half) return half;
  const volume = VOLUME.exec(name);
  if (volume)
    return {
      kind: 'outer',
      span: marks,
      found: text.slice(marks.start, marks.end),
      right: [`《${volume[1]}》${volume[2]}`],
    };
  const author = AUTHOR.exec(name)?.[0];
  if (author !== undefined && book.isRight(name.slice(author.length)))
    return { kind: 'outer', span: marks, found: `《${name}》`, right: [`${author}《${name.slice(author.length)}》`] };
  const misnaming = book.read(name);
  if (!misnaming) return book.isRight(name) ? undefined : (readKind(text, marks, name) ?? readEvent(text, marks, name));
  const [first, ...others] = misnaming.titles;
  return { kind: misnaming.kind, span, found: name, right: [first.name, ...others.map((title) => title.name)] };
}

/** 《关于新形势下党内政治生活》的若干准则, 《……条例》（试行） */
function readBehind(text: string, { start, end }: Span, name: string, book: TitleBook): TitleFault | undefined {
  if (name.length < SHARED) return undefined;
  const title = book.goingOn(name, text, end);
  if (!title || title.name === name) return undefined;
  const span = { start, end: end + title.name.length - name.length };
  const kind = title.name === name + title.tail ? 'outer' : 'half';
  return { kind, span, found: text.slice(span.start, span.end), right: [`《${title.name}》`] };
}

/** 《关于召开专题民主生活会》的通知 */
function readKind(text: string, { start, end }: Span, name: string): TitleFault | undefined {
  const kind = matchAt(KIND_BEHIND, text, end)?.[0];
  const isWhole = NAMED_KIND.test(name) || ABOUT_ANOTHER.test(text.slice(0, start));
  if (kind === undefined || !name.startsWith('关于') || isWhole) return undefined;
  const span = { start, end: end + kind.length };
  return { kind: 'kind', span, found: text.slice(span.start, span.end), right: [`《${name}${kind}》`] };
}

/** 《党纪学习教育》 */
function readEvent(text: string, span: Span, name: string): TitleFault | undefined {
  if (!EVENT.test(name) || matchAt(SERIES, text, span.end)) return undefined;
  return { kind: 'event', span, found: `《${name}》`, right: [name] };
}

/** 党内政治生活《若干准则》 */
function readBefore(text: string, { start, end }: Span, name: string, { titles }: TitleBook): TitleFault | undefined {
  if (!GENERIC.test(name)) return undefined;
  const scored = titles.map((title) => ({ title, shared: sharedBefore(text, start, title, name) }));
  const most = Math.max(...scored.map(({ shared }) => shared));
  if (most < SHARED) return undefined;
  const best = scored.filter(({ shared }) => shared === most).map(({ title }) => title);
  const [first = '', ...others] = best.map(({ name: right }) => `《${right}》`);
  const span = { start: start - most, end };
  return { kind: 'half', span, found: text.slice(span.start, end), right: [first, ...others.slice(0, 2)] };
}

/** How much of what stands before 《 belongs to the title whose end stands in it. With 的 between, it only describes it. */
function sharedBefore(text: string, open: number, { name, tail }: Title, end: string): number {
  const whole = name.slice(0, name.length - tail.length);
  if (!whole.endsWith(end)) return 0;
  const rest = whole.slice(0, -end.length).replace(/的$/, '');
  let shared = 0;
  while (shared < rest.length && text[open - 1 - shared] === rest[rest.length - 1 - shared]) shared++;
  return shared;
}
