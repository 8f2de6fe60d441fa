import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CancellationTokenSource,
  DocumentFormattingRequest,
  type Range,
  ResponseError,
} from 'vscode-languageserver/node';
import { startSession, type TestSession, URI, VSCODE } from '../support/session.ts';

const TEXT = '一、学了什么\r\n错字，𠮷祥。\r\n\r\n又是错字。\r\n';
const lines = (first: number, last: number): Range => ({
  start: { line: first, character: 0 },
  end: { line: last, character: 0 },
});

async function formatted(session: TestSession, range?: Range): Promise<string> {
  const edits = await session.format(range);
  return session.applied({ changes: { [URI]: edits ?? [] } });
}

describe('formatting', () => {
  it('applies the safe fixes and nothing else by default', async (t) => {
    const session = await startSession(t);
    await session.open(TEXT);
    assert.equal(await formatted(session), TEXT.replaceAll('错字', '正字'));
  });

  it('lays out as the settings of the resource want', async (t) => {
    const style = { indent: 'fullwidth', blankLines: 'none' };
    const session = await startSession(t, { settings: ({ scopeUri }) => (scopeUri === URI ? { format: style } : {}) });
    await session.open(TEXT);
    assert.equal(await formatted(session), '　　一、学了什么\r\n　　正字，𠮷祥。\r\n　　又是正字。\r\n');
  });

  it('of a range touches its lines only', async (t) => {
    const session = await startSession(t, { settings: () => ({ format: { indent: 'fullwidth' } }) });
    await session.open(TEXT);
    const first = '一、学了什么\r\n　　正字，𠮷祥。\r\n\r\n又是错字。\r\n';
    assert.equal(await formatted(session, session.rangeOf('𠮷')), first);
    assert.equal(await formatted(session, lines(1, 3)), first);
    assert.equal(await formatted(session, lines(3, 4)), '一、学了什么\r\n错字，𠮷祥。\r\n\r\n　　又是正字。\r\n');
  });

  it('counts in the encoding that was agreed on', async (t) => {
    const general = { positionEncodings: ['utf-8'] };
    const session = await startSession(t, { capabilities: { ...VSCODE, general } });
    await session.open('𠮷，错字。');
    assert.deepEqual(await session.format(), [
      { range: { start: { line: 0, character: 7 }, end: { line: 0, character: 13 } }, newText: '正字' },
    ]);
  });

  it('does nothing in a document that is not checked or not open', async (t) => {
    const session = await startSession(t, { settings: () => ({ documents: 'off', format: { indent: 'fullwidth' } }) });
    await session.open(TEXT);
    assert.deepEqual(await session.format(), []);
    await session.close();
    assert.equal(await session.format(), null);
  });

  it('rejects when it is cancelled', async (t) => {
    const session = await startSession(t);
    await session.open(TEXT);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: URI }, options: { tabSize: 4, insertSpaces: true } };
    const asked = session.client.sendRequest(DocumentFormattingRequest.type, params, source.token);
    source.cancel();
    await assert.rejects(asked, ResponseError);
  });
});
