import type { Draft } from './draft.ts';
import type { DraftPlant } from './plant.ts';
import type { Random } from './random.ts';

/** One kind of mistake. docs/QUALITY.md says of each what is planted and what counts as caught. */
export interface FaultClass {
  readonly name: string;
  /** Where only a hint is proper, a hint counts; else it takes an information. */
  readonly least?: 'hint';
  /** It takes the meaning of the sentence to find these: measured, but not demanded. */
  readonly isBeyond?: true;
  /** Rules whose new findings count wherever they stand, for mistakes that have no place of their own. */
  readonly rules?: readonly string[];
  /** All plants that a draft offers, or some of them where they are beyond number. */
  plants(draft: Draft, random: Random): Iterable<DraftPlant>;
}
