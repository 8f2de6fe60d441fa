import { Kind } from '../lexicon/meaning.ts';
import { fold, type Title } from '../lexicon/title-book.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { contains, type Span } from '../text/span.ts';

/** A title with no 《》 around it; `cut`: and misnamed; `quoted`: in “ ”, which are in the span. */
export interface BareTitle {
  readonly title: Title;
  readonly span: Span;
  readonly kind: 'bare' | 'cut' | 'quoted';
}

/** Shorter ones may be words: 摆脱贫困, 愚公移山. */
const LONG = 10;
/** What is done with a text. */
const READING =
  /(?:研读|通读|精读|细读|重读|品读|选读|阅读|诵读|拜读|捧读|学习|自学|读|重温|翻开|翻阅|(?:修订|修正)(?:后|过)?的)[了过完好到起着]?$/;
/** What is done with a rule. */
const OBEYING = /(?:贯彻|落实|执行|遵守|根据|按照|依据|依照|对照|印发|违反)$/;
/** A document that there is not yet. */
const PLANNED = /(?:制定|起草|出台|修改|修订|研究)$/;
const TAKEN = /[把将]$/;
const TAKEN_UP = /^[^，。；]{0,8}[读学看抄背翻]/;
/** Only of texts. */
const TEXT = /^(?:第[一二三四五]卷|一书|一文|中的?\d+篇)/;
/** A title ends here; what follows goes on with the sentence. */
const END =
  /^(?:[，。；：！？、（”]|$|和|与|及|以及|第[一二三四五]卷|有感|心得|一书|一文|全文|原文|中的?\d|为主题|施行|以来|等(?:著作|篇目|文章|文献|党内法规|重要)|的(?:过程|基础|体会|内容|有关|精神|要求|规定))/;
const BESIDE_BEFORE = /》[、和与及]?$/;
const BESIDE_BEHIND = /^[、和与及]?《/;
/** What makes another document of the title before it: 实施细则, 解读, 学习问答. */
const GOES_ON =
  /^(?:[实解释学问读草修征]|的(?:实施|解|释|学|问|读|草|修|征|决定|通知|说明|意见|讲话|报告))|^（(?:草案|征求)/;

/** The titles of a paragraph that want 《》. `marked` are its 《》. */
export function readBareTitles({ text, matches }: Paragraph, marked: readonly Span[]): readonly BareTitle[] {
  const found = matches.of(Kind.title | Kind.misnamed);
  return found.flatMap(({ start, end, meanings }): readonly BareTitle[] => {
    const span = { start, end };
    const isPart = found.some((other) => contains(other, span) && other.end - other.start > end - start);
    const [meaning] = meanings.filter(({ kind }) => kind === 'title' || kind === 'misnamed');
    if (meaning?.kind !== 'title' && meaning?.kind !== 'misnamed') return [];
    const { kind, title } = meaning;
    if (isPart || marked.some((marks) => contains(marks, span))) return [];
    if (text.charAt(start - 1) === '“' && text.charAt(end) === '”') {
      const isName = kind === 'title' && title.entry.bare === 'never' && end - start >= LONG;
      return isName ? [{ title, span: { start: start - 1, end: end + 1 }, kind: 'quoted' }] : [];
    }
    if (isOtherwise(text, span)) return [];
    if (kind === 'misnamed') return [{ title, span, kind: 'cut' }];
    return isMeant(text, span, title) ? [{ title, span, kind: 'bare' }] : [];
  });
}

/** Whether what stands around it makes it something else: other marks, a longer name, a line of its own. */
function isOtherwise(text: string, { start, end }: Span): boolean {
  if (/[〈《“‘「『"]/.test(text.charAt(start - 1)) || /[〉》”’」』"]/.test(text.charAt(end))) return true;
  return GOES_ON.test(text.slice(end, end + 4)) || fold(text) === fold(text.slice(start, end));
}

/** Whether it is the text, not what it is about. */
function isMeant(text: string, { start, end }: Span, { entry: { bare } }: Title): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const behind = text.slice(end, end + 12);
  if (PLANNED.test(before)) return false;
  if (bare === 'never' && (end - start >= LONG || (OBEYING.test(before) && END.test(behind)))) return true;
  if (TEXT.test(behind) || BESIDE_BEHIND.test(behind)) return true;
  if (TAKEN.test(before)) return TAKEN_UP.test(behind);
  return END.test(behind) && (READING.test(before) || BESIDE_BEFORE.test(before));
}
