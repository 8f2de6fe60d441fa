import type { Paragraph } from '../model/paragraph.ts';
import { addUnit, endsSentence, GAP, glanceAtWording } from './wording.ts';

/**
 * Numbers by which a passage is known again elsewhere: equal sentences share one, and so do equal passages of more than
 * one clause, unless only a word or two of one clause belongs to them. Unequal passages may share one too, so whoever
 * finds a shared trace compares the passages.
 */
export interface Traces {
  readonly keys: readonly number[];
  /** A unit of the wording that lies in the passage of each key. */
  readonly units: readonly number[];
}

/** From which lengths on sentences are traced, in characters that count: equal ones, and those that are nearly so. */
export interface TracedLengths {
  readonly sentence: number;
  readonly near: number;
}

/** How many units on either side of the mark between two clauses are read. */
const REACH = 4;
/**
 * How many units at either end of a sentence are: in a near copy one of its ends or joints is as it was. A sentence with
 * many joints has more of them, so that sentences which only begin or end with one clause are not compared.
 */
const ENDING = { few: 7, many: 20 };
const MANY_JOINTS = 3;

/** The traces of sentences and of the joints between clauses; `undefined` for none. */
export function readTraces(paragraph: Paragraph, { sentence: shortest, near }: TracedLengths): Traces | undefined {
  const glance = glanceAtWording(paragraph);
  if (!glance) return undefined;
  const { codes, length, sentences, joints, jointCount } = glance;
  // As long as they may get: growing would cost as much again.
  const keys = new Array<number>(sentences.length * 3 + jointCount);
  const units = new Array<number>(sentences.length * 3 + jointCount);
  let count = 0;
  let joint = 0;
  for (const { start, end, counted, hash } of sentences) {
    const before = joint;
    while (joint < jointCount && (joints[joint] as number) < end) joint++;
    if (counted < shortest) continue;
    keys[count] = spread(hash);
    units[count++] = start;
    if (counted < near || !endsSentence(codes[end - 1] as number)) continue;
    const isLong = joint - before >= MANY_JOINTS && end - start >= 2 * ENDING.many;
    const ending = isLong ? ENDING.many : ENDING.few;
    keys[count] = ~hashUnits(codes, start, start + ending);
    units[count++] = start;
    keys[count] = ~hashUnits(codes, end - ending, end);
    units[count++] = end - 1;
  }
  for (const unit of joints.subarray(0, jointCount)) {
    if (unit < REACH || unit >= length - REACH) continue;
    const key = hashUnits(codes, unit - REACH, unit + REACH + 1);
    if (key === GAP) continue;
    keys[count] = ~key;
    units[count++] = unit;
  }
  keys.length = count;
  units.length = count;
  return count > 0 ? { keys, units } : undefined;
}

/** A number for a stretch of units; GAP where it runs over one. */
function hashUnits(codes: Int32Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) {
    const code = codes[i] as number;
    if (code === GAP) return GAP;
    hash = addUnit(hash, code);
  }
  return spread(hash);
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
