import type { LackingSection, OutlineItem } from '../../server/src/protocol.ts';
import { labelOf, lineOf, type TreeNode } from './outline-tree.ts';

/** A section that is not there, in the outline view: it stands where it belongs and inserts itself. */
export interface Ghost {
  readonly id: string;
  readonly lacking: LackingSection;
  readonly parent: TreeNode | undefined;
}

/** An item 一是 … of a section, in the outline view. */
export interface ItemEntry {
  readonly id: string;
  readonly item: OutlineItem;
  readonly parent: TreeNode;
}

/** A line of the outline view. */
export type OutlineEntry = TreeNode | Ghost | ItemEntry;

export function isSection(entry: OutlineEntry): entry is TreeNode {
  return 'section' in entry;
}

export function isGhost(entry: OutlineEntry): entry is Ghost {
  return 'lacking' in entry;
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

/** The items in a section's own text. */
export function itemsUnder(parent: TreeNode): readonly ItemEntry[] {
  return parent.section.items.map((item, at) => ({ id: `${parent.id}-item-${at}`, item, parent }));
}

/** What an entry is called, as the writer reads it. */
export function nameOfEntry(entry: OutlineEntry): string {
  if (isGhost(entry)) return `缺：${entry.lacking.title}`;
  return labelOf(isSection(entry) ? entry.section : entry.item);
}

/** What a screen reader says of a section that is lacking. */
export function speakGhost({ lacking }: Ghost): string {
  return `缺少部分：${lacking.title}，按回车键补写`;
}

/** Tells what stays under a filter: what holds the text, what stands under that, and what that stands under. */
export class OutlineFilter {
  readonly #text: string;
  readonly #under: (entry: OutlineEntry) => readonly OutlineEntry[];

  /** @param under what stands under an entry, filtered or not */
  constructor(text: string, under: (entry: OutlineEntry) => readonly OutlineEntry[]) {
    this.#text = text.toLowerCase();
    this.#under = under;
  }

  passes(entry: OutlineEntry): boolean {
    return this.#isWithin(entry) || this.#holds(entry);
  }

  #isWithin(entry: OutlineEntry): boolean {
    return this.#fits(entry) || (entry.parent !== undefined && this.#isWithin(entry.parent));
  }

  #holds(entry: OutlineEntry): boolean {
    return this.#fits(entry) || this.#under(entry).some((one) => this.#holds(one));
  }

  #fits(entry: OutlineEntry): boolean {
    return nameOfEntry(entry).toLowerCase().includes(this.#text);
  }
}
