import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  createProtocolConnection,
  ExitNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TestSession } from '../support/session.ts';

// The bundle as it ships, started as editors other than VS Code start it.
const home = mkdtempSync(join(tmpdir(), 'hegao-server-'));
const server = join(home, 'dist', 'server.js');

before(() => {
  const script = `
    import { build } from 'esbuild';
    import { shared } from './scripts/build.mjs';
    const outdir = ${JSON.stringify(join(home, 'dist'))};
    await build({ ...shared, entryPoints: { server: 'server/src/main.ts' }, outdir, minify: true });`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  copyFileSync('package.json', join(home, 'package.json'));
});
after(() => rmSync(home, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [server, ...args], { encoding: 'utf8', cwd: home });
}

describe('hegao-language-server', () => {
  it('serves over --stdio, and ends when it is told to', async (t) => {
    const child = spawn(process.execPath, [server, '--stdio'], { cwd: home, stdio: ['pipe', 'pipe', 'inherit'] });
    t.after(() => child.kill());
    const client = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const session = new TestSession(client, () => null);
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
    await client.sendRequest(ShutdownRequest.type);
    await client.sendNotification(ExitNotification.type);
    assert.deepEqual(await exited, [0, null]);
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
