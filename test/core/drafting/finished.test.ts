import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { answersInTurn } from '../../support/answers.ts';
import { service } from '../../support/golden.ts';
import { expandSnippet } from '../../support/snippet.ts';

suite('a skeleton', () => {
  test('filled in is a finished draft, without a finding above a hint', () => {
    const text = expandSnippet(service.drafting.skeleton('个人对照检查，2024年') ?? '');
    const finished = text.replace(/【[^【】]*】/g, answersInTurn());
    const findings = service.createLinter().check(service.read(finished, 'plain'));
    assert.deepEqual(
      findings.filter(({ severity }) => severity !== 'hint').map(({ rule, message }) => `${rule}: ${message}`),
      [],
    );
  });
});
