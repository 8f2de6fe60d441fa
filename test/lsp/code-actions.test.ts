import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CodeActionTriggerKind, type Diagnostic } from 'vscode-languageserver/node';
import { DISABLE_RULE_COMMAND, EXPLAIN_RULE_COMMAND, REVEAL_COMMAND } from '../../server/src/protocol.ts';
import { PLAIN, startSession, URI, VSCODE } from '../support/session.ts';

const FIX_ALL = 'source.fixAll.hegao';
const quickFix = { only: ['quickfix'] };

function titles(actions: readonly { readonly title: string }[]): readonly string[] {
  return actions.map(({ title }) => title);
}

describe('quick fixes', () => {
  it('are the fixes of the finding, the safe one preferred, bound to the version', async (t) => {
    const session = await startSession(t);
    await session.open('好。\n一个错字。');
    const diagnostics = await session.diagnostics();
    const actions = await session.codeActions(session.rangeOf('错字'), { ...quickFix, diagnostics });
    assert.deepEqual(actions, [
      {
        title: '删去',
        kind: 'quickfix',
        diagnostics,
        edit: {
          documentChanges: [
            {
              textDocument: { uri: URI, version: 1 },
              edits: [{ range: session.rangeOf('错字'), newText: '' }],
            },
          ],
        },
      },
      {
        title: '改为“正字”',
        kind: 'quickfix',
        diagnostics,
        isPreferred: true,
        edit: {
          documentChanges: [
            {
              textDocument: { uri: URI, version: 1 },
              edits: [{ range: session.rangeOf('错字'), newText: '正字' }],
            },
          ],
        },
      },
    ]);
    assert.equal(session.applied(actions[1]?.edit), '好。\n一个正字。');
  });

  it('are plain changes for a client that knows no versions', async (t) => {
    const session = await startSession(t, { capabilities: PLAIN });
    await session.open('一个错字。');
    const [action] = await session.codeActions(session.rangeOf('错字'));
    assert.deepEqual(action?.edit, { changes: { [URI]: [{ range: session.rangeOf('错字'), newText: '' }] } });
  });

  it('are there for a cursor in or at the word, without diagnostics too', async (t) => {
    const session = await startSession(t);
    await session.open('一个错字。');
    for (const [character, found] of [
      [1, 0],
      [2, 2],
      [3, 2],
      [4, 2],
      [5, 0],
    ] as const) {
      const position = { line: 0, character };
      const actions = await session.codeActions({ start: position, end: position }, quickFix);
      assert.equal(actions.length, found, `at ${character}`);
      assert.equal(
        actions.some((action) => 'diagnostics' in action),
        false,
      );
    }
  });

  it('are computed from the text as it is now, for diagnostics of an older one', async (t) => {
    const session = await startSession(t);
    await session.open('一个错字。');
    const diagnostics = await session.diagnostics();
    await session.change([{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '又' }]);
    const elsewhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const actions = await session.codeActions(elsewhere, { ...quickFix, diagnostics });
    assert.equal(session.applied(actions[1]?.edit), '又一个正字。');
    assert.deepEqual(actions[1]?.diagnostics, diagnostics);
    await session.change([{ text: '改好了。' }]);
    assert.deepEqual(await session.codeActions(elsewhere, { ...quickFix, diagnostics }), []);
  });

  it('take neighbours for what they are', async (t) => {
    const session = await startSession(t);
    await session.open('错字错字');
    const [first, second] = await session.diagnostics();
    const actions = await session.codeActions((second as Diagnostic).range, {
      ...quickFix,
      diagnostics: [first as Diagnostic, second as Diagnostic],
    });
    assert.deepEqual(
      actions.slice(0, 4).map(({ diagnostics }) => diagnostics),
      [[first], [first], [second], [second]],
    );
  });

  it('leave other tools’ diagnostics alone', async (t) => {
    const session = await startSession(t);
    await session.open('一个错字。');
    const [own] = await session.diagnostics();
    const alien = { ...(own as Diagnostic), source: 'spell' };
    const elsewhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.deepEqual(await session.codeActions(elsewhere, { ...quickFix, diagnostics: [alien] }), []);
  });

  it('mend all findings of a rule where there are several', async (t) => {
    const session = await startSession(t);
    await session.open('错字，呀呀。\n又是错字，还是错字。');
    const diagnostics = (await session.diagnostics()).filter(({ range }) => range.start.line === 0);
    const actions = await session.codeActions(session.rangeOf('错字，呀呀'), { ...quickFix, diagnostics });
    assert.deepEqual(titles(actions), ['删去', '改为“正字”', '改为“呀”', '修正全部同类问题（wrong-word，3 处）']);
    assert.equal(session.applied(actions.at(-1)?.edit), '，呀呀。\n又是，还是。');
    assert.deepEqual(actions.at(-1)?.diagnostics, [diagnostics[0]]);
  });

  it('offer the client’s commands to the client that has them, once a rule', async (t) => {
    const session = await startSession(t, { initializationOptions: { commands: true } });
    await session.open('旧话。\n旧话和错字。');
    const actions = await session.codeActions(
      { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
      quickFix,
    );
    assert.deepEqual(
      actions.map(({ title, command }) => [title, command?.command, command?.arguments]),
      [
        ['删去', undefined, undefined],
        ['改为“正字”', undefined, undefined],
        ['转到：首次出现在这里', REVEAL_COMMAND, [URI, session.rangeOf('旧话')]],
        ['关闭规则“repeated”（文件夹设置）', DISABLE_RULE_COMMAND, ['repeated', URI]],
        ['为什么？查看规则说明', EXPLAIN_RULE_COMMAND, ['repeated']],
        ['关闭规则“wrong-word”（文件夹设置）', DISABLE_RULE_COMMAND, ['wrong-word', URI]],
        ['为什么？查看规则说明', EXPLAIN_RULE_COMMAND, ['wrong-word']],
      ],
    );
  });

  it('are none in a document that is not open', async (t) => {
    const session = await startSession(t);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    assert.deepEqual(await session.codeActions(range), []);
  });
});

describe('the kinds that are asked for', () => {
  const text = '一个错字。';
  const cases: readonly (readonly [string, object, readonly string[]])[] = [
    ['nothing named', {}, ['quickfix', 'quickfix', FIX_ALL]],
    ['nothing named, by hand', { triggerKind: CodeActionTriggerKind.Invoked }, ['quickfix', 'quickfix', FIX_ALL]],
    ['nothing named, by itself', { triggerKind: CodeActionTriggerKind.Automatic }, ['quickfix', 'quickfix']],
    ['quickfix', { only: ['quickfix'] }, ['quickfix', 'quickfix']],
    ['source', { only: ['source'] }, [FIX_ALL]],
    ['on save', { only: ['source.fixAll'], triggerKind: CodeActionTriggerKind.Automatic }, [FIX_ALL]],
    ['ours', { only: [FIX_ALL] }, [FIX_ALL]],
    ['another tool’s', { only: ['source.fixAll.eslint'] }, []],
    ['refactor', { only: ['refactor', 'source.organizeImports'] }, []],
    ['everything', { only: [''] }, ['quickfix', 'quickfix', FIX_ALL]],
  ];
  for (const [name, context, kinds] of cases) {
    it(name, async (t) => {
      const session = await startSession(t);
      await session.open(text);
      const actions = await session.codeActions(session.rangeOf('错字'), context);
      assert.deepEqual(
        actions.map(({ kind }) => kind),
        kinds,
      );
    });
  }
});

describe('fix all', () => {
  const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

  it('applies safe fixes only, until none is left', async (t) => {
    const session = await startSession(t);
    await session.open('呀呀呀呀，错字。\r\n旧话。\r\n呀呀和旧话。\r\n');
    const [action, ...others] = await session.codeActions(start, { only: [FIX_ALL] });
    assert.deepEqual(others, []);
    assert.equal(session.applied(action?.edit), '呀，正字。\r\n旧话。\r\n呀和旧话。\r\n');
  });

  it('leaves in small edits', async (t) => {
    const session = await startSession(t, { capabilities: { ...VSCODE, workspace: {} } });
    await session.open('呀呀呀呀，中间的话，错字。');
    const [action] = await session.codeActions(start, { only: [FIX_ALL] });
    assert.deepEqual(action?.edit?.changes?.[URI], [
      { range: session.rangeOf('呀呀呀呀'), newText: '呀' },
      { range: session.rangeOf('错字'), newText: '正字' },
    ]);
  });

  it('is not offered where there is nothing to do', async (t) => {
    const session = await startSession(t);
    await session.open('旧话。\n旧话。');
    assert.deepEqual(await session.codeActions(start, { only: [FIX_ALL] }), []);
  });

  it('leaves what is remembered of the document as it was', async (t) => {
    const session = await startSession(t);
    await session.open('呀呀呀呀，错字。\n旧话。\n旧话。');
    const before = await session.pull();
    await session.codeActions(start, { only: [FIX_ALL] });
    assert.deepEqual(await session.pull(URI, before.resultId), { kind: 'unchanged', resultId: before.resultId });
    await session.change([{ range: session.rangeOf('旧话'), text: '新话' }]);
    assert.deepEqual(
      (await session.diagnostics()).map(({ code }) => code),
      ['doubled', 'doubled', 'wrong-word'],
    );
  });
});
