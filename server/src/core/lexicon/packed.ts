/** Whole numbers from 0, in as few bytes as they need. */
export type Packed = Uint16Array | Int32Array;

export function pack(numbers: readonly number[]): Packed {
  return numbers.some((number) => number > 0xffff) ? Int32Array.from(numbers) : Uint16Array.from(numbers);
}

/** The first place from `low` to `high` of ascending numbers that holds `number` or more; `high` where none does. */
export function lowerBound(numbers: Packed, number: number, low: number, high: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] as number) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}
