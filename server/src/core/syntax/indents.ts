import type { Edit, Placed } from '../engine/rule.ts';
import { groupBy } from '../group-by.ts';
import type { Document } from '../model/document.ts';
import type { Layout } from './blanks.ts';

// So few paragraphs show no habit of indentation; so large a share is no slip.
const FEWEST = 4;
const MINORITY = 4;

/** What gives the paragraphs that are indented otherwise than nearly all others their indentation, by place. */
export function oddIndents(document: Document, placed: readonly Placed<Layout>[]): readonly Edit[] {
  if (document.mode === 'markdown') return [];
  const [habit] = [...groupBy(placed, ({ fact }) => fact.indent)].sort(([, a], [, b]) => b.length - a.length);
  if (!habit || habit[1].length < FEWEST) return [];
  const odd = placed.filter(({ fact }) => fact.indent !== habit[0]);
  if (odd.length * MINORITY > placed.length) return [];
  return odd.map(({ place, fact: { indent } }) => ({
    span: document.at(place, { start: 0, end: indent.length }),
    newText: habit[0],
  }));
}
