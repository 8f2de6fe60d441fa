import { growTree, type TreeNode } from '../../client/src/outline-tree.ts';
import type { OutlineNode } from '../../server/src/protocol.ts';

/** A section as the server tells of it, its heading on a line of its own. */
export function section(line: number, title: string, children: readonly OutlineNode[] = []): OutlineNode {
  const range = { start: { line, character: 0 }, end: { line, character: title.length } };
  return {
    marker: '',
    title,
    role: 'body',
    range,
    selectionRange: range,
    characters: 0,
    findings: 0,
    children,
    items: [],
  };
}

/** The tree of the outline view over some sections, numbered in the order of growth. */
export function treeOf(sections: readonly OutlineNode[]): readonly TreeNode[] {
  let id = 0;
  return growTree(sections, [], () => String(++id));
}
