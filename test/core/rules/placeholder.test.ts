import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { service } from '../../support/golden.ts';
import { expandSnippet } from '../../support/snippet.ts';

const linter = service.createLinter();

function severitiesOf(text: string): readonly string[] {
  return linter
    .check(service.read(text, 'plain'))
    .filter(({ rule }) => rule === 'placeholder')
    .map(({ severity }) => severity);
}

suite('placeholders', () => {
  test('of a draft that has just been begun are told of once, and hinted at', () => {
    for (const { skeletons } of service.drafting.starts) {
      for (const { name } of skeletons) {
        const [first, ...others] = severitiesOf(expandSnippet(service.drafting.skeleton(name) ?? ''));
        assert.deepEqual([first, ...new Set(others)], ['warning', 'hint'], name);
      }
    }
  });

  test('that are left of many are each a warning', () => {
    assert.deepEqual(severitiesOf('我对照【填写篇目】，谈【写几点】体会，【写什么体会】。'), [
      'warning',
      'warning',
      'warning',
    ]);
  });

  test('of other kinds stay what they are among many', () => {
    const text = `${'学了【填写篇目】，有收获。'.repeat(6)}到××村调研。`;
    assert.deepEqual(severitiesOf(text), ['warning', ...Array(5).fill('hint'), 'warning']);
  });
});
