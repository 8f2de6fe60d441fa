import {
  EventEmitter,
  languages,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { LANGUAGE_ID } from '../../server/src/protocol.ts';
import type { Choice, Choices } from './choices.ts';
import { candidateKind, isDraftLanguage } from './document-kinds.ts';
import { canBeWrittenIn, type Drafts } from './drafts.ts';
import { type EncodingOffer, isGb18030 } from './encodings.ts';
import { hasChineseText, isMisdecoded, readHead } from './head.ts';
import type { ServerConnection } from './server-connection.ts';

/** What a document that is no draft by its language was found to be. */
export type Verdict = 'draft' | 'other' | 'misdecoded';

/** An insertion of this many UTF-16 code units is taken for a paste. */
const PASTE_LENGTH = 200;

/**
 * Finds the drafts among plain texts and Markdown, by their heads. A plain text becomes one by its language, Markdown
 * by admission. What a person chose for a document, by its language or by command, is never overruled.
 */
export class Recognition {
  readonly #drafts: Drafts;
  readonly #connection: ServerConnection;
  readonly #choices: Choices;
  readonly #offer: EncodingOffer;
  /** Where the rules' pages stand, which quote many a draft. */
  readonly #ownFiles: string;
  readonly #judged = new EventEmitter<TextDocument>();
  readonly #verdicts = new WeakMap<TextDocument, Verdict>();
  readonly #languages = new WeakMap<TextDocument, string>();
  readonly #converting = new WeakSet<TextDocument>();
  readonly #subscriptions;
  /** The version of each document that was looked at last. */
  #looked = new WeakMap<TextDocument, number>();

  readonly onDidJudge = this.#judged.event;

  constructor(drafts: Drafts, connection: ServerConnection, choices: Choices, offer: EncodingOffer, extensionUri: Uri) {
    this.#ownFiles = `${extensionUri}/`;
    this.#drafts = drafts;
    this.#connection = connection;
    this.#choices = choices;
    this.#offer = offer;
    this.#subscriptions = [
      this.#judged,
      workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      workspace.onDidSaveTextDocument((document) => this.#lookAgain(document)),
      workspace.onDidChangeTextDocument((event) => this.#edited(event)),
      window.onDidChangeActiveTextEditor((editor) => editor && this.#lookAgain(editor.document)),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('hegao.documents') && this.#lookAtAll()),
    ];
    for (const document of workspace.textDocuments) this.#languages.set(document, document.languageId);
    this.#lookAtAll();
  }

  verdictOf(document: TextDocument): Verdict | undefined {
    return this.#verdicts.get(document);
  }

  /** A person says by command what a document is. */
  async choose(document: TextDocument, choice: Choice): Promise<void> {
    await this.#choices.set(document, choice);
    if (document.languageId === 'markdown' || choice === 'draft') return this.#apply(document, choice);
    const isMarkdown = /\.(md|markdown)$/i.test(document.uri.path);
    if (isDraftLanguage(document)) await this.#convert(document, isMarkdown ? 'markdown' : 'plaintext');
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #opened(document: TextDocument): void {
    const before = this.#languages.get(document);
    this.#languages.set(document, document.languageId);
    const isChange = before !== undefined && before !== document.languageId;
    if (isChange && !this.#converting.has(document)) this.#noteLanguage(document, before);
    else void this.#look(document);
  }

  #noteLanguage(document: TextDocument, before: string): void {
    if (isDraftLanguage(document)) void this.#choices.set(document, 'draft');
    else if (before === LANGUAGE_ID || candidateKind(document) === 'plain') void this.#choices.set(document, 'other');
    void this.#look(document);
  }

  #edited({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (contentChanges.some(({ text }) => text.length >= PASTE_LENGTH)) this.#lookAgain(document);
  }

  #lookAgain(document: TextDocument): void {
    if (!this.#drafts.has(document)) void this.#look(document);
  }

  #lookAtAll(): void {
    this.#looked = new WeakMap();
    for (const document of workspace.textDocuments) void this.#look(document);
  }

  async #look(document: TextDocument): Promise<void> {
    if (!candidateKind(document) || !canBeWrittenIn(document) || isOldSide(document)) return;
    if (document.uri.toString().startsWith(this.#ownFiles)) return;
    if (this.#looked.get(document) === document.version) return;
    this.#looked.set(document, document.version);
    const verdict = await this.#judge(document);
    if (document.isClosed || !candidateKind(document)) return;
    await this.#apply(document, this.#choices.get(document) ?? verdict);
    if (verdict === 'misdecoded') void this.#offer.make(document);
  }

  async #judge(document: TextDocument): Promise<Verdict> {
    const choice = this.#choices.get(document);
    if (choice) return choice;
    const setting = workspace.getConfiguration('hegao', document.uri).get('documents');
    if (setting === 'off') return 'other';
    const head = readHead(document);
    if (isMisdecoded(head)) return (await isGb18030(document)) ? 'misdecoded' : 'other';
    if (setting === 'all') return 'draft';
    if (!hasChineseText(head)) return 'other';
    return (await this.#connection.recognize({ head, languageId: document.languageId })) ? 'draft' : 'other';
  }

  async #apply(document: TextDocument, verdict: Verdict): Promise<void> {
    this.#verdicts.set(document, verdict);
    if (document.languageId === 'markdown') {
      if (verdict === 'draft') this.#drafts.admit(document);
      else this.#drafts.dismiss(document);
    } else if (verdict === 'draft') {
      await this.#convert(document, LANGUAGE_ID);
    }
    this.#judged.fire(document);
  }

  async #convert(document: TextDocument, languageId: string): Promise<void> {
    if (document.languageId === languageId) return;
    this.#converting.add(document);
    try {
      await languages.setTextDocumentLanguage(document, languageId);
    } finally {
      this.#converting.delete(document);
    }
  }
}

/** Whether a document is shown as the old side of a comparison and nowhere else. */
function isOldSide(document: TextDocument): boolean {
  const uri = document.uri.toString();
  const inputs = window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.input));
  const diffs = inputs.filter((input) => input instanceof TabInputTextDiff);
  if (!diffs.some((diff) => diff.original.toString() === uri)) return false;
  const isShown = inputs.some((input) => input instanceof TabInputText && input.uri.toString() === uri);
  return !isShown && !diffs.some((diff) => diff.modified.toString() === uri);
}
