const DIGITS = '零一二三四五六七八九';
const VALUES: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  廿: 20,
  卅: 30,
  百: 100,
};

/** Writes 1–199 as the ordinals of headings are written: 十一, 二十, 一百零一. Throws a RangeError outside. */
export function writeHanNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 199) throw new RangeError(`no ordinal: ${value}`);
  if (value > 100) {
    const rest = value - 100;
    return `一百${rest < 10 ? '零' : ''}${rest >= 10 && rest < 20 ? '一' : ''}${writeHanNumeral(rest)}`;
  }
  if (value === 100) return '一百';
  const tens = Math.floor(value / 10);
  const units = value % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return head + (units === 0 ? '' : DIGITS[units]);
}

/** Reads a Han numeral in any spelling met in practice (十一, 一十一, 廿一, 一一, 两); `undefined` if it is none. */
export function readHanNumeral(text: string): number | undefined {
  const values = [...text].map((character) => VALUES[character]);
  if (values.length === 0 || values.includes(undefined)) return undefined;
  const numbers = values as number[];
  if (numbers.every((value) => value < 10)) return numbers.reduce((sum, value) => sum * 10 + value, 0);
  let total = 0;
  let pending = 0;
  for (const value of numbers) {
    if (value < 10) pending = value;
    else {
      total += value > 10 && value < 100 ? value : (pending || 1) * value;
      pending = 0;
    }
  }
  return total + pending;
}

/** Reads half-width or full-width decimal digits. */
export function readDigits(text: string): number {
  return Number(text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
}
