import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compose } from '../../server/src/core/engine/fix-all.ts';
import { applyEdits, createService, type Edit, fixAll } from '../../server/src/core/service.ts';
import { languageData } from '../../server/src/data.ts';
import { doubled, withRules } from '../support/session.ts';

/** Disjoint, ascending edits of a text of `length` characters, none of which touches the next. */
function editsOf(length: number): fc.Arbitrary<Edit[]> {
  const offsets = fc.uniqueArray(fc.nat(length), { maxLength: 8 });
  const texts = fc.array(fc.string({ maxLength: 3 }), { minLength: 4, maxLength: 4 });
  return fc.tuple(offsets, texts).map(([places, [...newTexts]]) => {
    const sorted = [...places].sort((a, b) => a - b);
    const edits: Edit[] = [];
    for (let i = 0; i + 1 < sorted.length; i += 2) {
      const span = { start: sorted[i] as number, end: sorted[i + 1] as number };
      edits.push({ span, newText: newTexts[i / 2] as string });
    }
    return edits;
  });
}

const twoSteps = fc
  .string({ maxLength: 20 })
  .chain((text) => fc.tuple(fc.constant(text), editsOf(text.length)))
  .chain(([text, first]) => {
    const between = applyEdits(text, first);
    return fc.tuple(fc.constant({ text, first, between }), editsOf(between.length));
  });

describe('two sets of edits made one', () => {
  it('do what the two do one after the other', () => {
    fc.assert(
      fc.property(twoSteps, ([{ text, first, between }, second]) => {
        const composed = compose(first, second, between);
        assert.equal(applyEdits(text, composed), applyEdits(between, second));
        for (const [number, { span }] of composed.entries()) {
          const next = composed[number + 1];
          assert.ok(!next || span.end < next.span.start, 'disjoint and ascending');
        }
      }),
    );
  });

  it('stay apart where they are apart', () => {
    const first = [{ span: { start: 0, end: 2 }, newText: 'x' }];
    const second = [{ span: { start: 3, end: 4 }, newText: 'y' }];
    assert.deepEqual(compose(first, second, 'x234'), [
      { span: { start: 0, end: 2 }, newText: 'x' },
      { span: { start: 4, end: 5 }, newText: 'y' },
    ]);
  });
});

describe('fixing all', () => {
  const service = withRules(createService(languageData), [doubled]);

  it('stops after three passes', () => {
    const linter = service.createLinter();
    const document = service.read('呀'.repeat(16), 'plain');
    const edits = fixAll(document, (version) => linter.check(version));
    assert.equal(applyEdits(document.text, edits), '呀呀');
  });
});
