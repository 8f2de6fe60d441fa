import { type Document, headingSpan, type Section, type Span, sectionSpan } from '../core/service.ts';

/** What stands for a heading that has no text of its own: a symbol without a name would empty the editor's whole outline. */
const NAMELESS = '（无标题）';

/** Number and title; always inside the span of the section. */
export function spanOfHeading(document: Document, section: Section): Span {
  const span = headingSpan(document, section);
  const whole = sectionSpan(document, section);
  const start = clamp(span.start, whole);
  return { start, end: Math.max(start, clamp(span.end, whole)) };
}

/** The number as written; empty for an unnumbered heading. */
export function markerOf(document: Document, { place, marker }: Section): string {
  return marker ? document.paragraph(place).text.slice(marker.span.start, marker.span.end) : '';
}

export function titleOf(document: Document, { place, title }: Section): string {
  return document.paragraph(place).text.slice(title.start, title.end).trim();
}

/** What a list of symbols calls it. Never empty. */
export function nameOf(document: Document, section: Section): string {
  return `${markerOf(document, section)}${titleOf(document, section)}`.trim() || NAMELESS;
}

function clamp(offset: number, { start, end }: Span): number {
  return Math.min(Math.max(offset, start), end);
}
