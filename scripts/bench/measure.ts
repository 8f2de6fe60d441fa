/** The median of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Runs two things in turn, so that a change of the machine's speed meets both, and gives both medians in milliseconds. */
export async function inTurn(
  rounds: number,
  first: () => number | Promise<number>,
  second: () => number | Promise<number>,
): Promise<readonly [number, number]> {
  const a: number[] = [];
  const b: number[] = [];
  for (let round = 0; round < rounds; round++) {
    a.push(await first());
    b.push(await second());
  }
  return [median(a), median(b)];
}

/** How long a call takes, in milliseconds. */
export function time(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}
