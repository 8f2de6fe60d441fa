import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  answerStub,
  applyEdits,
  correspondenceOf,
  createService,
  type Document,
  enclosingSpans,
  explain,
  mentionAt,
  rename,
  type Span,
  usesOf,
} from '../../server/src/core/service.ts';
import { languageData } from '../../server/src/data.ts';
import { drafts, modes } from '../support/arbitrary.ts';

const CLEAN = 'test/golden/clean';
const clean = readdirSync(CLEAN).map((name) => readFileSync(`${CLEAN}/${name}`, 'utf8'));
const service = createService(languageData);
const linter = service.createLinter();
const texts = fc.oneof(drafts, fc.constantFrom(...clean));

/** A document with a place in it, which is inside no character. */
const places = fc.tuple(texts, modes, fc.nat()).map(([text, mode, random]): readonly [Document, number] => {
  const offset = text.length === 0 ? 0 : random % text.length;
  return [service.read(text, mode), /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset];
});

function assertWhole({ start, end }: Span, { text }: Document): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
  for (const offset of [start, end])
    assert.ok(!/[\ud800-\udbff]/.test(text.charAt(offset - 1)) || !/[\udc00-\udfff]/.test(text.charAt(offset)));
}

describe('what can be told of a place', () => {
  it('stands there, inside the text and on whole characters', () => {
    fc.assert(
      fc.property(places, ([document, offset]) => {
        for (const { span } of explain(document, offset)) assertWhole(span, document);
        for (const span of enclosingSpans(document, offset)) assertWhole(span, document);
      }),
    );
  });
});

describe('the uses of what is mentioned at a place', () => {
  it('are that place and others apart from it', () => {
    fc.assert(
      fc.property(places, ([document, offset]) => {
        const mention = mentionAt(document, offset);
        if (!mention) return;
        const uses = usesOf(document, mention);
        assert.ok(uses.some(({ start, end }) => start === mention.span.start && end === mention.span.end));
        for (const [at, span] of uses.entries()) {
          assertWhole(span, document);
          assert.ok(span.end <= (uses[at + 1]?.start ?? Number.POSITIVE_INFINITY), 'ascending and apart');
        }
      }),
    );
  });

  it('have the old name again when they are renamed there and back', () => {
    fc.assert(
      fc.property(places, ([document, offset]) => {
        const mention = mentionAt(document, offset);
        if (mention?.kind !== 'term') return;
        const renamed = service.read(applyEdits(document.text, rename(document, mention, '独一无二')), document.mode);
        const back = mentionAt(renamed, renamed.text.indexOf('“独一无二”') + 1);
        assert.ok(back?.kind === 'term');
        assert.equal(applyEdits(renamed.text, rename(renamed, back, mention.name)), document.text);
      }),
    );
  });
});

describe('the stub of a measure', () => {
  it('keeps all numbers counting', () => {
    const numbering = (document: Document): number =>
      linter.check(document).filter(({ rule }) => rule === 'heading-sequence' || rule === 'item-sequence').length;
    fc.assert(
      fc.property(fc.constantFrom(...clean), fc.nat(), (text, random) => {
        const document = service.read(text, 'plain');
        const correspondence = correspondenceOf(document);
        const problem = correspondence.problems[random % correspondence.problems.length];
        if (!problem) return;
        const after = applyEdits(text, answerStub(document, problem, correspondence));
        assert.equal(numbering(service.read(after, 'plain')), numbering(document), after);
      }),
    );
  });

  it('is disjoint edits inside the text', () => {
    fc.assert(
      fc.property(drafts, modes, (text, mode) => {
        const document = service.read(`一、存在的问题\n${text}\n二、整改措施\n${text}`, mode);
        const correspondence = correspondenceOf(document);
        for (const problem of correspondence.problems) {
          const edits = answerStub(document, problem, correspondence);
          for (const { span } of edits) assertWhole(span, document);
          applyEdits(document.text, edits);
        }
      }),
    );
  });
});
