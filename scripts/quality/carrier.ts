import { type Draft, proseLines } from './draft.ts';
import { difference, type Plant } from './plant.ts';
import type { Random } from './random.ts';

/** A wording with what goes wrong in it, and the sentence round it, in which `……` stands for the wording. */
export interface Carried {
  readonly right: string;
  readonly wrong: string;
  readonly frame: string;
  readonly kind: string;
}

/** How many wordings of a book are put into one draft. */
export const CARRIED = 4;

/**
 * A plant in a sentence that the draft did not have: the sentence is put right at the end of a paragraph first, and only
 * what differs in the wrong one is the mistake. The whole wording counts as its place.
 */
export function carriedPlant(draft: Draft, random: Random, { right, wrong, frame, kind }: Carried): Plant {
  const { end } = random.pick(proseLines(draft).filter(({ text }) => /[。！？]$/.test(text)));
  const original = draft.text.slice(0, end) + frame.replace('……', right) + draft.text.slice(end);
  const start = end + frame.indexOf('……');
  const also = [{ start, end: start + right.length }];
  return { original, edits: [difference(start, right, wrong)], also, kind };
}

/** Sentences of a book put in, each right first and then wrong. */
export function* carriedSentences(
  draft: Draft,
  random: Random,
  book: Readonly<Record<string, string>>,
): Iterable<Plant> {
  for (const [right, wrong] of random.some(Object.entries(book), CARRIED)) {
    yield carriedPlant(draft, random, { right, wrong, frame: '……', kind: wrong });
  }
}
