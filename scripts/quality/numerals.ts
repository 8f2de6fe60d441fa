const DIGITS = '零一二三四五六七八九';

/** 1–99 as a heading writes it: 十, 十二, 二十一. */
export function toHan(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : DIGITS.charAt(value % 10);
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones}`;
}

/** The value of a numeral that `toHan` would write, or 两; `undefined` for anything else. */
export function fromHan(text: string): number | undefined {
  if (text === '两') return 2;
  for (let value = 1; value < 100; value++) if (toHan(value) === text) return value;
  return undefined;
}
