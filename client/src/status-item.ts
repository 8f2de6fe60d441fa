import { l10n, StatusBarAlignment, type TextDocument, window, workspace } from 'vscode';
import type { Choices } from './choices.ts';
import { ContextKeys } from './context-keys.ts';
import type { CurrentDraft } from './current-draft.ts';
import type { CurrentLength } from './current-length.ts';
import { Debounce } from './debounce.ts';
import { candidateKind } from './document-kinds.ts';
import { canBeWrittenIn, type Drafts } from './drafts.ts';
import { hasChineseText, readHead } from './head.ts';
import type { Recognition } from './recognition.ts';
import type { ServerConnection } from './server-connection.ts';
import { describeStatus, type Status } from './status-text.ts';

/** Milliseconds after the last edit of a document that is no draft until the item looks at it again. */
const DELAY = 300;

/** What the status item and the context keys are told from. */
export interface StatusSources {
  readonly drafts: Drafts;
  readonly connection: ServerConnection;
  readonly current: CurrentDraft;
  readonly length: CurrentLength;
  readonly recognition: Recognition;
  readonly choices: Choices;
}

/** The item in the status bar, and the context keys `hegao.isDraft`, `hegao.canMark` and `hegao.isMisdecoded`. */
export class StatusItem {
  readonly #sources: StatusSources;
  readonly #item = window.createStatusBarItem('hegao.status', StatusBarAlignment.Right, 100);
  readonly #keys = new ContextKeys();
  readonly #later = new Debounce(DELAY, () => this.#update());
  readonly #subscriptions;
  #shown: Status | undefined;

  constructor(sources: StatusSources) {
    this.#sources = sources;
    this.#item.name = '核稿';
    const update = () => this.#update();
    this.#subscriptions = [
      this.#item,
      this.#later,
      sources.current.onDidChange(update),
      sources.length.onDidChange(update),
      sources.connection.onDidChange(update),
      sources.drafts.onDidChange(update),
      sources.recognition.onDidJudge(update),
      window.onDidChangeActiveTextEditor(update),
      workspace.onDidOpenTextDocument(update),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('hegao') && this.#update()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document && !sources.drafts.has(document)) this.#later.schedule();
      }),
    ];
    this.#update();
  }

  /** What the item shows; `undefined` while it is hidden. */
  get shown(): Pick<Status, 'text' | 'tooltip'> | undefined {
    return this.#shown && { text: this.#shown.text, tooltip: this.#shown.tooltip };
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #update(): void {
    const document = window.activeTextEditor?.document;
    const isDraft = document !== undefined && this.#sources.drafts.has(document);
    const canMark = document !== undefined && !isDraft && this.#isCandidate(document);
    const status =
      document && (isDraft || canMark) ? this.#describe(document, isDraft ? 'draft' : 'candidate') : undefined;
    this.#show(status);
    this.#keys.set('hegao.isDraft', isDraft);
    this.#keys.set('hegao.canMark', canMark);
    this.#keys.set('hegao.isMisdecoded', status?.command.command === 'hegao.reopenAsGb18030');
  }

  #describe(document: TextDocument, kind: 'draft' | 'candidate'): Status {
    const { connection, current, length, recognition, choices } = this.#sources;
    const facts = {
      isDraft: kind === 'draft',
      answer: document === current.document ? current.answer : undefined,
      lengths: length.get(document),
      isServerDown: connection.isDown,
      isMisdecoded: kind === 'candidate' && recognition.verdictOf(document) === 'misdecoded',
      isDeclined: choices.get(document) === 'other',
      documents: workspace.getConfiguration('hegao', document.uri).get('documents', 'recognized'),
    };
    return describeStatus(facts, l10n);
  }

  #show(status: Status | undefined): void {
    this.#shown = status;
    if (!status) {
      this.#item.hide();
      return;
    }
    this.#item.text = status.text;
    this.#item.tooltip = status.tooltip;
    this.#item.command = status.command;
    this.#item.accessibilityInformation = { label: `${status.text.replace(/\$\([^)]*\)\s*/, '')}\n${status.tooltip}` };
    this.#item.show();
  }

  /** A text in Chinese, or one in an encoding that hides it, that may become a draft. */
  #isCandidate(document: TextDocument): boolean {
    if (!candidateKind(document) || !canBeWrittenIn(document)) return false;
    return hasChineseText(readHead(document)) || this.#sources.recognition.verdictOf(document) === 'misdecoded';
  }
}
