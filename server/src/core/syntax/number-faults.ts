import type { Paragraph } from '../model/paragraph.ts';
import { CharacterSet } from '../text/character-set.ts';
import { codeAt } from '../text/characters.ts';
import { DATE_SHAPES } from './date-shapes.ts';
import { Trait } from './glyphs.ts';
import { readMistakenDigits } from './mistaken-digits.ts';
import type { NumberFault, NumberShape } from './number-shape.ts';
import { readHanNumeral, writeHanNumeral } from './numerals.ts';

const AMOUNT = /[\d一二两三四五六七八九十百千万几]/;
const DIGITS = '〇一二三四五六七八九';
const COUNTED = '(?=个|天|次(?!会)|人(?!称)|名|岁|小时|分钟|倍|公里|户|趟|遍|年(?![级度]))';

const WITH_DIGITS: readonly NumberShape[] = [
  ...DATE_SHAPES,
  {
    sign: '几',
    near: /几10/,
    pattern: /几(10{1,3})(?![\d.%])/g,
    why: '“几”是概数，应当用汉字',
    rewrite: ([, round = '']) => `几${['十', '百', '千'][round.length - 2]}`,
  },
  {
    sign: '、',
    near: /[1-9]、[1-9]/,
    pattern: new RegExp(`(?<![\\d.第、图表件条款])([1-9])、([1-9])${COUNTED}`, 'g'),
    why: '概数应当用汉字，中间不加顿号',
    rewrite: ([, first = '', second = '']) =>
      Number(second) === Number(first) + 1 ? `${writeGuess(first)}${DIGITS[Number(second)]}` : undefined,
  },
  {
    sign: '届',
    near: /届[1-9]中/,
    pattern: /([一二三四五六七八九十]{1,3})届([1-9])中全会/g,
    why: '会议名称用汉字数字',
    rewrite: ([, term, number = '']) => `${term}届${writeHanNumeral(Number(number))}中全会`,
  },
  {
    sign: '届',
    near: /\d届/,
    pattern: /(?<!\d)(1\d|20)届([一二三四五六七八九]|[1-9])中全会/g,
    why: '会议名称用汉字数字',
    rewrite: ([, term = '', number = '']) =>
      `${writeHanNumeral(Number(term))}届${/\d/.test(number) ? writeHanNumeral(Number(number)) : number}中全会`,
  },
  {
    sign: '大',
    near: /(?:1[2-9]|20)大/,
    pattern: /(?<=党的?)(1[2-9]|20)大(?![道街学中小厦楼厅队])/g,
    why: '会议名称用汉字数字',
    rewrite: ([, term = '']) => `${writeHanNumeral(Number(term))}大`,
  },
  {
    sign: '次',
    near: /第(?:1?\d|20)次/,
    pattern: /第(1?\d|20)次(?=全国代表大会)/g,
    why: '会议名称用汉字数字',
    rewrite: ([, term = '']) => `第${writeHanNumeral(Number(term))}次`,
  },
  {
    sign: '世纪',
    near: /世纪\d/,
    pattern: /([一二三四五六七八九十]{1,3})世纪(\d)0年代/g,
    why: '世纪和年代应当用同一种数字',
    rewrite: ([, century = '', decade]) => `${readHanNumeral(century)}世纪${decade}0年代`,
  },
  {
    sign: '世纪',
    near: /\d世纪/,
    pattern: /(?<!\d)(\d{2})世纪([一二三四五六七八九])十年代/g,
    why: '世纪和年代应当用同一种数字',
    rewrite: ([, century, decade = '']) => `${century}世纪${DIGITS.indexOf(decade)}0年代`,
  },
  {
    sign: '百分之',
    near: /百分之\d/,
    pattern: /百分之(\d+(?:\.\d+)?)(?![\d几])/g,
    why: '数字用阿拉伯数字时写成百分号',
    rewrite: ([, value]) => `${value}%`,
  },
];

const HAN_YEAR: NumberShape = {
  sign: '年',
  near: /[一二][〇○零OoΟ0一二三四五六七八九]{3}年/,
  pattern: /[一二][〇○零OoΟ0一二三四五六七八九]{3}年/g,
  why: '汉字年份里的零写作“〇”',
  rewrite: ([year = '']) => (/[○零OoΟ0]/.test(year) ? year.replaceAll(/[○零OoΟ0]/g, '〇') : undefined),
};

const WITH_ANY: readonly NumberShape[] = [
  {
    sign: '近',
    near: AMOUNT,
    pattern:
      /(?<![附临接邻靠切迫])近((?:\d+|[一二两三四五六七八九]?[十百千万]))[多余](?=[年个名人次件项户天万亿元公岁场篇])/g,
    why: '“近”与“多”“余”意思相反，只用一个',
    rewrite: ([, count]) => `近${count}`,
  },
  {
    sign: '约',
    near: AMOUNT,
    pattern:
      /(?<![节制条合签公契预相])(大?约)((?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千万亿几]+)[年个名人次件项户天万亿元公里分钟小时吨米平方岁亩%余多]{0,4})(?:左右|上下)/g,
    why: '“约”与“左右”重复，只用一个',
    rewrite: ([, about, count]) => `${about}${count}`,
  },
];

const BEFORE = new CharacterSet('年月几、届第纪之');
const BEHIND = new CharacterSet('月、届大世号');
const NUMERALS = new CharacterSet('一二三四五六七八九十');

// So far round its sign a fault reaches; the number itself stands nearer.
const REACH = 16;
const NEAR = 4;

/** Finds the numbers of a paragraph that are written against the rules, but for those of its heading. */
export function readNumberFaults(paragraph: Paragraph): readonly NumberFault[] {
  const { text } = paragraph;
  const { digits, traits } = paragraph.glyphs;
  const faults: NumberFault[] = [];
  if ((traits & Trait.zero) !== 0 && HAN_YEAR.near.test(text)) faults.push(...find(text, HAN_YEAR));
  if ((traits & Trait.about) !== 0) for (const shape of WITH_ANY) faults.push(...find(text, shape));
  if (mayBeWrong(text, digits)) {
    const beside = besideDigits(text, digits);
    for (const shape of WITH_DIGITS) if (shape.near.test(beside)) faults.push(...find(text, shape));
  }
  faults.push(...readMistakenDigits(text, digits), ...readWideDigits(text, digits));
  if (faults.length === 0) return faults;
  const from = paragraph.marker?.span.end ?? 0;
  return faults
    .filter(({ span }) => span.start >= from)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter((fault, index, all) => fault.span.start >= (all[index - 1]?.span.end ?? 0));
}

/** A cheap look at what stands right before and behind each number: whether one of the shapes is possible at all. */
function mayBeWrong(text: string, digits: readonly number[]): boolean {
  for (let index = 0; index < digits.length; index++) {
    const start = digits[index] as number;
    while (digits[index + 1] === (digits[index] as number) + 1) index++;
    const end = (digits[index] as number) + 1;
    if (BEFORE.has(codeAt(text, start - 1)) || BEHIND.has(codeAt(text, end))) return true;
    if (text[end] === '.' && end - start === 4) return true;
    if (text[end] === '年' && (end - start === 2 || NUMERALS.has(codeAt(text, end + 1)))) return true;
  }
  return false;
}

/** What stands beside the digits of a text, in one string. */
function besideDigits(text: string, digits: readonly number[]): string {
  let beside = '';
  let end = 0;
  for (const offset of digits) {
    if (offset < end) continue;
    end = offset + NEAR;
    beside += text.slice(Math.max(0, offset - NEAR), end + NEAR);
  }
  return beside;
}

/** Tries the shape round each of its signs. */
function find(text: string, { sign, near, pattern, why, rewrite, isMild = false }: NumberShape): NumberFault[] {
  const faults: NumberFault[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    if (!near.test(text.slice(Math.max(0, at - NEAR), at + sign.length + NEAR))) continue;
    const from = Math.max(0, at - REACH);
    for (const match of text.slice(from, at + REACH).matchAll(pattern)) {
      const right = rewrite(match);
      const start = from + match.index;
      if (right === undefined || right === match[0] || start + match[0].length < at) continue;
      faults.push({ span: { start, end: start + match[0].length }, right, why, isSure: false, isMild });
    }
  }
  return faults;
}

function readWideDigits(text: string, digits: readonly number[]): NumberFault[] {
  const faults: NumberFault[] = [];
  let end = 0;
  for (const start of digits) {
    if (start < end || text.charCodeAt(start) < 0xff10) continue;
    end = start + 1;
    while (
      /[０-９．％]/.test(text.charAt(end)) &&
      (/[０-９％]/.test(text.charAt(end)) || /[０-９]/.test(text.charAt(end + 1)))
    )
      end++;
    const span = { start, end };
    faults.push({ span, right: narrow(text.slice(start, end)), why: '数字应当用半角', isSure: false, isMild: false });
  }
  return faults;
}

function narrow(written: string): string {
  return written.replaceAll(/[０-９．％]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}

/** 二 as an approximation's first numeral stays 两: 两三个. */
function writeGuess(digit: string): string {
  return digit === '2' ? '两' : (DIGITS[Number(digit)] as string);
}
