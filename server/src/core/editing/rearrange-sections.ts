import { compose } from '../engine/fix-all.ts';
import { applyEdits } from '../engine/fixes.ts';
import type { Document } from '../model/document.ts';
import { adoptForms } from './adopt-forms.ts';
import { assignNumbers } from './assign-numbers.ts';
import { changeTree, type TreeOperation } from './change-tree.ts';
import { assertOutline } from './expected-outline.ts';
import { brokenSeries, renumberItems } from './item-series.ts';
import { MarkerHabits } from './marker-habits.ts';
import type { SectionEdits } from './operation.ts';
import { Refusal } from './refusal.ts';
import { titleOf } from './rename-section.ts';
import { type Branch, SectionTree, withDescendants } from './section-tree.ts';
import { writeTree } from './write-tree.ts';

/** Moves, makes or takes away sections; numbers, items and references follow. */
export function rearrangeSections(document: Document, operation: TreeOperation): SectionEdits {
  const tree = new SectionTree(document);
  const all = tree.branches;
  const changed = changeTree(tree, operation);
  const told = operation.kind === 'delete' ? besideGap(all, tree.branches) : changed;
  adopt(tree, changed);
  const title = titleOf((operation.kind === 'insert' && operation.title) || '');
  if (changed.some((branch) => !branch.section && !branch.form && branch.depth === 0 && title === ''))
    throw new Refusal('这里的标题没有编号，请先给新标题起个名字');
  const numbers = assignNumbers(tree, document);
  const moved = new Set(changed.flatMap(withDescendants));
  const written = writeTree(document, tree, { numbers, title, isSettled: (branch) => !moved.has(branch) });
  if (operation.kind !== 'delete') assertOutline(written.after, [...written.headings.values()]);
  const items = renumberItems(written.after, brokenSeries(document, written.after));
  const after = written.after.withText(applyEdits(written.after.text, items));
  const places = new Set(told.map((branch) => written.after.starts.indexOf(written.headings.get(branch)?.start ?? -1)));
  return {
    edits: compose(written.edits, items, written.after.text),
    after,
    sections: after.outline.all.filter(({ place }) => places.has(place)),
  };
}

/** The section behind the first one that is gone, or the last one before it. */
function besideGap(all: readonly Branch[], left: readonly Branch[]): readonly Branch[] {
  const gap = all.findIndex((branch) => !left.includes(branch));
  const beside = all.slice(gap).find((branch) => left.includes(branch)) ?? left[gap - 1];
  return beside ? [beside] : [];
}

/** Gives the sections that came to another place the forms that belong there, one after the other. */
function adopt(tree: SectionTree, changed: readonly Branch[]): void {
  const coming = new Set(changed);
  const moved = new Set(changed.flatMap(withDescendants));
  const habits = new MarkerHabits(tree.branches.filter((branch) => !moved.has(branch)));
  for (const branch of changed) {
    adoptForms(branch, (sibling) => !coming.has(sibling), habits);
    coming.delete(branch);
  }
}
