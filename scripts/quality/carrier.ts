import { type Draft, proseLines } from './draft.ts';
import type { Plant } from './plant.ts';
import type { Random } from './random.ts';

/**
 * A plant in a sentence that the draft did not have: the correct sentence is put at the end of a paragraph first, and
 * only what differs in the wrong one is the mistake.
 */
export function carriedPlant(
  draft: Draft,
  random: Random,
  right: string,
  wrong: string,
  kind: string,
): Plant | undefined {
  const lines = proseLines(draft).filter(({ text }) => /[。！？]$/.test(text));
  if (lines.length === 0) return undefined;
  const { end } = random.pick(lines);
  const original = draft.text.slice(0, end) + right + draft.text.slice(end);
  let from = 0;
  while (right[from] === wrong[from]) from++;
  let back = 0;
  while (back < Math.min(right.length, wrong.length) - from && right.at(-1 - back) === wrong.at(-1 - back)) back++;
  const span = { start: end + from, end: end + right.length - back };
  return { original, edits: [{ span, newText: wrong.slice(from, wrong.length - back) }], kind };
}
