import type { Document } from '../model/document.ts';
import type { Section, Series } from '../model/outline.ts';
import { filledPlaces } from './section-text.ts';

/** What follows an announcement and could be counted. */
export interface Following {
  /** All numbers that could be meant. One that the announcement names bears it out. */
  readonly possible: ReadonlySet<number>;
  /** The one that must be meant, with a place in it; `undefined` where the text leaves it open. */
  readonly plain: Plain | undefined;
}

/** The count, with a place in what was counted. */
export interface Plain {
  readonly count: number;
  readonly place: number;
  /** Parts of several kinds: an announcement of fewer points may speak of only one kind. */
  readonly isMixed: boolean;
}

/** Lines behind an announcement that may be its points; nobody announces more than fifteen, with blank lines between. */
const REACH = 60;

/** Counts the sections, items and paragraphs behind `offset` of the paragraph at `place`, in the section that it stands in. */
export function countFollowing(document: Document, place: number, offset: number): Following {
  const { all, sections, series } = document.outline;
  const host = all.findLast((section) => section.place <= place && place <= section.last);
  const children = (host?.children ?? sections).filter((section) => section.place > place);
  const until = host?.last ?? document.paragraphs.length - 1;
  const behind = series.filter(({ items: [first] }) => {
    if (!first || first.place > until) return false;
    return first.place > place || (first.place === place && first.label.span.start >= offset);
  });
  const possible = new Set([...behind.map(({ items }) => items.length), children.length]);
  for (const section of host ? [] : all) {
    possible.add(section.children.length);
    possible.add(filledPlaces(document, section.place + 1, section.last).length);
  }
  for (const role of ['problems', 'causes', 'measures'] as const)
    possible.add(children.filter((section) => section.role !== role && section.role !== 'problems').length);
  const near = Math.min(until, place + REACH);
  possible.add(filledPlaces(document, place + 1, children[0] ? children[0].place - 1 : near).length);
  return { possible, plain: plainCount(document, place, offset, children, behind) };
}

/** Headings that follow at once, all of one kind; else the series that begins right behind the announcement. */
function plainCount(
  document: Document,
  place: number,
  offset: number,
  children: readonly Section[],
  behind: readonly Series[],
): Plain | undefined {
  const [child] = children;
  const next = filledPlaces(document, place + 1, Math.min(place + 8, document.paragraphs.length - 1))[0];
  if (child && behind.every(({ items: [item] }) => item && item.place >= child.place)) {
    if (children.length < 2 || child.place !== next || !children.every(({ marker }) => marker)) return undefined;
    const isMixed = children.some(({ role }) => role !== child.role);
    return { count: children.length, place: child.place, isMixed };
  }
  const [one] = behind;
  const [item] = one?.items ?? [];
  if (!one || !item || item.label.number !== 1 || one.items.length < 2) return undefined;
  const { text, content } = document.paragraph(item.place);
  const between =
    item.place === place ? text.slice(offset, item.label.span.start) : text.slice(content.start, item.label.span.start);
  const isNext =
    item.place === place ? !/[。！？].*[。！？]/.test(between) : item.place === next && between.trim() === '';
  return isNext ? { count: one.items.length, place: item.place, isMixed: false } : undefined;
}
