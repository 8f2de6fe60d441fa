import type { Rule } from '../engine/rule.ts';
import { doubledWord } from './doubled-word.ts';
import { halfwidthMark } from './halfwidth-mark.ts';
import { headingMarker } from './heading-marker.ts';
import { headingSequence } from './heading-sequence.ts';
import { itemSequence } from './item-sequence.ts';
import { missingSection } from './missing-section.ts';
import { placeholder } from './placeholder.ts';
import { repeatedMember } from './repeated-member.ts';
import { repeatedSentence } from './repeated-sentence.ts';
import { residue } from './residue.ts';
import { setPhrase } from './set-phrase.ts';
import { unpairedMark } from './unpaired-mark.ts';

/** All rules, by id. `npm run new-rule` adds a line; a test holds the list against the files. */
export const rules: readonly Rule[] = [
  doubledWord,
  halfwidthMark,
  headingMarker,
  headingSequence,
  itemSequence,
  missingSection,
  placeholder,
  repeatedMember,
  repeatedSentence,
  residue,
  setPhrase,
  unpairedMark,
];
