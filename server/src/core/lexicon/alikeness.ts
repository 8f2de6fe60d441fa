import type { Homophones } from './homophones.ts';

/** Tells characters that sound or look alike, so that a writer or an input method takes one for the other. */
export class Alikeness {
  readonly #homophones: Homophones;
  readonly #lookalikes: readonly string[];
  /** The groups of each character that was asked for. */
  readonly #groups = new Map<string, readonly string[]>();

  /** @param lookalikes groups of characters: 己已巳 */
  constructor(homophones: Homophones, lookalikes: readonly string[]) {
    this.#homophones = homophones;
    this.#lookalikes = lookalikes;
  }

  areAlike(a: string, b: string): boolean {
    return this.#homophones.areAlike(a, b) || this.#groupsOf(a).some((group) => group.includes(b));
  }

  #groupsOf(character: string): readonly string[] {
    let groups = this.#groups.get(character);
    if (!groups) {
      groups = this.#lookalikes.filter((group) => group.includes(character));
      this.#groups.set(character, groups);
    }
    return groups;
  }
}
