import type { Span } from '../../server/src/core/service.ts';
import { type Draft, matchesIn, proseLines } from './draft.ts';
import quotationBook from './words/quotations.json';

/** A sentence that can stand elsewhere: without quotes, brackets and an item's label, 15–70 characters. */
export interface Sentence extends Span {
  readonly text: string;
  /** Where the line that holds it ends. */
  readonly lineEnd: number;
}

const QUOTED = quotationBook.quotations.map((quotation) => quotation.slice(0, 6));

const SENTENCE = /[^。！？]+[。！？]/g;
const FREE =
  /^(?:(?!第?[一二三四五六七八九十][是要，、）]|首先|其次|再次|最后|[（\d一二三四五六七八九十*　]+)[^“”‘’《》（）：*\n]){15,70}$/;

export function freeSentences(draft: Draft): readonly Sentence[] {
  return proseLines(draft).flatMap((line) =>
    [...matchesIn(line, SENTENCE)]
      .map((match) => ({ start: match.start, end: match.end, text: match[0], lineEnd: line.end }))
      .filter(({ text }) => FREE.test(text) && !isQuotation(text)),
  );
}

/** A line that everybody quotes may stand twice. */
function isQuotation(text: string): boolean {
  return QUOTED.some((head) => text.includes(head));
}
