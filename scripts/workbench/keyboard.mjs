/**
 * Lets tests in the extension host type as an input method does: what they log as `##keys {…}` is done in the page that has the focus.
 * Tests see from `KEYBOARD_ENV` in their environment whether somebody listens.
 */
const KEYS = /^##keys (\{.*\})$/;

export const KEYBOARD_ENV = 'HEGAO_TEST_KEYBOARD';

/**
 * What an input method does. `compose`: it shows this in place of what it showed before; `commit`: it hands this over.
 * @typedef {{ compose: string } | { commit: string }} Stroke
 */

/** @param {string} line @returns {Stroke | undefined} */
export function parseStroke(line) {
  const json = KEYS.exec(line.trim())?.[1];
  return json ? JSON.parse(json) : undefined;
}

/** @param {import('playwright-core').Page} page @returns {(stroke: Stroke) => Promise<void>} strokes in their order */
export function keyboardOf(page) {
  const session = page.context().newCDPSession(page);
  let last = Promise.resolve();
  const strike = async ({ compose, commit }) => {
    const cdp = await session;
    if (commit !== undefined) return cdp.send('Input.insertText', { text: commit });
    const caret = { selectionStart: compose.length, selectionEnd: compose.length };
    return cdp.send('Input.imeSetComposition', { text: compose, ...caret });
  };
  return (stroke) => {
    last = last.then(() => strike(stroke));
    return last;
  };
}
