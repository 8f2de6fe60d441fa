#!/usr/bin/env node
/**
 * node scripts/screenshots.mjs FILE.vsix [--folder samples] [--out media/screenshots] [--only NAME] [--install] [--verbose]
 *
 * Takes the pictures of PICTURES in a real workbench with the packaged extension. Each begins where the one before ended.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './workbench/browser.mjs';
import { say } from './workbench/log.mjs';
import { ensureWorkbench, REPO } from './workbench/setup.mjs';
import { command, commandWithChoices, goTo, openFile, openQuickFixes, waitForSquiggles } from './workbench/ui.mjs';
import { startWorkbench } from './workbench/workbench.mjs';

const FONT = 'Noto Sans Mono CJK SC';
const SETTINGS = {
  'editor.fontFamily': `'${FONT}', monospace`,
  'editor.fontSize': 16,
  'editor.wordWrap': 'on',
  'editor.occurrencesHighlight': 'off',
  'window.commandCenter': false,
  'window.title': '核稿',
};

/** @type {Record<string, (page: import('playwright-core').Page) => Promise<void>>} the steps before each picture */
const PICTURES = {
  async draft(page) {
    await openFile(page, '先看这一篇.txt');
    await showSidebar(page);
    await page.locator('.pane-body .monaco-list-row', { hasText: '存在的问题' }).first().waitFor({ timeout: 20_000 });
    await command(page, 'Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row', { hasText: '固定表述' }).first().waitFor({ timeout: 20_000 });
    say(`squiggles: ${await waitForSquiggles(page)}`);
  },
  async 'quick-fix'(page) {
    await page.keyboard.press('Control+J'); // the panel gives way
    await command(page, 'View: Focus Active Editor Group');
    await goTo(page, 6, 81);
    await openQuickFixes(page, '改为“以学促干”');
  },
  async completion(page) {
    await page.keyboard.press('Escape');
    await goTo(page, 23);
    await page.keyboard.insertText('下一步，我将坚持yxzh');
    const suggestion = page.locator('.suggest-widget .monaco-list-row', { hasText: '以学铸魂' }).first();
    for (let attempt = 0; attempt < 5 && !(await suggestion.isVisible()); attempt += 1) {
      await page.keyboard.press('Control+Space');
      await suggestion.waitFor({ timeout: 3000 }).catch(() => {});
    }
    await page.keyboard.press('Control+Space'); // members and source beside
    await page.locator('.suggest-details', { hasText: '以学增智' }).first().waitFor({ timeout: 5000 });
  },
  async correspondence(page) {
    await page.keyboard.press('Escape');
    await openFile(page, '班子对照检查材料.txt');
    const problem = page.locator('.pane-body .monaco-list-row', { hasText: 'no measure' }).first();
    await problem.waitFor({ timeout: 20_000 });
    await problem.hover();
  },
  async 'new-draft'(page) {
    await showSidebar(page);
    await commandWithChoices(page, '核稿: New Draft', ['个人对照检查材料', '2024年度民主生活会']);
    await page
      .locator('.pane-body .monaco-list-row', { hasText: '存在的突出问题' })
      .first()
      .waitFor({ timeout: 20_000 });
    await page.locator('.view-line', { hasText: '约 1200 字' }).first().waitFor({ timeout: 20_000 });
  },
  async lacking(page) {
    await page.keyboard.press('Escape');
    for (const line of [16, 8]) {
      await goTo(page, line);
      await command(page, '核稿: Delete Section');
    }
    const ghost = page.locator('.pane-body .monaco-list-row', { hasText: '缺：原因剖析' }).first();
    await ghost.waitFor({ timeout: 20_000 });
    await ghost.hover();
  },
  async walkthrough(page) {
    await commandWithChoices(page, 'Welcome: Open Walkthrough', ['核稿']);
    await page.locator('.getting-started-step.expanded').waitFor({ timeout: 20_000 });
  },
};

async function showSidebar(page) {
  const shown = page.locator('.activitybar .checked [aria-label^="核稿"]').first();
  if (!(await shown.isVisible())) await page.locator('.activitybar [aria-label^="核稿"]').first().click();
  await shown.waitFor({ timeout: 20_000 });
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: 'string', default: path.join(REPO, 'samples') },
      out: { type: 'string', default: path.join(REPO, 'media/screenshots') },
      only: { type: 'string' },
      install: { type: 'boolean', default: process.env.CI === 'true' },
      verbose: { type: 'boolean' },
    },
  });
  const [vsix] = positionals;
  if (!vsix) throw new Error('usage: node scripts/screenshots.mjs FILE.vsix');
  const browser = ensureBrowser({ install: values.install, log: say });
  if (!browser.path) throw new Error(browser.missing);
  if (!hasFont()) throw new Error(`the font ${FONT} is needed (Debian package fonts-noto-cjk)`);
  const workbench = await ensureWorkbench({ log: say });
  const { folder: workspace, verbose } = values;
  const bench = await startWorkbench({
    workbench,
    browser: browser.path,
    vsix: [vsix],
    workspace,
    verbose,
    settings: SETTINGS,
  });
  mkdirSync(values.out, { recursive: true });
  const save = async (name) => {
    await sleep(500); // animations
    await bench.page.screenshot({ path: path.join(values.out, `${name}.png`) });
  };
  try {
    await bench.open();
    for (const [name, steps] of Object.entries(PICTURES)) {
      if (values.only && values.only !== name) continue;
      await steps(bench.page);
      await save(name);
      say(`took ${name}.png`);
    }
  } catch (error) {
    await bench.page.screenshot({ path: path.join(REPO, '.cache/screenshots-broken.png') }).catch(() => {});
    throw error;
  } finally {
    await bench.stop();
  }
}

function hasFont() {
  return execFileSync('fc-list', [FONT], { encoding: 'utf8' }).trim() !== '';
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(2));
try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
