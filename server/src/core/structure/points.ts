import type { Document } from '../model/document.ts';
import type { Item, Section } from '../model/outline.ts';
import type { SectionRole } from '../model/profile.ts';
import type { ItemLabel } from '../syntax/items.ts';
import type { Marker } from '../syntax/marker.ts';
import { type Span, textAt, trimEnd } from '../text/span.ts';
import { itemSpan } from './item-span.ts';
import { titleText } from './section-text.ts';

/** One of the problems, causes or measures of a text. All spans are the document's. */
export interface Point {
  readonly place: number;
  /** From its number to its last visible character. */
  readonly span: Span;
  /** What it is called, or its number if it has no name; what to underline. */
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

const LABEL_MARK = /^[，、：,: \t\u3000]+/;
const CLAUSE = /^[^，。；：！？\r\n]+/;

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
  const { start } = document.at(place, marker?.span ?? title);
  const span = trimEnd(document.text, { start, end: document.lines(place, last).end });
  return {
    place,
    span,
    head: document.at(place, title.end > title.start ? title : (marker?.span ?? title)),
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

/** One of the items 一是 …, from its label up to `next`, or to the paragraph `last` where it is the last one. */
export function pointOfItem(document: Document, item: Item, next: Item | undefined, last: number): Point {
  const { place, label } = item;
  const span = itemSpan(document, item, next, last);
  const text = textAt(document.text, span);
  const lead = label.span.end - label.span.start;
  const start = lead + (LABEL_MARK.exec(text.slice(lead))?.[0].length ?? 0);
  const title = (CLAUSE.exec(text.slice(start))?.[0] ?? '').replace(/[、\s]+$/, '');
  const named = { start: span.start + start, end: span.start + start + title.length };
  return {
    place,
    span,
    head: title === '' ? document.at(place, label.span) : named,
    title,
    text,
    number: { kind: 'label', label },
  };
}
