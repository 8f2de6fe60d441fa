import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  DiagnosticSeverity,
  DidChangeTextDocumentNotification,
  LSPErrorCodes,
  type ResponseError,
} from 'vscode-languageserver/node';
import { paragraphRule } from '../../server/src/core/engine/rule.ts';
import { crash, PLAIN, RULES, startSession, URI, VSCODE, wrongWord } from '../support/session.ts';

/** A paragraph rule that finds nothing and tells how many paragraphs it was given. */
function counting() {
  const count = { paragraphs: 0 };
  const { summary, why, tier, source, severity, examples } = wrongWord;
  const declared = { summary, why, tier, source, severity, examples, id: 'counting', options: {} };
  const rule = paragraphRule({
    ...declared,
    check() {
      count.paragraphs++;
      return [];
    },
  });
  return { rule, count };
}

function withoutPull(capabilities: ClientCapabilities): ClientCapabilities {
  const { diagnostic, ...textDocument } = capabilities.textDocument ?? {};
  return { ...capabilities, textDocument };
}

describe('pulled diagnostics', () => {
  it('carry everything that a finding tells', async (t) => {
    const initializationOptions = { rulePages: 'file:///pages/' };
    const session = await startSession(t, { initializationOptions });
    await session.open('旧话在先，错字在后。\n又是旧话。');
    assert.deepEqual(await session.diagnostics(), [
      {
        range: session.rangeOf('错字'),
        severity: DiagnosticSeverity.Warning,
        code: 'wrong-word',
        codeDescription: { href: 'file:///pages/wrong-word.md' },
        source: '核稿',
        message: '“错字”应为“正字”',
      },
      {
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 4 } },
        severity: DiagnosticSeverity.Hint,
        code: 'repeated',
        codeDescription: { href: 'file:///pages/repeated.md' },
        source: '核稿',
        message: '前面已有同样的话',
        relatedInformation: [{ location: { uri: URI, range: session.rangeOf('旧话') }, message: '首次出现在这里' }],
      },
    ]);
  });

  it('leave out what the client does not understand', async (t) => {
    const session = await startSession(t, { capabilities: { textDocument: { diagnostic: {} } } });
    await session.open('旧话。\n又是旧话。');
    const [diagnostic] = await session.diagnostics();
    assert.equal(diagnostic?.code, 'repeated');
    assert.equal('relatedInformation' in diagnostic, false);
    assert.equal('codeDescription' in diagnostic, false);
  });

  it('are not sent again where they are the same', async (t) => {
    const session = await startSession(t);
    await session.open('错字。\n别的话。');
    const first = await session.pull();
    await session.change([{ range: session.rangeOf('别的'), text: '其他的' }]);
    assert.deepEqual(await session.pull(URI, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    const stranger = await session.pull(URI, 'of another session');
    assert.equal(stranger.kind, 'full');
    assert.notEqual(stranger.resultId, first.resultId);
  });

  it('are sent again where they moved', async (t) => {
    const session = await startSession(t);
    await session.open('前面错字。');
    const first = await session.pull();
    await session.change([{ range: session.rangeOf('前面'), text: '这' }]);
    const second = await session.pull(URI, first.resultId);
    assert.equal(second.kind, 'full');
    assert.notEqual(second.resultId, first.resultId);
  });

  it('are sent again where an edit may have removed a squiggle', async (t) => {
    const session = await startSession(t);
    await session.open('一个错字。');
    const first = await session.pull();
    await session.change([{ range: session.rangeOf('错字'), text: '错字' }]);
    const second = await session.pull(URI, first.resultId);
    assert.equal(second.kind, 'full');
    await session.change([{ text: '一个错字。' }]);
    assert.equal((await session.pull(URI, second.resultId)).kind, 'full');
  });

  it('of a document that is not open are none', async (t) => {
    const session = await startSession(t);
    assert.deepEqual(await session.pull('file:///never-opened.txt'), { kind: 'full', items: [] });
    await session.open('错字。');
    assert.equal((await session.diagnostics()).length, 1);
    await session.close();
    assert.deepEqual(await session.pull(), { kind: 'full', items: [] });
  });

  it('of a document that is closed meanwhile are none', async (t) => {
    const session = await startSession(t);
    session.settings = async () => {
      await session.close();
      return null;
    };
    await session.open('错字。');
    assert.deepEqual(await session.pull(), { kind: 'full', items: [] });
  });

  it('are not pushed too', async (t) => {
    const session = await startSession(t);
    await session.open('错字。');
    await session.diagnostics();
    await session.change([{ text: '又是错字。' }]);
    await session.changeSettings(null);
    await session.diagnostics();
    await session.close();
    await session.pull();
    assert.deepEqual(session.published, []);
  });
});

describe('a pull that nobody waits for any more', () => {
  it('is answered “cancelled”, not “nothing found”, when cancelled in the pipe', async (t) => {
    const session = await startSession(t);
    await session.open('错字。');
    const source = new CancellationTokenSource();
    const pulled = session.pull(URI, undefined, source.token);
    source.cancel();
    await assert.rejects(pulled, { code: LSPErrorCodes.RequestCancelled });
    assert.deepEqual(session.asked, [], 'before anything was done');
  });

  it('is answered “cancelled” when cancelled under way, and nothing is checked', async (t) => {
    const { rule, count } = counting();
    const source = new CancellationTokenSource();
    // The server asks for the settings in the midst of the pull; the cancel goes out before the answer.
    const cancelAndAnswer = () => {
      source.cancel();
      return null;
    };
    const session = await startSession(t, { settings: cancelAndAnswer, rules: [rule] });
    await session.open('错字。');
    await assert.rejects(session.pull(URI, undefined, source.token), { code: LSPErrorCodes.RequestCancelled });
    assert.equal(count.paragraphs, 0);
    await session.diagnostics();
    assert.equal(count.paragraphs, 1);
  });

  it('is told to come again when the text has changed', async (t) => {
    const { rule, count } = counting();
    const session = await startSession(t, { rules: [...RULES, rule] });
    session.settings = async () => {
      await session.change([{ text: '没有问题。' }]);
      return null;
    };
    await session.open('错字。');
    await assert.rejects(session.pull(), (error: ResponseError<unknown>) => {
      assert.equal(error.code, LSPErrorCodes.ServerCancelled);
      assert.deepEqual(error.data, { retriggerRequest: true });
      return true;
    });
    assert.equal(count.paragraphs, 0);
    assert.deepEqual(await session.diagnostics(), []);
  });
});

describe('pushed diagnostics', () => {
  it('come with the version, after opening and after every change', async (t) => {
    const session = await startSession(t, { capabilities: PLAIN });
    assert.equal('diagnosticProvider' in session.result.capabilities, false);
    await session.open('错字。');
    const opened = await session.until('diagnostics', () => session.published.at(-1));
    assert.deepEqual([opened.uri, opened.version, opened.diagnostics.length], [URI, 1, 1]);
    await session.change([{ text: '没有。' }]);
    const changed = await session.until('diagnostics of version 2', () =>
      session.published.find(({ version }) => version === 2),
    );
    assert.deepEqual(changed.diagnostics, []);
  });

  it('are taken away when the document is closed, for good', async (t) => {
    const session = await startSession(t, { capabilities: PLAIN });
    await session.open('错字。');
    await session.until('diagnostics', () => session.published.length);
    await session.change([{ text: '错字，错字。' }]);
    await session.close();
    await session.open('好。', 'file:///drafts/b.txt');
    await session.until('diagnostics of the other', () => session.published.some(({ uri }) => uri !== URI));
    assert.deepEqual(session.published.filter(({ uri }) => uri === URI).at(-1), { uri: URI, diagnostics: [] });
  });

  it('of several changes that wait together are those of the last', async (t) => {
    const session = await startSession(t, { capabilities: withoutPull(VSCODE) });
    // The settings come only when all three changes are in.
    let answer: (settings: null) => void = () => {};
    session.settings = () => new Promise((resolve) => (answer = resolve));
    await session.open('错字。');
    await session.until('the question for settings', () => session.asked.length);
    for (const text of ['一', '二', '三错字']) await session.change([{ text }]);
    await session.client.sendRequest('hegao/recognize', { head: '', languageId: 'plaintext' });
    answer(null);
    await session.until('diagnostics', () => session.published.length);
    await session.outline();
    assert.deepEqual(
      session.published.map(({ version, diagnostics }) => [version, diagnostics.length]),
      [[4, 1]],
    );
  });
});

describe('a settings change', () => {
  it('makes a client that pulls ask again', async (t) => {
    const session = await startSession(t);
    await session.open('错字。');
    assert.equal((await session.diagnostics()).length, 1);
    session.settings = () => ({ rules: { 'wrong-word': 'off' } });
    await session.changeSettings(null);
    await session.until('the refresh', () => session.refreshed.includes('diagnostics'));
    assert.deepEqual(await session.diagnostics(), []);
  });

  it('is pushed to a client that waits', async (t) => {
    const session = await startSession(t, { capabilities: PLAIN });
    await session.open('错字。');
    await session.until('diagnostics', () => session.published.length === 1);
    await session.changeSettings({ hegao: { rules: { 'wrong-word': 'error' } } });
    const [, again] = await session.until('diagnostics', () => session.published.length === 2 && session.published);
    assert.equal(again?.diagnostics[0]?.severity, DiagnosticSeverity.Error);
    assert.deepEqual(session.refreshed, []);
  });
});

describe('the number of diagnostics', () => {
  const text = '错字。\n'.repeat(7);

  it('is bounded, and the last one tells of the rest', async (t) => {
    const session = await startSession(t, { settings: () => ({ maxDiagnostics: 3 }) });
    await session.open(text);
    const diagnostics = await session.diagnostics();
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['wrong-word', 'wrong-word', 'more'],
    );
    const last = diagnostics.at(-1);
    assert.equal(last?.severity, DiagnosticSeverity.Information);
    assert.match(String(last?.message), /还有 5 处未列出/);
    assert.deepEqual(last?.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } });
  });

  it('has room for exactly as many as are allowed', async (t) => {
    const session = await startSession(t, { settings: () => ({ maxDiagnostics: 7 }) });
    await session.open(text);
    assert.deepEqual(
      (await session.diagnostics()).map(({ code }) => code),
      Array(7).fill('wrong-word'),
    );
  });

  it('is 200 by default', async (t) => {
    const session = await startSession(t);
    await session.open('错字。\n'.repeat(300));
    const diagnostics = await session.diagnostics();
    assert.equal(diagnostics.length, 200);
    assert.match(String(diagnostics.at(-1)?.message), /还有 101 处未列出/);
  });
});

describe('a document that cannot be checked', () => {
  it('has no findings where its encoding was mistaken', async (t) => {
    const session = await startSession(t);
    await session.open(`错字\ufffd\ufffd\ufffd`);
    assert.deepEqual(await session.diagnostics(), []);
    assert.equal((await session.outline())?.state, 'wrong-encoding');
    await session.change([{ range: session.rangeOf('\ufffd'), text: '' }]);
    assert.equal((await session.diagnostics()).length, 1, 'two may be a slip');
    await session.change([{ range: session.rangeOf('\ufffd'), text: '\ufffd\ufffd' }]);
    assert.deepEqual(await session.diagnostics(), []);
    await session.change([{ text: `错字\ufffd\ufffd\ufffd${'好'.repeat(295)}` }]);
    assert.equal((await session.diagnostics()).length, 1, 'one in a hundred may stand in a quotation');
  });

  it('has none where it is larger than the settings allow', async (t) => {
    const session = await startSession(t, { settings: () => ({ maxFileSize: 0.0001 }) });
    // 104.8 bytes: 34 Chinese characters are 102, and 52 letters with 17 characters 103.
    for (const [text, found] of [
      [`错字${'好'.repeat(32)}`, 1],
      [`错字${'好'.repeat(33)}`, 0],
      [`错字${'好'.repeat(15)}${'a'.repeat(52)}`, 1],
      [`错字${'𠮷'.repeat(24)}`, 1],
      [`错字${'𠮷'.repeat(25)}`, 0],
      [`错字${'a'.repeat(200)}`, 0],
    ] as const) {
      await session.open(text);
      assert.equal((await session.diagnostics()).length, found, text);
      assert.equal((await session.outline())?.state, found ? 'on' : 'too-large');
    }
    assert.deepEqual(await session.symbols(), []);
    assert.deepEqual(await session.selections([{ line: 0, character: 3 }]), null);
  });

  it('has none where checking is off', async (t) => {
    const session = await startSession(t, { settings: () => ({ documents: 'off' }) });
    await session.open('一、错字\n正文。');
    assert.deepEqual(await session.diagnostics(), []);
    assert.deepEqual(await session.codeActions(session.rangeOf('错字')), []);
    const outline = await session.outline();
    assert.deepEqual([outline?.state, outline?.sections.length], ['off', 1]);
  });
});

describe('a rule that throws', () => {
  it('is logged with its id, once, and skipped', async (t) => {
    const session = await startSession(t, { rules: [crash, wrongWord] });
    await session.open('崩溃。\n错字。\n又崩溃。');
    assert.deepEqual(
      (await session.diagnostics()).map(({ code }) => code),
      ['wrong-word'],
    );
    const logged = session.logged.filter((message) => message.includes('crash'));
    assert.equal(logged.length, 1);
    assert.match(logged[0] as string, /a rule broke/);
  });
});

describe('a handler that throws', () => {
  it('answers an error, and the session goes on', async (t) => {
    const session = await startSession(t);
    await session.open('错字。');
    const broken = session.client.sendRequest('textDocument/selectionRange', { textDocument: { uri: URI } });
    await assert.rejects(broken, { code: -32603 });
    await session.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ nonsense: true } as never],
    });
    assert.equal((await session.diagnostics()).length, 1);
  });
});
