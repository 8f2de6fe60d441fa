import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver/node';
import { languageData } from '../../server/src/data.ts';
import { LENGTH_METHOD } from '../../server/src/protocol.ts';
import { startSession, URI, VSCODE } from '../support/session.ts';

const TEXT = '一、学了 GDP\r\n　　𠮷祥，2023 年。\n';

describe('hegao/length', () => {
  it('counts as Word does, and how long it takes to say', async (t) => {
    const session = await startSession(t);
    await session.open(TEXT);
    assert.deepEqual(await session.length(), { version: 1, characters: 11, visible: 16, minutes: 0.055 });
  });

  it('counts a selection', async (t) => {
    const session = await startSession(t, { settings: () => ({ length: { charactersPerMinute: 2 } }) });
    await session.open(TEXT);
    const length = await session.length(session.rangeOf('祥，2023 年'));
    assert.deepEqual(length, { version: 1, characters: 4, visible: 7, minutes: 2 });
  });

  it('tells the usual length of the genre, or the one that is asked for', async (t) => {
    const [profile] = languageData.genres;
    const session = await startSession(t, { settings: () => ({ genre: profile?.id }) });
    await session.open(TEXT);
    assert.deepEqual((await session.length())?.target, profile?.length);
    session.settings = () => ({ genre: profile?.id, length: { target: 3000 } });
    await session.changeSettings(null);
    assert.deepEqual((await session.length())?.target, { minimum: 3000, maximum: 3000 });
  });

  it('counts in the encoding that was agreed on', async (t) => {
    const general = { positionEncodings: ['utf-8'] };
    const session = await startSession(t, { capabilities: { ...VSCODE, general } });
    await session.open('𠮷祥如意');
    const length = await session.length({ start: { line: 0, character: 0 }, end: { line: 0, character: 7 } });
    assert.equal(length?.characters, 2);
  });

  it('agrees with the outline', async (t) => {
    const session = await startSession(t);
    await session.open(TEXT);
    assert.equal((await session.length())?.characters, (await session.outline())?.characters);
  });

  it('is null for a document that is not open', async (t) => {
    const session = await startSession(t);
    assert.equal(await session.length(), null);
  });

  it('rejects when it is cancelled', async (t) => {
    const session = await startSession(t);
    await session.open(TEXT);
    const source = new CancellationTokenSource();
    const asked = session.client.sendRequest(LENGTH_METHOD, { textDocument: { uri: URI } }, source.token);
    source.cancel();
    await assert.rejects(asked, ResponseError);
  });
});
