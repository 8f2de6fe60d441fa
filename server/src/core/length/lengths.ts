import type { Document } from '../model/document.ts';

/** The lengths of a document's parts as Word counts 字数, each told without counting again. */
export class Lengths {
  /** The characters in all paragraphs before each place, and at the end those of the whole text. */
  readonly #before: readonly number[];

  constructor({ paragraphs }: Document) {
    const before = [0];
    let sum = 0;
    for (const { characters } of paragraphs) {
      sum += characters;
      before.push(sum);
    }
    this.#before = before;
  }

  /** Of the whole text. */
  get total(): number {
    return this.#before.at(-1) ?? 0;
  }

  /** Of the paragraphs from one place to another one, both included. */
  between(first: number, last: number): number {
    return (this.#before[last + 1] ?? this.total) - (this.#before[first] ?? 0);
  }

  /** What share of the text they are, in whole percent; 0 in a text without characters. */
  percentage(first: number, last: number): number {
    return this.total === 0 ? 0 : Math.round((this.between(first, last) / this.total) * 100);
  }
}
