import { EventEmitter, type TextDocument, workspace } from 'vscode';
import { isDraftLanguage, isWritingScheme } from './document-kinds.ts';

/** Which of the open documents are drafts: all in their language, and such Markdown as was recognised or chosen. */
export class Drafts {
  readonly #admitted = new WeakSet<TextDocument>();
  readonly #changed = new EventEmitter<TextDocument>();
  /** A document became a draft, or ceased to be one, while its language stayed. */
  readonly onDidChange = this.#changed.event;

  has(document: TextDocument): boolean {
    if (!canBeWrittenIn(document)) return false;
    return isDraftLanguage(document) || (document.languageId === 'markdown' && this.#admitted.has(document));
  }

  admit(document: TextDocument): void {
    if (this.#admitted.has(document)) return;
    this.#admitted.add(document);
    this.#changed.fire(document);
  }

  dismiss(document: TextDocument): void {
    if (this.#admitted.delete(document)) this.#changed.fire(document);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

export function canBeWrittenIn(document: TextDocument): boolean {
  return isWritingScheme(document.uri.scheme, (scheme) => workspace.fs.isWritableFileSystem(scheme));
}
