import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import type { SectionRole } from '../model/profile.ts';
import type { Span } from '../text/span.ts';
import { titleText } from './section-text.ts';

/** One of the problems, causes or measures of a text. */
export interface Point {
  readonly place: number;
  readonly last: number;
  /** What to underline, relative to the paragraph. */
  readonly head: Span;
  readonly title: string;
  /** Title and text. */
  readonly text: string;
}

const LABEL_MARK = /^[，、：,:\s]+/;
const CLAUSE = /[，。；：！？]/;

/** The only outermost section that is for one part and for nothing else. */
export function partOf(document: Document, role: SectionRole): Section | undefined {
  const parts = document.outline.sections.filter(({ roles }) => roles.includes(role));
  return parts.length === 1 && parts[0]?.roles.length === 1 ? parts[0] : undefined;
}

/** The points of a section: its numbered subsections, else the paragraphs that open with 一是 or the like. */
export function pointsOf(document: Document, section: Section): readonly Point[] {
  if (section.children.length > 0) {
    return section.children.map((child) => ({
      place: child.place,
      last: child.last,
      head: child.title,
      title: titleText(document, child),
      text: textOf(document, child.place, child.last),
    }));
  }
  const series = document.outline.series.filter(({ items }) => {
    const isWithin = items.every(({ place }) => place > section.place && place <= section.last);
    return isWithin && items.every(({ place, label }) => label.span.start === document.paragraph(place).content.start);
  });
  const [one] = series;
  if (!one || series.length > 1) return [];
  return one.items.map(({ place, label }, at) => {
    const { text, content } = document.paragraph(place);
    const last = (one.items[at + 1]?.place ?? section.last + 1) - 1;
    const start = label.span.end + (LABEL_MARK.exec(text.slice(label.span.end))?.[0].length ?? 0);
    const length = text.slice(start, content.end).search(CLAUSE);
    const head = { start, end: length > 0 ? start + length : content.end };
    return { place, last, head, title: text.slice(head.start, head.end), text: textOf(document, place, last) };
  });
}

function textOf(document: Document, first: number, last: number): string {
  return document.paragraphs
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('\n');
}
