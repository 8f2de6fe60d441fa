import type { Document } from '../model/document.ts';
import { aspectsIn, names } from './aspects.ts';
import { type Pairs, pairsOf, pairsOfWords, sharedOnly, takesUp, tellingPairsOf } from './kinship.ts';
import type { Point } from './points.ts';

// So many pairs in common with one measure alone are no chance.
const AKIN = 8;

/** The problems whose words no measure takes up, whose text takes up the words of none, and which tell of other things. */
export function unanswered(document: Document, faults: readonly Point[], answers: readonly Point[]): readonly Point[] {
  const common = pairsOfWords(document.language.lexicon.data.fillers.generic);
  const texts = answers.map(({ text }) => pairsOf(text));
  const heads = answers.map(({ title }) => tellingPairsOf(title, common));
  return faults.filter((fault) => {
    const own = tellingPairsOf(fault.title, common);
    if (own.size === 0 || texts.some((text) => takesUp(text, own))) return false;
    if (isAnsweredAspect(document, fault, faults, answers)) return false;
    const all = pairsOf(fault.text);
    return !texts.some((text, at) => takesUp(all, heads[at] as Pairs) || sharedOnly(all, text, texts) >= AKIN);
  });
}

/** Whether a problem is a prescribed aspect that a measure names, or that has its measure by its rank in the list. */
function isAnsweredAspect(
  document: Document,
  { title }: Point,
  faults: readonly Point[],
  answers: readonly Point[],
): boolean {
  const patterns = aspectsIn(document, title).flat();
  if (patterns.length === 0) return false;
  return faults.length === answers.length || answers.some(({ text }) => names(text, patterns));
}
