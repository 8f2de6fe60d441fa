import type { ItemFamily, ItemLabel } from '../syntax/items.ts';
import type { Document } from './document.ts';
import type { Item, Section, Series } from './outline.ts';

interface Draft {
  readonly family: ItemFamily;
  readonly items: Item[];
  /** The section in which the series opened. */
  readonly section: Section | undefined;
}

// Only these say by themselves that an enumeration was meant; a lone 首先 or 一看 is an ordinary word.
const TELLING: readonly ItemFamily[] = ['是', '要', '第', '其'];

/**
 * Joins item labels to series. A series runs over the paragraphs of its section; a new 一是 opens a new one inside it;
 * a heading ends the series of the sections that it ends.
 */
export function readSeries(document: Document, sections: readonly Section[], bodyEnd: number): readonly Series[] {
  const series: Draft[] = [];
  let open: Draft[] = [];
  let section: Section | undefined;
  let next = 0;
  for (let place = 0; place <= bodyEnd; place++) {
    if (sections[next]?.place === place) {
      section = sections[next++];
      open = open.filter((draft) => isWithin(section, draft.section));
    }
    if (document.fenced.has(place)) continue;
    for (const label of document.paragraphs[place]?.labels ?? []) {
      const item = { place, label };
      const host = findSeries(open, label);
      if (host) {
        host.items.push(item);
        open = open.slice(0, open.indexOf(host) + 1);
      } else if (opensSeries(label)) {
        const draft = { family: label.family, items: [item], section };
        series.push(draft);
        open.push(draft);
      }
    }
  }
  return series
    .map((draft) => (draft.family === '首先' ? { ...draft, items: fromFirst(draft.items) } : draft))
    .filter(isSeries)
    .map(({ family, items }) => ({ family, items }));
}

/** Without a 其次 that goes on with something else. 其次……首先……再次 is one series, 其次……首先……其次 is not. */
function fromFirst(items: Item[]): Item[] {
  const first = items.findIndex(({ label }) => label.number === 1);
  return first > 0 && items[first + 1]?.label.number !== 2 ? items : first < 0 ? [] : items.slice(first);
}

function isWithin(section: Section | undefined, ancestor: Section | undefined): boolean {
  for (let at = section; at; at = at.parent) if (at === ancestor) return true;
  return ancestor === undefined;
}

/** The innermost open series that the label continues exactly, else the innermost of its family. */
function findSeries(open: readonly Draft[], label: ItemLabel): Draft | undefined {
  const family = open.filter((draft) => draft.family === label.family);
  if (label.number === 1) return label.weak ? undefined : family.findLast(isHeadless);
  const exact = family.findLast((draft) => isNext(draft, label.number));
  return exact ?? (label.weak ? undefined : family.at(-1));
}

function isNext(draft: Draft, number: number): boolean {
  return number === Number.POSITIVE_INFINITY || (draft.items.at(-1) as Item).label.number === number - 1;
}

/** A 其次 with no 首先 before it. */
function isHeadless({ family, items }: Draft): boolean {
  return family === '首先' && items.every(({ label }) => label.number !== 1);
}

function opensSeries({ number, weak, family }: ItemLabel): boolean {
  return number === 1 || (!weak && (family === '首先' || TELLING.includes(family)));
}

function isSeries(draft: Draft): boolean {
  const [first, second] = draft.items;
  if (!first || second) return second !== undefined;
  const { label } = first;
  return !label.weak && TELLING.includes(draft.family);
}
