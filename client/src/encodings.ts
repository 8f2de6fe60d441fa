import { commands, l10n, type TextDocument, type Uri, window, workspace } from 'vscode';
import { HEAD_LENGTH, hasChineseText, isMisdecoded } from './head.ts';

const ENCODING = 'gb18030';
/** A file larger than this, in bytes, is no draft, and is not read a second time. */
const LARGEST = 5 * 1024 * 1024;

/** `workspace.openTextDocument` since VS Code 1.100, where documents tell their encoding. */
type OpenWithEncoding = (uri: Uri, options: { readonly encoding: string }) => Thenable<TextDocument>;

/** Offers, once for each document, to read one again that was opened in a wrong encoding. */
export class EncodingOffer {
  readonly #offered = new Set<string>();

  async make(document: TextDocument): Promise<void> {
    const uri = document.uri.toString();
    if (document.isUntitled || this.#offered.has(uri)) return;
    this.#offered.add(uri);
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    const question = l10n.t('“{0}” seems to be in the encoding GB18030, but was opened in another one.', name);
    const action = l10n.t('Reopen with GB18030');
    if ((await window.showInformationMessage(question, action)) === action) await reopenAsGb18030(document);
  }
}

/** Reads a document's file again. Older versions of VS Code cannot be told how: there the person picks the encoding. */
export async function reopenAsGb18030(document: TextDocument): Promise<void> {
  if ('encoding' in document) {
    if (document.isDirty) {
      void window.showWarningMessage(l10n.t('Save or revert the changes first, then reopen with GB18030.'));
      return;
    }
    await (workspace.openTextDocument as OpenWithEncoding)(document.uri, { encoding: ENCODING });
    return;
  }
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.editor.changeEncoding');
}

/** Whether a document that is full of U+FFFD is one in GB18030, so far as its file can be read. */
export async function isGb18030({ uri }: TextDocument): Promise<boolean> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST) return false;
    const bytes = await workspace.fs.readFile(uri);
    const head = new TextDecoder(ENCODING).decode(bytes.subarray(0, 2 * HEAD_LENGTH));
    return hasChineseText(head) && !isMisdecoded(head);
  } catch {
    return false;
  }
}
