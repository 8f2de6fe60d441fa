import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';
import type { NumberFault } from './number-shape.ts';
import { readHanNumeral, writeHanNumeral } from './numerals.ts';

const LETTERS = 'lIOo';
// What is read for a digit by a scanner stands before what is counted: l8日, l.2万, 1O年.
const TOKEN = /(?<![A-Za-z0-9.])[\dlIOo.]+(?=[年月日时分秒万亿千百个项件条次名人户元天岁期号页层届亩吨米%％])/y;
const HAN_BEFORE = /(?<![一二三四五六七八九十百千万\d])(第?)([一二三四五六七八九]?十|[一二三四五六七八九]百)$/;
// 三百分之一, 五百强: the character belongs to what follows.
const HAN_BEHIND = /^(?:十(?![\u4e00-\u9fff]*年代|字|分|佳)|百(?![分货倍强姓科合度花家])(?!万))/;

/** Numbers with a letter for a digit, and numbers of two kinds of numerals: 二十3天, 3百户. */
export function readMistakenDigits(text: string, digits: readonly number[]): readonly NumberFault[] {
  const faults: NumberFault[] = [];
  let end = 0;
  for (const start of digits) {
    if (start < end) continue;
    end = start + 1;
    while (/\d/.test(text.charAt(end))) end++;
    const fault = readLetters(text, start, end) ?? readMixed(text, { start, end });
    if (fault) faults.push(fault);
  }
  return faults;
}

function readLetters(text: string, first: number, last: number): NumberFault | undefined {
  const before = text.charAt(first - 1) === '.' ? text.charAt(first - 2) : text.charAt(first - 1);
  if (!LETTERS.includes(before || ' ') && !LETTERS.includes(text.charAt(last) || ' ')) return undefined;
  let start = first;
  while (start > 0 && `.${LETTERS}0123456789`.includes(text.charAt(start - 1))) start--;
  const written = matchAt(TOKEN, text, start)?.[0];
  if (written === undefined) return undefined;
  const right = written.replaceAll(/[lI]/g, '1').replaceAll(/[Oo]/g, '0');
  const span = { start, end: start + written.length };
  return { span, right, why: '字母误作数字', isSure: false, isMild: false };
}

function readMixed(text: string, { start, end }: Span): NumberFault | undefined {
  const [, ordinal = '', tens] = HAN_BEFORE.exec(text.slice(Math.max(0, start - 6), start)) ?? [];
  const isDate = '月点'.includes(text.charAt(end) || ' ');
  if (tens !== undefined && !isDate && end - start <= (tens.endsWith('百') ? 2 : 1)) {
    const value = (readHanNumeral(tens) ?? 0) + Number(text.slice(start, end));
    const span = { start: start - ordinal.length - tens.length, end };
    return mixed(span, ordinal === '' ? String(value) : `第${writeHanNumeral(Math.min(199, value))}`);
  }
  if (end - start > 1 || text.charAt(start) === '0' || /[\d.第千万亿]/.test(text.charAt(start - 1))) return undefined;
  const unit = HAN_BEHIND.exec(text.slice(end, end + 6))?.[0];
  if (unit === undefined) return undefined;
  return mixed({ start, end: end + 1 }, `${text.charAt(start)}${unit === '十' ? '0' : '00'}`);
}

function mixed(span: Span, right: string): NumberFault {
  return { span, right, why: '一个数不混用两种数字', isSure: false, isMild: false };
}
