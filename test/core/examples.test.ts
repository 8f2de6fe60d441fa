import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Finding, type Rule, rules, SEVERITIES } from '../../server/src/core/service.ts';
import { assertExample, findingsIn, isBad } from '../support/examples.ts';
import { readMarked, writeMarked } from '../support/marked.ts';

const HAN = /[\u4e00-\u9fff]/;

describe('the notation of examples', () => {
  it('is read and written alike, nested or not', () => {
    for (const marked of ['没有', '⟦头⟧中⟦𠮷⟧', '⟦一⟦二⟧⟧三', '⟦一⟧⟦二⟧\r\n⟦三⟧']) {
      const { text, spans } = readMarked(marked);
      assert.equal(writeMarked(text, spans), marked);
    }
    assert.deepEqual(readMarked('一⟦𠮷⟧'), { text: '一𠮷', spans: [{ start: 1, end: 3 }] });
  });

  it('is refused where a bracket lacks its partner or holds nothing', () => {
    for (const marked of ['⟦一', '一⟧', '一⟦⟧']) assert.throws(() => readMarked(marked), SyntaxError);
  });
});

describe('the registry', () => {
  it('holds every file of rules/ under its name, in order', () => {
    const files = readdirSync('server/src/core/rules')
      .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
      .map((name) => name.slice(0, -'.ts'.length));
    assert.deepEqual(
      rules.map((rule) => rule.id),
      files.sort(),
    );
  });
});

for (const rule of rules) {
  describe(rule.id, () => {
    for (const [number, example] of rule.examples.entries()) {
      const marked = isBad(example) ? example.bad : example.good;
      const kind = isBad(example) ? 'marks' : 'passes';
      it(`${kind} ${number + 1}: ${marked.replaceAll('\n', ' ⏎ ').slice(0, 60)}`, () => assertExample(rule, example));
    }

    it('has enough examples of both kinds', () => {
      const bad = rule.examples.filter(isBad).length;
      assert.ok(bad >= 3, `${bad} bad examples`);
      assert.ok(rule.examples.length - bad >= 3, `${rule.examples.length - bad} good examples`);
    });

    it('says in Chinese what it is for', () => {
      assert.match(rule.summary, /^[^。\n]+。$/);
      assert.match(rule.why, HAN);
      assert.match(rule.source, /\S/);
      for (const option of Object.values(rule.options)) assert.match(option.summary, HAN);
      for (const id of rule.supersedes ?? []) assert.ok(id !== rule.id && /^[a-z-]+$/.test(id), id);
    });

    it('reports spans that can be underlined, and says in Chinese why', () => {
      for (const { text, findings } of findingsOf(rule)) for (const finding of findings) assertFinding(finding, text);
    });
  });
}

function findingsOf(rule: Rule): { readonly text: string; readonly findings: readonly Finding[] }[] {
  return rule.examples.filter(isBad).map((example) => {
    const { text } = readMarked(example.bad);
    return { text, findings: findingsIn(rule, example, text) };
  });
}

function assertFinding(finding: Finding, text: string): void {
  assert.ok(SEVERITIES.includes(finding.severity));
  assertMessage(finding.message);
  const edits = finding.fixes.flatMap((fix) => fix.edits);
  const here = finding.related.filter(({ elsewhere }) => elsewhere === undefined);
  const spans = [finding, ...here, ...edits].map(({ span }) => span);
  for (const { start, end } of spans) {
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} in ${text.length}`);
    for (const offset of [start, end])
      assert.doesNotMatch(text.slice(offset - 1, offset + 1), /^[\ud800-\udbff][\udc00-\udfff]$/);
  }
  assert.ok(finding.span.start < finding.span.end, 'an empty span');
  for (const related of finding.related) assertMessage(related.message);
  for (const fix of finding.fixes) {
    assertMessage(fix.title);
    assert.ok(fix.edits.length > 0, `“${fix.title}” does nothing`);
    for (const [number, edit] of fix.edits.entries()) {
      assert.ok((fix.edits[number - 1]?.span.end ?? 0) <= edit.span.start, `edits out of order in “${fix.title}”`);
    }
  }
}

function assertMessage(message: string): void {
  assert.match(message, HAN);
  assert.doesNotMatch(message, /[。？！.?!\s]$|"/, 'no final stop, no straight quotes');
}
