/**
 * Steps of a person at the workbench, each of which waits until its effect is there.
 */
import path from 'node:path';

const PATIENCE = { timeout: 20_000 };

/** Runs a command by its title in the palette, which does not depend on layout or key bindings. */
export async function command(page, title) {
  await page.keyboard.press('F1');
  await pick(page, `>${title}`, title);
}

/** Runs a command that asks for choices, one after the other, and makes them. */
export async function commandWithChoices(page, title, choices) {
  await page.keyboard.press('F1');
  await choose(page, `>${title}`, title);
  for (const choice of choices) await choose(page, '', choice);
  await closed(page);
}

/** Opens a file of the workspace by its name. */
export async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  await pick(page, name, path.basename(name));
  await page
    .locator('.tab.active', { hasText: path.basename(name) })
    .first()
    .waitFor(PATIENCE);
}

async function pick(page, query, row) {
  await choose(page, query, row);
  await closed(page);
}

const input = (page) => page.locator('.quick-input-widget .quick-input-box input').first();

async function choose(page, query, row) {
  await input(page).waitFor(PATIENCE);
  await input(page).fill(query);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click(PATIENCE);
}

const closed = (page) => input(page).waitFor({ ...PATIENCE, state: 'hidden' });

/**
 * Waits for diagnostics under the text on screen.
 * @param {import('playwright-core').Page} page
 * @param {'error' | 'warning' | 'info' | 'hint'} [severity]
 * @returns {Promise<number>} how many there are
 */
export async function waitForSquiggles(page, severity = 'warning') {
  const squiggles = page.locator(`.monaco-editor .squiggly-${severity}`);
  await squiggles.first().waitFor({ timeout: 60_000, state: 'attached' });
  return squiggles.count();
}

/** Puts the cursor there, counting columns in UTF-16 units from 1 (the palette's own counts Chinese as two). The editor has the focus. */
export async function goTo(page, line, column = 1) {
  // Keys pressed before the cursor has moved are lost.
  const cursorAt = (at) =>
    page
      .locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col ${at}(?!\\d)`) })
      .first()
      .waitFor(PATIENCE);
  await page.keyboard.press('Control+G');
  await input(page).waitFor(PATIENCE);
  await input(page).fill(`:${line}`);
  await page.keyboard.press('Enter');
  await cursorAt(1);
  for (let at = 1; at < column; at += 1) await page.keyboard.press('ArrowRight');
  await cursorAt(column);
}

/** Opens the quick fixes at the cursor, as often as it takes: the menu stays away while an extension is still starting. */
export async function openQuickFixes(page, title) {
  const menu = page.locator('.action-widget', { hasText: title }).first();
  for (let attempt = 1; ; attempt += 1) {
    await page.keyboard.press('Control+.');
    try {
      return await menu.waitFor({ timeout: 3000 });
    } catch (error) {
      if (attempt === 5) throw error;
      await page.keyboard.press('Escape');
    }
  }
}
