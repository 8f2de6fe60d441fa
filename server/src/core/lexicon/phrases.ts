import type { SetPhrase } from './entries.ts';
import { Phrase } from './phrase.ts';

/** The set phrases, each prepared when it is first asked for. */
export class Phrases {
  readonly #data: { readonly setPhrases: readonly SetPhrase[] };
  readonly #prepared = new Map<number, Phrase>();

  constructor(data: { readonly setPhrases: readonly SetPhrase[] }) {
    this.#data = data;
  }

  get all(): readonly Phrase[] {
    return this.#data.setPhrases.map((_, index) => this.at(index));
  }

  /** The phrase of an entry, by its place in the data. */
  at(index: number): Phrase {
    let phrase = this.#prepared.get(index);
    if (!phrase) {
      phrase = new Phrase(this.#data.setPhrases[index] as SetPhrase);
      this.#prepared.set(index, phrase);
    }
    return phrase;
  }
}
