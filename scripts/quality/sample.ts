import type { Draft } from './draft.ts';
import type { FaultClass } from './fault-class.ts';
import type { Plant } from './plant.ts';
import { Random } from './random.ts';

/** A plant with the draft that it is in. */
export interface Sample {
  readonly draft: Draft;
  readonly plant: Plant;
}

/**
 * At most `count` plants of one class, the same for the same seed whatever other classes there are. Drawn in turn from
 * the kinds, within a kind in turn from the drafts, so that neither the longest draft nor the commonest mark decides.
 */
export function samplePlants(
  fault: FaultClass,
  drafts: readonly Draft[],
  seed: number,
  count: number,
): readonly Sample[] {
  const random = new Random(`${fault.name} ${seed}`);
  const kinds = new Map<string, Map<Draft, Sample[]>>();
  for (const draft of drafts) {
    for (const planted of random.shuffle(fault.plants(draft, random))) {
      const plant = { original: draft.text, ...planted };
      const byDraft = kinds.get(plant.kind ?? '') ?? new Map<Draft, Sample[]>();
      kinds.set(plant.kind ?? '', byDraft);
      byDraft.set(draft, [...(byDraft.get(draft) ?? []), { draft, plant }]);
    }
  }
  const queues = random.shuffle(kinds.values()).map((byDraft) => inTurn(random.shuffle(byDraft.values())));
  return inTurn(queues).slice(0, count);
}

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, round) => lists.flatMap((list) => list.slice(round, round + 1))).flat();
}
