const LENGTH = 4;
/** A row and the blank behind it. */
const STEP = 5;
const GATE_BITS = 18;
const KEY_BITS = 16;

/** Finds rows of four characters by any three of the four. */
export class Triples {
  /** One bit per hashed triple, so that a text pays little where it has none. */
  readonly #gate = new Uint32Array(1 << (GATE_BITS - 5));
  /** Per hashed triple: the number of its last row, and from there the one before it; 0 ends the chain. */
  readonly #last = new Int32Array(1 << KEY_BITS);
  readonly #before: Int32Array;

  /** @param list rows of four characters, each with a blank behind it */
  constructor(list: string) {
    this.#before = new Int32Array(list.length + 1);
    for (let place = 0; place + LENGTH < list.length; place += STEP) {
      const a = list.charCodeAt(place);
      const b = list.charCodeAt(place + 1);
      const c = list.charCodeAt(place + 2);
      const d = list.charCodeAt(place + 3);
      // A row has a number for each of its triples; the first one is its place + 1.
      this.#add(hash(b, c, d), place + 1);
      this.#add(hash(a, c, d) ^ 1, place + 2);
      this.#add(hash(a, b, d) ^ 2, place + 3);
      this.#add(hash(a, b, c) ^ 3, place + 4);
    }
  }

  /** Visits where a row may stand with one character wrong, or none; a right row is visited four times. */
  find(text: string, visit: (start: number, place: number) => void): void {
    const last = text.length - LENGTH;
    for (let start = 0; start <= last; start++) {
      const a = text.charCodeAt(start);
      const b = text.charCodeAt(start + 1);
      const c = text.charCodeAt(start + 2);
      const d = text.charCodeAt(start + 3);
      this.#visit(hash(b, c, d), start, visit);
      this.#visit(hash(a, c, d) ^ 1, start, visit);
      this.#visit(hash(a, b, d) ^ 2, start, visit);
      this.#visit(hash(a, b, c) ^ 3, start, visit);
    }
  }

  #add(key: number, number: number): void {
    this.#gate[key >>> 5] = (this.#gate[key >>> 5] as number) | (1 << (key & 31));
    const slot = key & ((1 << KEY_BITS) - 1);
    this.#before[number] = this.#last[slot] as number;
    this.#last[slot] = number;
  }

  #visit(key: number, start: number, visit: (start: number, place: number) => void): void {
    if (((this.#gate[key >>> 5] as number) & (1 << (key & 31))) === 0) return;
    let number = this.#last[key & ((1 << KEY_BITS) - 1)] as number;
    for (; number > 0; number = this.#before[number] as number) visit(start, number - 1 - ((number - 1) % STEP));
  }
}

function hash(first: number, second: number, third: number): number {
  return (Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x85eb) ^ Math.imul(third, 0xc2b3)) & ((1 << GATE_BITS) - 1);
}
