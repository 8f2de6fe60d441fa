import { groupBy } from '../group-by.ts';
import type { Document } from '../model/document.ts';
import { type Point, pointOfItem } from './points.ts';
import { sectionAt } from './section-text.ts';

/** The items 一是 … of each section, by the place of its heading. Those of its subsections are theirs. */
export function itemsBySection(document: Document): ReadonlyMap<number | undefined, readonly Point[]> {
  const end = document.paragraphs.length - 1;
  const placed = document.outline.series.flatMap(({ items }) =>
    items.map((item, at) => {
      const section = sectionAt(document, item.place);
      return { place: section?.place, point: pointOfItem(document, item, items[at + 1], section?.last ?? end) };
    }),
  );
  placed.sort((a, b) => a.point.span.start - b.point.span.start);
  const groups = [...groupBy(placed, ({ place }) => place)];
  return new Map(groups.map(([place, items]) => [place, items.map(({ point }) => point)]));
}
