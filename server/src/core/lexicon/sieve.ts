/** A set of 32-bit hashes that lets pass all that were put in, and few others. */
export class Sieve {
  /** All that it holds, for storing it. */
  readonly bits: Int32Array;
  readonly #shift: number;

  /** @param bits a power of two words, of which each is empty in a sieve that holds nothing */
  constructor(bits: Int32Array = new Int32Array(1 << 13)) {
    this.bits = bits;
    this.#shift = Math.clz32(bits.length - 1) - 5;
  }

  add(hash: number): void {
    const bit = hash >>> this.#shift;
    this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << (bit & 31));
  }

  mayHave(hash: number): boolean {
    const bit = hash >>> this.#shift;
    return ((this.bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }
}

/** A hash of two code units, told best by its upper bits: those of a product depend on all bits of its factors. */
export function hashPair(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) | 0;
}

/** The same with a third unit. */
export function hashTriple(pair: number, third: number): number {
  return (pair + Math.imul(third, 0xc2b2ae35)) | 0;
}
