import type { Document } from '../model/document.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { isAttributed } from '../syntax/attribution.ts';
import { positionAt } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A place in a paragraph of the writer's own. */
export interface Cursor {
  readonly document: Document;
  readonly place: number;
  readonly paragraph: Paragraph;
  /** The offset in the paragraph. */
  readonly at: number;
  readonly before: string;
  readonly behind: string;
  /** The “ ” round it. */
  readonly quote: OpenPair | undefined;
  /** Whether it stands in somebody's own words. */
  readonly isVerbatim: boolean;
}

/** A pair of marks round a place; `close` is `undefined` where the paragraph does not close it. Offsets in the paragraph. */
export interface OpenPair {
  readonly open: number;
  readonly close: number | undefined;
}

/** `undefined` where nobody writes: in code, in residue, inside a line end. */
export function readCursor(document: Document, offset: number): Cursor | undefined {
  const { line: place, character: at } = positionAt(document.starts, offset);
  const paragraph = document.paragraphs[place];
  if (!paragraph || at < 0 || at > paragraph.text.length) return undefined;
  if (document.fenced.has(place) || paragraph.isResidue) return undefined;
  const { text } = paragraph;
  const quote = pairAround(text, at, '“', '”');
  const isVerbatim = quote !== undefined && isAttributed(text.slice(0, quote.open));
  return { document, place, paragraph, at, before: text.slice(0, at), behind: text.slice(at), quote, isVerbatim };
}

/** The document's span from `start` to `end` of the cursor's paragraph. */
export function spanAt({ document, place }: Cursor, start: number, end: number): Span {
  return document.at(place, { start, end });
}

/** Whether a pair that is open at an offset of a document's text is closed in a later paragraph. */
export function isClosedLater(text: string, offset: number, open: string, close: string): boolean {
  const next = text.indexOf(close, offset);
  const other = text.indexOf(open, offset);
  return next >= 0 && (other < 0 || next < other);
}

/** The innermost pair of these marks that an offset of a paragraph's text stands in. */
export function pairAround(text: string, at: number, open: string, close: string): OpenPair | undefined {
  const opened: number[] = [];
  for (let offset = 0; offset < at; offset++) {
    if (text[offset] === open) opened.push(offset);
    else if (text[offset] === close) opened.pop();
  }
  const last = opened.at(-1);
  if (last === undefined) return undefined;
  let inner = 0;
  for (let offset = at; offset < text.length; offset++) {
    if (text[offset] === open) inner++;
    else if (text[offset] === close && inner-- === 0) return { open: last, close: offset };
  }
  return { open: last, close: undefined };
}
