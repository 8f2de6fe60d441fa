import { groupBy } from '../group-by.ts';
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
interface Held {
  readonly text: HeldText;
  readonly place: number;
  readonly traces: Traces;
}

interface HeldText {
  readonly path: string;
  readonly read: () => Document;
  readonly paragraphs: ReadonlySet<string>;
}

/** So many code units are held at most; what comes later is compared with those, and with nothing else. */
const MOST_HELD = 20_000_000;
/** A paragraph is compared with so many at most: in two hundred copies of one text each stands two hundred times. */
const MOST_PARTNERS = 12;
/** The shortest sentence that anybody may ask for (the option's minimum). */
const SHORTEST = 20;

/** The texts of a folder, to be compared with each other. Of each it holds the text and some numbers for every paragraph. */
export class Folder {
  readonly #holders = new Map<number, Held[]>();
  readonly #texts = new Map<string, HeldText>();
  #held = 0;

  /** @param read reads the text again, when a passage of it has to be looked at */
  add(path: string, document: Document, read: () => Document): void {
    this.#held += document.text.length;
    if (this.#held > MOST_HELD) return;
    const paragraphs = new Set(document.paragraphs.map(contentOf));
    const text: HeldText = { path, read: rememberLast(read), paragraphs };
    this.#texts.set(path, text);
    for (const [place, paragraph] of document.paragraphs.entries()) {
      const traces = tracesOf(paragraph, SHORTEST);
      for (const key of new Set(traces?.keys)) {
        const held: Held = { text, place, traces: traces as Traces };
        const holders = this.#holders.get(key);
        if (holders) holders.push(held);
        else this.#holders.set(key, [held]);
      }
    }
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

  #partnersOf({ traces }: Traced, path: string): readonly Held[] {
    const partners = traces.keys.flatMap((key) => this.#holders.get(key) ?? []);
    const others = partners.filter(({ text }) => text.path !== path);
    return [...groupBy(others, ({ text, place }) => `${place} ${text.path}`).values()]
      .map(([first]) => first as Held)
      .slice(0, MOST_PARTNERS);
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
  { text, place: there, traces }: Held,
  shortest: number,
): readonly SharedPassage[] {
  const other = text.read();
  const lengths = { sentence: shortest, passage: shortest, near: Number.POSITIVE_INFINITY };
  return compareParagraphs({ paragraph: other.paragraph(there), traces }, one, lengths).map(
    ({ first, second, counted }) => ({
      span: document.at(place, second),
      counted,
      other: { path: text.path, document: other, span: other.at(there, first) },
    }),
  );
}

/** What was read last, as long as somebody else needs it too. */
function rememberLast(read: () => Document): () => Document {
  let last: WeakRef<Document> | undefined;
  return () => {
    const known = last?.deref();
    if (known) return known;
    const document = read();
    last = new WeakRef(document);
    return document;
  };
}
