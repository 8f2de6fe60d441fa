const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN_WORD = /^\p{Script=Han}{2,4}$/u;

/** A word of a text with its offset in it. */
export interface Word {
  readonly start: number;
  readonly text: string;
}

/** The words of two to four ideographs in a text. */
export function wordsOf(text: string): readonly Word[] {
  return [...segmenter.segment(text)]
    .filter(({ segment, isWordLike }) => isWordLike && HAN_WORD.test(segment))
    .map(({ index, segment }) => ({ start: index, text: segment }));
}
