import type { Paragraph } from '../model/paragraph.ts';
import { isHan } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { isQuoted } from './quotations.ts';

/** Clauses that stand twice, right behind one another. */
export interface DoubledClause {
  /** `twice`: 抓到底，抓到底。 or 自己先做到。自己先做到。 `restart`: 不打招呼。不打招呼、不听汇报 */
  readonly type: 'twice' | 'restart';
  /** What is to be deleted, its mark included. */
  readonly span: Span;
}

const SHORTEST = { twice: 4, restart: 5, sentence: 6 };
const LONG_SENTENCE = 12;
const ENDS = '。；！？';
// 居住。居住是指甲, 管理。管理的范围: the next sentence takes up the word of the last.
const TAKES_UP = /^(?:的|是指|指|包括|应当|是)/;
// 没有甲，没有甲，就没有乙: the second one begins a step of its own.
const STEP = /^[就才也都便再又还更要则何只方那会能没不越]/;

/** Finds the clauses of a paragraph that are written twice; figures of speech and what somebody says stay. */
export function readDoubledClauses(paragraph: Paragraph): readonly DoubledClause[] {
  const { text, content } = paragraph;
  const stops = paragraph.glyphs.stops.filter((at) => text.charAt(at) !== '、');
  const found: DoubledClause[] = [];
  for (const [index, stop] of stops.entries()) {
    const start = index === 0 ? content.start : (stops[index - 1] as number) + 1;
    const next = stops[index + 1] ?? content.end;
    const clause =
      readTwice(text, start, stop, next) ??
      readSentence(text, stop, content.end) ??
      readRestart(text, start, stop, next);
    if (clause && !isQuoted(paragraph.quotations, stop)) found.push(clause);
  }
  return found;
}

function readTwice(text: string, start: number, stop: number, next: number): DoubledClause | undefined {
  const length = next - stop - 1;
  if (text.charAt(stop) !== '，' || length < SHORTEST.twice || stop - length < start) return undefined;
  if (!isSame(text, stop - length, stop + 1, length)) return undefined;
  const mark = text.charAt(next) || '。';
  const isEnd = ENDS.includes(mark);
  // A sentence that says nothing else says it on purpose.
  const isWhole = stop - length === start && (start === 0 || ENDS.includes(text.charAt(start - 1) || '。'));
  if ((isEnd && isWhole) || !(isEnd || (mark === '，' && !STEP.test(text.slice(next + 1))))) return undefined;
  return { type: 'twice', span: { start: stop, end: next } };
}

/** A short sentence, or the end of any, written once more as a sentence; long ones are told as repeated sentences. */
function readSentence(text: string, stop: number, end: number): DoubledClause | undefined {
  if (text.charAt(stop) !== '。') return undefined;
  const next = text.indexOf('。', stop + 1);
  const length = next - stop - 1;
  if (next < 0 || next >= end || length < SHORTEST.sentence) return undefined;
  const start = stop - length;
  const isWhole = start <= 0 || text.charAt(start - 1) === '。';
  if (isWhole ? length >= LONG_SENTENCE : !'，；：、'.includes(text.charAt(start - 1))) return undefined;
  if (text.slice(start, stop) !== text.slice(stop + 1, next)) return undefined;
  return { type: 'twice', span: { start: stop + 1, end: next + 1 } };
}

function readRestart(text: string, start: number, stop: number, next: number): DoubledClause | undefined {
  const length = stop - start;
  const goesOn = stop + 1 + length;
  if (length < SHORTEST.restart || goesOn > next || !'。；，'.includes(text.charAt(stop))) return undefined;
  if (!isSame(text, start, stop + 1, length)) return undefined;
  const isList = text.charAt(goesOn) === '、';
  const isLonger = text.charAt(stop) === '。' && isHan(text, goesOn) && !TAKES_UP.test(text.slice(goesOn, goesOn + 2));
  return isList || isLonger ? { type: 'restart', span: { start, end: stop + 1 } } : undefined;
}

/** Whether the same ideographs stand at both places, with the same marks inside. */
function isSame(text: string, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at++) {
    if (text.charCodeAt(one + at) !== text.charCodeAt(other + at)) return false;
    if (!isHan(text, one + at) && !'、“”'.includes(text.charAt(one + at))) return false;
  }
  return true;
}
