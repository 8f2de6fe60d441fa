import type { Placed } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Residue, ResidueReading } from './residue.ts';

/** A line that is residue from end to end. */
export interface ResidueLine {
  readonly place: number;
  readonly residue: Residue;
}

/** Lines of residue in their order, with nothing but blank ones between them. */
export type ResidueBlock = readonly [ResidueLine, ...ResidueLine[]];

export function blocksOf(document: Document, placed: readonly Placed<ResidueReading>[]): readonly ResidueBlock[] {
  const blocks: [ResidueLine, ...ResidueLine[]][] = [];
  for (const { place, fact } of placed) {
    if (!fact.whole) continue;
    const line = { place, residue: fact.whole };
    const block = blocks.at(-1);
    const last = block?.at(-1)?.place;
    const joins = last !== undefined && document.paragraphs.slice(last + 1, place).every(({ isBlank }) => isBlank);
    if (block && joins) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/**
 * The first and the last line that go with a block: also the blank ones before it where blank ones or none follow, and
 * those behind it at the top, so that deleting leaves no gap.
 */
export function linesToDelete({ paragraphs }: Document, first: number, last: number): readonly [number, number] {
  const isFree = (place: number): boolean => paragraphs[place]?.isBlank ?? true;
  let [from, to] = [first, last];
  if (isFree(last + 1)) while (from > 0 && isFree(from - 1)) from--;
  if (from === 0) while (to + 1 < paragraphs.length && isFree(to + 1)) to++;
  return [from, to];
}
