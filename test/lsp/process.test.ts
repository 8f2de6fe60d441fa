import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import {
  createProtocolConnection,
  ExitNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TestSession, URI } from '../support/session.ts';
import { shippedFolder } from '../support/shipped.ts';

// The bundle as it ships, started as editors other than VS Code start it.
const home = shippedFolder();
const server = join(home, 'dist', 'server.js');

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [server, ...args], { encoding: 'utf8', cwd: home });
}

/** A server in a process of its own, with a client that has not said anything yet; it ends with the test. */
function start(t: TestContext) {
  const child = spawn(process.execPath, [server, '--stdio'], { cwd: home, stdio: ['pipe', 'pipe', 'inherit'] });
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  t.after(() => {
    client.dispose();
    child.kill();
  });
  return { child, session: new TestSession(client, () => null) };
}

describe('hegao-language-server', () => {
  it('serves over --stdio, and ends when it is told to', async (t) => {
    const { child, session } = start(t);
    await session.initialize({});
    assert.deepEqual(session.result.serverInfo, { name: 'hegao', version: manifestVersion() });
    await session.open('一、学了什么\n学了很多。\n二、想到什么\n想了很多。');
    assert.ok(Array.isArray(await session.diagnostics()));
    assert.deepEqual(
      (await session.symbols()).map(({ name }) => name),
      ['一、学了什么', '二、想到什么'],
    );
    assert.deepEqual(session.logged, []);
    const exited = once(child, 'exit');
    await session.client.sendRequest(ShutdownRequest.type);
    await session.client.sendNotification(ExitNotification.type);
    assert.deepEqual(await exited, [0, null]);
  });

  it('answers a client that knows none of VS Code', async (t) => {
    const { session } = start(t);
    const settings = { codeLens: true, format: { indent: 'fullwidth' } };
    await session.initialize({ capabilities: {}, initializationOptions: { settings } });
    const text = '学习心得体会\n一、学习体会\n发扬“老渠精神”,以学铸魂、以学增智。老渠精神不能丢。\n';
    await session.open(text);
    assert.deepEqual((await session.hover('以学增智'))?.range, session.rangeOf('以学铸魂、以学增智'));
    assert.equal((await session.references('老渠'))?.length, 2);
    assert.equal((await session.highlights('老渠'))?.length, 2);
    const renamed = text.replaceAll('老渠', '新渠');
    assert.equal(session.applied(await session.rename('老渠', '新渠精神')), renamed);
    const formatted = text.replace('一、', '　　一、').replace('发扬', '　　发扬').replace(',', '，');
    assert.equal(session.applied({ changes: { [URI]: (await session.format()) ?? [] } }), formatted);
    assert.equal((await session.codeLenses())?.length, 2);
    assert.deepEqual(
      (await session.workspaceSymbols('体会')).map(({ name }) => name),
      ['一、学习体会'],
    );
    assert.equal((await session.folding())?.length, 1);
    assert.equal((await session.selections([session.rangeOf('老渠').start]))?.length, 1);
    assert.deepEqual(session.logged, []);
  });

  it('tells its version and its usage', () => {
    assert.equal(run('--version').stdout, `${manifestVersion()}\n`);
    const help = run('--help');
    assert.match(help.stdout, /^用法：hegao-language-server/);
    assert.deepEqual([help.status, help.stderr], [0, '']);
  });

  it('says in one line what it lacks', () => {
    for (const args of [[], ['--nonsense'], ['--socket'], ['--pipe='], ['file.txt']]) {
      const { status, stdout, stderr } = run(...args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^hegao-language-server：.*--stdio.*\n$/);
    }
  });
});

function manifestVersion(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }).version;
}
