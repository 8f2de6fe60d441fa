import type { Edit } from '../engine/rule.ts';
import { textAt } from '../text/span.ts';
import { type Marker, writeMarker, writeOrdinal } from './marker.ts';

const NUMERAL = /^[0-9０-９一-鿿〇]+$/;

/** What gives a heading number another ordinal and leaves its brackets and marks as they are. Offsets are those of `text`. */
export function renumberMarker(text: string, { form, span, ordinal }: Marker, number: number): Edit {
  // ㈠, ⑴ and ① are one character with all that belongs to them.
  return NUMERAL.test(textAt(text, ordinal))
    ? { span: ordinal, newText: writeOrdinal(form, number) }
    : { span, newText: writeMarker(form, number) };
}

/** A heading number that is written as `marker` is in `text`, with another ordinal. */
export function markerLike(text: string, marker: Marker, number: number): string {
  const { span, newText } = renumberMarker(text, marker, number);
  return text.slice(marker.span.start, span.start) + newText + text.slice(span.end, marker.span.end);
}
