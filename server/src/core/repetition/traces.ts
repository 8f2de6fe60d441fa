import type { Paragraph } from '../model/paragraph.ts';
import { GAP, glanceAtWording } from './wording.ts';

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

/** How many units on either side of the mark between two clauses are read. */
const REACH = 4;
const BASE = 0x01000193;

/** The traces of the sentences that count `shortest` or more, and of the joints between clauses; `undefined` for none. */
export function readTraces(paragraph: Paragraph, shortest: number): Traces | undefined {
  const glance = glanceAtWording(paragraph);
  if (!glance) return undefined;
  const { codes, length, sentences, joints } = glance;
  const keys: number[] = [];
  const units: number[] = [];
  for (const { start, end, counted } of sentences) {
    if (counted < shortest) continue;
    keys.push(hashUnits(codes, start, end));
    units.push(start);
  }
  for (const unit of joints) {
    if (unit < REACH || unit >= length - REACH) continue;
    const key = hashUnits(codes, unit - REACH, unit + REACH + 1);
    if (key === GAP) continue;
    keys.push(~key);
    units.push(unit);
  }
  return keys.length > 0 ? { keys, units } : undefined;
}

/** A number for a stretch of units; GAP where it runs over one. */
function hashUnits(codes: Int32Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) {
    const code = codes[i] as number;
    if (code === GAP) return GAP;
    hash = (Math.imul(hash, BASE) + code) | 0;
  }
  return hash ^ (hash >>> 15);
}
