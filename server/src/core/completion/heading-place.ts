import type { Edit } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import type { TextMode } from '../model/paragraph.ts';
import { countOn } from '../structure/count-on.ts';
import { MARKER_LEVELS, type MarkerForm, writeMarker } from '../syntax/marker.ts';

/** How a heading is to be written at a place so that the numbers round it hold. */
export interface Numbering {
  /** Indentation and `#` of its siblings. */
  readonly lead: string;
  /** Its number with its mark; empty where the siblings have none. */
  readonly marker: string;
  readonly form: MarkerForm | undefined;
  /** The numbers of later siblings, each one higher. */
  readonly also: readonly Edit[];
}

const INDENT = /^[\s\u200b-\u200d\ufeff]*/;
const MARKDOWN_LEAD = /^\s*(?:#{1,6}\s+)?/;
const FORMS = Object.keys(MARKER_LEVELS) as MarkerForm[];

/** The headings round a line that is to become one. What the line is by now does not count. */
export class HeadingPlace {
  readonly document: Document;
  readonly place: number;
  /** All headings but the line itself. */
  readonly others: readonly Section[];
  /** The sections that the line would stand in, the outermost first. */
  readonly open: readonly Section[];
  readonly #next: Section | undefined;

  constructor(document: Document, place: number) {
    this.document = document;
    this.place = place;
    this.others = document.outline.all.filter((section) => section.place !== place);
    this.open = openAt(this.others, place);
    this.#next = this.others.find((section) => section.place > place);
  }

  /** The level of the outermost headings; 1 in a text that has none. */
  get top(): number {
    return this.others.length === 0 ? 1 : Math.min(...this.others.map(({ level }) => level));
  }

  /** The headings of the section that holds the line, or of the whole text, at one level. */
  siblings(level: number): readonly Section[] {
    const parent = this.open.findLast((section) => section.level < level);
    const until = this.others.find(({ place, level: other }) => place > this.place && other < level)?.place;
    return this.others.filter(
      (section) =>
        section.level === level &&
        section.place > (parent?.place ?? -1) &&
        section.place < (until ?? Number.POSITIVE_INFINITY),
    );
  }

  /** How a heading of this level is written here; `undefined` where it would cut a section in two. */
  numbering(level: number): Numbering | undefined {
    if (this.#next && this.#next.level > level) return undefined;
    const siblings = this.siblings(level);
    const model = siblings.findLast(({ place }) => place < this.place) ?? siblings[0];
    const form = model ? model.marker?.form : this.#formOf(level);
    const lead = this.#leadOf(level, model);
    if (!form) return { lead, marker: '', form, also: [] };
    const counted = this.#counted(level, form, siblings);
    const before = counted.findLast(({ place }) => place < this.place);
    const number = (before?.marker?.number ?? 0) + 1;
    if (this.#confirmsDoubt(form, number)) return undefined;
    return { lead, marker: writeMarker(form, number), form, also: this.#renumber(counted, number) };
  }

  /** Whether a line that only looks like a heading would come to count as one beside this number: 一，. */
  #confirmsDoubt(form: MarkerForm, number: number): boolean {
    return this.document.paragraphs.some(({ marker }, place) => {
      if (!marker?.doubtful || marker.form !== form || Math.abs(marker.number - number) !== 1) return false;
      return place !== this.place && !this.others.some((section) => section.place === place && section.marker);
    });
  }

  /** The headings that are counted together: those of one section, or all of their level in a text that counts through. */
  #counted(level: number, form: MarkerForm, siblings: readonly Section[]): readonly Section[] {
    const all = this.others.filter((section) => section.level === level && section.marker?.form === form);
    const countsThrough = all.some(({ marker, parent }, index) => {
      const before = all[index - 1];
      return before && before.parent !== parent && marker?.number === (before.marker?.number ?? 0) + 1;
    });
    return countsThrough ? all : all.filter((section) => siblings.includes(section));
  }

  /** The form of a level that the section does not have yet, as elsewhere in the text. */
  #formOf(level: number): MarkerForm | undefined {
    const model = this.others.find((section) => section.level === level);
    return model ? model.marker?.form : FORMS[level - 1];
  }

  #leadOf(level: number, sibling: Section | undefined): string {
    const model = sibling ?? this.others.find((section) => section.level === level);
    if (model) return leadOf(this.document, model);
    const parent = this.open.findLast((section) => section.level < level);
    return parent ? leadOf(this.document, parent).replace(/^#+/, '$&#') : '';
  }

  /** Lets those count on that follow a new heading of this number without a gap. */
  #renumber(counted: readonly Section[], first: number): readonly Edit[] {
    const later = counted.flatMap(({ place, marker }) => (marker && place > this.place ? { place, marker } : []));
    const gap = later.findIndex(({ marker }, at) => marker.number !== first + at);
    return countOn(this.document, gap < 0 ? later : later.slice(0, gap), first + 1);
  }
}

function openAt(sections: readonly Section[], place: number): readonly Section[] {
  const open: Section[] = [];
  for (const section of sections) {
    if (section.place > place) break;
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    open.push(section);
  }
  return open;
}

/** Indentation in front of a heading, and in Markdown its `#`. */
export function headingLead(text: string, mode: TextMode): string {
  return (mode === 'markdown' ? MARKDOWN_LEAD : INDENT).exec(text)?.[0] ?? '';
}

function leadOf(document: Document, { place }: Section): string {
  return headingLead(document.paragraph(place).text, document.mode);
}
