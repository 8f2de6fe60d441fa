import { CharacterSet } from '../text/character-set.ts';
import type { Span } from '../text/span.ts';
import type { Glyphs } from './glyphs.ts';

const ENDERS = new CharacterSet('。！？!?');
const TRAILERS = new CharacterSet('。！？!?”’」』）)》】');
const SEPARATORS = new CharacterSet(' \u3000\t');

/**
 * Splits `text` from `from` to `to` into sentences. Each runs to its end mark and the closing marks behind it; blanks
 * between sentences belong to none. What stands behind the last end mark is a sentence too.
 */
export function splitSentences(text: string, { stops }: Glyphs, from: number, to: number): Span[] {
  const sentences: Span[] = [];
  let start = from;
  for (const offset of stops) {
    if (offset < start || offset >= to || !ENDERS.has(text.charCodeAt(offset))) continue;
    let end = offset + 1;
    while (end < to && TRAILERS.has(text.charCodeAt(end))) end++;
    sentences.push({ start, end });
    start = end;
    while (start < to && SEPARATORS.has(text.charCodeAt(start))) start++;
  }
  if (start < to) sentences.push({ start, end: to });
  return sentences;
}
