import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { URI, VSCODE } from '../support/session.ts';

/** The server as it is bundled for Web Workers. */
function bundle(): string {
  const home = mkdtempSync(join(tmpdir(), 'hegao-browser-'));
  const script = `
    import { build } from 'esbuild';
    import { shared } from './scripts/build.mjs';
    const browser = { platform: 'browser', target: 'es2022', format: 'iife' };
    const outdir = ${JSON.stringify(home)};
    await build({ ...shared, ...browser, entryPoints: { server: 'server/src/browser.ts' }, outdir, minify: true });`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const code = readFileSync(join(home, 'server.js'), 'utf8');
  rmSync(home, { recursive: true, force: true });
  return code;
}

it('the server runs where there is nothing of Node', async () => {
  const answers = new Map<number, (result: unknown) => void>();
  // All that a worker has and the server may use.
  const worker = {
    ...{ console, setTimeout, clearTimeout, queueMicrotask, TextDecoder, TextEncoder },
    addEventListener: () => {},
    onmessage: (_event: { readonly data: unknown }): void => assert.fail('nobody listens'),
    postMessage: ({ id, result }: { readonly id: number; readonly result: unknown }) => answers.get(id)?.(result),
  };
  runInNewContext(bundle(), worker);
  const send = (message: object) => worker.onmessage({ data: { jsonrpc: '2.0', ...message } });
  const ask = (id: number, method: string, params: object) =>
    new Promise((resolve) => {
      answers.set(id, resolve);
      send({ id, method, params });
    });

  const capabilities = { ...VSCODE, workspace: {} };
  await ask(1, 'initialize', { processId: null, rootUri: null, capabilities });
  const textDocument = {
    uri: URI,
    languageId: 'cailiao',
    version: 1,
    text: '一、学了什么\n学了很多。\n二、想到什么\n想了。',
  };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  const symbols = (await ask(2, 'textDocument/documentSymbol', { textDocument: { uri: URI } })) as { name: string }[];
  assert.equal(symbols.map(({ name }) => name).join(), '一、学了什么,二、想到什么');
});
