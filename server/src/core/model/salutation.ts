import type { Document } from './document.ts';
import type { Paragraph } from './paragraph.ts';

const LONGEST = 40;
const LONGEST_NAME = 8;
const NAME = '[^的，。、；：！？（）《》“”\\d]';
/** An address that can be nothing else: with an honorific, or in the plural. */
const SURE = new RegExp(
  `^(?:${NAME}{0,12}各位${NAME}{1,8}|(?:尊敬|敬爱|亲爱)的${NAME}{1,20}|(?!.*[我你他她它咱])${NAME}{1,6}们)$`,
);
const GREETING = /^(?:大家|你们|您)(?:[上下中]午|[早晚]上)?好$/;

/** Whether a line addresses the listeners, with whatever mark behind it: 同志们： */
export function isSalutation(document: Document, paragraph: Paragraph): boolean {
  const text = lineOf(paragraph);
  if (text.length > LONGEST) return false;
  if (/[：:！!]$/.test(text) && !text.includes('。') && document.language.address.test(text)) return true;
  return /[：:！!，,。.；;]$/.test(text) && isAddress(document, text.slice(0, -1));
}

/** Whether a line is an address and ends with no mark, as a title may too. */
export function isUnmarkedSalutation(document: Document, paragraph: Paragraph): boolean {
  const text = lineOf(paragraph);
  return text.length <= LONGEST && isAddress(document, text);
}

function lineOf({ text, wholeContent }: Paragraph): string {
  return text.slice(wholeContent.start, wholeContent.end);
}

function isAddress({ language }: Document, text: string): boolean {
  const names = text.split(/[，、\s]+/);
  const isName = (name: string): boolean =>
    SURE.test(name) || GREETING.test(name) || (name.length <= LONGEST_NAME && language.address.test(name));
  return names.some((name) => SURE.test(name)) && names.every(isName);
}
