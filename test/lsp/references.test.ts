import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CancellationTokenSource,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  ReferencesRequest,
  ResponseError,
} from 'vscode-languageserver/node';
import { startSession, URI, VSCODE } from '../support/session.ts';

const TEXT = '发扬“老渠精神”。\r\n𠮷祥，老渠精神不能丢。';

describe('references and highlights', () => {
  it('are the places of what stands under the cursor', async (t) => {
    const session = await startSession(t);
    await session.open(TEXT);
    const ranges = [session.rangeOf('老渠精神'), { start: { line: 1, character: 4 }, end: { line: 1, character: 8 } }];
    assert.deepEqual(
      await session.references('老渠'),
      ranges.map((range) => ({ uri: URI, range })),
    );
    assert.deepEqual(
      await session.highlights('精神'),
      ranges.map((range) => ({ range, kind: DocumentHighlightKind.Text })),
    );
  });

  it('are none for plain words and in a document that is not open', async (t) => {
    const session = await startSession(t);
    await session.open(TEXT);
    assert.equal(await session.references('不能'), null);
    assert.equal(await session.highlights('不能'), null);
    await session.close();
    assert.equal(await session.references('老渠'), null);
  });

  it('count in the encoding that was agreed on', async (t) => {
    const general = { positionEncodings: ['utf-8'] };
    const session = await startSession(t, { capabilities: { ...VSCODE, general } });
    await session.open(TEXT);
    const params = {
      textDocument: { uri: URI },
      position: { line: 0, character: 12 },
      context: { includeDeclaration: false },
    };
    const [, second] = (await session.client.sendRequest(ReferencesRequest.type, params)) ?? [];
    assert.deepEqual(second?.range, { start: { line: 1, character: 10 }, end: { line: 1, character: 22 } });
  });

  it('reject when they are cancelled', async (t) => {
    const session = await startSession(t);
    await session.open(TEXT);
    const params = { textDocument: { uri: URI }, position: session.rangeOf('老渠').start };
    for (const type of [ReferencesRequest.type, DocumentHighlightRequest.type] as const) {
      const source = new CancellationTokenSource();
      const asked = session.client.sendRequest(type.method, params, source.token);
      source.cancel();
      await assert.rejects(asked, ResponseError);
    }
  });
});
