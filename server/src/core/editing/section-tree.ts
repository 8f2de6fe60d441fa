import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { readHeadingGroups } from '../structure/heading-groups.ts';
import { lastNotBlank } from '../structure/section-text.ts';
import type { MarkerForm } from '../syntax/marker.ts';
import { startsAnew } from '../syntax/sequence.ts';
import { textAt } from '../text/span.ts';
import type { Piece } from './rearrange.ts';

/** A section while the tree is being rearranged. */
export interface Branch {
  /** `undefined` for a new one. */
  readonly section: Section | undefined;
  /** From the heading's line to the last line of its own text, without blank lines and line end. */
  readonly own: Piece;
  readonly children: Branch[];
  parent: Branch | undefined;
  /** What separates it from the text before: a line end, and blank lines. */
  lead: Piece;
  /** `undefined` for an unnumbered heading. */
  form: MarkerForm | undefined;
  level: number;
  /** The number of `#` of a Markdown heading. */
  depth: number;
  /** Its number begins a new sequence among its siblings, as the 1. of a second list does. */
  startsAnew: boolean;
}

/**
 * The sections of a document, to be rearranged. The one place that knows where the text of a section begins and ends, and
 * which blank lines go with it: those before it; of the first of several those behind it, so that what stands between a
 * heading and the first section under it stays there. So a move and its inverse restore the text.
 */
export class SectionTree {
  /** Holds the outermost sections; its own text is what stands before the first. */
  readonly root: Branch;
  readonly #branches = new Map<number, Branch>();
  readonly #rest: Piece;
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
    const { all } = document.outline;
    const first = all[0]?.place ?? document.paragraphs.length;
    let end = first === 0 ? 0 : document.line(lastNotBlank(document, 0, first - 1)).end;
    this.root = branch({ own: { start: 0, end }, lead: '', section: undefined, parent: undefined });
    const anew = startingAnew(document);
    for (const section of all) {
      const until = (section.children[0]?.place ?? section.last + 1) - 1;
      const start = document.line(section.place).start;
      const lead = { start: end, end: start };
      end = document.line(lastNotBlank(document, section.place, until)).end;
      const parent = section.parent ? this.at(section.parent.place) : this.root;
      const made = branch({ own: { start, end }, lead, section, parent });
      made.form = section.marker?.form;
      made.level = section.level;
      made.depth = document.paragraph(section.place).depth;
      made.startsAnew = anew.has(section);
      parent?.children.push(made);
      this.#branches.set(section.place, made);
    }
    this.#rest = { start: end, end: document.text.length };
  }

  /** The section whose heading stands at a place. */
  at(place: number): Branch | undefined {
    return this.#branches.get(place);
  }

  /** All sections in the order of the text. */
  get branches(): readonly Branch[] {
    return withDescendants(this.root).slice(1);
  }

  /** The whole text in its order, each piece with the section whose own text it is. */
  get pieces(): readonly { readonly piece: Piece; readonly of?: Branch }[] {
    const ofSections = withDescendants(this.root).flatMap((of) => [{ piece: of.lead }, { piece: of.own, of }]);
    return [...ofSections, { piece: this.#rest }];
  }

  /** The text that separates sections as it does a section from the text before it; nothing at the beginning of a text. */
  leadLike({ lead, own }: Branch): string {
    const { text, lineEnd } = this.#document;
    const written = typeof lead === 'string' ? lead : textAt(text, lead);
    const isStart = typeof own !== 'string' && own.start === own.end;
    return written === '' && !isStart ? lineEnd : written;
  }

  detach(branch: Branch): void {
    const siblings = siblingsOf(branch);
    const at = siblings.indexOf(branch);
    const next = siblings[at + 1];
    if (next && at === 0) swapLeads(branch, next);
    if (next && branch.startsAnew) passStart(branch, next);
    siblings.splice(at, 1);
    branch.parent = undefined;
  }

  attachBefore(branch: Branch, sibling: Branch): void {
    const siblings = siblingsOf(sibling);
    const at = siblings.indexOf(sibling);
    if (at === 0) swapLeads(branch, sibling);
    if (sibling.startsAnew) passStart(sibling, branch);
    siblings.splice(at, 0, branch);
    branch.parent = sibling.parent;
  }

  attachAfter(branch: Branch, sibling: Branch): void {
    const siblings = siblingsOf(sibling);
    const at = siblings.indexOf(sibling) + 1;
    const next = siblings[at];
    // Behind an unnumbered heading its own list begins.
    if (sibling.form === undefined && next?.startsAnew) passStart(next, branch);
    siblings.splice(at, 0, branch);
    branch.parent = sibling.parent;
  }

  /** Makes it the last child. */
  attachInto(branch: Branch, parent: Branch): void {
    parent.children.push(branch);
    branch.parent = parent;
  }
}

/** A new section with a heading like another one's. It stands nowhere yet. */
export function branchLike({ form, level, depth }: Branch, lead: Piece): Branch {
  return { ...branch({ own: '', lead, section: undefined, parent: undefined }), form, level, depth };
}

/** A section and all that it holds, in the order of the text. */
export function withDescendants(branch: Branch): readonly Branch[] {
  return [branch, ...branch.children.flatMap(withDescendants)];
}

/** The sections under the same heading, itself included. */
export function siblingsOf({ parent }: Branch): Branch[] {
  if (!parent) throw new RangeError('a section that stands nowhere has no siblings');
  return parent.children;
}

function branch(made: Pick<Branch, 'own' | 'lead' | 'section' | 'parent'>): Branch {
  return { ...made, children: [], form: undefined, level: 0, depth: 0, startsAnew: false };
}

function swapLeads(one: Branch, other: Branch): void {
  [one.lead, other.lead] = [other.lead, one.lead];
}

function passStart(from: Branch, to: Branch): void {
  from.startsAnew = false;
  to.startsAnew = true;
}

/** The headings that begin a second sequence among their siblings. */
function startingAnew(document: Document): ReadonlySet<Section> {
  const found = new Set<Section>();
  for (const { headings, first } of readHeadingGroups(document)) {
    let previous = first - 1;
    for (const [at, heading] of headings.entries()) {
      const isAnew = startsAnew(previous, heading.marker.number, headings[at + 1]?.marker.number);
      if (isAnew) found.add(heading);
      previous = isAnew ? 1 : previous + 1;
    }
  }
  return found;
}
