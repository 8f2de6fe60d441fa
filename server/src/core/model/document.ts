import { positionAt, splitLines } from '../text/lines.ts';
import { type Revision, revise } from '../text/revision.ts';
import { type Span, shift } from '../text/span.ts';
import { buildOutline } from './build-outline.ts';
import { type GenreGuess, guessGenre } from './genre.ts';
import type { Language } from './language.ts';
import type { Outline } from './outline.ts';
import { Paragraph, type TextMode } from './paragraph.ts';

/**
 * One version of a text. Immutable. Paragraphs whose text did not change are the very objects of the version before,
 * so that all that is remembered with them is kept.
 */
export class Document {
  readonly text: string;
  readonly mode: TextMode;
  readonly language: Language;
  /** One for each line of the text; an empty text has one empty paragraph. */
  readonly paragraphs: readonly Paragraph[];
  /** The offset of each paragraph. */
  readonly starts: readonly number[];
  /** The same object for all versions of one document. */
  readonly lineage: object;
  readonly #genre: string | undefined;
  #lineEnd: '\r\n' | '\n' | undefined;
  #outline: Outline | undefined;
  #guess: GenreGuess | undefined;
  #fenced: ReadonlySet<number> | undefined;

  /** @param genre a genre's id that is settled from outside; `undefined` to tell it from the text */
  constructor(text: string, mode: TextMode, language: Language, genre: string | undefined, previous?: Document) {
    this.text = text;
    this.mode = mode;
    this.language = language;
    this.#genre = genre;
    const kept = previous?.mode === mode && previous.language === language ? previous : undefined;
    const create = (line: string): Paragraph => new Paragraph(line, mode, language.lexicon);
    if (kept) {
      const revision = revise(kept, text);
      this.starts = revision.starts;
      this.lineage = kept.lineage;
      this.paragraphs = reuse(revision, text, kept.paragraphs, create);
    } else {
      const lines = splitLines(text);
      this.starts = lines.map(({ start }) => start);
      this.lineage = {};
      this.paragraphs = reuse({ head: 0, tail: 0, between: lines }, text, [], create);
    }
  }

  /** The next version of this document. */
  withText(text: string): Document {
    return new Document(text, this.mode, this.language, this.#genre, this);
  }

  /** The line end that the text uses; `\n` where it has none. */
  get lineEnd(): '\r\n' | '\n' {
    this.#lineEnd ??= this.#hasWideEnd() ? '\r\n' : '\n';
    return this.#lineEnd;
  }

  get outline(): Outline {
    this.#outline ??= buildOutline(this);
    return this.#outline;
  }

  get genre(): GenreGuess {
    this.#guess ??= guessGenre(this, this.#genre);
    return this.#guess;
  }

  /** The places in fenced code blocks and the front matter of Markdown, fences included: no prose, so nothing is found there. */
  get fenced(): ReadonlySet<number> {
    this.#fenced ??= this.mode === 'markdown' ? fencedPlaces(this.paragraphs) : new Set();
    return this.#fenced;
  }

  /** The document's span for a span of the paragraph at `place`. */
  at(place: number, span: Span): Span {
    return shift(span, this.startOf(place));
  }

  /** The paragraph at a place, without its line end. */
  line(place: number): Span {
    return this.at(place, { start: 0, end: this.paragraph(place).text.length });
  }

  /** The paragraphs from `first` to `last` with their line ends; at the end of the text, with the line end before them. */
  lines(first: number, last: number): Span {
    const end = this.starts[last + 1];
    if (end !== undefined) return { start: this.startOf(first), end };
    const before = first > 0 ? this.endOf(first - 1) : 0;
    return { start: before, end: this.text.length };
  }

  /** The place of the paragraph that an offset stands in; one past the end of the text stands in the last. */
  placeAt(offset: number): number {
    return positionAt(this.starts, offset).line;
  }

  paragraph(place: number): Paragraph {
    const paragraph = this.paragraphs[place];
    if (!paragraph) throw new RangeError(`no paragraph at ${place}`);
    return paragraph;
  }

  /** Whether a line ends in CRLF. */
  #hasWideEnd(): boolean {
    const { starts, paragraphs } = this;
    return paragraphs.some(({ text }, place) => (starts[place] as number) + text.length + 2 === starts[place + 1]);
  }

  private startOf(place: number): number {
    const start = this.starts[place];
    if (start === undefined) throw new RangeError(`no paragraph at ${place}`);
    return start;
  }

  private endOf(place: number): number {
    return this.startOf(place) + this.paragraph(place).text.length;
  }
}

/** Takes the paragraphs of the version before where the texts are equal: at both ends, and by text in between. */
function reuse(
  { head, tail, between }: Omit<Revision, 'starts'>,
  text: string,
  old: readonly Paragraph[],
  create: (line: string) => Paragraph,
): readonly Paragraph[] {
  const kept = old.length - tail;
  const known = new Map(old.slice(head, kept).map((paragraph) => [paragraph.text, paragraph]));
  const paragraphs = between.map(({ start, end }) => {
    const line = text.slice(start, end);
    const paragraph = known.get(line) ?? create(copy(line));
    known.set(paragraph.text, paragraph);
    return paragraph;
  });
  return [...old.slice(0, head), ...paragraphs, ...old.slice(kept)];
}

/** A slice keeps the whole text it was cut from alive, and its characters are slower to get at; joined pieces stand alone. */
function copy(line: string): string {
  return [line.slice(0, 1), line.slice(1)].join('');
}

function fencedPlaces(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const start = endOfFrontMatter(paragraphs);
  const places = new Set(Array.from({ length: start }, (_, place) => place));
  let open = false;
  for (const [place, paragraph] of paragraphs.entries()) {
    if (place < start) continue;
    if (open || paragraph.isFence) places.add(place);
    if (paragraph.isFence) open = !open;
  }
  return places;
}

/** The place behind the `---` that closes the front matter; 0 where there is none. */
function endOfFrontMatter(paragraphs: readonly Paragraph[]): number {
  if (paragraphs[0]?.text.trimEnd() !== '---' || !/^\w[\w-]*:/.test(paragraphs[1]?.text ?? '')) return 0;
  return paragraphs.findIndex(({ text }, place) => place > 0 && /^(?:---|\.\.\.)\s*$/.test(text)) + 1;
}
