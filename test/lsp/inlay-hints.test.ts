import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CancellationTokenSource, InlayHintRequest, ResponseError } from 'vscode-languageserver/node';
import { startSession, type TestSession, URI, VSCODE } from '../support/session.ts';

const DRAFT = '学习心得体会\n一、𠮷祥的学习体会\n学了很多，想了很多。\n二、下一步努力方向\n接着学。';

async function shown(session: TestSession): Promise<readonly string[]> {
  const hints = (await session.inlayHints()) ?? [];
  return hints.map(({ position, label }) => `${position.line}:${position.character} ${label}`);
}

describe('inlay hints', () => {
  it('tell behind the headings of parts how long these usually are', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    assert.deepEqual(await shown(session), ['1:10 约 1000 字', '3:9 约 350 字']);
    const [hint] = (await session.inlayHints()) ?? [];
    assert.match(String(hint?.tooltip), /占全文的 55%.*hegao\.length\.hints/);
  });

  it('follow the length that is asked for, and vanish where half of it is written', async (t) => {
    const session = await startSession(t, { settings: () => ({ length: { target: 400 } }) });
    await session.open(DRAFT);
    assert.deepEqual(await shown(session), ['1:10 约 200 字', '3:9 约 100 字']);
    await session.change([{ range: session.rangeOf('接着学'), text: '接着学，'.repeat(12) }]);
    assert.deepEqual(await shown(session), ['1:10 约 200 字']);
  });

  it('are told of the lines that are asked for', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const hints = await session.inlayHints(session.rangeOf('二、下一步努力方向'));
    assert.deepEqual(
      hints?.map(({ position }) => position.line),
      [3],
    );
  });

  it('are not there where they are not wanted, and where no genre is known', async (t) => {
    const session = await startSession(t);
    await session.open('几点想法\n一、学习体会\n接着学。');
    assert.deepEqual(await shown(session), []);
    const other = await startSession(t, { settings: () => ({ length: { hints: false } }) });
    await other.open(DRAFT);
    assert.deepEqual(await shown(other), []);
  });

  it('are asked for again when settings have changed, where the client can', async (t) => {
    const workspace = { ...VSCODE.workspace, inlayHint: { refreshSupport: true } };
    const session = await startSession(t, { capabilities: { ...VSCODE, workspace } });
    await session.changeSettings(null);
    await session.until('the refresh', () => session.refreshed.includes('inlay hints'));
    const other = await startSession(t);
    await other.changeSettings(null);
    await other.until('the refresh', () => other.refreshed.includes('diagnostics'));
    assert.equal(other.refreshed.includes('inlay hints'), false);
  });

  it('are null for a document that is not open, and reject when cancelled', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const range = session.rangeOf('一、');
    const params = { textDocument: { uri: URI }, range };
    const source = new CancellationTokenSource();
    const asked = session.client.sendRequest(InlayHintRequest.type, params, source.token);
    source.cancel();
    await assert.rejects(asked, ResponseError);
    assert.equal(await session.inlayHints(range, 'file:///drafts/b.txt'), null);
  });
});
