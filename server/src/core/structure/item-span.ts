import type { Document } from '../model/document.ts';
import type { Item } from '../model/outline.ts';
import { type Span, trimEnd } from '../text/span.ts';

/**
 * An item from its label to its last visible character; it ends where the next one begins.
 * @param last the last place that the last item of a series may reach to
 */
export function itemSpan(document: Document, { place, label }: Item, next: Item | undefined, last: number): Span {
  const { start } = document.at(place, label.span);
  const end = next ? document.at(next.place, next.label.span).start : document.lines(place, last).end;
  return trimEnd(document.text, { start, end });
}
