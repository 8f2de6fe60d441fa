import { groupBy } from '../group-by.ts';
import type { Document } from '../model/document.ts';
import type { MarkerForm } from '../syntax/marker.ts';
import { mistypedLabels } from './mistyped-labels.ts';
import { type Numbered, numberedSections } from './numbered-sections.ts';

/** Headings that count together: the siblings of one form. */
export interface HeadingGroup {
  readonly form: MarkerForm;
  readonly headings: readonly Numbered[];
  /** The form runs on through the text, from parent to parent; otherwise it restarts under each. */
  readonly runsOn: boolean;
  /** The number that its first heading should have. */
  readonly first: number;
  /** The number with which it would go on from the group before it. */
  readonly runOn: number;
}

/** The groups of a text, form by form. Whether a form restarts under each parent or runs on is what most of its groups do. */
export function readHeadingGroups(document: Document): readonly HeadingGroup[] {
  const items = mistypedLabels(document).map(({ heading }) => heading);
  const headings = numberedSections(document).filter((heading) => !items.includes(heading));
  const groups = groupBy(headings, ({ marker, parent }) => `${marker.form} ${parent?.place ?? -1}`);
  const byForm = groupBy([...groups.values()], ([heading]) => (heading as Numbered).marker.form);
  return [...byForm].flatMap(([form, ofForm]) => withFirst(form, ofForm));
}

function withFirst(form: MarkerForm, groups: readonly (readonly Numbered[])[]): readonly HeadingGroup[] {
  const runOn = groups.map((_, at) => (at === 0 ? 1 : numberOf(groups[at - 1]?.at(-1)) + 1));
  const later = groups.slice(1).map(([heading], at) => ({ starts: numberOf(heading), runOn: runOn[at + 1] }));
  const restarting = later.filter(({ starts }) => starts === 1).length;
  const running = later.filter(({ starts, runOn }) => starts !== 1 && starts === runOn).length;
  const runsOn = running > restarting;
  return groups.map((headings, at) => {
    const next = runOn[at] as number;
    return { form, headings, runsOn, first: runsOn ? next : 1, runOn: next };
  });
}

function numberOf(heading: Numbered | undefined): number {
  return heading?.marker.number ?? 0;
}
