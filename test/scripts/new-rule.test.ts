import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { addToIndex, ruleFile } from '../../scripts/rule-template.ts';

const INDEX = readFileSync('server/src/core/rules/index.ts', 'utf8');

test('a new rule is written so that it compiles and its examples still fail', () => {
  const file = ruleFile('lost-comma');
  assert.match(file, /export const lostComma = paragraphRule\(/);
  assert.match(file, /id: 'lost-comma'/);
  assert.match(file, /bad: '⟦……⟧'/);
});

test('it is added to the list of rules, in order', () => {
  const index = addToIndex(INDEX, 'lost-comma');
  const ids = [...index.matchAll(/from '\.\/([a-z-]+)\.ts'/g)].map((match) => match[1]);
  assert.deepEqual(ids, [...ids].sort());
  assert.ok(ids.includes('lost-comma'));
  assert.match(index, /^ {2}lostComma,$/m);
});

test('adding what is there changes nothing', () => {
  const [id] = INDEX.match(/(?<=from '\.\/)[a-z-]+(?=\.ts')/) as RegExpMatchArray;
  assert.equal(addToIndex(INDEX, id), INDEX);
});
