/** A set of UTF-16 code units, for loops that look at every character. */
export class CharacterSet {
  // A bit for each unit: there are many sets, and a start should not pay for a table of bytes for each of them.
  readonly #bits = new Int32Array(0x10000 >>> 5);

  constructor(characters: string) {
    for (let i = 0; i < characters.length; i++) {
      const unit = characters.charCodeAt(i);
      this.#bits[unit >>> 5] = (this.#bits[unit >>> 5] as number) | (1 << (unit & 31));
    }
  }

  /** Whether it holds a code unit; false for NaN, which `charCodeAt` gives outside of a text. */
  has(unit: number): boolean {
    return (((this.#bits[unit >>> 5] as number) >>> (unit & 31)) & 1) === 1;
  }
}
