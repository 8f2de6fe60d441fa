import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DocumentOnTypeFormattingRequest, type Position } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startSession, type TestSession, URI, VSCODE } from '../support/session.ts';

/** Opens a text, types Enter at `|` and makes the edits that come back. */
async function enter(session: TestSession, marked: string, languageId = 'cailiao'): Promise<string> {
  const lineEnd = marked.includes('\r\n') ? '\r\n' : '\n';
  await session.open(marked.replace('|', ''), URI, languageId);
  const { start } = { start: positionOf(marked) };
  await session.change([{ range: { start, end: start }, text: lineEnd }]);
  const edits = await session.onEnter({ line: start.line + 1, character: 0 });
  return TextDocument.applyEdits(session.text(), edits ?? []);
}

function positionOf(marked: string): Position {
  const lines = marked.slice(0, marked.indexOf('|')).split(/\r?\n/);
  return { line: lines.length - 1, character: (lines.at(-1) as string).length };
}

describe('Enter', () => {
  it('behind a numbered paragraph starts the next one', async (t) => {
    const session = await startSession(t);
    assert.equal(
      await enter(session, '（一）到𠮷家岭去。看了田。|\r\n（二）走得少。去得少。'),
      '（一）到𠮷家岭去。看了田。\r\n（二）\r\n（三）走得少。去得少。',
    );
  });

  it('on an empty numbered line takes the number away', async (t) => {
    const session = await startSession(t);
    assert.equal(await enter(session, '1.读得少。\n2.|\n3.走得少。'), '1.读得少。\n\n2.走得少。');
  });

  it('elsewhere changes nothing', async (t) => {
    const session = await startSession(t);
    assert.equal(await enter(session, '一、学习体会|'), '一、学习体会\n');
    assert.deepEqual(await session.onEnter({ line: 7, character: 0 }), []);
    assert.equal(await session.onEnter({ line: 0, character: 0 }, 'file:///never-opened.txt'), null);
  });

  it('is the only character that does', async (t) => {
    const session = await startSession(t);
    await session.open('1.读得少。\n');
    const params = { textDocument: { uri: URI }, position: { line: 1, character: 0 } };
    const options = { tabSize: 4, insertSpaces: true };
    const answer = await session.client.sendRequest(DocumentOnTypeFormattingRequest.type, {
      ...params,
      ch: '。',
      options,
    });
    assert.equal(answer, null);
  });

  it('answers in the position encoding that was agreed on', async (t) => {
    const capabilities = { ...VSCODE, general: { positionEncodings: ['utf-8'] } };
    const session = await startSession(t, { capabilities });
    await session.open('题目。\n（一）甲。乙。见（二）。\n\n（二）丙。丁。');
    const edits = await session.onEnter({ line: 2, character: 0 });
    assert.deepEqual(
      edits?.map(({ range, newText }) => [range.start, newText]),
      [
        [{ line: 1, character: 27 }, '三'],
        [{ line: 2, character: 0 }, '（二）'],
        [{ line: 3, character: 3 }, '三'],
      ],
    );
  });

  it('is left alone where the settings say so', async (t) => {
    for (const settings of [{ autoNumber: false }, { documents: 'off' }]) {
      const session = await startSession(t, { settings: () => settings });
      assert.equal(await enter(session, '1.读得少。|'), '1.读得少。\n');
    }
  });
});
