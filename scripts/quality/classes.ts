import type { FaultClass } from './fault-class.ts';
import { countFaults } from './faults/counts.ts';
import { frameFaults } from './faults/frame.ts';
import { headingFaults } from './faults/headings.ts';
import { itemFaults } from './faults/items.ts';
import { leftoverFaults } from './faults/leftovers.ts';
import { markFaults } from './faults/marks.ts';
import { numberFaults } from './faults/numbers.ts';
import { pairFaults } from './faults/pairs.ts';
import { repetitionFaults } from './faults/repetition.ts';
import { sectionFaults } from './faults/sections.ts';
import { wordingFaults } from './faults/wordings.ts';
import { wordFaults } from './faults/words.ts';

/** Every class of mistakes, in the order of the table. */
export const faultClasses: readonly FaultClass[] = [
  ...headingFaults,
  ...itemFaults,
  ...sectionFaults,
  ...countFaults,
  ...repetitionFaults,
  ...wordingFaults,
  ...pairFaults,
  ...markFaults,
  ...wordFaults,
  ...numberFaults,
  ...leftoverFaults,
  ...frameFaults,
];
