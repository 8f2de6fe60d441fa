import type { Span } from '../text/span.ts';
import type { Phrase } from './phrase.ts';

export interface Replacement {
  readonly span: Span;
  readonly newText: string;
}

/** One fault in one use of a set phrase. Offsets are those of the text that was searched. */
export interface PhraseFault {
  readonly phrase: Phrase;
  /**
   * `lost`: a member is not there. `repeated`: a member stands in the place of another. `altered`: a member or the phrase
   * has one slip. `exchanged`: another word stands in a member's place. `disordered`: the members stand in another order.
   * `mixed`: one mark differs from the others. `marked`: all marks differ from the published ones. `wrong`: a wrong form
   * that the lexicon lists.
   */
  readonly kind: 'lost' | 'repeated' | 'altered' | 'exchanged' | 'disordered' | 'mixed' | 'marked' | 'wrong';
  /** What is to be changed; for something lost, what it belongs next to. Never empty. */
  readonly span: Span;
  /** What stands there; empty for something lost. */
  readonly found: string;
  /** What should stand there; empty for something too much. */
  readonly expected: string;
  /** What makes it right. Disjoint and ascending. */
  readonly edits: readonly Replacement[];
  /** What makes it right where a character was lost rather than exchanged. */
  readonly insertion?: Replacement;
  /** The list goes on in other words, so it may be another list; or it is an earlier wording. */
  readonly isDoubtful?: true;
  /** For a wrong form of the lexicon: how sure it is, and why it is wrong. */
  readonly level?: 'warning' | 'hint';
  readonly why?: string;
}

/** One way to read a stretch of text as a use of a phrase. */
export interface PhraseReading {
  readonly phrase: Phrase;
  readonly region: Span;
  /** The part of the region that is as it should be, up to a fault at its edge. */
  readonly core: Span;
  /** How many letters of the phrase it explains. */
  readonly weight: number;
  readonly faults: readonly PhraseFault[];
}
