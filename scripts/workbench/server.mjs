/**
 * code-server on 127.0.0.1 with everything it writes in a throw-away directory. Needs Node's own modules only.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { QUIET_SETTINGS } from './settings.mjs';
import { codeServerOf, nodeOf } from './setup.mjs';

const LOCALHOST = '127.0.0.1';

/**
 * @typedef {object} ServerOptions
 * @property {string} workbench directory from `ensureWorkbench`
 * @property {string[]} [vsix] packaged extensions to install
 * @property {Record<string, unknown>} [settings] user settings besides the quiet ones
 * @property {boolean} [automation] lets the page's address start a development extension and its tests; mutes notifications
 * @property {Record<string, string>} [env] for the extensions, besides this process's own
 * @property {number} [port] taken if it is free
 * @property {boolean} [verbose] server output on stderr
 *
 * @typedef {object} Server
 * @property {string} home throw-away directory for more files of the caller
 * @property {string} host host:port
 * @property {Promise<string>} died resolves with a reason when the server ends without `stop`
 * @property {() => string} log
 * @property {(file: string) => string} remote address of a file, for the payload
 * @property {(folder: string, payload?: [string, string][]) => string} address what to open in a browser
 * @property {() => Promise<void>} stop
 */

/** @param {ServerOptions} options @returns {Promise<Server>} listening, with its extensions installed */
export async function startServer({
  workbench,
  vsix = [],
  settings = {},
  automation = false,
  env = {},
  port,
  verbose = false,
}) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'hegao-vscode-'));
  const reaper = startReaper();
  reaper.stdin.write(`${home}\n`);

  let log = '';
  const launch = (args, options) => {
    const child = spawn(nodeOf(workbench), [codeServerOf(workbench), ...directoryArgs(home), ...args], {
      ...options,
      env: { ...isolatedEnv(home), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        log += chunk;
        if (verbose) process.stderr.write(chunk);
      });
    }
    const ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(String(error)));
      child.once('exit', (code, signal) => resolve(code ?? signal));
    });
    return { child, ended };
  };

  let server;
  let stopping = false;
  async function stop() {
    stopping = true;
    if (server) {
      killGroup(server.child); // the extension host and what it started are in it; there is nothing to save
      await server.ended;
    }
    reaper.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  try {
    writeSettings(home, settings);
    for (const file of vsix) {
      const code = await launch(['--install-extension', path.resolve(file), '--force']).ended;
      if (code !== 0 || !log.includes('successfully installed')) throw new Error(`${file} cannot be installed\n${log}`);
    }
    const host = `${LOCALHOST}:${await freePort(port)}`;
    server = launch(serverArgs(workbench, host, automation), { detached: true });
    reaper.stdin.write(`${server.child.pid ?? ''}\n`);
    const died = server.ended.then((code) => (stopping ? new Promise(() => {}) : `the VS Code server ended (${code})`));
    const failure = await Promise.race([listening(host, () => stopping), died]);
    if (failure) throw new Error(`${failure}\n${log}`);

    const remote = (file) => `vscode-remote://${host}${encodeURI(path.resolve(file))}`;
    const address = (folder, payload = []) => {
      const query = new URLSearchParams({
        folder: path.resolve(folder),
        payload: JSON.stringify([['skipWelcome', 'true'], ...payload]),
      });
      return `http://${host}/?${query}`;
    };
    return { home, host, died, log: () => log, remote, address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function directoryArgs(home) {
  return [
    ...['--config', path.join(home, 'config.yaml')],
    ...['--user-data-dir', path.join(home, 'user')],
    ...['--extensions-dir', path.join(home, 'extensions')],
  ];
}

function serverArgs(workbench, host, automation) {
  // Releases that know the option ignore extensionDevelopmentPath and extensionTestsPath without it; 1.93 has neither.
  const knowsOption = readFileSync(path.join(path.dirname(codeServerOf(workbench)), 'cli.js'), 'utf8').includes(
    'vscode-option',
  );
  return [
    ...['--auth', 'none', '--bind-addr', host],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-proxy'],
    ...['--disable-getting-started-override', '--ignore-last-opened'],
    ...(automation && knowsOption ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
}

/** Nothing of the person's own VS Code, and no marketplace. Sockets go to TMPDIR; they would pile up otherwise. */
function isolatedEnv(home) {
  const env = {
    ...process.env,
    HOME: home,
    TMPDIR: path.join(home, 'tmp'),
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_DATA_HOME: path.join(home, '.local/share'),
    XDG_RUNTIME_DIR: path.join(home, 'tmp'),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
  for (const name of ['NODE_OPTIONS', 'PORT', 'PASSWORD', 'HASHED_PASSWORD', 'VSCODE_PROXY_URI', 'VSCODE_IPC_HOOK_CLI'])
    delete env[name];
  return env;
}

function writeSettings(home, settings) {
  for (const name of ['tmp', 'extensions', 'user/User']) mkdirSync(path.join(home, name), { recursive: true });
  writeFileSync(path.join(home, 'config.yaml'), 'auth: none\ncert: false\n');
  writeFileSync(
    path.join(home, 'user/User/settings.json'),
    JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2),
  );
}

// The browser, which ends by itself, may still be writing: hence the repetition.
const REAPER = `
  read -r home; read -r group; cat
  [ -z "$group" ] || kill -s KILL -- "-$group"
  for pause in 0.2 1 3; do sleep $pause; rm -rf "$home"; done`;

/**
 * A shell that outlives this process however it ends (even by SIGKILL), then kills the server and removes its directory.
 * Its input: the directory, then the server's process group.
 */
function startReaper() {
  const reaper = spawn('sh', ['-c', REAPER], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  reaper.unref();
  reaper.stdin.unref?.();
  reaper.stdin.on('error', () => {});
  return reaper;
}

function killGroup(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // already gone
  }
}

/** @returns {Promise<number>} `preferred` if it is free, else any port that is */
function freePort(preferred = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (preferred ? resolve(freePort()) : reject(error)));
    probe.listen(preferred, LOCALHOST, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** @returns {Promise<string | undefined>} undefined once the server answers */
async function listening(host, givenUp) {
  for (const end = Date.now() + 60_000; Date.now() < end && !givenUp(); await sleep(100)) {
    try {
      if ((await fetch(`http://${host}/healthz`)).ok) return undefined;
    } catch {
      // not yet
    }
  }
  return 'the VS Code server did not answer in 60 s';
}
