import type { Edit } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Marker } from '../syntax/marker.ts';
import { renumberMarker } from '../syntax/renumber-marker.ts';

/** Numbers headings on from `first`, each in its own form; of a number of several characters only the ordinal is written. */
export function countOn(
  document: Document,
  headings: readonly { readonly place: number; readonly marker: Marker }[],
  first: number,
): readonly Edit[] {
  return headings.map(({ place, marker }, at) => {
    const { span, newText } = renumberMarker(document.paragraph(place).text, marker, first + at);
    return { span: document.at(place, span), newText };
  });
}
