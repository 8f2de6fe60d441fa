import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Configuration } from '../../server/src/core/service.ts';
import { service } from '../support/golden.ts';

const TEXT = '个人对照检查材料\n一、存在的问题\n（一）学习不够。满足于一般了解，没有深钻细研。';

function isFound(configuration: Configuration): boolean {
  const findings = service.createLinter(configuration).check(service.read(TEXT, 'plain'));
  return findings.some(({ rule }) => rule === 'vague-example');
}

suite('a rule that is off by default', () => {
  test('is silent where no setting names it', () => {
    assert.equal(isFound({}), false);
    assert.equal(isFound({ rules: { length: 'off' } }), false);
  });

  test('runs where a setting names it by a severity or an object', () => {
    assert.equal(isFound({ rules: { 'vague-example': 'hint' } }), true);
    assert.equal(isFound({ rules: { 'vague-example': {} } }), true);
  });

  test('stays off where a setting says so', () => {
    assert.equal(isFound({ rules: { 'vague-example': 'off' } }), false);
    assert.equal(isFound({ rules: { 'vague-example': { severity: 'off' } } }), false);
  });
});
