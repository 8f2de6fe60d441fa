import type { FactIndex } from '../engine/rule.ts';
import type { Traces } from './traces.ts';

const NONE: readonly number[] = [];

/**
 * Knows which paragraphs of a document share a trace with another one or hold one twice. Adding or removing a paragraph
 * costs its own traces. A value that is added twice (a paragraph that stands at two places) is kept once and counted.
 */
export class TraceIndex implements FactIndex<Traces> {
  readonly #places = new Map<Traces, number>();
  /** Who holds each key; a value that holds it twice stands there twice. */
  readonly #holders = new Map<number, Traces | Traces[]>();
  /** How many keys each value shares; absent where none. */
  readonly #counts = new Map<Traces, number>();
  /** The keys each value shares, as far as they were asked for since they changed. */
  readonly #shared = new Map<Traces, readonly number[]>();

  add(traces: Traces): void {
    const places = this.#places.get(traces) ?? 0;
    this.#places.set(traces, places + 1);
    if (places > 0) return;
    for (const key of traces.keys) {
      const holders = this.#holders.get(key);
      if (holders === undefined) this.#holders.set(key, traces);
      else if (Array.isArray(holders)) {
        holders.push(traces);
        this.#count(traces, 1);
      } else {
        this.#holders.set(key, [holders, traces]);
        this.#count(holders, 1);
        this.#count(traces, 1);
      }
    }
  }

  remove(traces: Traces): void {
    const places = this.#places.get(traces) ?? 0;
    if (places > 1) this.#places.set(traces, places - 1);
    else this.#places.delete(traces);
    if (places !== 1) return;
    for (const key of traces.keys) {
      const holders = this.#holders.get(key);
      if (!Array.isArray(holders)) {
        this.#holders.delete(key);
        continue;
      }
      holders.splice(holders.indexOf(traces), 1);
      this.#count(traces, -1);
      if (holders.length > 1) continue;
      this.#count(holders[0] as Traces, -1);
      this.#holders.set(key, holders[0] as Traces);
    }
  }

  /** Whether anything of it may stand elsewhere, in another paragraph or again in itself. */
  isShared(traces: Traces): boolean {
    return this.#counts.has(traces) || (this.#places.get(traces) ?? 0) > 1;
  }

  /** The keys that another paragraph holds too, or this one twice: some passage of it may stand elsewhere. */
  sharedKeys(traces: Traces): readonly number[] {
    if (!this.#counts.has(traces)) return NONE;
    let shared = this.#shared.get(traces);
    if (!shared) {
      shared = [...traces.keys].filter((key) => Array.isArray(this.#holders.get(key)));
      this.#shared.set(traces, shared);
    }
    return shared;
  }

  #count(traces: Traces, change: number): void {
    const count = (this.#counts.get(traces) ?? 0) + change;
    if (count > 0) this.#counts.set(traces, count);
    else this.#counts.delete(traces);
    this.#shared.delete(traces);
  }
}
