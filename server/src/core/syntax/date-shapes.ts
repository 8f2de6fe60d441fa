import type { NumberShape } from './number-shape.ts';
import { readHanNumeral, writeHanNumeral } from './numerals.ts';
import { fullYear, SHORT_YEAR } from './short-year.ts';

/** How dates that have Arabic digits are written against the rules. */
export const DATE_SHAPES: readonly NumberShape[] = [
  {
    sign: '月',
    near: /年[一二三四五六七八九十]/,
    pattern: /(?<=\d{4}年)([一二三四五六七八九十]{1,3})月(?![初廿])/g,
    why: '同一个日期应当都用阿拉伯数字',
    rewrite: ([, month = '']) => `${String(readHanNumeral(month))}月`,
  },
  {
    sign: '日',
    near: /月[一二三四五六七八九十]/,
    pattern: /(?<=\d月)([一二三四五六七八九十]{1,3})日/g,
    why: '同一个日期应当都用阿拉伯数字',
    rewrite: ([, day = '']) => `${String(readHanNumeral(day))}日`,
  },
  {
    sign: '月',
    near: /[〇○零一二三四五六七八九]年\d/,
    pattern: /(?<=[一二][〇○零一二三四五六七八九]{3}年)(\d{1,2})月/g,
    why: '同一个日期应当都用汉字数字',
    rewrite: ([, month = '']) => `${writeHanNumeral(Math.max(1, Number(month)))}月`,
  },
  {
    sign: '月0',
    near: /月0/,
    pattern: /(?<![\d.-])(\d{1,2})月(0[1-9])日(?!\s*\d+\s*版)/g,
    why: '月、日前不加“0”',
    rewrite: ([, month, day]) => `${Number(month)}月${Number(day)}日`,
  },
  {
    sign: '月',
    near: /0[1-9]月/,
    pattern: /(?<![\d.-])0([1-9])月(?!0|\d+日\s*\d+\s*版)/g,
    why: '月份前不加“0”',
    rewrite: ([, month]) => `${month}月`,
  },
  {
    sign: '年',
    near: /(?:^|\D)\d\d年/,
    pattern: SHORT_YEAR,
    why: '年份应当写全四位',
    rewrite: ([, year = '']) => `${fullYear(year)}年`,
  },
  {
    sign: '.',
    near: /\d{4}\.\d/,
    pattern: /(?<![\d.\w/=>-])((?:19|20)\d\d)\.(0?[1-9]|1[0-2])\.(0?[1-9]|[12]\d|3[01])(?![\d.%])/g,
    why: '日期应当写出年、月、日',
    rewrite: ([, year, month, day]) => `${year}年${Number(month)}月${Number(day)}日`,
  },
  {
    sign: '.',
    near: /\d{4}\.\d/,
    pattern: /(?<![\d.\w/=>-])((?:19|20)\d\d)\.(0?[1-9]|1[0-2])(?=以来|至今|起(?!来)|底|）$|）[，。；])/g,
    why: '日期应当写出年、月',
    rewrite: ([, year, month]) => `${year}年${Number(month)}月`,
  },
  {
    sign: '.',
    near: /\d{4}\.\d/,
    pattern: /(?<![\d.\w/=>-])((?:19|20)\d\d)\.(0?[1-9]|1[0-2])月/g,
    why: '年份后面写“年”',
    rewrite: ([, year, month]) => `${year}年${Number(month)}月`,
  },
  {
    sign: '号',
    near: /月\d{1,2}号/,
    pattern: /(?<=(?<!\d)(?:1[0-2]|[1-9])月)([12]\d|3[01]|[1-9])号(?![楼院线店厅厂机])/g,
    why: '书面语里写“日”',
    rewrite: ([, day]) => `${day}日`,
    isMild: true,
  },
];
