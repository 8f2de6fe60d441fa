import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CancellationTokenSource, LSPErrorCodes, RenameRequest, ResponseError } from 'vscode-languageserver/node';
import { PLAIN, startSession, URI, VSCODE } from '../support/session.ts';

const DRAFT = [
  '在青山镇读书班上的发言',
  '青山镇　王　强',
  '一、学习体会',
  '学习《青山镇学习方案》，发扬“老渠精神”。𠮷祥，青山镇卫生院王强同志，老渠精神不能丢。',
  '要以学铸魂、以学增智，树立“四个意识”。本镇落实《青山镇学习方案》。',
].join('\r\n');

/** Asserts that a request is refused, with a reason that the writer can read. */
async function assertRefused(asked: Promise<unknown>, reason: RegExp): Promise<void> {
  await assert.rejects(asked, (error: unknown) => {
    assert.ok(error instanceof ResponseError);
    assert.equal(error.code, LSPErrorCodes.RequestFailed);
    assert.match(error.message, reason);
    return true;
  });
}

describe('rename', () => {
  it('gives a unit another name, in longer names too', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    assert.deepEqual(await session.prepareRename('青山镇读'), {
      range: session.rangeOf('青山镇'),
      placeholder: '青山镇',
    });
    const renamed = session.applied(await session.rename('青山镇读', ' 南河镇 '));
    assert.equal(renamed, DRAFT.replaceAll('青山镇', '南河镇'));
  });

  it('gives a person another name, as wide as the old one was set', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const range = session.rangeOf('王　强');
    assert.deepEqual(await session.prepareRename('王　强'), { range, placeholder: '王强' });
    const short = session.applied(await session.rename('王　强', '李敏'));
    assert.equal(short, DRAFT.replace('王　强', '李　敏').replace('王强', '李敏'));
    const long = session.applied(await session.rename('王强', '林晓月'));
    assert.equal(long, DRAFT.replace('王　强', '林晓月').replace('王强', '林晓月'));
  });

  it('gives a document and a quoted term another name, with marks typed along or not', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const title = session.applied(await session.rename('学习方案', '《青山镇读书方案》'));
    assert.equal(title, DRAFT.replaceAll('青山镇学习方案', '青山镇读书方案'));
    const term = session.applied(await session.rename('老渠', '“红旗渠精神”'));
    assert.equal(term, DRAFT.replaceAll('老渠精神', '红旗渠精神'));
  });

  it('is refused elsewhere, with a reason', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    await assertRefused(session.prepareRename('不能丢'), /^只能改写在题目、称呼或落款里的单位名和人名/);
    await assertRefused(session.prepareRename('以学增智'), /^这是固定表述，不能改名$/);
    await assertRefused(session.prepareRename('四个意识'), /^这是固定表述，不能改名$/);
    await assertRefused(session.rename('不能丢', '丢不得'), /^只能改/);
  });

  it('is refused for a name that cannot stand there', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    for (const [piece, name] of [
      ['青山镇读', '  '],
      ['青山镇读', '南河\n镇'],
      ['学习方案', '《甲》《乙》'],
      ['老渠', '甲”“乙'],
    ] as const)
      await assertRefused(session.rename(piece, name), /^新名称不能为空/);
  });

  it('needs no question before, and no versions', async (t) => {
    const session = await startSession(t, { capabilities: PLAIN });
    assert.equal(session.result.capabilities.renameProvider, true);
    await session.open(DRAFT);
    const edit = await session.rename('青山镇读', '南河镇');
    assert.deepEqual(Object.keys(edit ?? {}), ['changes']);
    assert.equal(session.applied(edit), DRAFT.replaceAll('青山镇', '南河镇'));
  });

  it('counts in the encoding that was agreed on', async (t) => {
    const general = { positionEncodings: ['utf-8'] };
    const session = await startSession(t, { capabilities: { ...VSCODE, general } });
    await session.open('𠮷祥，发扬“老渠精神”。');
    const params = { textDocument: { uri: URI }, position: { line: 0, character: 22 }, newName: '新渠精神' };
    const edit = await session.client.sendRequest(RenameRequest.type, params);
    const range = { start: { line: 0, character: 19 }, end: { line: 0, character: 31 } };
    assert.deepEqual(edit?.documentChanges, [
      { textDocument: { uri: URI, version: 1 }, edits: [{ range, newText: '新渠精神' }] },
    ]);
  });

  it('is null for a document that is not open, and rejects when cancelled', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: URI }, position: session.rangeOf('老渠').start, newName: '新渠精神' };
    const asked = session.client.sendRequest(RenameRequest.type, params, source.token);
    source.cancel();
    await assert.rejects(asked, ResponseError);
    await session.close();
    assert.equal(await session.rename('老渠', '新渠精神'), null);
    assert.equal(await session.prepareRename('老渠'), null);
  });
});
