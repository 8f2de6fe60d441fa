/**
 * Runs a suite in desktop VS Code.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { downloadAndUnzipVSCode, runVSCodeCommand, SilentReporter } from '@vscode/test-electron';
import { QUIET_SETTINGS } from './settings.mjs';
import { REPO } from './setup.mjs';
import { broken, judge, parseSummary } from './suite-result.mjs';

/**
 * A desktop VS Code that can be started here: VSCODE_EXECUTABLE, or a downloaded one where there is a display.
 * @param {string} version `stable` or a release
 * @returns {Promise<{ executable: string, missing?: undefined } | { executable?: undefined, missing: string }>}
 */
export async function findDesktop(version) {
  const { VSCODE_EXECUTABLE, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (VSCODE_EXECUTABLE) return { executable: VSCODE_EXECUTABLE };
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)
    return { missing: 'no display for desktop VS Code' };
  try {
    const cachePath = path.join(REPO, '.vscode-test');
    return { executable: await downloadAndUnzipVSCode({ version, cachePath, reporter: new SilentReporter() }) };
  } catch (error) {
    return { missing: `desktop VS Code ${version} cannot be downloaded (${error.message ?? error})` };
  }
}

/**
 * @param {object} options as for the web workbench, with the desktop's `executable`
 * @param {string} options.executable @param {string} options.extension @param {string} options.tests
 * @param {string} [options.vsix] @param {string} [options.workspace]
 * @param {number} options.timeout seconds @param {boolean} [options.verbose]
 * @returns {Promise<import('./suite-result.mjs').SuiteResult>}
 */
export async function runOnDesktop({ executable, extension, tests, vsix, workspace, timeout, verbose }) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'hegao-'));
  const directories = [
    `--user-data-dir=${path.join(home, 'user')}`,
    `--extensions-dir=${path.join(home, 'extensions')}`,
  ];
  try {
    mkdirSync(path.join(home, 'user/User'), { recursive: true });
    writeFileSync(path.join(home, 'user/User/settings.json'), JSON.stringify(QUIET_SETTINGS));
    const copy = path.join(home, 'workspace');
    mkdirSync(copy);
    if (workspace) cpSync(workspace, copy, { recursive: true });
    if (vsix) {
      const install = [`--install-extension=${path.resolve(vsix)}`, '--force', ...directories];
      await runVSCodeCommand(install, { vscodeExecutablePath: executable });
    }
    return await watch(executable, [...launchArgs(copy, extension, tests), ...directories], { timeout, verbose });
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The switches that VS Code's own test runner gives, which a machine without GPU or sandbox needs. */
function launchArgs(workspace, extension, tests) {
  return [
    workspace,
    ...['--no-sandbox', '--disable-gpu', '--disable-gpu-sandbox'],
    ...['--disable-updates', '--disable-workspace-trust', '--no-cached-data', '--skip-release-notes', '--skip-welcome'],
    `--extensionDevelopmentPath=${extension}`,
    `--extensionTestsPath=${tests}`,
  ];
}

async function watch(executable, args, { timeout, verbose }) {
  const { ELECTRON_RUN_AS_NODE, NODE_OPTIONS, ...env } = process.env;
  const detached = process.platform !== 'win32';
  const child = spawn(executable, args, { env, detached, stdio: ['ignore', 'pipe', verbose ? 'inherit' : 'ignore'] });
  const kill = () => killTree(child.pid);
  process.once('exit', kill);

  let totals;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const summary = parseSummary(line);
    totals = summary ?? totals;
    if (!summary) console.log(line);
  });
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(broken(`VS Code does not start: ${error.message}`)));
    child.once('close', (code) => resolve(judge(code, totals)));
  });
  const deadline = sleep(timeout * 1000, undefined, { ref: false }).then(() =>
    broken(`timed out after ${timeout} s`, totals),
  );
  try {
    return await Promise.race([ended, deadline]);
  } finally {
    kill();
    process.off('exit', kill);
  }
}

function killTree(pid) {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/F', '/T', '/PID', String(pid)], { stdio: 'ignore' });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // already gone
  }
}
