import type { ItemFamily, ItemLabel } from '../syntax/items.ts';
import type { Marker } from '../syntax/marker.ts';
import type { Span } from '../text/span.ts';
import type { BlockRole, SectionRole } from './profile.ts';

/** A heading with what it holds. Places are indices of the document's paragraphs. */
export interface Section {
  /** The paragraph that holds the heading. */
  readonly place: number;
  /** The last paragraph of the section, its children included. */
  readonly last: number;
  /** The rank of the form of its number, 1–5; for an unnumbered heading the level of its siblings. */
  readonly level: number;
  /** `undefined` for an unnumbered heading. */
  readonly marker: Marker | undefined;
  /** The heading's text without number and without the 。 of a run-in heading; relative to the paragraph. */
  readonly title: Span;
  readonly role: SectionRole;
  /** All parts that the heading names: problems and measures in 存在的不足和努力方向. Never empty; the first is `role`. */
  readonly roles: readonly SectionRole[];
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
}

/** A paragraph outside the sections, or residue anywhere. */
export interface Block {
  readonly place: number;
  readonly role: BlockRole;
}

/** One item of a series: a label and where it stands. */
export interface Item {
  readonly place: number;
  readonly label: ItemLabel;
}

/** The items of one enumeration, over all paragraphs of its section, in the order of the text. */
export interface Series {
  readonly family: ItemFamily;
  readonly items: readonly Item[];
}

/** The structure of a document. */
export interface Outline {
  readonly blocks: readonly Block[];
  /** The outermost sections. */
  readonly sections: readonly Section[];
  /** All sections in the order of the text. */
  readonly all: readonly Section[];
  readonly series: readonly Series[];
  /** The items of all series in the order of the text. */
  readonly items: readonly Item[];
}
