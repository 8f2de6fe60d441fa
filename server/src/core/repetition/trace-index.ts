import type { FactIndex } from '../engine/rule.ts';
import type { Traces } from './traces.ts';

const NONE: readonly number[] = [];

/** What is known of one value. */
interface Entry {
  /** At how many places it stands. */
  places: number;
  /** How many of its keys it shares. */
  count: number;
  /** Which ones, as far as they were asked for since they changed. */
  shared: readonly number[] | undefined;
}

/**
 * Knows which paragraphs of a document share a trace with another one or hold one twice. Adding or removing a paragraph
 * costs its own traces. A value that is added twice (a paragraph that stands at two places) is kept once and counted.
 */
export class TraceIndex implements FactIndex<Traces> {
  readonly #entries = new Map<Traces, Entry>();
  /** Who holds each key; a value that holds it twice stands there twice. */
  readonly #holders = new Map<number, Traces | Traces[]>();

  add(traces: Traces): void {
    const known = this.#entries.get(traces);
    if (known) {
      known.places++;
      return;
    }
    this.#entries.set(traces, { places: 1, count: 0, shared: undefined });
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
    const entry = this.#entries.get(traces);
    if (!entry || --entry.places > 0) return;
    for (const key of traces.keys) {
      const holders = this.#holders.get(key);
      if (!Array.isArray(holders)) {
        this.#holders.delete(key);
        continue;
      }
      holders.splice(holders.indexOf(traces), 1);
      if (holders.length > 1) continue;
      this.#count(holders[0] as Traces, -1);
      this.#holders.set(key, holders[0] as Traces);
    }
    this.#entries.delete(traces);
  }

  /** Whether anything of it may stand elsewhere, in another paragraph or again in itself. */
  isShared(traces: Traces): boolean {
    const entry = this.#entries.get(traces);
    return entry !== undefined && (entry.count > 0 || entry.places > 1);
  }

  /** The keys that another paragraph holds too, or this one twice: some passage of it may stand elsewhere. */
  sharedKeys(traces: Traces): readonly number[] {
    const entry = this.#entries.get(traces);
    if (!entry || entry.count === 0) return NONE;
    entry.shared ??= traces.keys.filter((key) => Array.isArray(this.#holders.get(key)));
    return entry.shared;
  }

  #count(traces: Traces, change: number): void {
    const entry = this.#entries.get(traces);
    if (!entry) return;
    entry.count += change;
    entry.shared = undefined;
  }
}
