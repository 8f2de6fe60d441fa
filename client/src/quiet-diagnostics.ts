import type { ProtocolPosition, ProtocolRange } from '../../server/src/protocol.ts';
import { overlap, touch } from './ranges.ts';
import { endsUnconverted, sentenceAt } from './sentence.ts';

/** The setting `hegao.diagnostics.show`. */
export type ShowMode = 'afterTyping' | 'atOnce' | 'onSave';

/** A finding, as far as it matters here. */
export interface Mark {
  readonly rule: string;
  readonly range: ProtocolRange;
}

export interface Caret extends ProtocolPosition {
  /** The text of its line. */
  readonly text: string;
}

/** A sentence, by its line and where in it the sentence begins. */
export interface SentenceStart {
  readonly line: number;
  readonly start: number;
}

/** What decides how much of a document's findings may be shown. */
export interface Situation {
  readonly mode: ShowMode;
  /** It was edited since it was opened or saved. */
  readonly isEdited: boolean;
  /** The sentence that is being typed, until the caret leaves it or rests. */
  readonly typed: SentenceStart | undefined;
  /** Where the person writes; `undefined` in a document that is not in the active editor. */
  readonly caret: Caret | undefined;
}

/** Where new findings have to wait. `everything`: what is shown stays to the letter. */
export type Quiet = 'nowhere' | 'everything' | ProtocolRange;

const EVERYWHERE: ProtocolRange = {
  start: { line: 0, character: 0 },
  end: { line: Number.POSITIVE_INFINITY, character: 0 },
};

export function sentenceStart({ line, character, text }: Caret): SentenceStart {
  return { line, start: sentenceAt(text, character).start };
}

export function isSameSentence(a: SentenceStart, b: SentenceStart): boolean {
  return a.line === b.line && a.start === b.start;
}

/** Where findings wait. While an input method composes, the text is not the person's yet, so nothing changes at all. */
export function quietOf({ mode, isEdited, typed, caret }: Situation): Quiet {
  if (mode === 'atOnce') return 'nowhere';
  const typing = caret && typed && isSameSentence(typed, sentenceStart(caret)) ? caret : undefined;
  if (typing && endsUnconverted(typing.text.slice(0, typing.character))) return 'everything';
  if (mode === 'onSave') return isEdited ? EVERYWHERE : 'nowhere';
  return typing ? rangeOfSentence(typing) : 'nowhere';
}

/**
 * What is to be shown of the findings of now; `undefined`: all stays as it is. What is no finding any more goes at once.
 *
 * @param shown what is shown, moved to where it stands now
 */
export function choose<M extends Mark>(
  found: readonly M[],
  shown: readonly Mark[],
  quiet: Quiet,
): readonly M[] | undefined {
  if (quiet === 'everything') return undefined;
  if (quiet === 'nowhere') return found;
  return found.filter((mark) => !overlap(mark.range, quiet) || shown.some((old) => isSame(old, mark)));
}

/** Findings of one rule that touch are the same, of before and of now. */
function isSame(old: Mark, mark: Mark): boolean {
  return old.rule === mark.rule && touch(old.range, mark.range);
}

function rangeOfSentence({ line, character, text }: Caret): ProtocolRange {
  const { start, end } = sentenceAt(text, character);
  return { start: { line, character: start }, end: { line, character: end } };
}
