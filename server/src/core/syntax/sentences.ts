import { marksTable } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Glyphs } from './glyphs.ts';

const ENDERS = marksTable('。！？!?');
const TRAILERS = marksTable('。！？!?”’」』）)》】');
const SEPARATORS = marksTable(' \u3000\t');

/**
 * Splits `text` from `from` to `to` into sentences. Each runs to its end mark and the closing marks behind it; blanks
 * between sentences belong to none. What stands behind the last end mark is a sentence too.
 */
export function splitSentences(text: string, { stops }: Glyphs, from: number, to: number): Span[] {
  const sentences: Span[] = [];
  let start = from;
  for (const offset of stops) {
    if (offset < start || offset >= to || ENDERS[text.charCodeAt(offset)] === 0) continue;
    let end = offset + 1;
    while (end < to && TRAILERS[text.charCodeAt(end)] === 1) end++;
    sentences.push({ start, end });
    start = end;
    while (start < to && SEPARATORS[text.charCodeAt(start)] === 1) start++;
  }
  if (start < to) sentences.push({ start, end: to });
  return sentences;
}
