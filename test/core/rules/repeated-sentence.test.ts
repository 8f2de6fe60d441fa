import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Traced } from '../../../server/src/core/repetition/likeness.ts';
import { TraceIndex } from '../../../server/src/core/repetition/trace-index.ts';
import { readTraces, type Traces } from '../../../server/src/core/repetition/traces.ts';
import { repeatedSentence } from '../../../server/src/core/rules/repeated-sentence.ts';
import { createService, type Finding } from '../../../server/src/core/service.ts';
import { languageData } from '../../../server/src/data.ts';
import { findingsIn } from '../../support/examples.ts';

const service = createService(languageData);
const find = (text: string): readonly Finding[] => findingsIn(repeatedSentence, { good: text }, text);

// Sentences with nothing in common, so that whatever is found twice was put there twice.
const SENTENCES = [
  '春耕时节，村里的水渠又堵了，老支书带着我们清了三天淤泥。',
  '窗口排起长队，一位大娘为了一枚公章跑了四趟，我脸上发烫。',
  '夜里十点，值班室的灯还亮着，桌上摊开的是明天要用的台账。',
  '有人说基层苦，可我觉得，最苦的是问题看见了却没有人去管。',
  '年轻人提出的办法很土，却管用，把两百户的欠费一次理清了。',
  '会开得不短，事办得不快，这句批评我抄在了笔记本的扉页上。',
];

describe('repeated-sentence', () => {
  it('points to the first occurrence', () => {
    const text = `${SENTENCES[0]}\n${SENTENCES[1]}中间。${SENTENCES[0]}`;
    const [finding] = find(text);
    assert.equal(finding?.related[0]?.span.start, 0);
    assert.equal(text.slice(finding?.span.start, finding?.span.end), SENTENCES[0]);
  });

  it('finds any sentence put into any paragraph', () => {
    const number = fc.nat(SENTENCES.length - 1);
    fc.assert(
      fc.property(number, number, fc.boolean(), (copied, host, isFirst) => {
        const lines = [...SENTENCES];
        lines[host] = isFirst ? `${SENTENCES[copied]}${lines[host]}` : `${lines[host]}${SENTENCES[copied]}`;
        assert.ok(find(lines.join('\n')).length >= 1);
      }),
    );
  });

  it('finds a copy within one paragraph, and clauses copied into the middle of a sentence', () => {
    assert.equal(find(`${SENTENCES[2]}${SENTENCES[3]}${SENTENCES[2]}`).length, 1);
    assert.equal(
      find(`${SENTENCES[4]}\n要记住，却管用，把两百户的欠费一次理清了，${SENTENCES[5]}`).length,
      0,
      'too short',
    );
    assert.equal(find(`${SENTENCES[0]}\n那年，村里的水渠又堵了，老支书带着我们清了三天淤泥，苗保住了。`).length, 1);
  });

  it('makes one finding of a block of paragraphs with its headings', () => {
    const block = `一、见闻\n${SENTENCES[0]}\n\n${SENTENCES[1]}`;
    const found = find(`${block}\n${SENTENCES[2]}\n${block}\n`);
    assert.equal(found.length, 1);
    assert.match(found[0]?.message ?? '', /这几段/);
  });

  it('tells near copies softly, but not neighbours and not other figures', () => {
    const changed = (SENTENCES[0] as string).replace('三天', '五日');
    const severities = (text: string): readonly string[] => find(text).map(({ severity }) => severity);
    assert.deepEqual(severities(`${SENTENCES[0]}\n${SENTENCES[1]}\n${changed}`), ['information']);
    assert.deepEqual(severities(`${SENTENCES[0]}\n${changed}`), []);
    const year = '年内共受理群众来信23件，办结21件，群众满意率达到91.3%。';
    assert.deepEqual(severities(`${year}\n${SENTENCES[1]}\n${year.replace('23', '25').replace('21', '24')}`), []);
  });

  it('counts neither names nor quotations', () => {
    const line = (tail: string): string =>
      `学习《中国共产党纪律处分条例》和“天下难事，必作于易；天下大事，必作于细”，${tail}`;
    assert.equal(find(`${line('我记住了。')}\n${SENTENCES[1]}\n${line('他也记住了。')}`).length, 0);
  });

  it('finds the same after any edits as from the start', () => {
    const line = fc.oneof(
      fc.constantFrom(...SENTENCES),
      fc.constantFrom('', '一、见闻', `${SENTENCES[0]}${SENTENCES[1]}`),
    );
    const texts = fc.array(fc.array(line, { maxLength: 8 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(texts, (versions) => {
        const linter = service.createLinter({}, { rules: [repeatedSentence] });
        let document = service.read('', 'plain');
        for (const lines of versions) {
          document = document.withText(lines.join('\n'));
          assert.deepEqual(linter.check(document), find(document.text));
        }
      }),
    );
  });

  it('forgets what is removed', () => {
    const index = new TraceIndex();
    const values = [0, 0, 1].map((number) => {
      const [paragraph] = service.read(SENTENCES[number] as string, 'plain').paragraphs;
      const traces = paragraph && readTraces(paragraph, { sentence: 12, near: 28 });
      assert.ok(traces);
      return { paragraph, traces };
    });
    const [one, same, other] = values as [Traced, Traced, Traced];
    const places = (): Map<Traces, number> => new Map(values.map(({ traces }, place) => [traces, place]));
    for (const { traces, paragraph } of [one, one, same, other]) index.add(traces, paragraph);
    assert.deepEqual(index.partnersOf(same.traces, places), [one.traces]);
    assert.deepEqual(index.partnersOf(other.traces, places), []);
    index.remove(one.traces, one.paragraph);
    assert.deepEqual(index.partnersOf(same.traces, places), [one.traces], 'it stands at another place still');
    assert.ok(index.hasRepeated);
    index.remove(one.traces, one.paragraph);
    assert.deepEqual(index.partnersOf(same.traces, places), [], 'one value shares nothing with another');
    assert.ok(!index.hasRepeated);
  });
});
