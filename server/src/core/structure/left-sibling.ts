import { MARKER_LEVELS, type MarkerForm } from '../syntax/marker.ts';
import type { Numbered } from './numbered-sections.ts';

/** A heading that left the form of its siblings. */
export interface Left {
  readonly heading: Numbered;
  /** The sibling whose number it continues. */
  readonly before: Numbered;
  /** The form that it was meant to have. */
  readonly form: MarkerForm;
}

/** The headings that left the form of their siblings, in the order of the text. */
export function leftHeadings(numbered: readonly Numbered[]): readonly Left[] {
  const forms = numbered.map(({ marker }) => marker.form);
  const found: Left[] = [];
  for (const [at, heading] of numbered.entries()) {
    const left = leftSibling(numbered, forms, at);
    const before = numbered[left];
    const form = forms[left];
    if (!before || !form) continue;
    forms[at] = form;
    found.push({ heading, before, form });
  }
  return found;
}

/**
 * The sibling before a heading that left its form: there its number goes on, and nowhere in its own form; −1 otherwise.
 * @param forms the forms as they were meant, as far as is known
 */
function leftSibling(numbered: readonly Numbered[], forms: readonly MarkerForm[], at: number): number {
  const { form, number } = (numbered[at] as Numbered).marker;
  const numberAt = (index: number): number => numbered[index]?.marker.number ?? 0;
  if (number < 2 || numberAt(lastBefore(forms, form, at)) === number - 1) return -1;
  const after = numbered[at + 1];
  for (const other of new Set(forms.slice(0, at))) {
    const left = lastBefore(forms, other, at);
    if (other === form || numberAt(left) !== number - 1) continue;
    if (numberAt(forms.indexOf(other, at + 1)) === number + 1) return left;
    // A gap behind, or a repetition of, an outer heading is no inner one.
    if (MARKER_LEVELS[form] < MARKER_LEVELS[other] && forms.slice(0, at).includes(form)) continue;
    const isLast = !after || (after.level < MARKER_LEVELS[other] && after.marker.form !== form);
    if (isLast && left === at - 1) return left;
  }
  return -1;
}

function lastBefore(forms: readonly MarkerForm[], form: MarkerForm, at: number): number {
  return at === 0 ? -1 : forms.lastIndexOf(form, at - 1);
}
