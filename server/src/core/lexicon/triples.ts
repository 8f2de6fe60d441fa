import { type Packed, pack } from './packed.ts';
import { hashPair, hashTriple, Sieve } from './sieve.ts';

const LENGTH = 4;
const KEY_BITS = 15;

/** Rows of four units, and where any three units of each are found, as arrays that can be stored. */
export interface TripleTables {
  /** The rows, one behind the other. */
  readonly rows: Packed;
  /** The halves of the rows and their triples, as sieves. A text pays little where it has no row. */
  readonly firstHalves: Int32Array;
  readonly secondHalves: Int32Array;
  readonly triples: Int32Array;
  /** Per hashed triple: the number of its last row, and from there the one before it; 0 ends the chain. */
  readonly last: Packed;
  readonly before: Packed;
}

/** @param rows texts of four units each */
export function compileTriples(rows: readonly string[]): TripleTables {
  const units = Array.from(rows.join(''), (unit) => unit.charCodeAt(0));
  const firstHalves = new Sieve();
  const secondHalves = new Sieve();
  const triples = new Sieve();
  const last = new Array<number>(1 << KEY_BITS).fill(0);
  const before = new Array<number>(units.length + 1).fill(0);
  const add = (triple: number, number: number): void => {
    triples.add(triple);
    const slot = triple >>> (32 - KEY_BITS);
    before[number] = last[slot] as number;
    last[slot] = number;
  };
  for (let place = 0; place < units.length; place += LENGTH) {
    const [a, b, c, d] = units.slice(place, place + LENGTH) as [number, number, number, number];
    const first = hashPair(a, b);
    const second = hashPair(c, d);
    firstHalves.add(first);
    secondHalves.add(second);
    // A row has a number for each of its triples; the first one is its place + 1.
    add(hashTriple(second, b), place + 1);
    add(~hashTriple(second, a), place + 2);
    add(hashTriple(first, d), place + 3);
    add(~hashTriple(first, c), place + 4);
  }
  const sieves = { firstHalves: firstHalves.bits, secondHalves: secondHalves.bits, triples: triples.bits };
  return { rows: pack(units), ...sieves, last: pack(last), before: pack(before) };
}

/** Finds rows of four units by any three of the four, of which two are a whole half of the row. */
export class Triples {
  readonly #tables: TripleTables;
  readonly #firstHalves: Sieve;
  readonly #secondHalves: Sieve;
  readonly #triples: Sieve;

  constructor(tables: TripleTables) {
    this.#tables = tables;
    this.#firstHalves = new Sieve(tables.firstHalves);
    this.#secondHalves = new Sieve(tables.secondHalves);
    this.#triples = new Sieve(tables.triples);
  }

  /** Visits where a row may stand with one unit wrong, or none, with the place of the row; a right row is visited four times. */
  find(text: string, visit: (start: number, place: number) => void): void {
    const firstHalves = this.#firstHalves;
    const secondHalves = this.#secondHalves;
    for (let start = 0; start + LENGTH <= text.length; start++) {
      const a = text.charCodeAt(start);
      const b = text.charCodeAt(start + 1);
      const c = text.charCodeAt(start + 2);
      const d = text.charCodeAt(start + 3);
      const second = hashPair(c, d);
      if (secondHalves.mayHave(second)) {
        this.#visit(hashTriple(second, b), start, visit);
        this.#visit(~hashTriple(second, a), start, visit);
      }
      const first = hashPair(a, b);
      if (firstHalves.mayHave(first)) {
        this.#visit(hashTriple(first, d), start, visit);
        this.#visit(~hashTriple(first, c), start, visit);
      }
    }
  }

  #visit(triple: number, start: number, visit: (start: number, place: number) => void): void {
    if (!this.#triples.mayHave(triple)) return;
    const { last, before } = this.#tables;
    let number = last[triple >>> (32 - KEY_BITS)] as number;
    for (; number > 0; number = before[number] as number) visit(start, number - 1 - ((number - 1) % LENGTH));
  }
}
