import type { Edit } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Item, Series } from '../model/outline.ts';
import { renumberLabel } from '../syntax/items.ts';
import { findSequenceFaults } from '../syntax/sequence.ts';
import { LAST_NUMBER } from './assign-numbers.ts';

/** The faulty series of a document that were not the same before. */
export function brokenSeries(before: Document, after: Document): readonly Series[] {
  const known = new Set(faultySeries(before).map((series) => wordingOf(before, series)));
  return faultySeries(after).filter((series) => !known.has(wordingOf(after, series)));
}

/** The series with more than one item that do not count 一是, 二是, 三是. */
export function faultySeries({ outline }: Document): readonly Series[] {
  return outline.series.filter(
    ({ items }) => items.length > 1 && findSequenceFaults(items.map(({ label }) => label.number)).length > 0,
  );
}

/** What makes series count from one on, as far as their families have labels. */
export function renumberItems(document: Document, series: readonly Series[]): readonly Edit[] {
  const edits = series.flatMap(({ items }) => items.flatMap((item, at) => renumberItem(document, item, at + 1)));
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function renumberItem(document: Document, { place, label }: Item, number: number): Edit[] {
  if (label.number === number || label.number === Number.POSITIVE_INFINITY || number > LAST_NUMBER) return [];
  const edit = renumberLabel(label, number);
  return edit ? [{ span: document.at(place, edit.span), newText: edit.newText }] : [];
}

/** The labels with what follows them: the same wherever the series stands, whatever number its heading has. */
function wordingOf(document: Document, { items }: Series): string {
  return items.map(({ place, label }) => document.paragraph(place).text.slice(label.span.start)).join('\n');
}
