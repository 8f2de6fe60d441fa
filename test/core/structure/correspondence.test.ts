import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, createService, type Document, type Row } from '../../../server/src/core/service.ts';
import { answerStub } from '../../../server/src/core/structure/answer-stub.ts';
import { correspondenceOf } from '../../../server/src/core/structure/correspondence.ts';
import { languageData } from '../../../server/src/data.ts';

const service = createService(languageData);

const DRAFT = [
  '个人对照检查材料',
  '一、存在的问题',
  '（一）招商引资乏力',
  '读书少。',
  '（二）作风漂浮',
  '下村少。',
  '（三）廉洁自律不严',
  '用车超标。',
  '二、原因剖析',
  '（一）招商引资手脚放不开',
  '（二）权力观有偏差',
  '三、整改措施',
  '（一）做实招商引资',
  '多读书。',
  '（二）严守廉洁自律底线',
  '公车公用。',
].join('\n');

function read(text: string): Document {
  return service.read(text, 'plain');
}

/** Each row as one line: problem ← causes → measures, with what pairs them. */
function rowsOf(text: string): readonly string[] {
  const list = (points: Row['measures']): string => points.map(({ point, by }) => `${point.title}(${by})`).join('+');
  return correspondenceOf(read(text)).rows.map(
    ({ problem, causes, measures, isOpen }) =>
      `${isOpen ? '!' : ''}${problem?.title ?? '–'} ← ${list(causes)} → ${list(measures)}`,
  );
}

/** The text with a measure begun for the problem that is so called. */
function stubbed(text: string, title: string): string {
  const document = read(text);
  const correspondence = correspondenceOf(document);
  const problem = correspondence.problems.find((point) => point.title === title);
  assert.ok(problem);
  return applyEdits(text, answerStub(document, problem, correspondence));
}

describe('the correspondence of problems, causes and measures', () => {
  it('pairs by words and tells what is left', () => {
    assert.deepEqual(rowsOf(DRAFT), [
      '招商引资乏力 ← 招商引资手脚放不开(words) → 做实招商引资(words)',
      '!作风漂浮 ←  → ',
      '廉洁自律不严 ←  → 严守廉洁自律底线(aspect)',
      '– ← 权力观有偏差(nothing) → ',
    ]);
  });

  it('pairs by order what has no words in common, in lists of one length', () => {
    const text = '一、存在的问题\n（一）书读得少\n（二）村下得少\n二、整改措施\n（一）固本\n（二）强基';
    assert.deepEqual(rowsOf(text), ['书读得少 ←  → 固本(order)', '村下得少 ←  → 强基(order)']);
  });

  it('says of none that it is open where most are worded otherwise', () => {
    const text = '一、存在的问题\n（一）书读得少\n（二）村下得少\n（三）话听得少\n二、整改措施\n（一）固本';
    assert.ok(rowsOf(text).every((row) => !row.startsWith('!')));
  });

  it('reads items, in paragraphs of their own and inside one', () => {
    const apart =
      '一、存在的问题\n一是招商引资乏力，读书少。\n二是作风漂浮。\n二、整改措施\n一是做实招商引资。\n二是改作风。';
    const inline =
      '一、存在的问题\n一是招商引资乏力，读书少；二是作风漂浮。\n二、整改措施\n一是做实招商引资；二是改作风。';
    const rows = ['招商引资乏力 ←  → 做实招商引资(words)', '作风漂浮 ←  → 改作风(aspect)'];
    assert.deepEqual(rowsOf(apart), rows);
    assert.deepEqual(rowsOf(inline), rows);
  });

  it('has no rows where there are no problems', () => {
    assert.deepEqual(rowsOf('学习心得体会\n一、学习体会\n（一）收获很大'), []);
  });
});

describe('the stub of a measure', () => {
  it('stands behind the measure of the problem before, and those behind count on', () => {
    const expected = DRAFT.replace('多读书。\n（二）严守', '多读书。\n（二）【针对“作风漂浮”的措施】\n（三）严守');
    assert.equal(stubbed(DRAFT, '作风漂浮'), expected);
  });

  it('stands before the first one where no problem before it has one', () => {
    const text = '一、存在的问题\n（一）作风漂浮\n（二）招商引资乏力\n二、整改措施\n\n　　（一）做实招商引资\n';
    const expected = '二、整改措施\n\n　　（一）【针对“作风漂浮”的措施】\n\n　　（二）做实招商引资\n';
    assert.equal(stubbed(text, '作风漂浮').slice(text.indexOf('二、整改')), expected);
  });

  it('stands at the end where nothing is paired', () => {
    const text = '一、存在的问题\n1.书读得少\n2.村下得少\n二、整改措施\n1.固本\n2.强基\n3.铸魂\n\n以上是我的检查。';
    const [, end] = stubbed(text, '村下得少').split('3.铸魂');
    assert.equal(end, '\n4.【针对“村下得少”的措施】\n\n以上是我的检查。');
  });

  it('is an item among items, with the mark of the one before', () => {
    const text =
      '一、存在的问题\n一是招商引资乏力；二是作风漂浮；三是纪律松弛。\n二、整改措施\n一是做实招商引资；二是严明纪律。';
    const [, measures] = stubbed(text, '作风漂浮').split('整改措施\n');
    assert.equal(measures, '一是做实招商引资；二是【针对“作风漂浮”的措施】；三是严明纪律。');
  });

  it('leaves the last one the last', () => {
    const text = '一、存在的问题\n一是招商引资乏力；二是作风漂浮。\n二、整改措施\n首先，做实招商引资；最后，严明纪律。';
    const [, measures] = stubbed(text, '作风漂浮').split('整改措施\n');
    assert.equal(measures, '首先，做实招商引资；其次，【针对“作风漂浮”的措施】；最后，严明纪律。');
  });

  it('is none where labels cannot count on, or nothing is there to stand in', () => {
    const text =
      '一、存在的问题\n一是招商引资乏力；二是作风漂浮。\n二、整改措施\n一方面做实招商引资；另一方面严明纪律。';
    assert.equal(stubbed(text, '作风漂浮'), text);
    const alone = '一、存在的问题\n（一）作风漂浮\n（二）招商引资乏力';
    assert.equal(stubbed(alone, '作风漂浮'), alone);
  });

  it('cuts no character in two', () => {
    const title = `${'作风漂浮'.repeat(4)}漂浮浮𠮷祥的作风`;
    const text = `一、存在的问题\n（一）${title}\n（二）招商引资乏力\n二、整改措施\n（一）做实招商引资`;
    assert.match(stubbed(text, title), /针对“作风漂浮作风漂浮作风漂浮作风漂浮漂浮浮𠮷”/);
  });
});
