import type { Paragraph } from '../model/paragraph.ts';
import { onceFor } from '../once.ts';
import type { Span } from '../text/span.ts';
import { nearnessOf } from './near.ts';
import {
  closesSentence,
  countIn,
  growRun,
  hasClauses,
  type Run,
  startsSentence,
  toClauses,
  toSentences,
} from './runs.ts';
import type { Traces } from './traces.ts';
import { endsClause, endsSentence, readWording, type Wording } from './wording.ts';

/** From which length on equal wording is no accident, in characters that count. */
export interface Lengths {
  readonly sentence: number;
  readonly passage: number;
  /** For near copies. */
  readonly near: number;
}

/** A paragraph with its traces. */
export interface Traced {
  readonly paragraph: Paragraph;
  readonly traces: Traces;
}

/** What two paragraphs have in common, or one with itself. */
export interface Likeness {
  readonly kind: 'passage' | 'near';
  /** Where it stands in the one, and what has to go in the other. */
  readonly first: Span;
  readonly second: Span;
  /** How many characters of it count. */
  readonly counted: number;
  /** In both it opens a sentence, which then goes on in its own way. */
  readonly isOpening: boolean;
  /** A word of the one is exchanged for another in the other, as in sentences that are built alike on purpose. */
  readonly isParallel: boolean;
}

/** The share of a sentence that may differ in a near copy, that which may have been added or left out, and the most units. */
const NEAR_SHARE = 1 / 8;
const MOVED_SHARE = 1 / 5;
const NEAR_MOST = 8;

const known = new WeakMap<Traces, WeakMap<Traces, readonly Likeness[]>>();
/** The wording of a paragraph that has traces, remembered with it. */
const wordingOf = onceFor((paragraph: Paragraph) => readWording(paragraph) as Wording);

/** The likenesses of two paragraphs, the same at every call. A pair is always compared with the same lengths. */
export function compareParagraphs(one: Traced, other: Traced, lengths: Lengths): readonly Likeness[] {
  let partners = known.get(other.traces);
  if (!partners) {
    partners = new WeakMap();
    known.set(other.traces, partners);
  }
  let found = partners.get(one.traces);
  if (!found) {
    found = compare(one, other, lengths);
    partners.set(one.traces, found);
  }
  return found;
}

function compare(one: Traced, other: Traced, lengths: Lengths): readonly Likeness[] {
  const a = wordingOf(one.paragraph);
  const b = wordingOf(other.paragraph);
  const found = new Map<string, Likeness>();
  for (const [i, j] of meetingsOf(one.traces, other.traces)) {
    const likeness = toPassage(a, i, b, j, lengths) ?? toNear(a, i, b, j, lengths);
    if (likeness) found.set(`${likeness.first.start} ${likeness.second.start} ${likeness.second.end}`, likeness);
  }
  return [...found.values()];
}

/** The pairs of units at which a trace of one paragraph meets the same trace of the other, or again in itself. */
function meetingsOf(one: Traces, other: Traces): readonly (readonly [number, number])[] {
  const units = new Map<number, number[]>();
  const note = (traces: Traces, number: number): void => {
    const noted = units.get(traces.keys[number] as number);
    if (noted) noted.push(traces.units[number] as number);
    else units.set(traces.keys[number] as number, [traces.units[number] as number]);
  };
  if (one !== other) for (let number = 0; number < one.keys.length; number++) note(one, number);
  const meetings: (readonly [number, number])[] = [];
  for (const [number, key] of other.keys.entries()) {
    for (const unit of units.get(key) ?? []) meetings.push([unit, other.units[number] as number]);
    if (one === other) note(other, number);
  }
  return meetings;
}

function toPassage(a: Wording, i: number, b: Wording, j: number, lengths: Lengths): Likeness | undefined {
  const grown = growRun(a, i, b, j);
  const clauses = toClauses(grown, b);
  const isPassage = countIn(b, clauses.second) >= lengths.passage && isComplete(b, clauses.second);
  const run = isPassage ? clauses : toSentences(grown, a, b);
  const counted = countIn(b, run.second);
  if (counted < (isPassage ? lengths.passage : lengths.sentence)) return undefined;
  const { first, second } = run;
  return {
    kind: 'passage',
    first: spanOf(a, first),
    second: toDelete(b, second),
    counted,
    isOpening: opens(a, b, run),
    isParallel: false,
  };
}

function toNear(a: Wording, i: number, b: Wording, j: number, lengths: Lengths): Likeness | undefined {
  const first = sentenceAt(a, i);
  const second = sentenceAt(b, j);
  if (!first || !second || (a === b && first.start === second.start)) return undefined;
  const counted = Math.min(countIn(a, first), countIn(b, second));
  if (counted < lengths.near) return undefined;
  const share = (of: number): number => Math.min(NEAR_MOST, Math.floor(counted * of));
  const allowance = { changed: share(NEAR_SHARE), moved: share(MOVED_SHARE) };
  const nearness = nearnessOf(a, first, b, second, allowance);
  if (!nearness) return undefined;
  const spans = { first: spanOf(a, first), second: spanOf(b, second) };
  // Right behind each other, with one character changed in all of it: 不同需求, 不同需要.
  const isCorrected = nearness === 'once' && a === b && second.start === first.end;
  return { kind: 'near', ...spans, counted, isOpening: false, isParallel: nearness !== 'moved' && !isCorrected };
}

/** A whole sentence, or more than one clause: a single clause may be a formula that no lexicon knows. */
function isComplete(wording: Wording, units: Span): boolean {
  return hasClauses(wording, units) || (startsSentence(wording, units.start) && closesSentence(wording, units.end));
}

function opens(a: Wording, b: Wording, { first, second }: Run): boolean {
  const isWhole = closesSentence(a, first.end) && closesSentence(b, second.end);
  return !isWhole && startsSentence(a, first.start) && startsSentence(b, second.start);
}

function sentenceAt({ sentences }: Wording, unit: number): Span | undefined {
  return sentences.find(({ start, end }) => start <= unit && unit < end);
}

function spanOf({ starts, ends }: Wording, { start, end }: Span): Span {
  return { start: starts[start] as number, end: ends[end - 1] as number };
}

/** What has to go so that a sound sentence is left: the clauses and the mark behind them, or the mark before them. */
function toDelete(wording: Wording, { start, end }: Span): Span {
  const { codes, starts, ends, length } = wording;
  const isOpen = end < length && !endsClause(codes[end - 1] as number) && endsClause(codes[end] as number);
  const until = isOpen ? end + 1 : end;
  const isTail = endsSentence(codes[until - 1] as number) && !startsSentence(wording, start);
  if (isTail) return { start: starts[start - 1] as number, end: starts[until - 1] as number };
  return { start: starts[start] as number, end: ends[until - 1] as number };
}
