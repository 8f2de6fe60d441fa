import type { Edit } from '../engine/rule.ts';
import type { Span } from '../text/span.ts';

export type SuggestionKind = 'phrase' | 'title' | 'name' | 'heading' | 'label' | 'opening' | 'closing';

/** What may be written at a place of a document. All spans are the document's. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  /** What the list shows. */
  readonly label: string;
  readonly newText: string;
  /** What `newText` takes the place of, in one line; it holds the place asked for, or ends there. */
  readonly span: Span;
  /** The text that stands from the start of `span` up to the place asked for, and what could be typed on behind it. */
  readonly filterText: string;
  /** What it is, in a few words. */
  readonly detail: string;
  /** What the catalog knows of it, to be asked for by `subjectOf`; `undefined` for nothing. */
  readonly key: string | undefined;
  /** Further edits that belong to it, apart from `span`: the numbers of later headings. */
  readonly also: readonly Edit[];
}

/** What a person, and the other drafts of a folder, add to what a document says by itself. */
export interface SuggestOptions {
  /** Whether letters are read as pinyin. */
  readonly pinyin?: boolean;
  /** The units that other drafts name as their own. Asked for only where one may stand. */
  readonly units?: () => readonly string[];
}
