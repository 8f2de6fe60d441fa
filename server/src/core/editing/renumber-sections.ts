import { compose } from '../engine/fix-all.ts';
import { applyEdits } from '../engine/fixes.ts';
import type { Edit } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Series } from '../model/outline.ts';
import { leftHeadings } from '../structure/left-sibling.ts';
import { numberedSections } from '../structure/numbered-sections.ts';
import { writeMarker } from '../syntax/marker.ts';
import { assignNumbers } from './assign-numbers.ts';
import { branchAt } from './change-tree.ts';
import { faultySeries, renumberItems } from './item-series.ts';
import type { SectionEdits, SectionOperation } from './operation.ts';
import { SectionTree, withDescendants } from './section-tree.ts';
import { writeTree } from './write-tree.ts';

// A number may make a heading of the next line (一，behind 一、), which then is to be counted too.
const MAX_PASSES = 3;

/** Counts anew what stands under a section or in the whole text: headings, strays among them, and items. */
export function renumberSections(
  document: Document,
  { section }: Extract<SectionOperation, { readonly kind: 'renumber' }>,
): SectionEdits {
  let done: SectionEdits = { edits: [], after: document, sections: [] };
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const { length } = done.edits;
    done = then(done, (text) => gatherStrays(text, scopeOf(text, section)));
    done = then(done, (text) => renumberHeadings(text, section));
    done = then(done, (text) => renumberItems(text, faultyWithin(text, scopeOf(text, section))));
    if (done.edits.length === length) break;
  }
  return done;
}

/** One step behind others. */
function then({ edits, after }: SectionEdits, step: (document: Document) => readonly Edit[]): SectionEdits {
  const next = step(after);
  return {
    edits: compose(edits, next, after.text),
    after: after.withText(applyEdits(after.text, next)),
    sections: [],
  };
}

function renumberHeadings(document: Document, section: number | undefined): readonly Edit[] {
  const tree = new SectionTree(document);
  const chosen = new Set(withDescendants(section === undefined ? tree.root : branchAt(tree, section)).slice(1));
  const numbers = assignNumbers(tree, document, (branch) => chosen.has(branch));
  return writeTree(document, tree, { numbers, isSettled: () => true }).edits;
}

/** A series that does not begin with 一是 may be something else, or go on from elsewhere. */
function faultyWithin(document: Document, isWithin: (place: number) => boolean): readonly Series[] {
  return faultySeries(document).filter(({ items: [first] }) => first?.label.number === 1 && isWithin(first.place));
}

function scopeOf({ outline }: Document, place: number | undefined): (place: number) => boolean {
  const section = outline.all.find((one) => one.place === place);
  return section ? (at) => section.place < at && at <= section.last : () => true;
}

/** What gives headings that left the form of their siblings that form. */
function gatherStrays(document: Document, isWithin: (place: number) => boolean): readonly Edit[] {
  return leftHeadings(numberedSections(document))
    .filter(({ heading }) => isWithin(heading.place))
    .map(({ heading: { place, marker }, form }) => ({
      span: document.at(place, marker.span),
      newText: writeMarker(form, marker.number),
    }));
}
