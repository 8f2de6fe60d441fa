import type { SectionOperation, Target } from './operation.ts';
import { Refusal } from './refusal.ts';
import { type Branch, branchLike, type SectionTree, siblingsOf, withDescendants } from './section-tree.ts';

export type TreeOperation = Exclude<SectionOperation, { readonly kind: 'rename' | 'renumber' }>;

/** Rearranges a tree. Returns the sections that came to another place, or are new, in the order of the text. */
export function changeTree(tree: SectionTree, operation: TreeOperation): readonly Branch[] {
  if (operation.kind === 'insert') return [insert(tree, operation.target)];
  const chosen = chosenBranches(tree, operation.sections);
  switch (operation.kind) {
    case 'move':
      return move(tree, chosen, operation.target);
    case 'moveUp':
      return moveBeside(tree, chosen, -1);
    case 'moveDown':
      return moveBeside(tree, chosen, 1);
    case 'promote':
      return promote(tree, chosen);
    case 'demote':
      return demote(tree, chosen);
    case 'delete':
      for (const one of chosen) tree.detach(one);
      return [];
  }
}

export function branchAt(tree: SectionTree, place: number): Branch {
  const found = tree.at(place);
  if (!found) throw new Refusal(`第 ${place + 1} 行不是标题`);
  return found;
}

/** The sections at some places, in the order of the text; those that another one of them holds go with it. */
function chosenBranches(tree: SectionTree, places: readonly number[]): readonly Branch[] {
  const named = new Set(places.map((place) => branchAt(tree, place)));
  const isHeld = ({ parent }: Branch): boolean => parent !== undefined && (named.has(parent) || isHeld(parent));
  return tree.branches.filter((one) => named.has(one) && !isHeld(one));
}

function insert(tree: SectionTree, target: Target): Branch {
  const beside = target.position === 'end' ? tree.root : branchAt(tree, target.section);
  const siblings = target.position === 'before' || target.position === 'after' ? siblingsOf(beside) : beside.children;
  const model = siblings.at(-1) ?? beside;
  const inner = tree.branches.find(({ parent }) => parent !== tree.root);
  const made = branchLike(model, tree.leadLike(siblings.at(-1) ?? inner ?? beside));
  if (model === tree.root) made.form = 'han';
  attach(tree, [made], target);
  return made;
}

function move(tree: SectionTree, chosen: readonly Branch[], target: Target): readonly Branch[] {
  const anchor = target.position === 'end' ? undefined : branchAt(tree, target.section);
  if (anchor && chosen.some((one) => withDescendants(one).includes(anchor))) throw new Refusal('不能移到它自己里面');
  for (const one of chosen) tree.detach(one);
  attach(tree, chosen, target);
  return chosen;
}

/** The last one first, so that the blank lines before each go with it. */
function attach(tree: SectionTree, chosen: readonly Branch[], target: Target): void {
  const last = chosen.at(-1);
  if (!last) return;
  if (target.position === 'end') tree.attachInto(last, tree.root);
  else {
    const anchor = branchAt(tree, target.section);
    if (target.position === 'before') tree.attachBefore(last, anchor);
    else if (target.position === 'after') tree.attachAfter(last, anchor);
    else tree.attachInto(last, anchor);
  }
  for (let at = chosen.length - 2; at >= 0; at--) tree.attachBefore(chosen[at] as Branch, chosen[at + 1] as Branch);
}

function moveBeside(tree: SectionTree, chosen: readonly Branch[], by: -1 | 1): readonly Branch[] {
  const [first] = chosen;
  if (!first) return [];
  const siblings = siblingsOf(first);
  const start = siblings.indexOf(first);
  if (chosen.some((one, at) => siblings[start + at] !== one)) throw new Refusal('只能一起移动相邻的几节');
  const anchor = siblings[by < 0 ? start - 1 : start + chosen.length];
  if (!anchor?.section) throw new Refusal(by < 0 ? '前面没有同级标题，不能再上移' : '后面没有同级标题，不能再下移');
  return move(tree, chosen, { position: by < 0 ? 'before' : 'after', section: anchor.section.place });
}

/** A promoted section stands behind the one that held it; those behind it stay where they belong. */
function promote(tree: SectionTree, chosen: readonly Branch[]): readonly Branch[] {
  for (const one of [...chosen].reverse()) {
    const { parent } = one;
    if (!parent?.section) throw new Refusal('已经是最高一级，不能再升');
    tree.detach(one);
    tree.attachAfter(one, parent);
  }
  return chosen;
}

/** A demoted section becomes the last of the one before it. */
function demote(tree: SectionTree, chosen: readonly Branch[]): readonly Branch[] {
  for (const one of chosen) {
    const siblings = siblingsOf(one);
    const before = siblings.slice(0, siblings.indexOf(one)).findLast((sibling) => !chosen.includes(sibling));
    if (!before) throw new Refusal('前面没有同级标题，不能降级');
    tree.detach(one);
    tree.attachInto(one, before);
  }
  return chosen;
}
