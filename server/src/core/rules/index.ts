import type { Rule } from '../engine/rule.ts';
import { brokenLine } from './broken-line.ts';
import { confusableWord } from './confusable-word.ts';
import { countClaim } from './count-claim.ts';
import { datedWording } from './dated-wording.ts';
import { documentTitle } from './document-title.ts';
import { doubledWord } from './doubled-word.ts';
import { emptySection } from './empty-section.ts';
import { figureMismatch } from './figure-mismatch.ts';
import { foreignName } from './foreign-name.ts';
import { halfwidthMark } from './halfwidth-mark.ts';
import { headingEndMark } from './heading-end-mark.ts';
import { headingLevel } from './heading-level.ts';
import { headingMarker } from './heading-marker.ts';
import { headingSequence } from './heading-sequence.ts';
import { hiddenCharacter } from './hidden-character.ts';
import { impossibleDate } from './impossible-date.ts';
import { itemMarks } from './item-marks.ts';
import { itemSequence } from './item-sequence.ts';
import { length } from './length.ts';
import { malformedMark } from './malformed-mark.ts';
import { misplacedStop } from './misplaced-stop.ts';
import { missingAspect } from './missing-aspect.ts';
import { missingClosing } from './missing-closing.ts';
import { missingEndMark } from './missing-end-mark.ts';
import { missingSalutation } from './missing-salutation.ts';
import { missingSection } from './missing-section.ts';
import { missingTitle } from './missing-title.ts';
import { mixedLabels } from './mixed-labels.ts';
import { mixedSpelling } from './mixed-spelling.ts';
import { numberStyle } from './number-style.ts';
import { numberedTerm } from './numbered-term.ts';
import { ordinalMark } from './ordinal-mark.ts';
import { overusedPhrase } from './overused-phrase.ts';
import { pauseBetweenQuotes } from './pause-between-quotes.ts';
import { pauseMark } from './pause-mark.ts';
import { placeholder } from './placeholder.ts';
import { quotation } from './quotation.ts';
import { quoteEndMark } from './quote-end-mark.ts';
import { quotedTerm } from './quoted-term.ts';
import { redundantWording } from './redundant-wording.ts';
import { repeatedHeading } from './repeated-heading.ts';
import { repeatedMark } from './repeated-mark.ts';
import { repeatedMember } from './repeated-member.ts';
import { repeatedSentence } from './repeated-sentence.ts';
import { residue } from './residue.ts';
import { salutationMark } from './salutation-mark.ts';
import { sectionOrder } from './section-order.ts';
import { setPhrase } from './set-phrase.ts';
import { sharedPassage } from './shared-passage.ts';
import { spacing } from './spacing.ts';
import { structuralParticle } from './structural-particle.ts';
import { unmatchedProblem } from './unmatched-problem.ts';
import { unpairedMark } from './unpaired-mark.ts';
import { vagueExample } from './vague-example.ts';
import { wrongPerson } from './wrong-person.ts';

/** All rules, by id. `npm run new-rule` adds a line; a test holds the list against the files. */
export const rules: readonly Rule[] = [
  brokenLine,
  confusableWord,
  countClaim,
  datedWording,
  documentTitle,
  doubledWord,
  emptySection,
  figureMismatch,
  foreignName,
  halfwidthMark,
  headingEndMark,
  headingLevel,
  headingMarker,
  headingSequence,
  hiddenCharacter,
  impossibleDate,
  itemMarks,
  itemSequence,
  length,
  malformedMark,
  misplacedStop,
  missingAspect,
  missingClosing,
  missingEndMark,
  missingSalutation,
  missingSection,
  missingTitle,
  mixedLabels,
  mixedSpelling,
  numberStyle,
  numberedTerm,
  ordinalMark,
  overusedPhrase,
  pauseBetweenQuotes,
  pauseMark,
  placeholder,
  quotation,
  quoteEndMark,
  quotedTerm,
  redundantWording,
  repeatedHeading,
  repeatedMark,
  repeatedMember,
  repeatedSentence,
  residue,
  salutationMark,
  sectionOrder,
  setPhrase,
  sharedPassage,
  spacing,
  structuralParticle,
  unmatchedProblem,
  unpairedMark,
  vagueExample,
  wrongPerson,
];
