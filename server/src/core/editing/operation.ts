import type { Edit } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';

/** Where sections go: beside the section whose heading stands at a place, into it as its last, or behind all others. */
export type Target =
  | { readonly position: 'before' | 'after' | 'into'; readonly section: number }
  | { readonly position: 'end' };

/** What can be done with sections. Each is named by the place of its heading and goes with all that it holds. */
export type SectionOperation =
  | { readonly kind: 'move'; readonly sections: readonly number[]; readonly target: Target }
  | { readonly kind: 'moveUp' | 'moveDown' | 'promote' | 'demote' | 'delete'; readonly sections: readonly number[] }
  | { readonly kind: 'insert'; readonly target: Target; readonly title?: string }
  | { readonly kind: 'rename'; readonly section: number; readonly title: string }
  /** What stands under a section, or the whole text. */
  | { readonly kind: 'renumber'; readonly section?: number };

/** What an operation does to a text. */
export interface SectionEdits {
  /** Disjoint and ascending. */
  readonly edits: readonly Edit[];
  /** The text after them. */
  readonly after: Document;
  /** The sections that were moved, made or renamed, as they stand in it. */
  readonly sections: readonly Section[];
}
