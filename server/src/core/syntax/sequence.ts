/** What is wrong with one number of a sequence that should run 1, 2, 3 … */
export interface SequenceFault {
  /** The index of the faulty number. */
  readonly index: number;
  readonly kind: 'gap' | 'repeat' | 'order';
  /** What should stand there. */
  readonly expected: number;
}

/**
 * Finds where a sequence of numbers breaks, once for each break: a number that only its neighbours contradict is one
 * fault, and so is a break after which the numbers run on. `first` is what the first number should be; a later 1 with a
 * 2 behind it starts a new sequence where the one before had at least two. `Infinity` (最后) may follow anything.
 */
export function findSequenceFaults(numbers: readonly number[], first = 1): SequenceFault[] {
  const faults: SequenceFault[] = [];
  let previous = first - 1;
  for (const [index, number] of numbers.entries()) {
    const expected = previous + 1;
    const next = numbers[index + 1];
    if (number === expected || number === Number.POSITIVE_INFINITY || startsAnew(previous, number, next)) {
      previous = number;
      continue;
    }
    faults.push({ index, kind: number > expected ? 'gap' : number === previous ? 'repeat' : 'order', expected });
    const isAlone = next === expected + 1;
    const runsOn = number > expected || next === number + 1;
    previous = runsOn && !isAlone ? number : expected;
  }
  return faults;
}

/** Whether a number begins another sequence behind one that has come to `previous`. */
export function startsAnew(previous: number, number: number, next: number | undefined): boolean {
  return number === 1 && next === 2 && previous > 1;
}
