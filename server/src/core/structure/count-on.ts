import type { Edit } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { type Marker, writeMarker, writeOrdinal } from '../syntax/marker.ts';
import { textAt } from '../text/span.ts';

/** Numbers headings on from `first`, each in its own form; of a number of several characters only the ordinal is written. */
export function countOn(
  document: Document,
  headings: readonly { readonly place: number; readonly marker: Marker }[],
  first: number,
): readonly Edit[] {
  return headings.map(({ place, marker }, at) => {
    const ordinal = document.at(place, marker.ordinal);
    const isGlyph = /[^0-9０-９一-鿿〇]/.test(textAt(document.text, ordinal));
    const number = first + at;
    return isGlyph
      ? { span: document.at(place, marker.span), newText: writeMarker(marker.form, number) }
      : { span: ordinal, newText: writeOrdinal(marker.form, number) };
  });
}
