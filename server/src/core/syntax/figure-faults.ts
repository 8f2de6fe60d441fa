import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';

/** A figure that does not agree with the others of its sentence. */
export interface FigureFault {
  /** The figure, or its unit. */
  readonly span: Span;
  /** What the others make of it; `undefined` where any of them may be wrong. */
  readonly right: string | undefined;
  /** In Chinese, without a stop. */
  readonly why: string;
  /** No reckoning in between leaves room for another reading. */
  readonly isSure: boolean;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Reader = (groups: Groups, spanOf: (name: string) => Span) => FigureFault | undefined;

const NUMBER = '\\d+(?:\\.\\d+)?';
const UNIT = '(?:[万亿]?(?:人次|个百分点|平方米|[%％]|(?![万亿])[\\u4e00-\\u9fff]))';
const GAP = '[^，。；：\\d]';
const CHANGE = '提高|提升|上升|增长|增加|扩大|下降|降低|减少|压减|压缩|缩短|精简|回落|[升降增减]';

/** 由81.3%提高到84.6%，提高了3.3% */
const FROM_TO = new RegExp(
  `[由从](?:${GAP}{0,8}\\d{4}年)?${GAP}{0,16}(?<from>${NUMBER})(?<unit>${UNIT})${GAP}{0,10}?(?:${CHANGE})[到至为]` +
    `${GAP}{0,10}?(?<to>${NUMBER})\\k<unit>${GAP}{0,8}?[，（]` +
    `(?<how>${GAP}{0,8}?(?:${CHANGE})(?:幅度|了|达|幅)*)(?<by>${NUMBER})(?<byUnit>${UNIT})`,
  'dg',
);
/** 由40%提高到30% */
const DIRECTION = new RegExp(
  `(?<what>${GAP}{0,8})[由从](?:${GAP}{0,8}\\d{4}年)?(?<lead>${GAP}{0,16}?)(?<from>${NUMBER})(?<unit>${UNIT})(?:${GAP}|\\d{4}年){0,10}?(?<verb>${CHANGE})[到至为]` +
    `(?:${GAP}|\\d{4}年){0,10}?(?<to>${NUMBER})\\k<unit>`,
  'dg',
);
/** 62个，完工49个，还有15个没有完工; 62个，完工49个，其余15个 */
const REST = new RegExp(
  `(?<=(?<lead>[^。；：！？]{0,60}))(?<total>${NUMBER})(?<unit>${UNIT})${GAP}{0,20}，${GAP}{0,4}(?:\\d{1,2}月)?${GAP}{0,14}?(?<verb>[\\u4e00-\\u9fff]{2})了?(?<done>${NUMBER})` +
    `\\k<unit>${GAP}{0,4}，(?:(?:其余|剩余|剩下|余下)的?|(?:还|尚|仍)有(?=${NUMBER}\\k<unit>还?(?:没有?|尚?未|仍未)\\k<verb>))(?<rest>${NUMBER})\\k<unit>`,
  'dg',
);
/** 招录76人，其中硕士9人、本科52人、专科16人 */
const PARTS = new RegExp(
  `(?<!突破|超过?|[近约达])(?<total>${NUMBER})(?<unit>${UNIT})${GAP}{0,10}，?其中[：，]?(?<parts>${GAP}{1,12}${NUMBER}\\k<unit>(?:[、，]${GAP}{1,12}${NUMBER}\\k<unit>)+)`,
  'dg',
);
/** 甲3个、乙4个、丙5个，共12个 */
const SUM = new RegExp(
  `(?<=^|[，。；：])(?<parts>${GAP}{1,16}${NUMBER}(?<unit>${UNIT})(?:、${GAP}{1,12}${NUMBER}\\k<unit>)+)，?(?:共计?|合计|总计)(?<total>${NUMBER})\\k<unit>`,
  'dg',
);
/** 到会15人，占应到18人的90%; 共30个村，其中12个达标，占总数的60% */
const SHARE = new RegExp(
  `(?<![\\d.])(?:(?<part>${NUMBER})(?<unit>${UNIT})${GAP}{0,8}，占${GAP}{0,12}?(?<whole>${NUMBER})\\k<unit>${GAP}{0,4}?的|` +
    `(?<total>${NUMBER})(?<totalUnit>${UNIT})${GAP}{0,10}，(?:其中)?${GAP}{0,14}?(?<some>${NUMBER})\\k<totalUnit>${GAP}{0,8}，占(?:总数|全部|总量|总人数)的?)` +
    `${GAP}{0,2}(?<share>${NUMBER})[%％]`,
  'dg',
);
const RISE = /^(?:提高|提升|上升|增长|增加|扩大|[升增])$/;
// A higher rank has a lower number, as an error has; 两个小时25分钟 is more than 25; and what takes less time is better.
const RANK = /第|排名|名次|位次|排位|精度|误差/;
const HAN_NUMERAL = /[一二两三四五六七八九十百千半]/;
const LESS_IS_MORE = /^(?:[名位天日秒]|小时|分钟|分|个月|月|年|时)$/;
/** 从2019年到2018年 */
const YEARS = /(?<!\d)(?<first>(?:19|20)\d\d)(?:年(?:\d{1,2}月)?)?(?:[至到]|[-—–～~]{1,2})(?<last>(?:19|20)\d\d)年/dg;
/** 办结率达到100%以上: of a whole there is no more. */
const WHOLE = new RegExp(
  `(?:合格|覆盖|满意|办结|参保|参与|知晓|普及|入学|出勤|到课|签约|解决|回复|整改|达标|优良|安置|参训|通过|公开|响应|回访|接种|建档|销号)率${GAP}{0,6}100[%％](?<more>以上|多)`,
  'dg',
);
const AVERAGE = /年均|平均|同比|环比|累计|其中|月均/;
// People counted twice: 党员 among them may be women.
const OVERLAPPING = /党员|[男女]|民族|以[上下]|岁|困难|残疾|低保|包括|含/;
const FEWEST_DIGITS = 2;
const EXACT = 1e-9;

const READERS: readonly { readonly sign: RegExp; readonly pattern: RegExp; readonly read: Reader }[] = [
  { sign: /[高升长加大降低少减缩短简落增][到至为]/, pattern: FROM_TO, read: readChange },
  { sign: /[高升长加大降低少减缩短简落增][到至为]/, pattern: DIRECTION, read: readDirection },
  { sign: /[余下有]的?\d/, pattern: REST, read: readRest },
  { sign: /其中/, pattern: PARTS, read: readParts },
  { sign: /[共计]\d/, pattern: SUM, read: readSum },
  { sign: /占[^，。；：]{0,40}\d[%％]/, pattern: SHARE, read: readShare },
  { sign: /[年月\d](?:[至到]|[-—–～~]{1,2})(?:19|20)\d\d年/, pattern: YEARS, read: readYears },
  { sign: /100[%％][以多]/, pattern: WHOLE, read: (_, spanOf) => mismatch(spanOf('more'), '比率最多是100%') },
];

/** Finds the figures of a paragraph that do not agree with those beside them. */
export function readFigureFaults(paragraph: Paragraph): readonly FigureFault[] {
  if (paragraph.glyphs.digits.length < FEWEST_DIGITS) return [];
  const { text } = paragraph;
  const faults: FigureFault[] = [];
  for (const { sign, pattern, read } of READERS) {
    if (!sign.test(text)) continue;
    for (const { groups, indices } of text.matchAll(pattern)) {
      const fault = read(groups ?? {}, (name) => {
        const [start, end] = indices?.groups?.[name] ?? [0, 0];
        return { start, end };
      });
      if (fault) faults.push(fault);
    }
  }
  return faults.sort((a, b) => a.span.start - b.span.start);
}

function readChange(groups: Groups, spanOf: (name: string) => Span): FigureFault | undefined {
  const { from = '', to = '', by = '', unit, byUnit, how = '' } = groups;
  if (AVERAGE.test(how) || Number(from) === 0) return undefined;
  const difference = Math.abs(Number(to) - Number(from));
  const rate = (difference / Number(from)) * 100;
  const near = toleranceOf(from, to, by);
  const isDifference = Math.abs(Number(by) - difference) <= near;
  const isPercent = unit === '%' || unit === '％';
  if (byUnit === '%' || byUnit === '％') {
    const isRate = Math.abs(Number(by) - rate) <= (isPercent ? near : Math.max(2, rate / 5));
    if (isRate) return undefined;
    if (isPercent && isDifference)
      return { span: spanOf('byUnit'), right: '个百分点', why: '两个百分数相减，差是百分点', isSure: true };
    return mismatch(spanOf('by'), `从${from}${unit}到${to}${unit}，变化的幅度约为${round(rate)}%`);
  }
  if (byUnit !== unit && !(isPercent && byUnit === '个百分点')) return undefined;
  return isDifference
    ? undefined
    : { ...mismatch(spanOf('by'), `从${from}到${to}，相差${round(difference)}`), right: round(difference) };
}

function readDirection(groups: Groups, spanOf: (name: string) => Span): FigureFault | undefined {
  const { what = '', lead = '', from = '', to = '', unit = '', verb = '' } = groups;
  const isRise = RISE.test(verb);
  if (from === to || isRise === Number(to) > Number(from) || (isRise && LESS_IS_MORE.test(unit))) return undefined;
  if (RANK.test(what + lead) || HAN_NUMERAL.test(lead)) return undefined;
  return mismatch(spanOf('verb'), `从${from}到${to}不是“${verb}”，数字或者这个词写错了`);
}

/** What is left of a whole, which is no part of another one: 收案312件，调解197件，判决98件，其余17件. */
function readRest(
  { lead = '', total = '', unit = '', done = '', rest = '' }: Groups,
  spanOf: (name: string) => Span,
): FigureFault | undefined {
  if (new RegExp(`\\d${unit}`).test(lead)) return undefined;
  const left = Number(total) - Number(done);
  if (left < 0 || Math.abs(left - Number(rest)) <= toleranceOf(total, done, rest)) return undefined;
  return { ...mismatch(spanOf('rest'), `${total}减去${done}是${round(left)}，与“${rest}”对不上`), right: round(left) };
}

/** More than the whole by a little: one of the parts is wrong. With less, a part may have been left out. */
function readParts({ total = '', parts = '' }: Groups, spanOf: (name: string) => Span): FigureFault | undefined {
  const sum = sumOf(parts);
  const over = sum - Number(total);
  if (OVERLAPPING.test(parts) || over <= toleranceOf(total, parts) || over > Math.max(2, Number(total) / 20))
    return undefined;
  return mismatch(spanOf('total'), `各项相加是${round(sum)}，与总数“${total}”对不上`);
}

function readSum({ total = '', parts = '' }: Groups, spanOf: (name: string) => Span): FigureFault | undefined {
  const sum = sumOf(parts);
  if (OVERLAPPING.test(parts) || Math.abs(sum - Number(total)) <= toleranceOf(total, parts)) return undefined;
  return mismatch(spanOf('total'), `各项相加是${round(sum)}，与总数“${total}”对不上`);
}

function readShare(groups: Groups, spanOf: (name: string) => Span): FigureFault | undefined {
  const { part = groups.some, whole = groups.total, share } = groups;
  const percent = (Number(part) / Number(whole)) * 100;
  // A part that is larger than the whole is none of it.
  if (percent > 100 || Math.abs(percent - Number(share)) < 1) return undefined;
  return mismatch(spanOf('share'), `${part}占${whole}的${round(percent)}%`);
}

function readYears({ first, last }: Groups, spanOf: (name: string) => Span): FigureFault | undefined {
  return Number(last) < Number(first) ? mismatch(spanOf('last'), `${last}年在${first}年之前`) : undefined;
}

function mismatch(span: Span, why: string): FigureFault {
  return { span, right: undefined, why, isSure: false };
}

function sumOf(parts: string): number {
  return (parts.match(/\d+(?:\.\d+)?/g) ?? []).reduce((sum, one) => sum + Number(one), 0);
}

/** What rounding may make of figures: nothing of whole ones, else half of the last place of each. */
function toleranceOf(...figures: readonly string[]): number {
  const places = figures.map((figure) => /\.(\d+)/.exec(figure)?.[1]?.length ?? 0);
  return places.every((place) => place === 0) ? EXACT : places.reduce((sum, place) => sum + 0.5 * 10 ** -place, EXACT);
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
