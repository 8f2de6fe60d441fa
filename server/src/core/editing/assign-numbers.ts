import { groupBy } from '../group-by.ts';
import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { type HeadingGroup, readHeadingGroups } from '../structure/heading-groups.ts';
import { Refusal } from './refusal.ts';
import type { Branch, SectionTree } from './section-tree.ts';

/** The markers of digits have two of them at most. */
export const LAST_NUMBER = 99;

/** Headings that count together where they stand now. */
interface Row {
  readonly branches: readonly Branch[];
  /** The group that its first heading was in. */
  readonly before: HeadingGroup | undefined;
}

/**
 * The numbers of all headings of a tree. Those rows count anew that have other headings or another order than before, and,
 * where the text's numbers run on from parent to parent, the rows behind them; the others keep what they have.
 * @param document what the tree was made of
 * @param isChosen which sections count anew in any case
 */
export function assignNumbers(
  tree: SectionTree,
  document: Document,
  isChosen: (branch: Branch) => boolean = () => false,
): ReadonlyMap<Branch, number> {
  const groups = readHeadingGroups(document);
  const groupOf = new Map(groups.flatMap((group) => group.headings.map((heading) => [heading as Section, group])));
  const numbers = new Map<Branch, number>();
  for (const [form, rows] of groupBy(rowsOf(tree, groupOf), ({ branches: [first] }) => first?.form)) {
    const runsOn = groups.some((group) => group.form === form && group.runsOn);
    let next = 1;
    for (const row of rows) {
      const first = runsOn ? next : 1;
      const counted = countAnew(row, first, isChosen) ? count(row, first) : row.branches.map(numberBefore);
      for (const [at, branch] of row.branches.entries()) numbers.set(branch, counted[at] as number);
      next = (counted.at(-1) as number) + 1;
    }
  }
  return numbers;
}

function rowsOf(tree: SectionTree, groupOf: ReadonlyMap<Section, HeadingGroup>): readonly Row[] {
  const ids = new Map(tree.branches.map((branch, id) => [branch as Branch | undefined, id]));
  const numbered = tree.branches.filter(({ form }) => form !== undefined);
  const rows = groupBy(numbered, ({ form, parent }) => `${form} ${ids.get(parent)}`);
  return [...rows.values()].map((branches) => {
    const [first] = branches;
    return { branches, before: first?.section && groupOf.get(first.section) };
  });
}

function countAnew({ branches, before }: Row, first: number, isChosen: (branch: Branch) => boolean): boolean {
  if (branches.some(isChosen)) return true;
  if (!before || before.form !== branches[0]?.form) return true;
  const headings: readonly Section[] = before.headings;
  const isSame = branches.length === headings.length && branches.every(({ section }, at) => section === headings[at]);
  if (!isSame) return true;
  return before.runsOn && before.headings[0]?.marker.number === before.first && before.first !== first;
}

/** From `first` on; a heading that begins a new sequence is 1 where there is a sequence on both sides. */
function count({ branches }: Row, first: number): readonly number[] {
  const counted: number[] = [];
  let previous = first - 1;
  for (const [at, { startsAnew }] of branches.entries()) {
    const next = branches[at + 1];
    previous = startsAnew && previous > 1 && next && !next.startsAnew ? 1 : previous + 1;
    if (previous > LAST_NUMBER) throw new Refusal(`同级标题超过 ${LAST_NUMBER} 个，编不下去了`);
    counted.push(previous);
  }
  return counted;
}

function numberBefore({ section }: Branch): number {
  return section?.marker?.number ?? 0;
}
