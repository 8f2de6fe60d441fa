/**
 * Lets tests in the extension host type as a person does: what they log as `##keys {…}` is done in the page that has the focus.
 * Tests see from `KEYBOARD_ENV` in their environment whether somebody listens.
 */
const KEYS = /^##keys (\{.*\})$/;

export const KEYBOARD_ENV = 'HEGAO_TEST_KEYBOARD';

/**
 * One thing that a person does. `compose`: an input method shows this in place of what it showed before; `commit`: it
 * hands this over; `press`: a key or combination, as Playwright names it.
 * @typedef {{ compose: string } | { commit: string } | { press: string }} Stroke
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
  const strike = async (stroke) => {
    const cdp = await session;
    if ('press' in stroke) return page.keyboard.press(stroke.press);
    if ('commit' in stroke) return cdp.send('Input.insertText', { text: stroke.commit });
    const { length } = stroke.compose;
    return cdp.send('Input.imeSetComposition', { text: stroke.compose, selectionStart: length, selectionEnd: length });
  };
  return (stroke) => {
    last = last.then(() => strike(stroke));
    return last;
  };
}
