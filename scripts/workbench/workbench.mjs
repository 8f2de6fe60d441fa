/**
 * A real VS Code workbench in a headless Chromium, on a copy of a workspace folder.
 */
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { say } from './log.mjs';
import { startServer } from './server.mjs';

const BROWSER_ARGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-quic', '--disable-sync'],
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} browser Chromium's path
 * @property {string} [workspace] folder to copy and open; an empty one without it
 * @property {{ width: number, height: number }} [viewport]
 *
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {import('./server.mjs').Server} server
 * @property {string} workspace the copy
 * @property {(payload?: [string, string][]) => Promise<void>} open loads the workbench on the copy, and waits until it is drawn
 * @property {() => Promise<void>} stop
 */

/**
 * The page is still empty when this returns, so that the caller can listen to it before `open`.
 * Whatever way this process ends, server, browser and files go with it.
 * @param {import('./server.mjs').ServerOptions & WorkbenchOptions} options
 * @returns {Promise<Workbench>}
 */
export async function startWorkbench({
  browser,
  workspace,
  viewport = { width: 1400, height: 900 },
  ...serverOptions
}) {
  const server = await startServer(serverOptions);
  let context;
  async function stop() {
    await Promise.race([context?.close().catch(() => {}), sleep(5000)]);
    await server.stop();
  }
  try {
    const copy = path.join(server.home, 'workspace', workspace ? path.basename(path.resolve(workspace)) : 'empty');
    mkdirSync(copy, { recursive: true });
    if (workspace) cpSync(workspace, copy, { recursive: true });

    context = await chromium.launchPersistentContext(path.join(server.home, 'browser'), {
      executablePath: browser,
      headless: true,
      viewport,
      locale: 'en-US',
      args: BROWSER_ARGS,
      env: { ...process.env, TMPDIR: path.join(server.home, 'tmp') },
      handleSIGINT: false, // whoever started us decides what signals mean
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    if (serverOptions.verbose) narrate(context, page, server.host);

    const open = async (payload) => {
      await page.goto(server.address(copy, payload), { waitUntil: 'domcontentloaded' });
      await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    };
    return { page, server, workspace: copy, open, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function narrate(context, page, host) {
  page.on('pageerror', (error) => say(`page error: ${error}`));
  page.on('console', (message) => say(`page ${message.type()}: ${message.text()}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`http://${host}`) && !/^(data|blob):/.test(url)) say(`request to outside: ${url}`);
  });
}
