import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Lexicon } from '../../../server/src/core/lexicon/lexicon.ts';
import { findPhraseUses } from '../../../server/src/core/lexicon/phrase-uses.ts';
import { languageData } from '../../../server/src/data.ts';

const lexicon = new Lexicon(languageData.lexicons);

/** The uses in a text: the phrase's id, the form, and what stands there. */
function usesIn(text: string): readonly string[] {
  return findPhraseUses(text, lexicon.find(text)).map(
    ({ phrase, form, span }) => `${phrase.id} ${form} ${text.slice(span.start, span.end)}`,
  );
}

describe('the uses of set phrases', () => {
  it('are found as published', () => {
    assert.deepEqual(usesIn('要以学铸魂、以学增智、以学正风、以学促干。'), [
      'yi-xue exact 以学铸魂、以学增智、以学正风、以学促干',
    ]);
  });

  it('are found with other marks and quotes', () => {
    assert.deepEqual(usesIn('“以学铸魂”“以学增智”“以学正风”“以学促干”'), [
      'yi-xue variant 以学铸魂”“以学增智”“以学正风”“以学促干',
    ]);
  });

  it('are found where only some members stand', () => {
    assert.deepEqual(usesIn('要以学铸魂、以学增智。'), ['yi-xue part 以学铸魂、以学增智']);
  });

  it('are found with a slip', () => {
    assert.deepEqual(usesIn('要以学铸魂、以学增智、以学正风、以学正风。'), [
      'yi-xue faulty 以学铸魂、以学增智、以学正风、以学正风',
    ]);
    assert.deepEqual(usesIn('要以学筑魂。'), ['yi-xue faulty 以学筑魂']);
    assert.deepEqual(usesIn('学习近平新世代中国特色社会主义思想。'), [
      'xi-sixiang faulty 习近平新世代中国特色社会主义思想',
    ]);
  });

  it('are found by one long member', () => {
    assert.deepEqual(usesIn('做到凝心铸魂筑牢根本。'), ['zhuti-2023-mubiao part 凝心铸魂筑牢根本']);
  });

  it('are not seen in words of every day', () => {
    assert.deepEqual(usesIn('及时发现问题，推动工作。改革创新，绿色发展。'), []);
  });
});
