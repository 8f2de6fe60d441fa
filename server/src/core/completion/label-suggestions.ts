import type { Document } from '../model/document.ts';
import type { Item } from '../model/outline.ts';
import { filledPlaces } from '../structure/section-text.ts';
import { type ItemLabel, writeItemLabel } from '../syntax/items.ts';
import { type Cursor, spanAt } from './cursor.ts';
import type { Suggestion } from './suggestion.ts';

/** Where an item may begin: at the start of a line, or behind a mark that ends the item before. */
const BOUNDARY = /(?:^|[。；！？;!?])\s*(?<typed>[一二三四五六七八九十第其首再最另][\u4e00-\u9fff]{0,3}[，、：]?)?$/;

/** The label of the next item of every enumeration that is open before the cursor; the latest first. */
export function suggestLabels(cursor: Cursor): readonly Suggestion[] {
  const { before, behind, at } = cursor;
  const match = BOUNDARY.exec(before);
  if (!match || behind.startsWith('、')) return [];
  const typed = match.groups?.typed ?? '';
  const start = at - typed.length;
  if (before.slice(0, start).trim() === '' && behind.trim() !== '') return [];
  const texts = openItems(cursor, start).flatMap((item) => nextLabels(cursor, item));
  return [...new Set(texts)]
    .filter((text) => text.startsWith(typed) && !behind.startsWith(text.slice(typed.length)))
    .map((text) => ({
      kind: 'label',
      label: text.replace(/[，、：]$/, ''),
      newText: text,
      span: spanAt(cursor, start, at),
      filterText: text,
      detail: '下一项',
      key: undefined,
      also: [],
    }));
}

/**
 * The last item before `start` of every enumeration that goes on no further, in this paragraph or, for a new line, in the
 * one before. Between the items of one enumeration another one does not go on.
 */
function openItems({ document, place, before }: Cursor, start: number): readonly Item[] {
  const isOwn = (item: Item): boolean => item.place === place && item.label.span.start === start;
  const isBefore = (item: Item): boolean =>
    item.place < place || (item.place === place && item.label.span.start < start);
  const isLine = before.slice(0, start).trim() === '';
  const last = isLine ? filledPlaces(document, 0, place - 1).at(-1) : place;
  const all = [...document.outline.series.map(({ items }) => items), ...loneItems(document, last ?? place)].map(
    (items) => items.filter((item) => !isOwn(item)),
  );
  if (all.some((items) => items.some(isBefore) && !items.every(isBefore))) return [];
  return all
    .flatMap((items) => items.slice(-1))
    .filter((item) => isBefore(item) && item.place === last)
    .sort((a, b) => b.label.span.start - a.label.span.start);
}

/** A first item that nothing follows yet is no series for the outline, whose 首先 may be an ordinary word. */
function loneItems({ outline, paragraphs }: Document, place: number): readonly (readonly Item[])[] {
  const known = new Set(outline.items.map(({ label }) => label));
  const labels = paragraphs[place]?.labels ?? [];
  return labels.filter((label) => isFirst(label) && !known.has(label)).map((label) => [{ place, label }]);
}

function isFirst({ family, number, weak }: ItemLabel): boolean {
  return number === 1 && (family === '一方面' || (!weak && (family === '首先' || family === '其')));
}

/** The label of the next number with the mark that the last one has; behind the second of 首先 … also 最后. */
function nextLabels({ document }: Cursor, { place, label }: Item): readonly string[] {
  const mark = /^[，、：]/.exec(document.paragraph(place).text.slice(label.span.end))?.[0] ?? '';
  return namesAfter(label).map((name) => name + mark);
}

function namesAfter({ family, number }: ItemLabel): readonly string[] {
  if (number === Number.POSITIVE_INFINITY) return [];
  const next = writeItemLabel(family, number + 1);
  const last = family === '首先' && number > 1 ? ['最后'] : [];
  return [...(next ? [next] : []), ...last];
}
