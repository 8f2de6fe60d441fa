#!/usr/bin/env node
/**
 * Runs the extension's tests in a real VS Code: the desktop one where there is one, else a web workbench in a headless Chromium.
 *
 * node scripts/test-vscode.mjs [--version current|oldest|both] [--vsix FILE] [--tests FILE] [--workspace DIR]
 *                              [--extension DIR] [--timeout SECONDS] [--verbose] [--install]
 *
 * The last line of stdout holds the totals. Exit code: 0 passed (or, outside CI, nothing here to run them in), 1 a test failed,
 * 2 the tests could not be run. Environment, all of which reaches the tests too: CI, CHROMIUM_PATH, VSCODE_EXECUTABLE, MOCHA_GREP.
 */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './workbench/browser.mjs';
import { compileSuite } from './workbench/compile-suite.mjs';
import { findDesktop, runOnDesktop } from './workbench/desktop-suite.mjs';
import { say } from './workbench/log.mjs';
import { ensureWorkbench, isWorkbenchPlatform, REPO, VERSIONS } from './workbench/setup.mjs';
import { broken, formatSummary, NO_TOTALS } from './workbench/suite-result.mjs';
import { runInWebWorkbench } from './workbench/web-suite.mjs';

const EMPTY_EXTENSION = path.join(REPO, 'scripts/workbench/empty-extension');
const FIXTURE = path.join(REPO, 'test/vscode/workspace');
const isCI = Boolean(process.env.CI) && process.env.CI !== 'false';

/**
 * @typedef {object} SuiteOptions
 * @property {'current' | 'oldest' | 'both'} [version]
 * @property {string} [vsix] tests the packaged extension, installed; the development extension is then an empty one
 * @property {string} [tests] compiled entry; test/vscode is compiled without it
 * @property {string} [workspace] folder to open a copy of
 * @property {string} [extension] development extension
 * @property {number} [timeout] seconds for the tests of one version
 * @property {boolean} [verbose]
 * @property {boolean} [install] permits installing Chromium
 */

/**
 * Totals are the sum over the versions; the status is the worst. Never throws; reasons go to stderr.
 * @param {SuiteOptions} [options] @returns {Promise<import('./workbench/suite-result.mjs').SuiteResult>}
 */
export async function runSuite({ version = 'current', tests, install = isCI, ...options } = {}) {
  try {
    const run = {
      timeout: 300,
      ...options,
      install,
      tests: path.resolve(tests ?? (await compileSuite())),
      workspace: options.workspace ?? (existsSync(FIXTURE) ? FIXTURE : undefined),
      extension: options.vsix ? EMPTY_EXTENSION : path.resolve(options.extension ?? REPO),
    };
    for (const file of [run.tests, run.vsix, run.workspace, run.extension]) {
      if (file && !existsSync(file)) throw new Error(`no such file: ${file}`);
    }
    const results = [];
    for (const name of versionsOf(version)) {
      const result = await runVersion(name, run);
      if (result.reason)
        say(result.status === 'skipped' ? `tests in VS Code skipped: ${result.reason}` : `${name}: ${result.reason}`);
      results.push(result);
      if (result.status === 'skipped') break;
    }
    return sum(results);
  } catch (error) {
    say(error.message);
    return broken(error.message);
  }
}

function versionsOf(version) {
  if (process.env.VSCODE_EXECUTABLE) return ['current']; // there is but that one, whatever its version
  return version === 'both' ? ['current', 'oldest'] : [version];
}

async function runVersion(name, options) {
  const { codeServer, vscode } = VERSIONS[name];
  try {
    const desktop = await findDesktop(vscode);
    if (desktop.executable) {
      say(`desktop VS Code: ${desktop.executable}`);
      return await runOnDesktop({ ...options, executable: desktop.executable });
    }
    if (!isWorkbenchPlatform) return skipped(`${desktop.missing}, and the web workbench needs Linux x64`);
    const browser = ensureBrowser({ install: options.install, log: say });
    if (!browser.path) return skipped(`${desktop.missing}, and ${browser.missing}`);
    say(`web workbench, code-server ${codeServer} (${desktop.missing})`);
    const workbench = await ensureWorkbench({ codeServerVersion: codeServer, log: say });
    return await runInWebWorkbench({ ...options, workbench, browser: browser.path });
  } catch (error) {
    return broken(error.message);
  }
}

/** In CI there must be something to run the tests in. */
function skipped(reason) {
  return isCI ? broken(reason) : { ...NO_TOTALS, status: 'skipped', reason };
}

function sum(results) {
  const total = (key) => results.reduce((all, result) => all + result[key], 0);
  const status = ['broken', 'failed', 'skipped', 'passed'].find((worst) =>
    results.some((result) => result.status === worst),
  );
  return { status, passes: total('passes'), failures: total('failures'), pending: total('pending') };
}

const EXIT_CODES = { passed: 0, skipped: 0, failed: 1, broken: 2 };

function parseCommandLine() {
  const text = { type: 'string' };
  const flag = { type: 'boolean' };
  const { values } = parseArgs({
    options: {
      version: { type: 'string', default: 'current' },
      ...{ vsix: text, tests: text, workspace: text, extension: text, timeout: text },
      ...{ verbose: flag, install: flag },
    },
  });
  if (!['current', 'oldest', 'both'].includes(values.version)) throw new Error('--version is current, oldest or both');
  if (values.timeout === undefined) return values;
  const timeout = Number(values.timeout);
  if (!(timeout > 0)) throw new Error('--timeout is a number of seconds');
  return { ...values, timeout };
}

async function main() {
  let options;
  try {
    options = parseCommandLine();
  } catch (error) {
    console.error(error.message);
    return 2;
  }
  const result = await runSuite(options);
  if (result.status !== 'skipped') console.log(formatSummary(result));
  return EXIT_CODES[result.status];
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(2));
  if (process.stdout.isTTY) process.env.MOCHA_COLORS ??= '1'; // the tests themselves write to a pipe
  process.exit(await main());
}
