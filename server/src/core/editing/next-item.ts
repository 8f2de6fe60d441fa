import { compose } from '../engine/fix-all.ts';
import { applyEdits } from '../engine/fixes.ts';
import type { Edit } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Item, Series } from '../model/outline.ts';
import { filledPlaces, lastNotBlank } from '../structure/section-text.ts';
import { writeItemLabel } from '../syntax/items.ts';
import { LAST_NUMBER } from './assign-numbers.ts';
import { brokenSeries, faultySeries, renumberItems } from './item-series.ts';
import { endsSentence } from './sentence-end.ts';

const MARK = /^[，、：,:]?/;

/** The edits that make of the empty line behind an item that is a paragraph the next one; `undefined` where it should stay empty. */
export function startNextItem(document: Document, series: Series, place: number): readonly Edit[] | undefined {
  const at = series.items.findIndex((item) => item.place === place - 1);
  const item = series.items[at] as Item;
  if (item.label.number >= LAST_NUMBER || !isDone(document, series, at)) return undefined;
  const label = writeItemLabel(series.family, item.label.number + 1);
  if (label === undefined) return undefined;
  const { text } = document.paragraph(item.place);
  const { start, end } = item.label.span;
  const before = series.items[at - 1];
  const blankLines = before ? item.place - lastNotBlank(document, before.place, item.place - 1) - 1 : 0;
  const line = text.slice(0, start) + label + MARK.exec(text.slice(end))?.[0];
  const newText = document.lineEnd.repeat(blankLines) + line;
  return withItems(document, series, { span: document.line(place), newText });
}

/** The edits that take away the label of an item that has nothing else, and the line that Enter made. */
export function leaveItem(document: Document, series: Series, place: number): readonly Edit[] | undefined {
  const { text, content } = document.paragraph(place - 1);
  const item = series.items.find((one) => one.place === place - 1) as Item;
  const { span } = item.label;
  if (content.end > span.end + (MARK.exec(text.slice(span.end))?.[0].length ?? 0)) return undefined;
  const { start } = document.at(item.place, span);
  return withItems(document, series, { span: { start, end: document.line(place).end }, newText: '' });
}

/** An edit with what makes the items behind it follow, if they counted right before. */
function withItems(document: Document, series: Series, edit: Edit): readonly Edit[] {
  if (faultySeries(document).includes(series)) return [edit];
  const after = document.withText(applyEdits(document.text, [edit]));
  return compose([edit], renumberItems(after, brokenSeries(document, after)), after.text);
}

/** Whether an item is a paragraph of its own and has its text, all of it, as the one before it has. */
function isDone(document: Document, { items }: Series, at: number): boolean {
  const item = items[at] as Item;
  const before = items[at - 1];
  const after = items[at + 1];
  if (before && (before.place === item.place || !isNext(document, before, item))) return false;
  if (after && (after.place === item.place || !isNext(document, item, after))) return false;
  return (items.length > 1 || !isFollowedByText(document, item)) && endsSentence(document.paragraph(item.place));
}

/** Whether nothing stands between the paragraphs of two items. */
function isNext(document: Document, { place }: Item, next: Item): boolean {
  return filledPlaces(document, place + 1, next.place - 1).length === 0;
}

function isFollowedByText(document: Document, { place }: Item): boolean {
  const { all, blocks } = document.outline;
  const [next] = filledPlaces(document, place + 1, document.paragraphs.length - 1);
  const isOther = all.some((section) => section.place === next) || blocks.some((block) => block.place === next);
  return next !== undefined && !isOther;
}
