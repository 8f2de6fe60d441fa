import { hashPair, hashTriple, Sieve } from './sieve.ts';

const BITS = 16;

/**
 * Finds all occurrences of many literal strings in one pass: a sieve of their first characters in front of tries over
 * typed arrays. Built in one sweep over the strings, so that a cold start pays little; the trie of a bigram is built when
 * a text first has it.
 */
export class Automaton {
  readonly #patterns: readonly string[];
  readonly #pairs = new Sieve();
  /** The first three units of the patterns; 0 is the third one of those that have two. */
  readonly #triples = new Sieve();
  /** Per hashed bigram: its last pattern + 1, and from there each pattern's predecessor + 1; 0 ends the chain. */
  readonly #last = new Int32Array(1 << BITS);
  readonly #before: Int32Array;
  /** Per hashed bigram: the root of its trie, 0 while it has none. */
  readonly #root = new Int32Array(1 << BITS);
  /** Nodes as lists of children: first child, next sibling, code unit, pattern + 1 (0: none). */
  readonly #child: Int32Array;
  readonly #sibling: Int32Array;
  readonly #unit: Uint16Array;
  readonly #pattern: Int32Array;
  readonly #twin: Int32Array;
  #used = 1;

  /** Throws a RangeError for a pattern of fewer than two code units. */
  constructor(patterns: readonly string[]) {
    this.#patterns = patterns;
    this.#before = new Int32Array(patterns.length);
    let size = 1;
    for (let index = 0; index < patterns.length; index++) {
      const pattern = patterns[index] as string;
      if (pattern.length < 2) throw new RangeError(`pattern too short: “${pattern}”`);
      const pair = hashPair(pattern.charCodeAt(0), pattern.charCodeAt(1));
      this.#pairs.add(pair);
      this.#triples.add(hashTriple(pair, pattern.length > 2 ? pattern.charCodeAt(2) : 0));
      const key = pair >>> (32 - BITS);
      this.#before[index] = this.#last[key] as number;
      this.#last[key] = index + 1;
      size += pattern.length + 1;
    }
    this.#child = new Int32Array(size);
    this.#sibling = new Int32Array(size);
    this.#unit = new Uint16Array(size);
    this.#pattern = new Int32Array(size);
    this.#twin = new Int32Array(patterns.length);
  }

  /**
   * Visits all occurrences, overlapping ones too, by ascending start and then by ascending end. Of equal patterns the
   * first one is named; `twinOf` leads to the others.
   */
  find(text: string, visit: (start: number, end: number, pattern: number) => void): void {
    const pairs = this.#pairs;
    const triples = this.#triples;
    let next = text.length > 0 ? text.charCodeAt(0) : 0;
    for (let start = 0; start + 1 < text.length; start++) {
      const unit = next;
      next = text.charCodeAt(start + 1);
      const pair = hashPair(unit, next);
      if (!pairs.mayHave(pair)) continue;
      const third = start + 2 < text.length ? text.charCodeAt(start + 2) : 0;
      if (!triples.mayHave(hashTriple(pair, third)) && !triples.mayHave(hashTriple(pair, 0))) continue;
      const key = pair >>> (32 - BITS);
      let node = this.#root[key] || this.#grow(key);
      for (let end = start; end < text.length; ) {
        node = this.#step(node, text.charCodeAt(end++));
        if (node === 0) break;
        const pattern = this.#pattern[node] as number;
        if (pattern !== 0) visit(start, end, pattern - 1);
      }
    }
  }

  /** The next pattern that is equal to this one. */
  twinOf(pattern: number): number | undefined {
    const twin = this.#twin[pattern] as number;
    return twin === 0 ? undefined : twin - 1;
  }

  #grow(key: number): number {
    const root = this.#used++;
    this.#root[key] = root;
    for (let index = (this.#last[key] as number) - 1; index >= 0; index = (this.#before[index] as number) - 1) {
      const pattern = this.#patterns[index] as string;
      let node = root;
      for (let i = 0; i < pattern.length; i++) {
        const unit = pattern.charCodeAt(i);
        node = this.#step(node, unit) || this.#add(node, unit);
      }
      this.#twin[index] = this.#pattern[node] as number;
      this.#pattern[node] = index + 1;
    }
    return root;
  }

  #add(parent: number, unit: number): number {
    const node = this.#used++;
    this.#unit[node] = unit;
    this.#sibling[node] = this.#child[parent] as number;
    this.#child[parent] = node;
    return node;
  }

  #step(node: number, unit: number): number {
    let child = this.#child[node] as number;
    while (child !== 0 && this.#unit[child] !== unit) child = this.#sibling[child] as number;
    return child;
  }
}
