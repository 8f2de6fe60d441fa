import type { Document } from '../model/document.ts';
import type { Item, Section } from '../model/outline.ts';
import type { SectionRole } from '../model/profile.ts';
import type { ItemLabel } from '../syntax/items.ts';
import type { Marker } from '../syntax/marker.ts';
import { type Span, textAt } from '../text/span.ts';
import { titleText } from './section-text.ts';

/** One of the problems, causes or measures of a text. All spans are the document's. */
export interface Point {
  readonly place: number;
  /** From its number to its last visible character. */
  readonly span: Span;
  /** What it is called; what to underline. */
  readonly head: Span;
  readonly title: string;
  /** All of it, number and title too. */
  readonly text: string;
  /** The number or label that it is counted by. */
  readonly number:
    | { readonly kind: 'marker'; readonly marker: Marker }
    | { readonly kind: 'label'; readonly label: ItemLabel }
    | undefined;
}

const LABEL_MARK = /^[，、：,:\s]+/;
const CLAUSE = /[，。；：！？]/;

/** The only outermost section that is for one part and for nothing else. */
export function partOf(document: Document, role: SectionRole): Section | undefined {
  const parts = document.outline.sections.filter(({ roles }) => roles.includes(role));
  return parts.length === 1 && parts[0]?.roles.length === 1 ? parts[0] : undefined;
}

/** The points of a section: its subsections that are for the same, else its items 一是 …, 二是 … */
export function pointsOf(document: Document, section: Section): readonly Point[] {
  const children = section.children.filter(({ role }) => role === section.role);
  if (children.length > 0) return children.map((child) => pointOfSection(document, child));
  const items = itemsOf(document, section);
  return items.map((item, at) => pointOfItem(document, item, items[at + 1], section.last));
}

function pointOfSection(document: Document, section: Section): Point {
  const { place, last, marker, title } = section;
  const span = visible(document, document.at(place, marker?.span ?? title).start, document.lines(place, last).end);
  return {
    place,
    span,
    head: document.at(place, title),
    title: titleText(document, section),
    text: textAt(document.text, span),
    number: marker && { kind: 'marker', marker },
  };
}

/** The one enumeration of a section that opens paragraphs; where there is none, the one that runs inside them. */
function itemsOf(document: Document, section: Section): readonly Item[] {
  const opensParagraph = ({ place, label }: Item): boolean =>
    label.span.start === document.paragraph(place).content.start;
  const within = document.outline.series.filter(({ items }) =>
    items.every(({ place }) => place >= section.place && place <= section.last),
  );
  const opening = within.filter(({ items }) => items.every(opensParagraph));
  const [only, ...others] = opening.length > 0 ? opening : within;
  return only && others.length === 0 ? only.items : [];
}

function pointOfItem(document: Document, { place, label }: Item, next: Item | undefined, last: number): Point {
  const { text, content } = document.paragraph(place);
  const start = label.span.end + (LABEL_MARK.exec(text.slice(label.span.end))?.[0].length ?? 0);
  const length = text.slice(start, content.end).search(CLAUSE);
  const head = document.at(place, { start, end: length > 0 ? start + length : Math.max(start, content.end) });
  const end = next ? document.at(next.place, next.label.span).start : document.lines(place, last).end;
  const span = visible(document, document.at(place, label.span).start, end);
  return {
    place,
    span,
    head,
    title: textAt(document.text, head),
    text: textAt(document.text, span),
    number: { kind: 'label', label },
  };
}

function visible({ text }: Document, start: number, end: number): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
