import { lowerBound, type Packed, pack } from './packed.ts';
import { hashPair, hashTriple, Sieve } from './sieve.ts';

/** A trie over literals, as arrays that can be stored. Node 0 is the root; the children of a node are sorted by their unit. */
export interface TrieTables {
  /** The first two and the first three units of the literals, as sieves; 0 is the third unit of those that have two. */
  readonly pairs: Int32Array;
  readonly triples: Int32Array;
  /** Per node its first child; its children end where those of the next node begin. */
  readonly children: Packed;
  /** Per node the code unit that leads to it. */
  readonly units: Packed;
  /** Per node the number of the literal that ends there, + 1; 0 for none. */
  readonly literals: Packed;
}

/** @param literals sorted by code units, no two equal. Throws a RangeError for one of fewer than two code units. */
export function compileTrie(literals: readonly string[]): TrieTables {
  const pairs = new Sieve();
  const triples = new Sieve();
  for (const literal of literals) {
    if (literal.length < 2) throw new RangeError(`literal too short: “${literal}”`);
    const pair = hashPair(literal.charCodeAt(0), literal.charCodeAt(1));
    pairs.add(pair);
    triples.add(hashTriple(pair, literal.length > 2 ? literal.charCodeAt(2) : 0));
  }
  // The literals of a node are those that begin with what leads to it: a range of the sorted list.
  const nodes = [{ from: 0, to: literals.length, depth: 0, unit: 0 }];
  const children: number[] = [];
  const ends: number[] = [];
  for (const { from, to, depth } of nodes) {
    const isEnd = depth > 0 && literals[from]?.length === depth;
    ends.push(isEnd ? from + 1 : 0);
    children.push(nodes.length);
    for (let at = isEnd ? from + 1 : from; at < to; ) {
      const unit = literals[at]?.charCodeAt(depth) as number;
      const start = at;
      while (at < to && literals[at]?.charCodeAt(depth) === unit) at++;
      nodes.push({ from: start, to: at, depth: depth + 1, unit });
    }
  }
  children.push(nodes.length);
  return {
    pairs: pairs.bits,
    triples: triples.bits,
    children: pack(children),
    units: pack(nodes.map(({ unit }) => unit)),
    literals: pack(ends),
  };
}

/** Finds all occurrences of many literals in one pass: sieves of their first characters in front of a trie. */
export class Trie {
  readonly #tables: TrieTables;
  readonly #pairs: Sieve;
  readonly #triples: Sieve;

  constructor(tables: TrieTables) {
    this.#tables = tables;
    this.#pairs = new Sieve(tables.pairs);
    this.#triples = new Sieve(tables.triples);
  }

  /** Visits all occurrences, overlapping ones too, by ascending start and then by ascending end. */
  find(text: string, visit: (start: number, end: number, literal: number) => void): void {
    const pairs = this.#pairs;
    const triples = this.#triples;
    const { literals } = this.#tables;
    let next = text.length > 0 ? text.charCodeAt(0) : 0;
    for (let start = 0; start + 1 < text.length; start++) {
      const unit = next;
      next = text.charCodeAt(start + 1);
      const pair = hashPair(unit, next);
      if (!pairs.mayHave(pair)) continue;
      const third = start + 2 < text.length ? text.charCodeAt(start + 2) : 0;
      if (!triples.mayHave(hashTriple(pair, third)) && !triples.mayHave(hashTriple(pair, 0))) continue;
      let node = 0;
      for (let end = start; end < text.length; ) {
        node = this.#step(node, text.charCodeAt(end++));
        if (node === 0) break;
        const literal = literals[node] as number;
        if (literal !== 0) visit(start, end, literal - 1);
      }
    }
  }

  /** The child of a node to which a unit leads; 0 where there is none. */
  #step(node: number, unit: number): number {
    const { children, units } = this.#tables;
    const end = children[node + 1] as number;
    const child = lowerBound(units, unit, children[node] as number, end);
    return child < end && units[child] === unit ? child : 0;
  }
}
