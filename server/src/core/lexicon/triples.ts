import { hashPair, hashTriple, Sieve } from './sieve.ts';

const LENGTH = 4;
/** A row and the blank behind it. */
const STEP = 5;
const KEY_BITS = 16;

/** Finds rows of four characters by any three of the four, of which two are a whole half of the row. */
export class Triples {
  // A text pays little where it has no row.
  readonly #firstHalves = new Sieve();
  readonly #secondHalves = new Sieve();
  readonly #triples = new Sieve();
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
      const first = hashPair(a, b);
      const second = hashPair(c, d);
      this.#firstHalves.add(first);
      this.#secondHalves.add(second);
      // A row has a number for each of its triples; the first one is its place + 1.
      this.#add(hashTriple(second, b), place + 1);
      this.#add(~hashTriple(second, a), place + 2);
      this.#add(hashTriple(first, d), place + 3);
      this.#add(~hashTriple(first, c), place + 4);
    }
  }

  /** Visits where a row may stand with one character wrong, or none; a right row is visited four times. */
  find(text: string, visit: (start: number, place: number) => void): void {
    for (let start = 0; start + LENGTH <= text.length; start++) {
      const a = text.charCodeAt(start);
      const b = text.charCodeAt(start + 1);
      const c = text.charCodeAt(start + 2);
      const d = text.charCodeAt(start + 3);
      const second = hashPair(c, d);
      if (this.#secondHalves.mayHave(second)) {
        this.#visit(hashTriple(second, b), start, visit);
        this.#visit(~hashTriple(second, a), start, visit);
      }
      const first = hashPair(a, b);
      if (this.#firstHalves.mayHave(first)) {
        this.#visit(hashTriple(first, d), start, visit);
        this.#visit(~hashTriple(first, c), start, visit);
      }
    }
  }

  #add(triple: number, number: number): void {
    this.#triples.add(triple);
    const slot = triple >>> (32 - KEY_BITS);
    this.#before[number] = this.#last[slot] as number;
    this.#last[slot] = number;
  }

  #visit(triple: number, start: number, visit: (start: number, place: number) => void): void {
    if (!this.#triples.mayHave(triple)) return;
    let number = this.#last[triple >>> (32 - KEY_BITS)] as number;
    for (; number > 0; number = this.#before[number] as number) visit(start, number - 1 - ((number - 1) % STEP));
  }
}
