import type { Paragraph } from '../model/paragraph.ts';
import type { FactIndex } from './rule.ts';

/**
 * Counts what the facts of a document hold, by key: a rule about the habits of a whole text sees in it whether there is
 * anything to say, without a look at every paragraph.
 */
export class CountIndex<F> implements FactIndex<F> {
  readonly #keysOf: (fact: F, paragraph: Paragraph) => Iterable<string>;
  readonly #counts = new Map<string, number>();
  #repeated = 0;

  /** @param keysOf what a fact counts for; a key that comes twice counts twice */
  constructor(keysOf: (fact: F, paragraph: Paragraph) => Iterable<string>) {
    this.#keysOf = keysOf;
  }

  has(key: string): boolean {
    return this.#counts.has(key);
  }

  /** The keys that are there. */
  get keys(): ReadonlySet<string> {
    return new Set(this.#counts.keys());
  }

  /** Whether any key counts more than once. */
  get hasRepeated(): boolean {
    return this.#repeated > 0;
  }

  add(fact: F, paragraph: Paragraph): void {
    for (const key of this.#keysOf(fact, paragraph)) this.#change(key, 1);
  }

  remove(fact: F, paragraph: Paragraph): void {
    for (const key of this.#keysOf(fact, paragraph)) this.#change(key, -1);
  }

  #change(key: string, by: number): void {
    const before = this.#counts.get(key) ?? 0;
    const count = before + by;
    this.#repeated += Number(count > 1) - Number(before > 1);
    if (count === 0) this.#counts.delete(key);
    else this.#counts.set(key, count);
  }
}
