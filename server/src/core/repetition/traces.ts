import { endsClause, GAP, type Wording } from './wording.ts';

/**
 * Numbers by which a passage is known again elsewhere: equal sentences share one, and so do equal passages of more than
 * one clause, unless only a word or two of one clause belongs to them. Unequal passages may share one too, so whoever
 * finds a shared trace compares the passages.
 */
export interface Traces {
  readonly keys: Int32Array;
  /** A unit of the wording that lies in the passage of each key. */
  readonly units: Int32Array;
}

/** How many units on either side of the mark between two clauses are read. */
const REACH = 4;
const BASE = 0x01000193;

// Written here and copied out of it.
const scratch = { keys: new Int32Array(256), units: new Int32Array(256) };

/** The traces of the sentences that count `shortest` or more, and of the joints between clauses. */
export function traceWording(wording: Wording, shortest: number): Traces {
  const { codes, counts, length, sentences } = wording;
  reserve(length + sentences.length);
  let used = 0;
  const add = (key: number, unit: number): void => {
    scratch.keys[used] = key;
    scratch.units[used++] = unit;
  };
  for (const { start, end } of sentences) {
    const counted = (counts[end] as number) - (counts[start] as number);
    if (counted >= shortest) add(hashUnits(codes, start, end), start);
  }
  for (let unit = REACH; unit < length - REACH; unit++) {
    if (!endsClause(codes[unit] as number)) continue;
    const key = hashUnits(codes, unit - REACH, unit + REACH + 1);
    if (key !== GAP) add(~key, unit);
  }
  return { keys: scratch.keys.slice(0, used), units: scratch.units.slice(0, used) };
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

function reserve(size: number): void {
  if (scratch.keys.length >= size) return;
  scratch.keys = new Int32Array(size * 2);
  scratch.units = new Int32Array(size * 2);
}
