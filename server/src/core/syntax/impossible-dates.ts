import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';
import { readDigits, readHanNumeral } from './numerals.ts';

/** A date that no calendar has. */
export interface ImpossibleDate {
  /** The month, the day or the day of the week. */
  readonly span: Span;
  /** What could stand there instead; `undefined` where nobody can tell. */
  readonly right: string | undefined;
  /** In Chinese, without a stop. */
  readonly why: string;
}

const HAN = '[一二三四五六七八九十]';
const YEAR = '(?:(?<year>[12]\\d{3}|[一二][〇○零一二三四五六七八九]{3})年)?';
const DAY = `(?<day>\\d{1,2}|${HAN}{1,3})(?<to>日?(?:至|到|[-—–～~])(?:\\d{1,2}|${HAN}{1,3}))?[日号]`;
const WEEKDAY = '(?:[，、]?[（(]?(?<week>星期|周)(?<weekday>[一二三四五六日天]))?';
const DATE = new RegExp(
  `(?<!\\d|${HAN})${YEAR}(?<month>\\d{1,2}|${HAN}{1,3})月(?:${DAY}(?!版|龄|内|均)${WEEKDAY})?`,
  'dg',
);
const MONTH = new RegExp(`(?:\\d|${HAN})月`);
const LUNAR = /(?:农历|阴历|旧历|夏历|闰|腊月|正月)[^，。；]{0,6}$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEKDAYS = '日一二三四五六';

/** Finds the dates of a paragraph that do not exist, or do not fall on the day of the week beside them. */
export function readImpossibleDates({ text }: Paragraph): readonly ImpossibleDate[] {
  if (!MONTH.test(text)) return [];
  const found: ImpossibleDate[] = [];
  for (const match of text.matchAll(DATE)) {
    if (LUNAR.test(text.slice(Math.max(0, match.index - 10), match.index)) || isAllQuoted(text, match)) continue;
    const date = readDate(match);
    if (date) found.push(date);
  }
  return found;
}

/** A date alone in quotes is somebody's mistake that is told of: 时间填成了“2月30日”. */
function isAllQuoted(text: string, { index, 0: date }: RegExpExecArray): boolean {
  return text.charAt(index - 1) === '“' && text.charAt(index + date.length) === '”';
}

function readDate({ groups, indices }: RegExpExecArray): ImpossibleDate | undefined {
  const { year, month = '', day, to, week, weekday } = groups ?? {};
  const spanOf = (name: string): Span => {
    const [start, end] = indices?.groups?.[name] ?? [0, 0];
    return { start, end };
  };
  const [y, m] = [numberIn(year), numberIn(month) ?? 0];
  if (m < 1 || m > 12) {
    if (year === undefined && day === undefined) return undefined;
    return { span: spanOf('month'), right: undefined, why: `一年只有12个月，没有“${month}月”` };
  }
  const most = m === 2 && y !== undefined && !isLeap(y) ? 28 : (DAYS[m - 1] as number);
  const second = to?.replace(/^日?./, '');
  for (const [name, written] of [['day', day] as const, ['to', second] as const]) {
    const value = numberIn(written);
    if (value === undefined || written === undefined || (value > 0 && value <= most)) continue;
    const { end } = spanOf(name);
    const right = /\d/.test(written) && value === most + 1 ? String(most) : undefined;
    const why = m === 2 && most === 28 ? `${year}年2月只有28天` : `${month}月只有${most}天`;
    return { span: { start: end - written.length, end }, right, why: `${why}，没有“${written}日”` };
  }
  const d = numberIn(day);
  if (y === undefined || d === undefined || weekday === undefined || to !== undefined) return undefined;
  const right = WEEKDAYS[new Date(Date.UTC(y, m - 1, d)).getUTCDay()] as string;
  if (right === weekday.replace('天', '日')) return undefined;
  return { span: spanOf('weekday'), right, why: `这一天是${week}${right}，不是“${week}${weekday}”` };
}

function numberIn(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return /\d/.test(written) ? readDigits(written) : readHanNumeral(written.replaceAll('○', '〇'));
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
