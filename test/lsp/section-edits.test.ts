import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { CodeActionTriggerKind, ErrorCodes, LSPErrorCodes, type ResponseError } from 'vscode-languageserver/node';
import {
  EDIT_SECTIONS_METHOD,
  type EditSectionsAnswer,
  SECTION_COMMANDS,
  type SectionOperation,
} from '../../server/src/protocol.ts';
import { PLAIN, startSession, type TestSession, URI, VSCODE } from '../support/session.ts';

const DRAFT = ['一、学习体会', '（一）到𠮷家岭去。看了田。', '（二）下村。', '二、打算', '多读书。'].join('\n');
const SWAPPED = ['一、学习体会', '（一）下村。', '（二）到𠮷家岭去。看了田。', '二、打算', '多读书。'].join('\n');
const SWAP: SectionOperation = { kind: 'moveUp', sections: [2] };

type Done = Extract<EditSectionsAnswer, { readonly edit: unknown }>;

async function done(session: TestSession, operation: SectionOperation): Promise<Done> {
  const answer = await session.editSections(operation);
  assert.ok('edit' in answer, JSON.stringify(answer));
  return answer;
}

function rejects(request: Promise<unknown>, code: number): Promise<void> {
  return assert.rejects(request, (error: ResponseError) => error.code === code);
}

describe('hegao/editSections', () => {
  it('answers one edit of the version it was computed for, and changes nothing', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const { edit } = await done(session, SWAP);
    assert.equal(edit.documentChanges?.length, 1);
    assert.equal(session.applied(edit), SWAPPED);
    assert.equal((await session.outline())?.sections[0]?.children[0]?.title, '到𠮷家岭去');
  });

  it('tells where the titles stand afterwards', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const { titles } = await done(session, SWAP);
    assert.deepEqual(titles, [{ start: { line: 1, character: 3 }, end: { line: 1, character: 5 } }]);
    const inserted = await done(session, { kind: 'insert', target: { position: 'after', section: 1 } });
    assert.deepEqual(inserted.titles, [{ start: { line: 2, character: 3 }, end: { line: 2, character: 3 } }]);
    const renamed = await done(session, { kind: 'rename', section: 3, title: '下一步打算' });
    assert.deepEqual(renamed.titles, [{ start: { line: 3, character: 2 }, end: { line: 3, character: 7 } }]);
    const besides = [];
    for (const section of [1, 3]) besides.push((await done(session, { kind: 'delete', sections: [section] })).titles);
    assert.deepEqual(
      besides.map(([title]) => title?.start.line),
      [1, 2],
      'the section behind a gap, or before it where none is behind',
    );
  });

  it('answers plain changes to a client that knows no versions, with CRLF', async (t) => {
    const session = await startSession(t, { capabilities: PLAIN });
    await session.open(DRAFT.replaceAll('\n', '\r\n'));
    const { edit } = await done(session, SWAP);
    assert.equal(edit.documentChanges, undefined);
    assert.equal(session.applied(edit), SWAPPED.replaceAll('\n', '\r\n'));
  });

  it('speaks the position encoding that was agreed on', async (t) => {
    const capabilities = { ...VSCODE, general: { positionEncodings: ['utf-8'] } };
    const session = await startSession(t, { capabilities });
    await session.open(DRAFT);
    const { edit, titles } = await done(session, { kind: 'moveDown', sections: [1] });
    assert.deepEqual(titles, [{ start: { line: 2, character: 9 }, end: { line: 2, character: 25 } }]);
    const [change] = edit.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    const ranges = change.edits.map(({ range }) => [range.start.character, range.end.character]);
    assert.deepEqual(ranges.at(-1), ['（一）到𠮷家岭去。看了田。'.length * 3 - 2, 18]);
  });

  it('takes no lines of another version', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    await session.change([{ range: session.rangeOf('多读书'), text: '多写字' }]);
    await rejects(session.editSections(SWAP, 1), LSPErrorCodes.ContentModified);
    assert.ok('edit' in (await session.editSections(SWAP, 2)));
  });

  it('says why not', async (t) => {
    const session = await startSession(t, {
      settings: ({ scopeUri }) => (scopeUri === URI ? {} : { maxFileSize: 1e-6 }),
    });
    await session.open(DRAFT);
    await session.open(DRAFT, 'file:///drafts/b.txt');
    const reason = async (operation: SectionOperation, uri = URI) => {
      const answer = await session.editSections(operation, undefined, uri);
      return 'reason' in answer ? answer.reason : undefined;
    };
    assert.equal(await reason({ kind: 'moveUp', sections: [0] }), '前面没有同级标题，不能再上移');
    assert.equal(await reason({ kind: 'delete', sections: [4] }), '第 5 行不是标题');
    assert.equal(await reason({ kind: 'renumber' }), '没有要改的');
    assert.equal(await reason(SWAP, 'file:///never-opened.txt'), '文档没有打开');
    assert.equal(await reason(SWAP, 'file:///drafts/b.txt'), '文档太大，没有读取');
  });

  it('refuses what is no operation', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    for (const operation of [
      undefined,
      null,
      'moveUp',
      { kind: 'shuffle', sections: [1] },
      { kind: 'moveUp', sections: [] },
      { kind: 'moveUp', sections: ['1'] },
      { kind: 'move', sections: [1] },
      { kind: 'move', sections: [1], target: { position: 'beside', section: 2 } },
      { kind: 'insert', target: { position: 'end' }, title: 7 },
      { kind: 'rename', section: 1 },
      { kind: 'renumber', section: -1 },
    ]) {
      const params = { textDocument: { uri: URI }, operation };
      await rejects(session.client.sendRequest(EDIT_SECTIONS_METHOD, params), ErrorCodes.InvalidParams);
    }
  });
});

describe('section commands', () => {
  /** A session with a client that applies edits. */
  async function start(t: TestContext, text: string): Promise<TestSession> {
    const session = await startSession(t);
    session.applyEdit = async (edit) => {
      await session.change([{ text: session.applied(edit) }]);
      return { applied: true };
    };
    await session.open(text);
    return session;
  }
  const at = (line: number) => ({ line, character: 1 });

  it('work on the innermost section at a position', async (t) => {
    const session = await start(t, DRAFT);
    await session.execute(SECTION_COMMANDS.moveUp, URI, at(2));
    assert.equal(session.text().getText(), SWAPPED);
    await session.execute(SECTION_COMMANDS.moveDown, URI, at(1));
    assert.equal(session.text().getText(), DRAFT);
    await session.execute(SECTION_COMMANDS.demote, URI, at(4));
    assert.match(session.text().getText(), /\n（三）打算\n多读书。$/);
    await session.execute(SECTION_COMMANDS.promote, URI, at(4));
    assert.equal(session.text().getText(), DRAFT);
  });

  it('renumber a section or all', async (t) => {
    const session = await start(t, '一、甲\n（三）子\n（四）丑\n二、乙\n（四）寅');
    await session.execute(SECTION_COMMANDS.renumber, URI, at(0));
    assert.equal(session.text().getText(), '一、甲\n（一）子\n（二）丑\n二、乙\n（四）寅');
    await session.execute(SECTION_COMMANDS.renumber, URI);
    assert.equal(session.text().getText(), '一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅');
  });

  it('fail where there is nothing to do, and where the client does not want it', async (t) => {
    const session = await start(t, `题目\n${DRAFT}`);
    await rejects(session.execute(SECTION_COMMANDS.moveUp, URI, at(1)), LSPErrorCodes.RequestFailed);
    await rejects(session.execute(SECTION_COMMANDS.moveUp, URI, at(0)), LSPErrorCodes.RequestFailed);
    await rejects(session.execute(SECTION_COMMANDS.moveUp, 'file:///never.txt', at(1)), LSPErrorCodes.RequestFailed);
    await rejects(session.execute('hegao.shuffle', URI, at(1)), ErrorCodes.InvalidParams);
    session.applyEdit = async () => ({ applied: false, failureReason: '今天不行' });
    await assert.rejects(session.execute(SECTION_COMMANDS.moveDown, URI, at(1)), /今天不行/);
  });
});

describe('code actions on a heading', () => {
  const refactor = { only: ['refactor'] };

  it('are the operations that can be done there', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const titles = async (piece: string) =>
      (await session.codeActions(session.rangeOf(piece), refactor)).map(({ title, kind }) => `${kind} ${title}`);
    assert.deepEqual(await titles('学习体会'), ['refactor.move 下移本节']);
    assert.deepEqual(await titles('（二）'), [
      'refactor.move 上移本节',
      'refactor.rewrite 升一级',
      'refactor.rewrite 降一级',
    ]);
    assert.deepEqual(await titles('多读书'), []);
    assert.deepEqual(await titles('打算\n多读书'), []);
  });

  it('renumber where something is to be renumbered', async (t) => {
    const session = await startSession(t);
    await session.open('一、甲\n（一）子\n（三）丑\n二、乙\n（二）寅');
    const actions = await session.codeActions(session.rangeOf('一、'), { only: ['refactor.rewrite'] });
    assert.deepEqual(
      actions.map(({ title, edit }) => [title, session.applied(edit)]),
      [
        ['重新编号（本节）', '一、甲\n（一）子\n（二）丑\n二、乙\n（二）寅'],
        ['重新编号', '一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅'],
      ],
    );
  });

  it('are not computed while the cursor only passes', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const range = session.rangeOf('学习体会');
    assert.deepEqual(await session.codeActions(range, { triggerKind: CodeActionTriggerKind.Automatic }), []);
    assert.equal((await session.codeActions(range, { triggerKind: CodeActionTriggerKind.Invoked })).length, 1);
  });
});
