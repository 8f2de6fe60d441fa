import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assertGolden, readDrafts, renderFindings, renderOutline, service } from '../support/golden.ts';

const linter = service.createLinter(
  {},
  {
    onRuleError: (rule, error) => {
      throw new Error(`rule ${rule}`, { cause: error });
    },
  },
);

suite('correct documents', () => {
  for (const { name, document } of readDrafts('clean')) {
    test(`${name}: nothing but hints`, () => {
      const findings = linter.check(document).filter(({ severity }) => severity !== 'hint');
      assert.equal(renderFindings(document, findings), '');
    });
    test(`${name}: outline`, () => {
      assertGolden(`outlines/${name}.outline`, renderOutline(document));
      const isKnown = document.genre.profile !== undefined;
      assert.equal(
        service.recognizes(document.text.slice(0, 4000), document.mode),
        isKnown,
        'recognised from its beginning',
      );
    });
  }
});

suite('documents with mistakes', () => {
  for (const { name, document } of readDrafts('drafts')) {
    test(name, () => {
      const findings = renderFindings(document, linter.check(document));
      assertGolden(`findings/${name}.findings`, `${renderOutline(document)}\n${findings}`);
    });
  }
});
