import type { Span } from '../text/span.ts';
import type { ParticleFrame, Particles } from './entries.ts';

/** No longer word is longer. */
const LONGEST = 4;

/** The lists of a data file by name. */
export interface WordLists {
  get(name: string): readonly string[] | undefined;
}

/** A line of a list may hold several words with blanks between them; each list is read when it is first asked for. */
export function readLists(lists: Particles['lists']): WordLists {
  const read = new Map<string, readonly string[]>();
  return {
    get(name) {
      const words = read.get(name) ?? lists[name]?.flatMap((line) => line.split(' '));
      if (words) read.set(name, words);
      return words;
    },
  };
}

/** Every head of a frame with every particle; `{name}` is any word of a list, and the same one throughout a head. */
export function literalsOfFrame(frame: ParticleFrame, lists: WordLists): readonly string[] {
  return frame.heads.flatMap((head) => {
    const [, name = ''] = /\{([a-z]+)\}/.exec(head) ?? [];
    const words = lists.get(name)?.map((word) => head.replaceAll(`{${name}}`, word)) ?? [head];
    return words.flatMap((word) => particlesOf(frame).map((particle) => word + particle));
  });
}

/** The particles that a frame has wrong; all are as long. */
export function particlesOf({ particle }: ParticleFrame): readonly string[] {
  return particle.split('|');
}

/** The longer words of which the heads of a frame may be the end. */
export function longerWordsOf({ longerWords = [] }: ParticleFrame, lists: WordLists): ReadonlySet<string> {
  return new Set(longerWords.flatMap((word) => lists.get(word.slice(1, -1)) ?? [word]));
}

/** Whether a stretch of text is the end of one of some words, all of it apart. */
export function endsLongerWord(text: string, { start, end }: Span, words: ReadonlySet<string>): boolean {
  for (let from = Math.max(0, end - LONGEST); from < start; from++) if (words.has(text.slice(from, end))) return true;
  return false;
}
