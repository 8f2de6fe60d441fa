import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver/node';
import { CORRESPONDENCE_METHOD, type CorrespondencePartner } from '../../server/src/protocol.ts';
import { startSession, URI, VSCODE } from '../support/session.ts';

const DRAFT = [
  '个人对照检查材料',
  '一、存在的问题',
  '（一）招商引资乏力',
  '𠮷祥项目少。',
  '（二）信访积案较多',
  '（三）廉洁自律不严',
  '二、整改措施',
  '（一）做实招商引资',
  '（二）严守廉洁自律底线',
  '（三）办好民生实事',
].join('\r\n');

const titles = (points: readonly CorrespondencePartner[] = []): string =>
  points.map(({ marker, title, by }) => `${marker}${title} ${by}`).join('；');

describe('hegao/correspondence', () => {
  it('lays problems, causes and measures side by side', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const answer = await session.correspondence();
    assert.equal(answer?.version, 1);
    assert.deepEqual(
      answer.rows.map(({ problem, measures, isUnanswered }) => [problem?.title, titles(measures), isUnanswered]),
      [
        ['招商引资乏力', '（一）做实招商引资 words', false],
        ['信访积案较多', '', true],
        ['廉洁自律不严', '（二）严守廉洁自律底线 aspect', false],
        [undefined, '（三）办好民生实事 nothing', false],
      ],
    );
    const problem = answer.rows[0]?.problem;
    assert.deepEqual(problem?.selectionRange, session.rangeOf('（一）招商引资乏力'));
    assert.deepEqual(problem.range, session.rangeOf('（一）招商引资乏力\r\n𠮷祥项目少。'));
  });

  it('begins the missing measure where it belongs', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const [first, second] = (await session.correspondence())?.rows ?? [];
    assert.deepEqual(first?.stub, []);
    const edits = second?.stub.map(({ range, newText }) => ({ range, newText })) ?? [];
    const stub = '\r\n（二）【针对“信访积案较多”的措施】\r\n（三）严守廉洁自律底线\r\n（四）办好';
    assert.equal(
      session.applied({ changes: { [URI]: edits } }),
      DRAFT.replace('\r\n（二）严守廉洁自律底线\r\n（三）办好', stub),
    );
  });

  it('counts in the encoding that was agreed on', async (t) => {
    const general = { positionEncodings: ['utf-8'] };
    const session = await startSession(t, { capabilities: { ...VSCODE, general } });
    await session.open(DRAFT);
    const problem = (await session.correspondence())?.rows[0]?.problem;
    assert.deepEqual(problem?.range, { start: { line: 2, character: 0 }, end: { line: 3, character: 19 } });
  });

  it('has no rows without problems, and is null for a document that is not open', async (t) => {
    const session = await startSession(t);
    await session.open('学习心得体会');
    assert.deepEqual(await session.correspondence(), { version: 1, rows: [] });
    assert.equal(await session.correspondence('file:///never-opened.txt'), null);
  });

  it('rejects when it is cancelled', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const source = new CancellationTokenSource();
    const asked = session.client.sendRequest(CORRESPONDENCE_METHOD, { textDocument: { uri: URI } }, source.token);
    source.cancel();
    await assert.rejects(asked, ResponseError);
  });
});
