import { EventEmitter, type TextDocument, window, workspace } from 'vscode';
import type { OutlineAnswer } from '../../server/src/protocol.ts';
import { Debounce } from './debounce.ts';
import type { Drafts } from './drafts.ts';
import type { QuietTyping } from './quiet-typing.ts';
import type { ServerConnection } from './server-connection.ts';

/** Milliseconds after the last change until the outline is asked for. */
const DELAY = 150;

/** The draft that the writer works on: the one in the active editor, or the last that was, while it is open. */
export class CurrentDraft {
  readonly #drafts: Drafts;
  readonly #connection: ServerConnection;
  readonly #quiet: QuietTyping;
  readonly #changed = new EventEmitter<void>();
  readonly #later = new Debounce(DELAY, () => void this.#askInQuiet());
  readonly #answers = new WeakMap<TextDocument, OutlineAnswer>();
  readonly #subscriptions;
  #document: TextDocument | undefined;

  /** It is another document, or the server said something new of it. */
  readonly onDidChange = this.#changed.event;

  constructor(drafts: Drafts, connection: ServerConnection, quiet: QuietTyping) {
    this.#drafts = drafts;
    this.#connection = connection;
    this.#quiet = quiet;
    // A change of language closes a document and opens it at once: look when both are over.
    const lookLater = () => queueMicrotask(() => this.#look());
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(lookLater),
      workspace.onDidOpenTextDocument(lookLater),
      workspace.onDidCloseTextDocument(lookLater),
      drafts.onDidChange(lookLater),
      connection.onDidChange(() => this.#later.schedule()),
      quiet.onDidSettle(() => this.#later.schedule()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#document && contentChanges.length > 0) this.#later.schedule();
      }),
      this.#later,
      this.#changed,
    ];
    this.#look();
  }

  get document(): TextDocument | undefined {
    return this.#document;
  }

  /** The server's last answer about the document. */
  get answer(): OutlineAnswer | undefined {
    return this.#document && this.#answers.get(this.#document);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #look(): void {
    const isDraft = (document: TextDocument | undefined) =>
      document && !document.isClosed && this.#drafts.has(document);
    const active = window.activeTextEditor?.document;
    const visible = window.visibleTextEditors.map((editor) => editor.document);
    const next = [active, this.#document, ...visible].find(isDraft);
    if (next === this.#document) return;
    this.#document = next;
    this.#changed.fire();
    void this.#ask();
  }

  /** While an input method composes, lengths and numbers of findings would flicker. */
  async #askInQuiet(): Promise<void> {
    if (this.#document && !this.#quiet.isComposing(this.#document)) await this.#ask();
  }

  async #ask(): Promise<void> {
    const document = this.#document;
    const answer = document && (await this.#connection.outline(document));
    if (!answer || answer.version < (this.#answers.get(document)?.version ?? 0)) return;
    this.#answers.set(document, answer);
    if (document === this.#document) this.#changed.fire();
  }
}
