import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ServerCapabilities } from 'vscode-languageserver/node';
import { SECTION_COMMANDS } from '../../server/src/protocol.ts';
import { startSession, type TestSession, URI, VSCODE } from '../support/session.ts';

const TEXT = '一、学了什么\n读了错字。\n二、想到什么\n想了很多。';
type Exercise = (session: TestSession) => Promise<void>;

/** For every capability that the server may advertise, what shows that it holds. */
const exercises: { readonly [K in keyof ServerCapabilities]: Exercise } = {
  async positionEncoding(session) {
    assert.equal(session.result.capabilities.positionEncoding, 'utf-16');
    await session.change([{ range: session.rangeOf('学了'), text: '𠮷，学了' }]);
    assert.equal((await session.symbols())[0]?.selectionRange.end.character, 9);
  },
  async textDocumentSync(session) {
    assert.deepEqual(session.result.capabilities.textDocumentSync, { openClose: true, change: 2 });
    await session.change([{ range: session.rangeOf('读了错字'), text: '读了正字' }]);
    assert.deepEqual(await session.diagnostics(), []);
    await session.close();
    assert.equal(await session.outline(), null);
  },
  async diagnosticProvider(session) {
    assert.deepEqual(session.result.capabilities.diagnosticProvider, {
      identifier: 'hegao',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
    assert.equal((await session.diagnostics()).length, 1);
  },
  async codeActionProvider(session) {
    const { codeActionProvider } = session.result.capabilities;
    assert.ok(typeof codeActionProvider === 'object');
    for (const kind of codeActionProvider.codeActionKinds ?? []) {
      const place = session.rangeOf(kind.startsWith('refactor') ? '二、想到' : '错字');
      const actions = await session.codeActions(place, { only: [kind] });
      assert.ok(actions.length > 0 && actions.every((action) => action.kind === kind), kind);
    }
  },
  async documentSymbolProvider(session) {
    const names = (await session.symbols()).map(({ name }) => name);
    assert.deepEqual(names, ['一、学了什么', '二、想到什么']);
  },
  async workspaceSymbolProvider(session) {
    const names = (await session.workspaceSymbols('想')).map(({ name }) => name);
    assert.deepEqual(names, ['二、想到什么']);
  },
  async foldingRangeProvider(session) {
    assert.equal((await session.folding())?.length, 2);
  },
  async selectionRangeProvider(session) {
    const [selection] = (await session.selections([session.rangeOf('错字').start])) ?? [];
    assert.deepEqual(selection?.range, session.rangeOf('读了错字'));
  },
  async completionProvider(session) {
    const { triggerCharacters = [], resolveProvider } = session.result.capabilities.completionProvider ?? {};
    assert.equal(resolveProvider, true);
    const texts = { '“': '坚定“', '《': '对照《', '、': '围绕以学铸魂、', '（': '一、问题\n（', '；': '一是学得浅；' };
    assert.deepEqual(triggerCharacters, Object.keys(texts));
    for (const text of Object.values(texts)) {
      await session.change([{ text }]);
      assert.notEqual((await session.complete(text))?.items.length, 0, text);
    }
  },
  async hoverProvider(session) {
    const hover = await session.hover('错字');
    assert.deepEqual(hover?.range, session.rangeOf('错字'));
  },
  async documentFormattingProvider(session) {
    assert.equal((await session.format())?.length, 1);
  },
  async documentRangeFormattingProvider(session) {
    assert.deepEqual(await session.format(session.rangeOf('学了什么')), []);
    assert.equal((await session.format(session.rangeOf('错字')))?.length, 1);
  },
  async codeLensProvider(session) {
    session.settings = () => ({ codeLens: true });
    await session.changeSettings(null);
    assert.equal((await session.codeLenses())?.length, 2);
  },
  async inlayHintProvider(session) {
    await session.change([{ text: '学习心得体会\n一、学习体会\n很受教育。' }]);
    assert.equal((await session.inlayHints())?.length, 1);
  },
  async referencesProvider(session) {
    await session.change([{ text: '学习“正字法”，用好正字法。' }]);
    assert.equal((await session.references('正字法'))?.length, 2);
  },
  async documentHighlightProvider(session) {
    await session.change([{ text: '学习“正字法”，用好正字法。' }]);
    assert.equal((await session.highlights('正字法'))?.length, 2);
  },
  async renameProvider(session) {
    assert.deepEqual(session.result.capabilities.renameProvider, { prepareProvider: true });
    await session.change([{ text: '学习“正字法”，用好正字法。' }]);
    const prepared = { range: session.rangeOf('正字法'), placeholder: '正字法' };
    assert.deepEqual(await session.prepareRename('正字法'), prepared);
    assert.equal(session.applied(await session.rename('正字法', '文字法')), '学习“文字法”，用好文字法。');
  },
  async executeCommandProvider(session) {
    const { commands = [] } = session.result.capabilities.executeCommandProvider ?? {};
    for (const command of commands) {
      await session.change([{ text: '一、甲\n（一）子\n（二）丑\n（四）寅' }]);
      session.applyEdit = async (edit) => {
        await session.change([{ text: session.applied(edit) }]);
        return { applied: true };
      };
      const at = command === SECTION_COMMANDS.renumber ? [] : [{ line: 2, character: 0 }];
      await session.execute(command, URI, ...at);
      assert.notEqual(session.text().getText(), '一、甲\n（一）子\n（二）丑\n（四）寅', command);
    }
  },
  async documentOnTypeFormattingProvider(session) {
    assert.deepEqual(session.result.capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n' });
    await session.change([{ text: '1.读了错字。\n' }]);
    assert.equal((await session.onEnter({ line: 1, character: 0 }))?.length, 1);
  },
};

describe('every advertised capability', () => {
  it('is exercised here', async (t) => {
    const session = await startSession(t);
    assert.deepEqual(Object.keys(session.result.capabilities).sort(), Object.keys(exercises).sort());
  });

  for (const [capability, exercise] of Object.entries(exercises)) {
    it(`holds: ${capability}`, async (t) => {
      const session = await startSession(t);
      await session.open(TEXT);
      await exercise(session);
    });
  }
});

describe('a capability that the client could not use', () => {
  it('is not advertised', async (t) => {
    const session = await startSession(t, { capabilities: {} });
    const advertised = Object.keys(session.result.capabilities);
    assert.equal(advertised.includes('diagnosticProvider'), false);
    assert.equal(advertised.includes('codeActionProvider'), false);
    assert.equal(advertised.includes('documentOnTypeFormattingProvider'), false);
    assert.equal(advertised.includes('executeCommandProvider'), false);
  });

  it('is not advertised to the extension, which has the commands itself', async (t) => {
    const session = await startSession(t, { initializationOptions: { commands: true } });
    assert.equal(session.result.capabilities.executeCommandProvider, undefined);
  });
});

describe('the server', () => {
  it('names itself', async (t) => {
    const session = await startSession(t, { capabilities: VSCODE });
    assert.equal(session.result.serverInfo?.name, 'hegao');
  });
});
