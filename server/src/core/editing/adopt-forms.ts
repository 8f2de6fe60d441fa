import type { MarkerForm } from '../syntax/marker.ts';
import { formBelow, levelOf, type MarkerHabits, type Rank } from './marker-habits.ts';
import { Refusal } from './refusal.ts';
import { type Branch, siblingsOf } from './section-tree.ts';

const DEEPEST_MARKDOWN = 6;

/**
 * Gives a section that came to another place the form of the siblings there, and what it holds the forms below.
 * @param isSettled whether a section has been there before
 */
export function adoptForms(branch: Branch, isSettled: (branch: Branch) => boolean, habits: MarkerHabits): void {
  const parent = branch.parent as Branch;
  const siblings = siblingsOf(branch).filter(isSettled);
  const before: Rank = { form: branch.form, level: branch.level };
  branch.form = formAmong(branch, siblings, parent, habits);
  branch.level = branch.form ? levelOf(branch.form) : (siblings[0]?.level ?? parent.level + 1);
  adoptDepth(branch, siblings, parent);
  if (branch.level !== before.level || branch.form !== before.form) followForms(branch, before, habits);
}

/** The numbered sibling whose number a section writes its own like: the nearest before it, else behind it. */
export function numberedBeside(branch: Branch, isSettled: (branch: Branch) => boolean): Branch | undefined {
  const siblings = siblingsOf(branch);
  const at = siblings.indexOf(branch);
  const isModel = (other: Branch): boolean => other.form !== undefined && isSettled(other);
  return siblings.slice(0, at).findLast(isModel) ?? siblings.slice(at + 1).find(isModel);
}

function formAmong(
  branch: Branch,
  siblings: readonly Branch[],
  parent: Branch,
  habits: MarkerHabits,
): MarkerForm | undefined {
  const model = numberedBeside(branch, (sibling) => siblings.includes(sibling));
  const isOutermost = parent.section === undefined;
  if (branch.form === undefined) {
    const staysSo = isOutermost || siblings.some(({ form }) => form === undefined) || parent.depth > 0;
    return staysSo ? undefined : (model?.form ?? habits.formUnder(parent));
  }
  if (model) return model.form;
  const [sibling] = siblings;
  if (sibling)
    return branch.level === sibling.level ? branch.form : formBelow({ ...sibling, level: sibling.level - 1 });
  if (isOutermost) return branch.form;
  return habits.shownUnder(parent) ?? (branch.level > parent.level ? branch.form : formBelow(parent));
}

/** What a section holds keeps its own style where it departs from the text's habit and still stands below its heading. */
function followForms(branch: Branch, before: Rank, habits: MarkerHabits): void {
  for (const child of branch.children) {
    const childBefore: Rank = { form: child.form, level: child.level };
    if (child.form) {
      const isUsual = child.form === habits.formUnder(before);
      const isKept = !isUsual && levelOf(child.form) > branch.level;
      if (!isKept) child.form = isUsual ? habits.formUnder(branch) : formBelow(branch);
    }
    child.level = child.form ? levelOf(child.form) : branch.level + 1;
    if (child.level !== childBefore.level) followForms(child, childBefore, habits);
  }
}

function adoptDepth(branch: Branch, siblings: readonly Branch[], parent: Branch): void {
  if (branch.depth === 0) return;
  const beside = siblings.find(({ depth }) => depth > 0)?.depth;
  const depth = beside ?? (parent.depth > 0 ? parent.depth + 1 : branch.depth);
  deepen(branch, depth - branch.depth);
}

function deepen(branch: Branch, by: number): void {
  if (branch.depth > 0) branch.depth += by;
  if (branch.depth > DEEPEST_MARKDOWN) throw new Refusal('标题已经是最低一级，不能再降');
  for (const child of branch.children) deepen(child, by);
}
