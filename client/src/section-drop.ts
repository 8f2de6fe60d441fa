import type { SectionTarget } from '../../server/src/protocol.ts';
import { lineOf, type TreeNode } from './outline-tree.ts';

/**
 * Where dragged sections go that were dropped on another one, `undefined` for the empty place below all: beside one of
 * their own depth, on the side that they come from over it; into one that is less deep; behind one that is deeper.
 */
export function dropTarget(dragged: TreeNode, target: TreeNode | undefined): SectionTarget {
  if (!target) return { position: 'end' };
  const section = lineOf(target);
  const depth = depthOf(target) - depthOf(dragged);
  if (depth < 0) return { position: 'into', section };
  const comesFromBelow = lineOf(dragged) > section;
  return { position: depth === 0 && comesFromBelow ? 'before' : 'after', section };
}

function depthOf({ parent }: TreeNode): number {
  return parent ? depthOf(parent) + 1 : 0;
}
