import { Kind } from '../lexicon/meaning.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';

const MARK = /[，、；：“”《》]/;

/** Where fixed wordings stand whose marks are their own; no rule about marks has a say there. */
export function fixedWordings(paragraph: Paragraph): readonly Span[] {
  return paragraph.matches.of(Kind.canonical | Kind.variant).filter(({ text }) => MARK.test(text));
}

/** Whether the character at `offset` belongs to one of the wordings. */
export function isInWording(wordings: readonly Span[], offset: number): boolean {
  return wordings.some(({ start, end }) => start <= offset && offset < end);
}
