import type { Document } from '../model/document.ts';
import type { Item } from '../model/outline.ts';
import { type Numbered, numberedSections } from './numbered-sections.ts';

/** The label of an item that was written as the number of a heading: 一是…… / 二、…… / 三是…… */
export interface MistypedLabel {
  readonly heading: Numbered;
  readonly before: Item;
  readonly after: Item;
}

export function mistypedLabels(document: Document): readonly MistypedLabel[] {
  const headings = numberedSections(document);
  const opening = document.outline.items.filter(
    ({ place, label }) => label.span.start === document.paragraph(place).content.start,
  );
  // Both stand in the order of the text.
  let passed = 0;
  return headings.flatMap((heading, at) => {
    while ((opening[passed]?.place ?? heading.place) < heading.place) passed++;
    const before = opening[passed - 1];
    const after = opening[passed]?.place === heading.place ? opening[passed + 1] : opening[passed];
    const isAmong = before && after && before.place > (headings[at - 1]?.place ?? -1) && after.place <= heading.last;
    const { number } = heading.marker;
    const isNext =
      before?.label.family === after?.label.family &&
      before?.label.number === number - 1 &&
      after?.label.number === number + 1;
    return isAmong && isNext && !isCounted(headings, at) ? [{ heading, before, after }] : [];
  });
}

/** Whether a number is the one between those of its form before and behind it, and so a heading whatever stands round it. */
function isCounted(headings: readonly Numbered[], at: number): boolean {
  const [before, own, behind] = [at - 1, at, at + 1].map((one) => headings[one]?.marker);
  return (
    own !== undefined &&
    before?.form === own.form &&
    behind?.form === own.form &&
    before.number === own.number - 1 &&
    behind.number === own.number + 1
  );
}
