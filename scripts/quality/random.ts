/** A small seeded generator (mulberry32): the same seed gives the same numbers on every machine. */
export class Random {
  #state: number;

  /** @param seed any text; one word of it more or less gives other numbers */
  constructor(seed: string) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
    this.#state = hash >>> 0;
  }

  /** A whole number from 0, less than `limit`. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000) * limit);
  }

  /** Throws a RangeError if there is nothing to pick. */
  pick<T>(from: ArrayLike<T>): T {
    if (from.length === 0) throw new RangeError('nothing to pick');
    return from[this.below(from.length)] as T;
  }

  /** The same things in another order. */
  shuffle<T>(things: Iterable<T>): T[] {
    const shuffled = [...things];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
    }
    return shuffled;
  }

  /** At most `count` of them, in no order. */
  some<T>(things: Iterable<T>, count: number): T[] {
    return this.shuffle(things).slice(0, count);
  }
}
