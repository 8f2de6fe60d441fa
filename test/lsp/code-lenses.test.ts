import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CancellationTokenSource, CodeLensRequest, ResponseError } from 'vscode-languageserver/node';
import { startSession, type TestSession, URI, VSCODE } from '../support/session.ts';

const DRAFT = [
  '学习心得体会',
  '𠮷祥镇　王强',
  '一、学习体会',
  '学了很多，想了很多。',
  '（一）学得深',
  '二、下一步努力方向',
  '接着学。',
].join('\n');

async function shown(session: TestSession): Promise<readonly string[]> {
  const lenses = (await session.codeLenses()) ?? [];
  return lenses.map(({ range, command }) => `${range.start.line} ${command?.title}`);
}

describe('code lenses', () => {
  it('are not there unless they are wanted', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    assert.deepEqual(await session.codeLenses(), []);
  });

  it('tell the length of the text, of its sections, and the share of required parts', async (t) => {
    const settings = { codeLens: true, length: { charactersPerMinute: 20 } };
    const session = await startSession(t, { settings: () => settings });
    await session.open(DRAFT);
    assert.deepEqual(await shown(session), [
      '0 全文 46 字（通例 800～4000 字），约讲 2 分钟',
      '2 22 字，占 48%',
      '4 6 字',
      '5 13 字',
    ]);
    const lenses = await session.codeLenses();
    assert.deepEqual(lenses?.[1]?.range, session.rangeOf('一、学习体会'));
    assert.ok(lenses.every(({ command }) => command?.command === ''));
  });

  it('tell the length that is asked for, and no share without a genre', async (t) => {
    const settings = { codeLens: true, length: { target: 500 } };
    const session = await startSession(t, { settings: () => settings });
    await session.open('几点想法\n一、学习体会\n接着学。');
    assert.deepEqual(await shown(session), ['0 全文 14 字（要求 500 字），约讲 1 分钟', '1 10 字']);
  });

  it('need no title', async (t) => {
    const session = await startSession(t, { settings: () => ({ codeLens: true }) });
    await session.open('一、学习体会\n接着学。');
    assert.deepEqual(await shown(session), ['0 10 字']);
  });

  it('are asked for again when settings have changed, where the client can', async (t) => {
    const workspace = { ...VSCODE.workspace, codeLens: { refreshSupport: true } };
    const session = await startSession(t, { capabilities: { ...VSCODE, workspace } });
    await session.changeSettings(null);
    await session.until('the refresh', () => session.refreshed.includes('code lenses'));
    const other = await startSession(t);
    await other.changeSettings(null);
    await other.until('the refresh', () => other.refreshed.includes('diagnostics'));
    assert.equal(other.refreshed.includes('code lenses'), false);
  });

  it('are null for a document that is not open, and reject when cancelled', async (t) => {
    const session = await startSession(t);
    assert.equal(await session.codeLenses(), null);
    await session.open(DRAFT);
    const source = new CancellationTokenSource();
    const asked = session.client.sendRequest(CodeLensRequest.type, { textDocument: { uri: URI } }, source.token);
    source.cancel();
    await assert.rejects(asked, ResponseError);
  });
});
