import type { Span } from '../text/span.ts';

const ENDERS = new Set('。！？!?');
const TRAILERS = new Set('。！？!?”’」』）)》】');

/**
 * Splits `text` from `from` to `to` into sentences. Each runs to its end mark and the closing marks behind it; blanks
 * between sentences belong to none. What stands behind the last end mark is a sentence too.
 */
export function splitSentences(text: string, from: number, to: number): Span[] {
  const sentences: Span[] = [];
  let start = from;
  for (let offset = from; offset < to; offset++) {
    const character = text[offset] as string;
    if (!ENDERS.has(character)) continue;
    let end = offset + 1;
    while (end < to && TRAILERS.has(text[end] as string)) end++;
    sentences.push({ start, end });
    start = end;
    while (start < to && isSeparator(text.charCodeAt(start))) start++;
    offset = start - 1;
  }
  if (start < to) sentences.push({ start, end: to });
  return sentences;
}

function isSeparator(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0x09;
}
