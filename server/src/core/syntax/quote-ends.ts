import type { Paragraph } from '../model/paragraph.ts';
import { isHan } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { fixedWordings, isInWording } from './fixed-wordings.ts';
import type { Quotation } from './quotations.ts';

/** What is wrong at the end of a quotation. */
export interface QuoteEnd {
  /**
   * `inner`: the stop of a part of the sentence stands inside. `outer`: the stop of a whole quotation stands outside.
   * `both`: a stop on both sides. `none`: a quoted sentence runs into the next one.
   */
  readonly type: 'inner' | 'outer' | 'both' | 'none';
  /** The closing mark with the stops beside it. */
  readonly span: Span;
  /** What may stand in its place, the likeliest first. */
  readonly texts: readonly [string, ...string[]];
}

// Announces somebody's own words. Behind other colons terms and headings are quoted too.
const SAYING = /(?:指出|强调|说道?|写道|讲道?|要求|告诫|勉励|嘱托|号召|教导|提出|谈到|曾言|有言|[说讲问答曰云言道])：$/;
// What somebody says rather than what something is called.
const SPOKEN = /[我你他她咱您]|[了吧啊呢嘛吗]$/;
const SAID = /^[我你他她咱您].{2,}[吧啊呢嘛]$/;
const NAMING = /(?:[是为即]|主题|口号|标语|题目|名称|横幅)：$/;
const SAID_PLAINLY =
  /(?:所谓|有言|曾言|名言|常言|俗话|古语|古人|古训|常说|所说|所言|讲得好|说得好)[说云曰道讲]?$|[曰云说讲道]$/;
// What can only open a clause of its own behind a quoted sentence.
const NEW_SUBJECT =
  /^(?:党员|领导干部|广大|全体|各级|我们|我(?!国|省|市|县|区|镇|乡|村|局|院|校|军)|大家|作为|新时代的?我|只有|如果|因此|所以|面对|当前|今天(?![在（上下开举召公正发启闭结])|今后|下一步)/;
const ATTRIBUTE = /^(?:我们|大家|党员|领导干部|广大[^，。]{0,8})?(?:的|所)/;
const LONG = 8;

/** Finds the quotations of a paragraph that end with a stop on the wrong side, or with none. */
export function readQuoteEnds(paragraph: Paragraph): readonly QuoteEnd[] {
  const { quotations } = paragraph;
  if (quotations.length === 0) return [];
  const ends = quotations.flatMap(
    (quotation, index) => readEnd(paragraph.text, quotation, quotations[index - 1]) ?? [],
  );
  if (ends.length === 0) return ends;
  const wordings = fixedWordings(paragraph);
  return ends.filter(({ span }) => !isInWording(wordings, span.start));
}

function readEnd(text: string, quotation: Quotation, before: Quotation | undefined): QuoteEnd | undefined {
  const { open, close } = quotation;
  const words = text.slice(open + 1, close);
  const last = words.charAt(words.length - 1);
  const next = text.charAt(close + 1);
  const lead = text.slice(Math.max(0, open - 6), open);
  const isAnnounced = lead.endsWith('：');
  if (words.length < 2) return undefined;
  if ('。，、；'.includes(last)) {
    if ('。，、；'.includes(next || ' ')) return readBoth(quotation, last, next, isAnnounced);
    return last === '。' ? readInner(text, quotation, words) : undefined;
  }
  if (next === '。') return isAnnounced ? readOuter(text, quotation, words, lead, before) : undefined;
  return readNone(text, quotation, words, lead);
}

/** 。”。 and ，”。 */
function readBoth({ close }: Quotation, last: string, next: string, isAnnounced: boolean): QuoteEnd | undefined {
  if (last === '；' || (last === '。' && next === '；')) return undefined;
  const outside = `”${next}`;
  const texts: QuoteEnd['texts'] = last === '。' && isAnnounced ? ['。”', outside] : [outside, `${last}”`];
  return { type: 'both', span: { start: close - 1, end: close + 2 }, texts };
}

/** 做到“……。”: what stands before the quotation needs it to be complete. */
function readInner(text: string, { open, close }: Quotation, words: string): QuoteEnd | undefined {
  if (
    !isHan(text, open - 1) ||
    SAID_PLAINLY.test(text.slice(Math.max(0, open - 6), open)) ||
    /[。！？]/.test(words.slice(0, -1))
  )
    return undefined;
  const next = text.charAt(close + 1);
  if (next === '”' || next === '’' || next === '）') return undefined;
  const goesOn = isHan(text, close + 1) && /^(?:[的等和与这之]|精神|要求|理念)/.test(text.slice(close + 1, close + 3));
  return { type: 'inner', span: { start: close - 1, end: close + 1 }, texts: goesOn ? ['”'] : ['”。'] };
}

/** 强调：“……”。 */
function readOuter(
  text: string,
  { open, close }: Quotation,
  words: string,
  lead: string,
  before: Quotation | undefined,
): QuoteEnd | undefined {
  const isSpeech = SAYING.test(lead) || (SPOKEN.test(words) && !NAMING.test(lead));
  const isSaid = SAYING.test(lead) && SAID.test(words);
  const isWhole = isSaid || (words.length >= LONG && isSpeech && /[，。；！？]|^.{10}/.test(words));
  const isOneOfMany = before?.close === open - 1;
  if (!isWhole || isOneOfMany || '！？…”》'.includes(text.charAt(close - 1))) return undefined;
  return { type: 'outer', span: { start: close, end: close + 2 }, texts: ['。”'] };
}

/** “……，……”党员干部要……: a quoted sentence, and behind it one with a subject of its own. */
function readNone(text: string, { open, close }: Quotation, words: string, lead: string): QuoteEnd | undefined {
  if (!words.includes('，') && words.length < LONG) return undefined;
  const isSentence = open === 0 || /[。！？：\s]$/.test(lead) || SAID_PLAINLY.test(lead);
  const rest = text.slice(close + 1, close + 16);
  if (!isSentence || '！？…；：，、'.includes(words.charAt(words.length - 1))) return undefined;
  if (!NEW_SUBJECT.test(rest) || ATTRIBUTE.test(rest)) return undefined;
  return {
    type: 'none',
    span: { start: close, end: close + 1 },
    texts: SAID_PLAINLY.test(lead) ? ['”，', '。”'] : ['。”', '”，'],
  };
}
