import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createService, type Service } from '../../server/src/core/service.ts';
import { languageData } from '../../server/src/data.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { PLAIN, startSession, URI, VSCODE } from '../support/session.ts';

const OTHER = 'file:///elsewhere/b.txt';
const OFF = { rules: { 'wrong-word': 'off' } };

/** A service that counts the linters it makes. */
function counting(): { readonly service: Service; readonly made: readonly unknown[] } {
  const service = createService(languageData);
  const made: unknown[] = [];
  const createLinter: Service['createLinter'] = (configuration, host) => {
    made.push(configuration);
    return service.createLinter(configuration, host);
  };
  return { service: { ...service, createLinter }, made };
}

describe('settings that can be asked for', () => {
  it('are asked for by resource, once', async (t) => {
    const session = await startSession(t, { settings: ({ scopeUri }) => (scopeUri === OTHER ? OFF : {}) });
    await session.open('错字。');
    await session.open('错字。', OTHER);
    assert.equal((await session.diagnostics(URI)).length, 1);
    assert.equal((await session.diagnostics(OTHER)).length, 0);
    await session.change([{ text: '又是错字。' }]);
    await session.diagnostics(URI);
    await session.outline(URI);
    assert.deepEqual(session.asked, [URI, OTHER]);
  });

  it('are asked for again when they have changed', async (t) => {
    const session = await startSession(t);
    await session.until('the registration', () => session.registered.length);
    assert.deepEqual(
      session.registered.map(({ method, registerOptions }) => [method, registerOptions]),
      [['workspace/didChangeConfiguration', { section: 'hegao' }]],
    );
    await session.open('一个误字。');
    assert.equal((await session.diagnostics()).length, 0);
    session.settings = () => ({ rules: { 'wrong-word': { others: ['误字'] } } });
    await session.changeSettings(null);
    assert.equal((await session.diagnostics()).length, 1);
    assert.deepEqual(session.asked, [URI, URI]);
  });

  it('are not registered for where the client does not want it', async (t) => {
    const workspace = { ...VSCODE.workspace, didChangeConfiguration: {} };
    const session = await startSession(t, { capabilities: { ...VSCODE, workspace } });
    await session.open('错字。');
    await session.diagnostics();
    assert.deepEqual(session.registered, []);
  });

  it('count as they are at the end, if they change while they are asked for', async (t) => {
    const session = await startSession(t);
    let answer: (settings: unknown) => void = () => {};
    session.settings = () => new Promise((resolve) => (answer = resolve));
    await session.open('错字。');
    const pulled = session.diagnostics();
    await session.until('the question', () => session.asked.length === 1);
    session.settings = () => OFF;
    await session.changeSettings(null);
    await session.until('the refresh', () => session.refreshed.length);
    answer({});
    assert.deepEqual(await pulled, []);
  });

  it('are the defaults where the client fails to answer', async (t) => {
    const fail = () => Promise.reject(new Error('no settings today'));
    const session = await startSession(t, { settings: fail });
    await session.open('错字。');
    assert.equal((await session.diagnostics()).length, 1);
    assert.ok(session.logged.some((message) => message.includes('no settings today')));
  });

  it('are those given at the start where the client has none', async (t) => {
    const session = await startSession(t, { initializationOptions: { settings: OFF } });
    await session.changeSettings({});
    await session.open('错字。');
    assert.deepEqual(await session.diagnostics(), []);
  });
});

describe('settings that are sent', () => {
  const capabilities = { ...PLAIN, textDocument: { ...PLAIN.textDocument, diagnostic: {} } };

  it('count from the start', async (t) => {
    const session = await startSession(t, { capabilities, initializationOptions: { settings: OFF } });
    await session.open('错字。');
    assert.deepEqual(await session.diagnostics(), []);
    assert.deepEqual(session.asked, []);
  });

  it('count when they come, with our section round them or without', async (t) => {
    const session = await startSession(t, { capabilities });
    await session.open('错字。');
    for (const [settings, found] of [
      [{ hegao: OFF }, 0],
      [{}, 1],
      [OFF, 0],
      [{ hegao: {} }, 1],
      [{ hegao: OFF }, 0],
      [null, 1],
    ] as const) {
      await session.changeSettings(settings);
      assert.equal((await session.diagnostics()).length, found, JSON.stringify(settings));
    }
  });
});

describe('ill-formed settings', () => {
  it('are the defaults, and told of once', async (t) => {
    const given = {
      rules: { 'wrong-word': 'loud', 'no-such-rule': 'off', doubled: null },
      genre: 7,
      maxDiagnostics: 0,
    };
    const session = await startSession(t, { settings: () => given });
    await session.open('错字，呀呀。');
    await session.open('错字，呀呀。', OTHER);
    assert.equal((await session.diagnostics(URI)).length, 2);
    assert.equal((await session.diagnostics(OTHER)).length, 2);
    await session.changeSettings(null);
    await session.diagnostics(URI);
    assert.equal(session.logged.length, 4, session.logged.join('\n'));
    for (const told of ['hegao.genre', 'hegao.maxDiagnostics', 'no-such-rule', 'loud']) {
      assert.equal(session.logged.filter((message) => message.includes(told)).length, 1, told);
    }
  });

  it('of every shape are read', () => {
    const defaults = readSettings(undefined, [], () => assert.fail());
    assert.deepEqual(defaults, {
      configuration: { rules: {}, genre: 'auto' },
      key: '{"genre":"auto","rules":{}}',
      documents: 'recognized',
      maxDiagnostics: 200,
      maxFileSize: 5,
      completion: { enabled: true, pinyin: true },
      codeLens: false,
      format: { indent: 'keep', blankLines: 'keep' },
      length: { target: 0, charactersPerMinute: 200, hints: true },
      autoNumber: true,
    });
    const empty = { rules: null, genre: null, documents: null, maxDiagnostics: null, maxFileSize: null, format: null };
    for (const given of [null, {}, empty, { format: { indent: null } }, { autoNumber: null }])
      assert.deepEqual(
        readSettings(given, [], () => assert.fail()),
        defaults,
      );
    for (const [given, complaints] of [
      ['loud', 1],
      [[], 1],
      [{ rules: [], genre: 'talk', documents: 'none', maxDiagnostics: 2.5, maxFileSize: '5' }, 5],
      [{ format: { indent: 'tabs', blankLines: true } }, 2],
      [{ length: { target: -1, charactersPerMinute: 0, hints: 1 }, codeLens: 'on' }, 4],
      [{ rules: 'off', genre: {}, documents: true, maxDiagnostics: -1, maxFileSize: 0, autoNumber: 'yes' }, 6],
    ] as const) {
      const told: string[] = [];
      assert.deepEqual(
        readSettings(given, ['gain'], (message) => told.push(message)),
        defaults,
      );
      assert.equal(told.length, complaints);
      for (const message of told) assert.match(message, /默认/);
    }
  });
});

describe('linters', () => {
  it('are shared by documents of equal configuration', async (t) => {
    const { service, made } = counting();
    const settings = {
      [URI]: { rules: { doubled: 'off', 'wrong-word': 'error' } },
      [OTHER]: { rules: { 'wrong-word': 'error', doubled: 'off' }, maxDiagnostics: 5 },
    };
    const session = await startSession(t, {
      service,
      settings: ({ scopeUri }) => settings[scopeUri as keyof typeof settings],
    });
    for (const uri of [URI, OTHER]) {
      await session.open('错字。', uri);
      await session.diagnostics(uri);
    }
    assert.equal(made.length, 1);
    await session.changeSettings(null);
    await session.diagnostics(URI);
    assert.equal(made.length, 1, 'a change elsewhere forgets nothing');
    settings[OTHER].rules.doubled = 'hint';
    await session.changeSettings(null);
    await session.diagnostics(OTHER);
    assert.equal(made.length, 2);
  });
});
