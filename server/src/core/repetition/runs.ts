import type { Span } from '../text/span.ts';
import { endsClause, endsSentence, GAP, type Wording } from './wording.ts';

/** The same wording at two places, as stretches of units of equal length. */
export interface Run {
  readonly first: Span;
  readonly second: Span;
}

/** The longest stretch that reads alike around unit `i` of one wording and unit `j` of another, or of the same one. */
export function growRun(a: Wording, i: number, b: Wording, j: number): Run {
  const room = a === b ? j - i : Number.POSITIVE_INFINITY;
  let left = 0;
  while (left < i && left < j && left < room && isEqual(a, i - left - 1, b, j - left - 1)) left++;
  let right = 0;
  while (i + right < a.length && j + right < b.length && left + right < room && isEqual(a, i + right, b, j + right))
    right++;
  return { first: { start: i - left, end: i + right }, second: { start: j - left, end: j + right } };
}

/** The part of a run that consists of whole clauses of the second wording, their marks included; may be empty. */
export function toClauses(run: Run, wording: Wording): Run {
  let { start, end } = run.second;
  while (start < end && !startsClause(wording, start)) start++;
  while (end > start && !closesClause(wording, end)) end--;
  return within(run, start, end);
}

/** The part of a run that consists of whole sentences of both wordings; empty where it holds none. */
export function toSentences(run: Run, a: Wording, b: Wording): Run {
  const by = run.second.start - run.first.start;
  const isSentence = ({ start, end }: Span): boolean =>
    start >= run.second.start &&
    end <= run.second.end &&
    startsSentence(a, start - by) &&
    endsSentence(b.codes[end - 1] as number);
  const whole = b.sentences.filter(isSentence);
  return within(run, whole[0]?.start ?? run.second.start, whole.at(-1)?.end ?? run.second.start);
}

export function countIn(wording: Wording, { start, end }: Span): number {
  return (wording.counts[end] as number) - (wording.counts[start] as number);
}

export function startsSentence({ codes }: Wording, unit: number): boolean {
  return unit === 0 || codes[unit - 1] === GAP || endsSentence(codes[unit - 1] as number);
}

export function closesSentence({ codes, length }: Wording, end: number): boolean {
  return (
    end === length || codes[end] === GAP || endsSentence(codes[end - 1] as number) || endsSentence(codes[end] as number)
  );
}

/** Whether a clause ends inside the stretch and another one begins. */
export function hasClauses({ codes }: Wording, { start, end }: Span): boolean {
  for (let i = start; i < end - 1; i++) if (endsClause(codes[i] as number)) return true;
  return false;
}

function startsClause({ codes }: Wording, unit: number): boolean {
  return unit === 0 || codes[unit - 1] === GAP || endsClause(codes[unit - 1] as number);
}

function closesClause({ codes, length }: Wording, end: number): boolean {
  return (
    end === length || codes[end] === GAP || endsClause(codes[end - 1] as number) || endsClause(codes[end] as number)
  );
}

function isEqual(a: Wording, i: number, b: Wording, j: number): boolean {
  return a.codes[i] === b.codes[j] && a.codes[i] !== GAP;
}

function within(run: Run, start: number, end: number): Run {
  const by = run.second.start - run.first.start;
  return { first: { start: start - by, end: end - by }, second: { start, end } };
}
