import type { Edit } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { leaveHeading, startNextHeading } from './next-heading.ts';
import { leaveItem, startNextItem } from './next-item.ts';
import { Refusal } from './refusal.ts';

/**
 * What is to be done once Enter has made the empty line at `place`: behind a numbered paragraph it gets the next number,
 * and an empty numbered line gives its number back; what follows is renumbered. Nothing behind a heading alone on its
 * line, and nothing where a writer may want anything else.
 */
export function editsAfterEnter(document: Document, place: number): readonly Edit[] {
  try {
    return editsBehind(document, place);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function editsBehind(document: Document, place: number): readonly Edit[] {
  const before = document.paragraphs[place - 1];
  if (!before || before.isBlank || !document.paragraphs[place]?.isBlank || document.fenced.has(place)) return [];
  const section = document.outline.all.find((one) => one.place === place - 1);
  if (section) return leaveHeading(document, section, place) ?? startNextHeading(document, section, place) ?? [];
  const { start } = before.content;
  const series = document.outline.series.find(({ items }) =>
    items.some((item) => item.place === place - 1 && item.label.span.start === start),
  );
  return series ? (leaveItem(document, series, place) ?? startNextItem(document, series, place) ?? []) : [];
}
