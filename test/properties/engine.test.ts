import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  applyEdits,
  applyFixes,
  createService,
  type Document,
  type Finding,
  type Linter,
  type LinterHost,
  rules,
  type Span,
  type TextMode,
} from '../../server/src/core/service.ts';
import { languageData } from '../../server/src/data.ts';
import { applyChange, changes, drafts, modes } from '../support/arbitrary.ts';

const CLEAN = 'test/golden/clean';
const clean = readdirSync(CLEAN).map((name) => readFileSync(`${CLEAN}/${name}`, 'utf8'));

const service = createService(languageData);
const host: LinterHost = {
  onRuleError(rule, error) {
    throw new Error(`${rule} threw`, { cause: error });
  },
};
const lasting = service.createLinter({}, host);

/** With a linter that has seen nothing yet. */
const checkAfresh = (document: Document): readonly Finding[] =>
  service.createLinter({}, host).check(service.read(document.text, document.mode));

describe('a document', () => {
  it('loses nothing of its text', () => {
    fc.assert(
      fc.property(drafts, modes, (text, mode) => {
        const { paragraphs, starts } = service.read(text, mode);
        const pieces = paragraphs.map((paragraph, place) => {
          const end = (starts[place] ?? 0) + paragraph.text.length;
          const terminator = text.slice(end, starts[place + 1] ?? text.length);
          assert.match(terminator, place + 1 < paragraphs.length ? /^(?:\r\n|\n|\r)$/ : /^$/);
          assert.doesNotMatch(paragraph.text, /[\r\n]/);
          return paragraph.text + terminator;
        });
        assert.equal(pieces.join(''), text);
      }),
    );
  });

  it('is the same read afresh as read from the version before', () => {
    fc.assert(
      fc.property(drafts, modes, changes, (text, mode, series) => {
        let document = service.read(text, mode);
        for (const change of series) document = document.withText(applyChange(document.text, change));
        const afresh = service.read(document.text, mode);
        assert.deepEqual(document.starts, afresh.starts);
        assert.deepEqual(
          document.paragraphs.map((paragraph) => paragraph.text),
          afresh.paragraphs.map((paragraph) => paragraph.text),
        );
      }),
    );
  });
});

describe('findings', () => {
  it('stand inside the text and split no character', () => {
    fc.assert(
      fc.property(drafts, modes, (text, mode) => {
        for (const finding of lasting.check(service.read(text, mode))) {
          assert.ok(finding.span.start < finding.span.end, `${finding.rule}: an empty span`);
          for (const span of spansOf(finding)) assertWhole(span, text, finding.rule);
        }
      }),
      {
        examples: [
          ['学习体会\n一、\n一、\n# \r\n', 'plain'],
          ['在读书班上的发言\n## \r\n', 'plain'],
        ],
      },
    );
  });

  it('are the same after any series of edits as from scratch', () => {
    fc.assert(
      fc.property(drafts, modes, changes, (text, mode, series) => {
        const linter = service.createLinter({}, host);
        let document = service.read(text, mode);
        linter.check(document);
        for (const change of series) {
          document = document.withText(applyChange(document.text, change));
          assert.deepEqual(linter.check(document), checkAfresh(document));
        }
      }),
    );
  });

  it('do not depend on the order of the rules', () => {
    fc.assert(
      fc.property(
        drafts,
        modes,
        fc.shuffledSubarray([...rules], { minLength: rules.length }),
        (text, mode, shuffled) => {
          const document = service.read(text, mode);
          assert.deepEqual(
            service.createLinter({}, { ...host, rules: shuffled }).check(document),
            checkAfresh(document),
          );
        },
      ),
    );
  });
});

describe('typing in one paragraph', () => {
  it('checks one paragraph', () => {
    fc.assert(
      fc.property(fc.constantFrom(...clean), fc.nat(), (text, random) => {
        const linter = service.createLinter({}, host);
        const document = service.read(text, 'plain');
        linter.check(document);
        const before = linter.counters.paragraphs;
        const place = random % document.paragraphs.length;
        const offset = document.at(place, { start: 0, end: 0 }).start;
        linter.check(document.withText(`${text.slice(0, offset)}${random}字${text.slice(offset)}`));
        assert.equal(linter.counters.paragraphs, before + 1);
      }),
      { numRuns: 30 },
    );
  });
});

describe('safe fixes', () => {
  it('applied together leave no safe fix after three passes', () => {
    fc.assert(fc.property(drafts, modes, assertConverges));
  });

  it('write no words of their own', () => {
    fc.assert(
      fc.property(drafts, modes, (text, mode) => {
        const fixed = applyEdits(text, safeEdits(lasting, service.read(text, mode)));
        const words = wordsOf(text);
        let read = 0;
        for (const character of wordsOf(fixed)) {
          while (read < words.length && words[read] !== character) read++;
          assert.ok(read++ < words.length, `“${character}” is new in ${JSON.stringify(fixed)}`);
        }
      }),
    );
  });

  it('leave none in a finished text that was spoilt', () => {
    fc.assert(
      fc.property(fc.constantFrom(...clean), changes, (text, series) => {
        assertConverges(series.reduce(applyChange, text), 'plain');
      }),
      { numRuns: 30 },
    );
  });
});

function assertConverges(text: string, mode: TextMode): void {
  let document = service.read(text, mode);
  const versions = [text];
  for (let pass = 0; pass < 3; pass++) {
    document = document.withText(applyEdits(document.text, safeEdits(lasting, document)));
    versions.push(document.text);
  }
  const left = lasting
    .check(document)
    .filter(({ fixes }) => fixes.some(({ applicability }) => applicability === 'safe'));
  assert.deepEqual(left, [], JSON.stringify(versions));
}

/** The ideographs of a text, but for those that number headings. */
function wordsOf(text: string): readonly string[] {
  return text.match(/(?![一二三四五六七八九十])\p{Script=Han}/gu) ?? [];
}

function safeEdits(linter: Linter, document: Document): ReturnType<typeof applyFixes> {
  return applyFixes(linter.check(document), 'safe');
}

function spansOf(finding: Finding): Span[] {
  const edits = finding.fixes.flatMap((fix) => fix.edits);
  return [finding, ...finding.related, ...edits].map(({ span }) => span);
}

function assertWhole({ start, end }: Span, text: string, rule: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${rule}: ${start}–${end} of ${text.length}`);
  for (const offset of [start, end]) {
    const isInside = /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
    assert.ok(!isInside, `${rule}: ${offset} is inside a character`);
  }
}
