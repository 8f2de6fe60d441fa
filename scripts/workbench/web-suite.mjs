/**
 * Runs a suite in the extension host of a web workbench: a Node process, as on the desktop.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KEYBOARD_ENV, keyboardOf, parseStroke } from './keyboard.mjs';
import { REPO } from './setup.mjs';
import { broken, judge, parseSummary } from './suite-result.mjs';
import { startWorkbench } from './workbench.mjs';

/** Lines of the workbench itself, which shares the console with the tests. */
const NOISE =
  /^(%c|Creat(ion of workbench contribution|ing a socket)|(Ignoring fetching|Updating) additional|Resolv(ing|ed) connection|An iframe|The web worker|\[(AccountPolicyGate|AgentHost|reconnection-grace-time|Service Worker))/;

/**
 * @param {object} options
 * @param {string} options.workbench @param {string} options.browser
 * @param {string} options.extension development extension
 * @param {string} options.tests CommonJS module with `run(): Promise<void>`
 * @param {string} [options.vsix] @param {string} [options.workspace]
 * @param {number} options.timeout seconds @param {boolean} [options.verbose]
 * @returns {Promise<import('./suite-result.mjs').SuiteResult>}
 */
export async function runInWebWorkbench({ extension, tests, vsix, timeout, verbose, ...rest }) {
  const bench = await startWorkbench({
    ...rest,
    verbose,
    vsix: vsix ? [vsix] : [],
    automation: true,
    env: { [KEYBOARD_ENV]: '1' },
  });
  const { page, server } = bench;
  const errors = [];
  let totals;
  let settle;
  const outcome = new Promise((resolve) => {
    settle = resolve;
  });
  try {
    const strike = keyboardOf(page);
    // The page calls these two; they must be there before it loads.
    await page.exposeFunction('codeAutomationLog', (type, [first, ...more]) => {
      const stroke = parseStroke(String(first));
      if (stroke) return strike(stroke);
      const shown = verbose || (!totals && !NOISE.test(String(first))); // after the totals come complaints about the closing
      const summary = parseSummary(String(first));
      totals = summary ?? totals;
      if (shown && !summary) (console[type] ?? console.log)(first, ...more);
    });
    await page.exposeFunction('codeAutomationExit', (code) => settle(judge(code, totals)));
    page.on('crash', () => settle(broken('the page crashed')));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error') errors.push(withoutFrames(text));
      if (text.includes('No extension host found that can launch the test runner')) settle(broken(text));
    });
    server.died.then((reason) => settle(broken(reason, totals)));

    const opened = bench.open([
      ['extensionDevelopmentPath', server.remote(extension)],
      ['extensionTestsPath', server.remote(tests)],
    ]);
    opened.catch((error) => settle(broken(`the workbench did not open: ${error.message}`)));
    const deadline = sleep(timeout * 1000, undefined, { ref: false }).then(() =>
      broken(`timed out after ${timeout} s`, totals),
    );
    const result = await Promise.race([outcome, deadline]);
    if (result.status === 'broken') await leaveTraces(page, [server.log(), ...errors]);
    return result;
  } finally {
    await bench.stop();
  }
}

/** An error of the tests arrives with the workbench's own, minified, stack frames. */
const withoutFrames = (text) => text.replace(/\n.*\/static\/out\/vs\/.*/g, '');

async function leaveTraces(page, log) {
  const picture = path.join(REPO, '.cache/vscode-tests-broken.png');
  process.stderr.write(`${log.join('\n').slice(-6000)}\nSee also ${picture}\n`);
  mkdirSync(path.dirname(picture), { recursive: true });
  await page.screenshot({ path: picture, timeout: 5000 }).catch(() => {});
}
