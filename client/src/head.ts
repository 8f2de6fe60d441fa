import type { TextDocument } from 'vscode';

/** As much of a text as is looked at to tell what it is, in UTF-16 code units. */
export const HEAD_LENGTH = 4000;

/** A text with fewer Chinese characters in its head is nothing to ask about. */
const FEWEST_HAN = 30;
/** Bytes of another encoding read as UTF-8 leave U+FFFD everywhere; a few of them are single damaged characters. */
const FEWEST_REPLACEMENTS = 20;
const REPLACEMENT_SHARE = 0.1;

/** The first `HEAD_LENGTH` code units of a document. Costs as much whatever the document's length. */
export function readHead(document: Pick<TextDocument, 'lineCount' | 'lineAt'>): string {
  let head = '';
  for (let line = 0; line < document.lineCount && head.length < HEAD_LENGTH; line++) {
    head += `${line === 0 ? '' : '\n'}${document.lineAt(line).text.slice(0, HEAD_LENGTH)}`;
  }
  const whole = head.slice(0, HEAD_LENGTH);
  return /[\ud800-\udbff]$/.test(whole) ? whole.slice(0, -1) : whole;
}

/** Whether a text is Chinese enough to be worth a question to the server. */
export function hasChineseText(head: string): boolean {
  return count(head, /\p{Script=Han}/gu) >= FEWEST_HAN;
}

/** Whether a text is so full of U+FFFD that it was opened in a wrong encoding. */
export function isMisdecoded(head: string): boolean {
  const replacements = count(head, /\ufffd/g);
  return replacements >= FEWEST_REPLACEMENTS && replacements >= head.length * REPLACEMENT_SHARE;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
