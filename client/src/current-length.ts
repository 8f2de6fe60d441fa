import { EventEmitter, type TextDocument, window } from 'vscode';
import type { LengthAnswer } from '../../server/src/protocol.ts';
import type { CurrentDraft } from './current-draft.ts';
import { Debounce } from './debounce.ts';
import { type Lengths, type Measure, sumOf } from './length-text.ts';
import type { ServerConnection } from './server-connection.ts';

/** Milliseconds after the last change of the selection until it is measured. */
const DELAY = 100;
/** More selections than these are no passage that somebody wants to measure. */
const MOST = 50;

/** How long the draft in the active editor is, and what is selected there. */
export class CurrentLength {
  readonly #draft: CurrentDraft;
  readonly #connection: ServerConnection;
  readonly #changed = new EventEmitter<void>();
  readonly #later = new Debounce(DELAY, () => void this.#measureSelection());
  readonly #wholes = new WeakMap<TextDocument, LengthAnswer>();
  readonly #subscriptions;
  #selection: Measure | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(draft: CurrentDraft, connection: ServerConnection) {
    this.#draft = draft;
    this.#connection = connection;
    this.#subscriptions = [
      this.#changed,
      this.#later,
      draft.onDidChange(() => void this.#measure()),
      window.onDidChangeTextEditorSelection(() => this.#later.schedule()),
      window.onDidChangeActiveTextEditor(() => this.#select(undefined)),
    ];
  }

  get(document: TextDocument): Lengths | undefined {
    const whole = this.#wholes.get(document);
    if (!whole || document !== window.activeTextEditor?.document) return undefined;
    return { whole, ...(this.#selection && { selection: this.#selection }) };
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #measure(): Promise<void> {
    const { document } = this.#draft;
    const whole = document && (await this.#connection.length(document));
    if (!whole || whole.version < (this.#wholes.get(document)?.version ?? 0)) return;
    this.#wholes.set(document, whole);
    this.#changed.fire();
    this.#later.schedule();
  }

  async #measureSelection(): Promise<void> {
    const editor = window.activeTextEditor;
    const { document } = this.#draft;
    if (!document || editor?.document !== document) return;
    const asked = editor.selections;
    const passages = asked.filter(({ isEmpty }) => !isEmpty);
    if (passages.length === 0 || passages.length > MOST) return this.#select(undefined);
    const answers = await Promise.all(passages.map((passage) => this.#connection.length(document, passage)));
    if (window.activeTextEditor?.selections !== asked) return;
    const measures = answers.filter((answer) => answer !== undefined);
    this.#select(measures.length === answers.length ? sumOf(measures) : undefined);
  }

  #select(selection: Measure | undefined): void {
    if (!selection && !this.#selection) return;
    this.#selection = selection;
    this.#changed.fire();
  }
}
