#!/usr/bin/env node
/**
 * npm start [-- [--web] [--port NUMBER] [FILE_OR_FOLDER]]: opens VS Code with this extension on the samples or on what is given.
 *
 * From a fresh clone with nothing but Node: installs the dependencies when they are missing or stale, builds, and opens desktop
 * VS Code. Without one (or with --web), on Linux x64, serves the VS Code of a browser on 127.0.0.1 until Ctrl+C.
 * Imports nothing from node_modules, which may not be there yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { install } from './install.mjs';
import { say } from './workbench/log.mjs';
import { startServer } from './workbench/server.mjs';
import { ensureWorkbench, isWorkbenchPlatform, REPO } from './workbench/setup.mjs';

const SAMPLE = path.join(REPO, 'samples/先看这一篇.txt');
const PREFERRED_PORT = 8093; // a stable address, so that the browser keeps its layout
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const isWindows = process.platform === 'win32';

/** Ends the program with a line for the person. */
class Stop extends Error {
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** An orderly exit, which sweeps up what is half done. */
const abort = () => process.exit(130);

async function main() {
  for (const signal of SIGNALS) process.on(signal, abort);
  const { target, web, port } = parseCommandLine();
  const code = web ? undefined : findDesktop();
  if (!code && !isWorkbenchPlatform) {
    throw new Stop(
      'VS Code is needed: install it so that the command `code` is on your PATH (https://code.visualstudio.com)',
      1,
    );
  }
  install();
  return code ? openDesktop(code, target) : await serve(target, port);
}

function parseCommandLine() {
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options: { web: { type: 'boolean' }, port: { type: 'string' } } });
  } catch (error) {
    throw new Stop(error.message, 2);
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1) throw new Stop('one file or folder, please', 2);
  const port = Number(values.port ?? PREFERRED_PORT);
  if (!(Number.isInteger(port) && port > 0 && port < 65_536)) throw new Stop(`not a port: ${values.port}`, 2);
  return { target: findTarget(positionals[0]), web: values.web, port };
}

/** @returns {{ folder: string, file?: string }} what to open */
function findTarget(given = SAMPLE) {
  // npm runs scripts in the repository, wherever it was called.
  const base = process.env.npm_lifecycle_event ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();
  const target = path.resolve(base, given);
  const kind = statSync(target, { throwIfNoEntry: false });
  if (kind?.isFile()) return { folder: path.dirname(target), file: target };
  if (kind?.isDirectory()) return { folder: target };
  throw new Stop(`no such file or folder: ${target}`, 2);
}

/** @returns {string | undefined} the `code` command, where it can open a window */
function findDesktop() {
  const { DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI, PATH = '' } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return undefined;
  if (VSCODE_IPC_HOOK_CLI) return undefined; // a terminal in a remote VS Code, whose `code` knows no development extension
  return PATH.split(path.delimiter)
    .map((directory) => path.join(directory, isWindows ? 'code.cmd' : 'code'))
    .find((file) => existsSync(file));
}

function openDesktop(code, { folder, file }) {
  say('building');
  run(process.execPath, ['scripts/build.mjs']);
  say(`opening VS Code on ${file ?? folder}`);
  const args = [`--extensionDevelopmentPath=${REPO}`, folder, ...(file ? [file] : [])];
  if (!isWindows) run(code, args);
  else run([code, ...args].map((arg) => `"${arg}"`).join(' '), [], { shell: true }); // a batch file
  return 0;
}

/** The extension goes in as the package that ships: an installed one needs nothing special from the server. */
async function serve({ folder, file }, port) {
  const workbench = await ensureWorkbench({ log: say });
  const vsix = path.join(REPO, '.cache/start.vsix');
  mkdirSync(path.dirname(vsix), { recursive: true });
  say('packaging the extension');
  run(process.execPath, ['scripts/package.mjs', '--out', vsix]);
  const server = await startServer({ workbench, vsix: [vsix], port });
  const interrupted = new Promise((resolve) => {
    for (const signal of SIGNALS) process.off(signal, abort).once(signal, () => resolve(undefined));
  });
  console.log(
    `\nVS Code with Hegao runs here, for this machine only:\n\n  ${addressOf(server, folder, file)}\n\nCtrl+C ends it.`,
  );
  const failure = await Promise.race([interrupted, server.died]);
  await server.stop();
  if (failure) throw new Stop(failure, 1);
  return 0;
}

function addressOf(server, folder, file) {
  return server.address(folder, file ? [['openFile', server.remote(file)]] : []);
}

/** Runs quietly; what the command said is shown when it fails. */
function run(command, args, options = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: REPO,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: Number.POSITIVE_INFINITY,
    ...options,
  });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  throw new Stop(`failed (${error?.message ?? `exit code ${status}`}): ${[command, ...args].join(' ')}`, 1);
}

try {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 20))
    throw new Stop(`Node 20.20 or newer is needed; this is ${process.version}`, 1);
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Stop ? error.message : (error?.message ?? error));
  process.exitCode = error?.exitCode ?? 1;
}
