import type { Homophones } from './homophones.ts';

/** Tells characters that sound or look alike, so that a writer or an input method takes one for the other. */
export class Alikeness {
  readonly #homophones: Homophones;
  readonly #lookalikes: readonly string[];

  /** @param lookalikes groups of characters: 己已巳 */
  constructor(homophones: Homophones, lookalikes: readonly string[]) {
    this.#homophones = homophones;
    this.#lookalikes = lookalikes;
  }

  areAlike(a: string, b: string): boolean {
    return this.#homophones.areAlike(a, b) || this.#lookalikes.some((group) => group.includes(a) && group.includes(b));
  }
}
