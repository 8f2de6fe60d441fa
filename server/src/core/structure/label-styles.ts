import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import type { Span } from '../text/span.ts';

/** How the points under a heading are numbered. */
export type LabelStyle = '是' | '第' | 'digit';

/** One number of a point, with the mark that belongs to it: `一是`, `第一，`, `1.` */
export interface PointLabel {
  readonly place: number;
  readonly span: Span;
  readonly number: number;
}

/** The points of one heading, all numbered in one style. */
export interface StyledPoints {
  readonly style: LabelStyle;
  readonly labels: readonly [PointLabel, PointLabel, ...PointLabel[]];
}

/** The points right under a heading; `undefined` where there are none, or of several styles. */
export function pointsInStyle(document: Document, section: Section): StyledPoints | undefined {
  const found = [headingPoints(section), ...itemPoints(document, section)].filter((points) => points !== undefined);
  return found.length === 1 ? found[0] : undefined;
}

function headingPoints({ children }: Section): StyledPoints | undefined {
  const labels = children.flatMap(({ place, marker }) =>
    marker?.form === 'digit' ? { place, span: marker.span, number: marker.number } : [],
  );
  return labels.length === children.length && isWhole(labels) ? { style: 'digit', labels } : undefined;
}

function itemPoints(document: Document, section: Section): readonly (StyledPoints | undefined)[] {
  const own = document.outline.series.filter(({ items: [first] }) => {
    const at = first?.place ?? -1;
    return (
      at >= section.place &&
      at <= section.last &&
      !section.children.some(({ place, last }) => at >= place && at <= last)
    );
  });
  return own.map(({ family, items }) => {
    const labels = items.map(({ place, label }) => {
      const { text } = document.paragraph(place);
      const hasMark = family === '第' && /[，、：]/.test(text.charAt(label.span.end));
      return {
        place,
        span: { start: label.span.start, end: label.span.end + (hasMark ? 1 : 0) },
        number: label.number,
      };
    });
    if ((family !== '是' && family !== '第') || !isWhole(labels)) return undefined;
    return { style: family, labels };
  });
}

function isWhole(labels: readonly PointLabel[]): labels is StyledPoints['labels'] {
  return labels.length > 1 && labels[0]?.number === 1 && labels.every(({ number }) => Number.isFinite(number));
}
