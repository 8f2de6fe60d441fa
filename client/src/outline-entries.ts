import type { LackingSection } from '../../server/src/protocol.ts';
import { labelOf, lineOf, type TreeNode } from './outline-tree.ts';

/** A section that is not there, in the outline view: it stands where it belongs and inserts itself. */
export interface Ghost {
  readonly id: string;
  readonly lacking: LackingSection;
  readonly parent: TreeNode | undefined;
}

/** A line of the outline view. */
export type OutlineEntry = TreeNode | Ghost;

export function isSection(entry: OutlineEntry): entry is TreeNode {
  return 'section' in entry;
}

/** What stands under a section, or without one at the top: the sections, and those that are lacking where they belong. */
export function entriesUnder(
  parent: TreeNode | undefined,
  sections: readonly TreeNode[],
  lacking: readonly LackingSection[],
): readonly OutlineEntry[] {
  const ghosts = (belongs: (target: LackingSection['target']) => boolean): readonly Ghost[] =>
    lacking
      .filter(({ target }) => belongs(target))
      .map((one) => ({ id: `lacking-${one.role}-${one.title}`, lacking: one, parent }));
  return [
    ...sections.flatMap((node) => [
      ...ghosts((target) => target.position === 'before' && target.section === lineOf(node)),
      node,
    ]),
    ...ghosts((target) =>
      parent ? target.position === 'into' && target.section === lineOf(parent) : target.position === 'end',
    ),
  ];
}

/** What an entry is called, as the writer reads it. */
export function nameOfEntry(entry: OutlineEntry): string {
  return isSection(entry) ? labelOf(entry.section) : `缺：${entry.lacking.title}`;
}

/** What a screen reader says of a section that is lacking. */
export function speakGhost({ lacking }: Ghost): string {
  return `缺少部分：${lacking.title}，按回车键补写`;
}

/** Whether an entry stays under a filter: it holds the text itself, stands in a section that does, or holds one that does. */
export function passesFilter(entry: OutlineEntry, filter: string): boolean {
  return isWithin(entry, filter) || (isSection(entry) && entry.children.some((child) => holds(child, filter)));
}

function isWithin(entry: OutlineEntry, filter: string): boolean {
  return hasText(entry, filter) || (entry.parent !== undefined && isWithin(entry.parent, filter));
}

function holds(node: TreeNode, filter: string): boolean {
  return hasText(node, filter) || node.children.some((child) => holds(child, filter));
}

function hasText(entry: OutlineEntry, filter: string): boolean {
  return nameOfEntry(entry).toLowerCase().includes(filter.toLowerCase());
}
