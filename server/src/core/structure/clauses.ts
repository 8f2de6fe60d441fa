import type { Paragraph } from '../model/paragraph.ts';
import { lengthOf, type Span } from '../text/span.ts';

const CLAUSE_END = /[，。；：！？,;:!?]/;
const CLAUSE_ENDS = /[，。；：！？,;:!?”’）]+$/;
const LONGEST = 16;

/** The first clause of a paragraph without its mark, at most sixteen code units of it; empty only where the paragraph is. */
export function firstClause(paragraph: Paragraph): Span {
  const { text } = paragraph;
  const { start, end } = visibleContent(paragraph);
  const found = text.slice(start, end).search(CLAUSE_END);
  const stop = start + Math.min(found > 0 ? found : end - start, LONGEST);
  return { start, end: isInPair(text, stop) ? stop - 1 : stop };
}

/** The last clause of a paragraph with its mark, at most sixteen code units of it; empty only where the paragraph is. */
export function lastClause(paragraph: Paragraph): Span {
  const { text } = paragraph;
  const { start, end } = visibleContent(paragraph);
  const clause = text.slice(start, end).replace(CLAUSE_ENDS, '').split(CLAUSE_END).at(-1) ?? '';
  const marks = CLAUSE_ENDS.exec(text.slice(start, end))?.[0].length ?? 0;
  const from = Math.max(start, end - marks - clause.length, end - LONGEST);
  return { start: isInPair(text, from) ? from + 1 : from, end };
}

/** The content, or the markup where there is nothing else: `##`. */
function visibleContent({ text, wholeContent }: Paragraph): Span {
  if (lengthOf(wholeContent) > 0) return wholeContent;
  return { start: text.length - text.trimStart().length, end: text.trimEnd().length };
}

/** Whether `offset` parts the halves of a surrogate pair. */
function isInPair(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
}
