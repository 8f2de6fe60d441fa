import { type Document, headingSpan, type Section, type Span } from '../core/service.ts';

/** What stands for a heading that has no text of its own: a symbol without a name would empty the editor's whole outline. */
const NAMELESS = '（无标题）';

/** From the beginning of the heading's paragraph to the end of the last one, blank ones included. */
export function spanOfSection(document: Document, { place, last }: Section): Span {
  const length = document.paragraph(last).text.length;
  return {
    start: document.at(place, { start: 0, end: 0 }).start,
    end: document.at(last, { start: 0, end: length }).end,
  };
}

/** Number and title; always inside the span of the section. */
export function spanOfHeading(document: Document, section: Section): Span {
  const span = headingSpan(document, section);
  const whole = spanOfSection(document, section);
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

/** The last place of a section that is not blank. */
export function lastFilled(document: Document, { place, last }: Section): number {
  let filled = last;
  while (filled > place && document.paragraph(filled).isBlank) filled--;
  return filled;
}

function clamp(offset: number, { start, end }: Span): number {
  return Math.min(Math.max(offset, start), end);
}
