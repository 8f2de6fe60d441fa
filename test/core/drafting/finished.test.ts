import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { shortParts } from '../../../server/src/core/service.ts';
import { answersInTurn } from '../../support/answers.ts';
import { service } from '../../support/golden.ts';
import { expandSnippet } from '../../support/snippet.ts';

suite('a skeleton', () => {
  for (const { profile, skeletons } of service.drafting.starts) {
    for (const { name } of skeletons) {
      test(`${name}: has all its parts still to be written`, () => {
        const document = service.read(expandSnippet(service.drafting.skeleton(name) ?? ''), 'plain');
        const short = shortParts(document, 0).map(({ section }) => section);
        const shared = new Set(profile.parts.flatMap(({ role, share }) => (share ? [role] : [])));
        assert.deepEqual(
          short,
          document.outline.sections.filter(({ roles }) => roles.some((role) => shared.has(role))),
        );
      });
    }
  }

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
