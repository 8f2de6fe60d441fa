import type { Document } from '../model/document.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';
import { compareParagraphs, type Traced } from './likeness.ts';
import { readTraces, type Traces } from './traces.ts';

/** A place in another text. */
export interface ElsewherePlace {
  readonly path: string;
  readonly document: Document;
  /** In the document. */
  readonly span: Span;
}

/** A passage that stands in another text too. */
export interface SharedPassage {
  /** In the document that was asked about. */
  readonly span: Span;
  /** How many characters of it count: fixed wordings, names, quotations and marks do not. */
  readonly counted: number;
  readonly other: ElsewherePlace;
}

/** The texts that a document is checked beside. */
export interface Elsewhere {
  /** What a document has in common with them, from so many counted characters on, in the order of the document. */
  sharedWith(document: Document, shortest: number): readonly SharedPassage[];
  /** Whether a paragraph stands word for word in the text with this path. */
  holds(path: string, paragraph: Paragraph): boolean;
}

/** A paragraph of a text of the folder. */
interface Held extends Traced {
  readonly text: HeldText;
  readonly place: number;
}

interface HeldText {
  readonly path: string;
  readonly document: Document;
  readonly paragraphs: ReadonlySet<string>;
}

/** So many code units are held at most: with what is remembered of them they take some hundred megabytes. */
const MOST_HELD = 4_000_000;
/** Of what more paragraphs have in common, so many are known. */
const MOST_HOLDERS = 40;
/** A paragraph is compared with so many. */
const MOST_PARTNERS = 12;
/** The shortest sentence that anybody may ask for (the option's minimum). */
const SHORTEST = 20;

/** The texts of a folder, to be compared with each other. */
export class Folder {
  readonly #holders = new Map<number, Held[]>();
  readonly #texts = new Map<string, HeldText>();
  #held = 0;

  /** Whether there was room for the text: where there is none, it is compared with those that are there. */
  add(path: string, document: Document): boolean {
    this.#held += document.text.length;
    if (this.#held > MOST_HELD) return false;
    const text: HeldText = { path, document, paragraphs: new Set(document.paragraphs.map(contentOf)) };
    this.#texts.set(path, text);
    for (const [place, paragraph] of document.paragraphs.entries()) {
      const traces = tracesOf(paragraph, SHORTEST);
      if (traces) this.#hold({ text, place, paragraph, traces });
    }
    return true;
  }

  /** The other texts, for the one with this path. */
  besides(path: string): Elsewhere {
    return {
      sharedWith: (document, shortest) =>
        document.paragraphs.flatMap((paragraph, place) => {
          const traces = tracesOf(paragraph, shortest);
          const one = traces && { paragraph, traces };
          return one ? this.#partnersOf(one, path).flatMap((held) => shared(document, place, one, held, shortest)) : [];
        }),
      holds: (other, paragraph) => this.#texts.get(other)?.paragraphs.has(contentOf(paragraph)) === true,
    };
  }

  #hold(held: Held): void {
    for (const key of new Set(held.traces.keys)) {
      const holders = this.#holders.get(key);
      if (!holders) this.#holders.set(key, [held]);
      else if (holders.length < MOST_HOLDERS) holders.push(held);
    }
  }

  #partnersOf({ traces }: Traced, path: string): readonly Held[] {
    const holders = new Set(traces.keys.flatMap((key) => this.#holders.get(key) ?? []));
    return [...holders].filter(({ text }) => text.path !== path).slice(0, MOST_PARTNERS);
  }
}

function contentOf({ text }: Paragraph): string {
  return text.trim();
}

function tracesOf(paragraph: Paragraph, sentence: number): Traces | undefined {
  return readTraces(paragraph, { sentence, near: Number.POSITIVE_INFINITY });
}

function shared(
  document: Document,
  place: number,
  one: Traced,
  partner: Held,
  shortest: number,
): readonly SharedPassage[] {
  const { path, document: other } = partner.text;
  const lengths = { sentence: shortest, passage: shortest, near: Number.POSITIVE_INFINITY };
  return compareParagraphs(partner, one, lengths).map(({ first, second, counted }) => ({
    span: document.at(place, second),
    counted,
    other: { path, document: other, span: other.at(partner.place, first) },
  }));
}
