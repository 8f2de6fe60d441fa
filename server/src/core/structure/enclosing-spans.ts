import type { Document } from '../model/document.ts';
import { contains, covers, lengthOf, type Span } from '../text/span.ts';
import { itemSpan } from './item-span.ts';
import { sectionSpan } from './section-text.ts';

const CLAUSE_MARKS = new Set('，、；：。！？');

/**
 * What a writer thinks in around a place, from the smallest to the whole text: clause, sentence, item, paragraph, section.
 * Each holds the place and the one before it, and more.
 */
export function enclosingSpans(document: Document, offset: number): readonly Span[] {
  const whole = { start: 0, end: document.text.length };
  const enclosing: Span[] = [];
  let last: Span = { start: offset, end: offset };
  for (const span of spansAround(document, offset).sort((a, b) => lengthOf(a) - lengthOf(b))) {
    if (!contains(span, last) || lengthOf(span) <= lengthOf(last) || lengthOf(span) >= whole.end) continue;
    enclosing.push(span);
    last = span;
  }
  return [...enclosing, whole];
}

function spansAround(document: Document, offset: number): Span[] {
  const place = document.placeAt(offset);
  const { text, sentences } = document.paragraph(place);
  const at = (span: Span): Span => document.at(place, span);
  const sentence = sentences.findLast((span) => covers(at(span), offset));
  const within = sentence ? [clauseAt(document.text, at(sentence), offset), at(sentence)] : [];
  const sections = document.outline.all.filter((section) => section.place <= place && place <= section.last);
  return [
    ...within,
    ...itemsAround(document, offset),
    at({ start: 0, end: text.length }),
    ...sections.map((section) => sectionSpan(document, section)),
  ];
}

/** The items of all series that hold a place; of the last one of a series its own paragraph. */
function itemsAround(document: Document, offset: number): readonly Span[] {
  return document.outline.series
    .flatMap(({ items }) => items.map((item, at) => itemSpan(document, item, items[at + 1], item.place)))
    .filter((span) => covers(span, offset));
}

function clauseAt(text: string, sentence: Span, offset: number): Span {
  let { start } = sentence;
  for (let at = start; at < offset; at++) if (CLAUSE_MARKS.has(text.charAt(at))) start = at + 1;
  let end = offset;
  while (end < sentence.end && !CLAUSE_MARKS.has(text.charAt(end))) end++;
  return { start, end };
}
