import {
  CancellationError,
  type CancellationToken,
  type Diagnostic,
  EventEmitter,
  type Position,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type ProvideDiagnosticSignature, vsdiag } from 'vscode-languageclient';
import { Debounce } from './debounce.ts';
import {
  type Caret,
  choose,
  isSameSentence,
  type Mark,
  type Quiet,
  quietOf,
  type SentenceStart,
  sentenceStart,
} from './quiet-diagnostics.ts';
import { moveRange } from './ranges.ts';

/** Milliseconds after the last key until the caret counts as resting. */
const REST = 1500;

const { full: FULL, unChanged: UNCHANGED } = vsdiag.DocumentDiagnosticReportKind;

type Report = vsdiag.DocumentDiagnosticReport | null | undefined;

interface Found extends Mark {
  readonly diagnostic: Diagnostic;
}

/** What was found in a document, and how much of it is shown. */
interface Memory {
  found: readonly Found[];
  /** As they were given to VS Code. */
  given: readonly Found[];
  /** The same, where they stand now. */
  shown: readonly Mark[];
  isEdited: boolean;
}

/** Keeps new findings back from the sentence that is being typed. */
export class QuietTyping {
  readonly #memories = new WeakMap<TextDocument, Memory>();
  readonly #settled = new EventEmitter<void>();
  readonly #rest = new Debounce(REST, () => this.#rested());
  readonly #subscriptions = [
    this.#settled,
    this.#rest,
    workspace.onDidChangeTextDocument((event) => this.#edited(event)),
    workspace.onDidSaveTextDocument((document) => this.#saved(document)),
    window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moved(textEditor)),
    window.onDidChangeActiveTextEditor(() => this.#typed && this.#settle()),
  ];
  #typed: { readonly document: TextDocument; readonly sentence: SentenceStart } | undefined;

  /** What waited need not wait any longer, so diagnostics should be asked for again. */
  readonly onDidSettle = this.#settled.event;

  /** Whether an input method may be composing in a document: its text is not yet what the person means. */
  isComposing(document: TextDocument): boolean {
    return this.#quietOf(document) === 'everything';
  }

  /** How many findings of a document wait, for tests. */
  waiting(document: TextDocument): number {
    const memory = this.#memories.get(document);
    return memory ? memory.found.length - memory.given.length : 0;
  }

  /** Stands between the language client's asking for diagnostics and its showing them. */
  async provideDiagnostics(
    document: TextDocument | Uri,
    previousResultId: string | undefined,
    token: CancellationToken,
    next: ProvideDiagnosticSignature,
  ): Promise<Report> {
    const report = await next(document, previousResultId, token);
    if (token.isCancellationRequested) throw new CancellationError();
    if (document instanceof Uri || report?.resultId === undefined) return report;
    const memory = this.#remember(document, report, previousResultId);
    const chosen = choose(memory.found, memory.shown, this.#quietOf(document));
    const { resultId } = report;
    if (!chosen || (report.kind === UNCHANGED && isSameList(chosen, memory.given))) {
      return { kind: UNCHANGED, resultId };
    }
    memory.given = chosen;
    memory.shown = chosen;
    return { kind: FULL, resultId, items: chosen.map(({ diagnostic }) => diagnostic) };
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #remember(document: TextDocument, report: NonNullable<Report>, previousResultId: string | undefined): Memory {
    const memory = this.#memories.get(document) ?? { found: [], given: [], shown: [], isEdited: false };
    this.#memories.set(document, memory);
    // The language client has cleared the document, and begins anew.
    if (previousResultId === undefined) memory.given = memory.shown = [];
    if (report.kind === FULL) memory.found = report.items.map(foundOf);
    return memory;
  }

  #quietOf(document: TextDocument): Quiet {
    const editor = window.activeTextEditor;
    return quietOf({
      mode: workspace.getConfiguration('hegao', document).get('diagnostics.show', 'afterTyping'),
      isEdited: this.#memories.get(document)?.isEdited ?? false,
      typed: this.#typed?.document === document ? this.#typed.sentence : undefined,
      caret: editor?.document === document ? caretAt(document, editor.selection.active) : undefined,
    });
  }

  #edited({ document, contentChanges }: TextDocumentChangeEvent): void {
    const memory = this.#memories.get(document);
    const change = contentChanges.at(-1);
    if (!memory || !change) return;
    memory.isEdited = true;
    memory.shown = memory.shown.map(({ rule, range }) => ({ rule, range: moveRange(range, contentChanges) }));
    if (document !== window.activeTextEditor?.document) return;
    this.#typed = {
      document,
      sentence: sentenceStart(caretAt(document, document.validatePosition(change.range.start))),
    };
    this.#rest.schedule();
  }

  #saved(document: TextDocument): void {
    const memory = this.#memories.get(document);
    if (!memory) return;
    memory.isEdited = false;
    this.#settle();
  }

  #moved({ document, selection }: TextEditor): void {
    if (document !== this.#typed?.document) return;
    if (!isSameSentence(this.#typed.sentence, sentenceStart(caretAt(document, selection.active)))) this.#settle();
  }

  /** A caret behind half a word is not resting: the person is choosing among the candidates. */
  #rested(): void {
    if (this.#typed && !this.isComposing(this.#typed.document)) this.#settle();
  }

  #settle(): void {
    this.#typed = undefined;
    this.#settled.fire();
  }
}

function caretAt(document: TextDocument, { line, character }: Position): Caret {
  return { line, character, text: document.lineAt(line).text };
}

function foundOf(diagnostic: Diagnostic): Found {
  const { code, range } = diagnostic;
  return { rule: String(typeof code === 'object' ? code.value : code), range, diagnostic };
}

function isSameList(a: readonly Found[], b: readonly Found[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
