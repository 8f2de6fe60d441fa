import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { Document, Finding } from '../../server/src/core/service.ts';
import { renderFindings, service } from '../support/golden.ts';

const FIRST = '先看这一篇.txt';

/** What was put wrong on purpose in the first sample: the rule that finds it and words that it touches. */
const PLANTED: readonly (readonly [rule: string, words: string])[] = [
  ['residue', '（1300字）'],
  ['placeholder', 'xx'],
  ['doubled-word', '通过通过'],
  ['set-phrase', '以学铸魂、以学增智、以学正风、以学正风'],
  ['unpaired-mark', '“两个确立的决定性意义'],
  ['halfwidth-mark', '14个村,'],
  ['halfwidth-mark', '11场,'],
  ['doubled-word', '扎扎实实的的'],
  ['heading-sequence', '（四）'],
  ['set-phrase', '学思想、强党性、建新功'],
  ['placeholder', '（此处补充办结率）'],
  ['residue', '##paidbegin##'],
  ['missing-section', '二、'],
  ['item-sequence', '三是'],
  ['heading-marker', '2、'],
  ['repeated-sentence', '对在外流动的127名党员，……基层工作千头万绪，最终都要落到为群众办成事上。'],
  ['placeholder', '【待补】'],
  ['unpaired-mark', '（主要是怕出错'],
  ['residue', '更多主题教育发言材料'],
];

const linter = service.createLinter({}, { onRuleError: (rule, error) => assert.fail(`${rule}: ${error}`) });

const samples = readdirSync('samples').map((name) => {
  const text = readFileSync(join('samples', name), 'utf8');
  return { name, document: service.read(text, name.endsWith('.md') ? 'markdown' : 'plain') };
});

suite('sample drafts', () => {
  for (const { name, document } of samples) {
    test(`${name}: is recognised`, () => {
      assert.ok(service.recognizes(document.text, document.mode));
      assert.ok(document.genre.isCertain);
    });

    if (name === FIRST) continue;
    test(`${name}: nothing but hints`, () => {
      assert.equal(renderFindings(document, tellingFindings(document)), '');
    });
  }

  test('each shows another genre', () => {
    const shown = samples.filter(({ name }) => name !== FIRST).map(({ document }) => document.genre.profile?.id);
    assert.equal(new Set(shown).size, shown.length);
    assert.ok(!shown.includes(undefined));
  });

  test(`${FIRST}: what was put wrong is found, and nothing else`, () => {
    const document = samples.find(({ name }) => name === FIRST)?.document;
    assert.ok(document);
    const findings = new Set(tellingFindings(document));
    const missed = PLANTED.filter(([rule, words]) => {
      const found = [...findings].find((finding) => finding.rule === rule && touches(document, finding, words));
      return !(found && findings.delete(found));
    });
    assert.deepEqual(missed, []);
    assert.equal(renderFindings(document, [...findings]), '');
  });
});

function tellingFindings(document: Document): readonly Finding[] {
  return linter.check(document).filter(({ severity }) => severity !== 'hint');
}

/** Whether a finding touches the words; with `……` in them, the words behind it where they follow those before it. */
function touches(document: Document, { span }: Finding, words: string): boolean {
  const [before = '', after] = words.split('……');
  const first = document.text.indexOf(before);
  assert.notEqual(first, -1, before);
  const start = after === undefined ? first : document.text.indexOf(after, first);
  const end = start + (after ?? before).length;
  return span.start < end && start < span.end;
}
