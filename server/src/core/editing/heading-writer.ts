import type { Edit } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { writeMarker } from '../syntax/marker.ts';
import { markerLike, renumberMarker } from '../syntax/renumber-marker.ts';
import { type Span, textAt } from '../text/span.ts';
import { numberedBeside } from './adopt-forms.ts';
import type { Branch, SectionTree } from './section-tree.ts';

const BLANKS = /^[ \t　]*/;
const HASHES = /#{1,6}(?=\s)/;
// Bold type in front of a heading begins there: a new heading does not share it.
const BOLD = /(?:\*\*|__)$/;

/** Writes the numbers of headings as the headings beside them are written: `1、` beside `2、`, with the same blank behind. */
export class HeadingWriter {
  readonly #document: Document;
  readonly #tree: SectionTree;
  readonly #isSettled: (branch: Branch) => boolean;

  /** @param isSettled whether a section stands where it stood before */
  constructor(document: Document, tree: SectionTree, isSettled: (branch: Branch) => boolean) {
    this.#document = document;
    this.#tree = tree;
    this.#isSettled = isSettled;
  }

  /** What gives a heading the form, number and depth of its branch. */
  edits(branch: Branch, number: number | undefined): readonly Edit[] {
    const { section } = branch;
    if (!section) return [];
    const { text } = this.#document.paragraph(section.place);
    const edits = [deepenHeading(text, branch, section), this.#renumber(text, branch, section, number)];
    return edits.flatMap((edit) =>
      edit ? [{ span: this.#document.at(section.place, edit.span), newText: edit.newText }] : [],
    );
  }

  /** The line of a new heading. */
  line(branch: Branch, number: number | undefined, title: string): string {
    const model = this.#model(branch) ?? branch.parent?.section;
    const lead = (model ? this.#lead(model) : '').replace(HASHES, '#'.repeat(branch.depth));
    return `${lead}${this.#number(branch, number, '')}${title}`;
  }

  #renumber(
    text: string,
    branch: Branch,
    { marker, title, parent }: Section,
    number: number | undefined,
  ): Edit | undefined {
    if (branch.form === undefined || number === undefined) return undefined;
    const joins = parent !== branch.parent?.section && this.#beside(branch) !== undefined;
    if (marker && marker.form === branch.form && !joins)
      return marker.number === number ? undefined : renumberMarker(text, marker, number);
    const { start, end } = marker?.span ?? { start: title.start, end: title.start };
    const blanks = marker ? blanksAt(text, end) : '';
    return changed(text, { start, end: end + blanks.length }, this.#number(branch, number, blanks));
  }

  /** @param blanks what stands behind the number where no other heading shows it */
  #number(branch: Branch, number: number | undefined, blanks: string): string {
    if (branch.form === undefined || number === undefined) return '';
    const model = this.#model(branch);
    if (!model?.marker) return writeMarker(branch.form, number) + blanks;
    const { text } = this.#document.paragraph(model.place);
    return markerLike(text, model.marker, number) + blanksAt(text, model.marker.span.end);
  }

  /** The heading that another one of its form is written like. */
  #model(branch: Branch): Section | undefined {
    const beside = this.#beside(branch) ?? this.#tree.branches.find((other) => this.#isModel(branch, other));
    return beside?.section;
  }

  #beside(branch: Branch): Branch | undefined {
    return numberedBeside(branch, (other) => this.#isModel(branch, other));
  }

  #isModel({ form }: Branch, other: Branch): boolean {
    return this.#isSettled(other) && other.section !== undefined && other.section.marker?.form === form;
  }

  #lead({ place, marker, title }: Section): string {
    return this.#document
      .paragraph(place)
      .text.slice(0, marker?.span.start ?? title.start)
      .replace(BOLD, '');
  }
}

function deepenHeading(text: string, { depth }: Branch, { title }: Section): Edit | undefined {
  const hashes = HASHES.exec(text.slice(0, title.start));
  if (!hashes || depth === 0) return undefined;
  return changed(text, { start: hashes.index, end: hashes.index + hashes[0].length }, '#'.repeat(depth));
}

function changed(text: string, span: Span, newText: string): Edit | undefined {
  return textAt(text, span) === newText ? undefined : { span, newText };
}

function blanksAt(text: string, offset: number): string {
  return BLANKS.exec(text.slice(offset))?.[0] ?? '';
}
