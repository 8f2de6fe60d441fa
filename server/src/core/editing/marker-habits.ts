import { FORMS, MARKER_LEVELS, type MarkerForm } from '../syntax/marker.ts';
import { Refusal } from './refusal.ts';

/** What a heading is, as far as the forms below it go. */
export interface Rank {
  /** `undefined` for an unnumbered heading. */
  readonly form: MarkerForm | undefined;
  readonly level: number;
}

/** Which forms the numbers have right under the headings of each form, as most of some sections have them. */
export class MarkerHabits {
  readonly #counts = new Map<string, number>();

  constructor(sections: readonly (Rank & { readonly parent: Rank | undefined })[]) {
    for (const { form, parent } of sections) {
      if (!form || !parent) continue;
      const link = linkOf(parent, form);
      this.#counts.set(link, (this.#counts.get(link) ?? 0) + 1);
    }
  }

  /** The usual form under such a heading; the next one of the standard where the text shows none. */
  formUnder(heading: Rank): MarkerForm {
    return this.shownUnder(heading) ?? formBelow(heading);
  }

  /** The same, only as far as the text shows it. */
  shownUnder(heading: Rank): MarkerForm | undefined {
    const count = (form: MarkerForm): number => this.#counts.get(linkOf(heading, form)) ?? 0;
    return FORMS.filter((form) => count(form) > 0).sort((a, b) => count(b) - count(a))[0];
  }
}

/** The form of the next level. */
export function formBelow({ level }: Rank): MarkerForm {
  const form = FORMS[level];
  if (form === undefined) throw new Refusal('编号已经是最低一级，不能再降');
  return form;
}

export function levelOf(form: MarkerForm): number {
  return MARKER_LEVELS[form];
}

function linkOf({ form, level }: Rank, child: MarkerForm): string {
  return `${form ?? level} ${child}`;
}
