import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { describeLengths, shortLength, sumOf } from '../../client/src/length-text.ts';
import { l10n } from './l10n.ts';

const WHOLE = { version: 3, characters: 2680, visible: 2950, minutes: 13.4 };
const PASSAGE = { characters: 120, visible: 131, minutes: 0.6 };

test('as Word writes it', () => {
  equal(shortLength(2680, undefined), '2680字');
  equal(shortLength(2680, PASSAGE), '120/2680字');
});

test('the whole and what is selected', () => {
  deepEqual(describeLengths({ whole: WHOLE, selection: PASSAGE }, l10n), [
    'Whole text: 2680 characters (字数), 2950 without blanks (字符数), about 13 min to speak',
    'Selection: 120 characters (字数), 131 without blanks (字符数), about 36 s to speak',
  ]);
});

test('what is asked for, and how far it is', () => {
  const targetLine = (minimum: number, maximum: number) =>
    describeLengths({ whole: { ...WHOLE, target: { minimum, maximum } } }, l10n)[1];
  equal(targetLine(2000, 3000), 'Usual for its kind: 2000–3000');
  equal(targetLine(3000, 5000), 'Usual for its kind: 3000–5000, 320 to go');
  equal(targetLine(2500, 2500), 'Asked for: 2500, 180 too many');
});

test('several selections add up', () => {
  deepEqual(sumOf([PASSAGE, { characters: 80, visible: 90, minutes: 0.4 }]), {
    characters: 200,
    visible: 221,
    minutes: 1,
  });
});
