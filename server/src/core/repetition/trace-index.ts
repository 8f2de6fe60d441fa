import { CountIndex } from '../engine/count-index.ts';
import type { FactIndex } from '../engine/rule.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { Traces } from './traces.ts';

/** What is known of one value. */
interface Entry {
  /** At how many places it stands. */
  places: number;
  /** How many of its keys it shares. */
  count: number;
  /** Its partners, as far as they were asked for since they changed. */
  partners: readonly Traces[] | undefined;
}

/** Who holds a key that several hold. A value that holds it twice stands there twice. */
interface Holders {
  readonly all: Traces[];
  /** The first of them in the text, as far as they were asked for since they changed. */
  first: readonly Traces[] | undefined;
}

const NONE: readonly Traces[] = [];
/** With how many earlier holders of one key a value is compared. */
const MOST_PARTNERS = 4;
/** Keys that nobody holds any more are kept for whoever types them again, so many at least. */
const LEAST_VACANT = 1000;

/**
 * Knows which paragraphs of a document share a trace with another one or hold one twice. Adding or removing a paragraph
 * costs its own traces. A value that is added twice (a paragraph that stands at two places) is kept once and counted.
 */
export class TraceIndex implements FactIndex<Traces> {
  readonly #entries = new Map<Traces, Entry>();
  /** `null` for nobody: a key that is deleted and set at each keystroke makes the way to it longer and longer. */
  #holders = new Map<number, Traces | Holders | null>();
  #vacant = 0;
  /** The texts of the paragraphs. */
  readonly #texts = new CountIndex<Traces>((_, { text }) => [text]);

  add(traces: Traces, paragraph: Paragraph): void {
    this.#texts.add(traces, paragraph);
    const known = this.#entries.get(traces);
    if (known) {
      known.places++;
      this.#touch(traces);
      return;
    }
    this.#entries.set(traces, { places: 1, count: 0, partners: undefined });
    for (const key of traces.keys) {
      const holders = this.#holders.get(key);
      if (!holders) {
        if (holders === null) this.#vacant--;
        this.#holders.set(key, traces);
      } else if (isSeveral(holders)) {
        holders.all.push(traces);
        this.#count(traces, 1);
      } else {
        this.#holders.set(key, { all: [holders, traces], first: undefined });
        this.#count(holders, 1);
        this.#count(traces, 1);
      }
    }
    this.#touch(traces);
  }

  remove(traces: Traces, paragraph: Paragraph): void {
    this.#texts.remove(traces, paragraph);
    const entry = this.#entries.get(traces);
    if (!entry) return;
    this.#touch(traces);
    if (--entry.places > 0) return;
    for (const key of traces.keys) {
      const holders = this.#holders.get(key);
      if (!holders || !isSeveral(holders)) {
        if (holders) this.#vacant++;
        this.#holders.set(key, null);
        continue;
      }
      holders.all.splice(holders.all.indexOf(traces), 1);
      if (holders.all.length > 1) continue;
      this.#count(holders.all[0] as Traces, -1);
      this.#holders.set(key, holders.all[0] as Traces);
    }
    this.#entries.delete(traces);
    if (this.#vacant > LEAST_VACANT && this.#vacant * 2 > this.#holders.size) this.#clear();
  }

  /** Whether any paragraph stands there twice, word for word. */
  get hasRepeated(): boolean {
    return this.#texts.hasRepeated;
  }

  /** Whether anything of it may stand elsewhere, in another paragraph or again in itself. */
  isShared(traces: Traces): boolean {
    const entry = this.#entries.get(traces);
    return entry !== undefined && (entry.count > 0 || entry.places > 1);
  }

  /**
   * Those before it in the text that share a key with it: some passage of it may stand there too. Of those that share one
   * key only the first few; itself, where it holds one twice.
   * @param places tells where the values that count stand; in the same order at each call, unless one was added or removed
   */
  partnersOf(traces: Traces, places: () => ReadonlyMap<Traces, number>): readonly Traces[] {
    const entry = this.#entries.get(traces);
    if (!entry || entry.count === 0) return NONE;
    entry.partners ??= this.#readPartners(traces, places());
    return entry.partners;
  }

  #readPartners(traces: Traces, places: ReadonlyMap<Traces, number>): readonly Traces[] {
    const place = places.get(traces) as number;
    const partners = new Set<Traces>();
    const seen = new Set<number>();
    for (const key of traces.keys) {
      const holders = this.#holders.get(key);
      if (!holders || !isSeveral(holders)) continue;
      holders.first ??= firstOf(holders.all, places);
      for (const holder of holders.first) if ((places.get(holder) as number) < place) partners.add(holder);
      if (seen.has(key)) partners.add(traces);
      seen.add(key);
    }
    return [...partners];
  }

  /** Forgets what is known of all that share a key with a value. */
  #touch(traces: Traces): void {
    for (const key of traces.keys) {
      const holders = this.#holders.get(key);
      // Where the first are not known, nothing is that was told by them.
      if (!holders || !isSeveral(holders) || !holders.first) continue;
      holders.first = undefined;
      for (const holder of holders.all) {
        const entry = this.#entries.get(holder);
        if (entry) entry.partners = undefined;
      }
    }
  }

  #count(traces: Traces, change: number): void {
    const entry = this.#entries.get(traces);
    if (!entry) return;
    entry.count += change;
    entry.partners = undefined;
  }

  #clear(): void {
    this.#holders = new Map([...this.#holders].filter(([, holders]) => holders !== null));
    this.#vacant = 0;
  }
}

function isSeveral(holders: Traces | Holders): holders is Holders {
  return 'all' in holders;
}

/** The first of some values in the text. */
function firstOf(values: readonly Traces[], places: ReadonlyMap<Traces, number>): readonly Traces[] {
  const placed = [...new Set(values)].filter((value) => places.has(value));
  return placed.sort((a, b) => (places.get(a) as number) - (places.get(b) as number)).slice(0, MOST_PARTNERS);
}
