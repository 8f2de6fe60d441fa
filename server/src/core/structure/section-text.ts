import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { type Span, textAt } from '../text/span.ts';

/** What a heading says, without number and mark. */
export function titleText(document: Document, { place, title }: Section): string {
  return textAt(document.paragraph(place).text, title);
}

/** From the beginning of the heading's paragraph to the end of the last one, blank ones included. */
export function sectionSpan(document: Document, { place, last }: Section): Span {
  const { length } = document.paragraph(last).text;
  return {
    start: document.at(place, { start: 0, end: 0 }).start,
    end: document.at(last, { start: 0, end: length }).end,
  };
}

/** Number and title of a heading. */
export function headingSpan(document: Document, { place, marker, title }: Section): Span {
  const start = marker?.span.start ?? title.start;
  return document.at(place, { start, end: Math.max(title.end, marker?.span.end ?? start) });
}

/** The innermost section that holds a place. */
export function sectionAt(document: Document, place: number): Section | undefined {
  return document.outline.all.findLast((section) => section.place <= place && place <= section.last);
}

/** What to underline of a heading: its number, or its text where it has none. */
export function headSpan(document: Document, { place, marker, title }: Section): Span {
  return document.at(place, marker?.span ?? title);
}

/** Whether a heading frames the points of a text and is none of them: 前言, 结语. */
export function isFrame(title: string): boolean {
  return /^(?:结语|结束语|小结|总结|前言|引言|导语)/.test(title);
}

/** The places with text of the writer's own from `first` to `last`. */
export function filledPlaces(document: Document, first: number, last: number): readonly number[] {
  const places: number[] = [];
  for (let place = first; place <= last; place++) if (isFilled(document, place)) places.push(place);
  return places;
}

/** The first place with text of the writer's own; `undefined` in an empty document. */
export function firstFilled(document: Document): number | undefined {
  return filledPlaces(document, 0, document.paragraphs.length - 1).find((place) => !document.fenced.has(place));
}

/** The last place from `first` to `last` that is not blank; `first` where all are. */
export function lastNotBlank(document: Document, first: number, last: number): number {
  let place = last;
  while (place > first && document.paragraph(place).isBlank) place--;
  return place;
}

/** Whether anything belongs to a heading: text behind it in its paragraph, text or headings under it. */
export function hasContent(document: Document, section: Section): boolean {
  const { place, last } = section;
  return document.paragraph(place).isRunIn || section.children.length > 0 || hasText(document, place + 1, last);
}

function hasText(document: Document, first: number, last: number): boolean {
  for (let place = first; place <= last; place++) if (isFilled(document, place)) return true;
  return false;
}

function isFilled(document: Document, place: number): boolean {
  const paragraph = document.paragraph(place);
  return !paragraph.isBlank && !paragraph.isResidue;
}

/** The headings that stand beside this one under the same parent, itself included. */
export function siblingsOf(document: Document, section: Section): readonly Section[] {
  return section.parent?.children ?? document.outline.sections;
}

/** Whether a heading stands in a list of bare headings, such as a table of contents: empty beside an empty one. */
export function isListed(document: Document, section: Section): boolean {
  if (hasContent(document, section)) return false;
  const siblings = siblingsOf(document, section);
  const at = siblings.indexOf(section);
  return [siblings[at - 1], siblings[at + 1]].some((beside) => beside && !hasContent(document, beside));
}
