import { PassThrough } from 'node:stream';
import type { TestContext } from 'node:test';
import {
  ApplyWorkspaceEditRequest,
  type ApplyWorkspaceEditResult,
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  type ConfigurationItem,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  type DocumentHighlight,
  DocumentHighlightRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  type FoldingRange,
  FoldingRangeRequest,
  type FullDocumentDiagnosticReport,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type InlayHint,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type Location,
  LogMessageNotification,
  type Position,
  PrepareRenameRequest,
  type PrepareRenameResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  ReferencesRequest,
  type Registration,
  RegistrationRequest,
  RenameRequest,
  type SelectionRange,
  SelectionRangeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type SymbolInformation,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { documentRule, type Fix, paragraphRule, type Rule } from '../../server/src/core/engine/rule.ts';
import { createService, type Service, type Span } from '../../server/src/core/service.ts';
import { languageData } from '../../server/src/data.ts';
import { serve } from '../../server/src/lsp/serve.ts';
import {
  CORRESPONDENCE_METHOD,
  type CorrespondenceAnswer,
  EDIT_SECTIONS_METHOD,
  type EditSectionsAnswer,
  type EditSectionsParams,
  LENGTH_METHOD,
  type LengthAnswer,
  OUTLINE_METHOD,
  OUTLINES_CHANGED_METHOD,
  type OutlineAnswer,
  type SectionOperation,
} from '../../server/src/protocol.ts';

export const URI = 'file:///drafts/a.txt';

/** What the extension for VS Code can do. */
export const VSCODE: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    applyEdit: true,
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { rangeLimit: 5000 },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    rename: { prepareSupport: true },
    onTypeFormatting: {},
  },
};

/** A client that can do next to nothing: it waits for diagnostics, knows no tree of symbols and no settings. */
export const PLAIN: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};

export interface SessionOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the client answers when it is asked for the section `hegao` of a resource. */
  readonly settings?: (item: ConfigurationItem) => unknown;
  readonly rules?: readonly Rule[];
  readonly service?: Service;
}

export type Report = FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport;

/** Starts a server and a client that talk over two streams, with the little rules below; both end with the test. */
export async function startSession(t: TestContext, options: SessionOptions = {}): Promise<TestSession> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  serve(server, withRules(options.service ?? createService(languageData), options.rules ?? RULES));
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  t.after(() => {
    client.dispose();
    server.dispose();
  });
  const session = new TestSession(client, options.settings ?? (() => null));
  await session.initialize(options);
  return session;
}

/** A client as an editor is one. */
export class TestSession {
  readonly client: ProtocolConnection;
  readonly logged: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registered: Registration[] = [];
  /** What the server sent to have things asked for again: `diagnostics`, `outlines`, `code lenses`, `inlay hints`. */
  readonly refreshed: string[] = [];
  /** What the client does with an edit that the server wants applied. */
  applyEdit: (edit: WorkspaceEdit) => Promise<ApplyWorkspaceEditResult> = async () => ({ applied: false });
  /** The resources whose settings were asked for. */
  readonly asked: (string | undefined)[] = [];
  settings: (item: ConfigurationItem) => unknown;
  result: InitializeResult = { capabilities: {} };
  readonly #texts = new Map<string, TextDocument>();

  constructor(client: ProtocolConnection, settings: (item: ConfigurationItem) => unknown) {
    this.client = client;
    this.settings = settings;
    client.onNotification(LogMessageNotification.type, ({ message }) => void this.logged.push(message));
    client.onNotification(PublishDiagnosticsNotification.type, (params) => void this.published.push(params));
    client.onNotification(OUTLINES_CHANGED_METHOD, () => void this.refreshed.push('outlines'));
    client.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit }) => this.applyEdit(edit));
    client.onRequest(DiagnosticRefreshRequest.type, () => void this.refreshed.push('diagnostics'));
    client.onRequest(CodeLensRefreshRequest.type, () => void this.refreshed.push('code lenses'));
    client.onRequest(InlayHintRefreshRequest.type, () => void this.refreshed.push('inlay hints'));
    client.onRequest(RegistrationRequest.type, ({ registrations }) => void this.registered.push(...registrations));
    client.onRequest(ConfigurationRequest.type, ({ items }) => {
      this.asked.push(...items.map(({ scopeUri }) => scopeUri));
      return Promise.all(items.map((item) => this.settings(item)));
    });
    client.listen();
  }

  async initialize({ capabilities = VSCODE, initializationOptions }: SessionOptions): Promise<void> {
    const params = { processId: null, rootUri: null, capabilities, initializationOptions };
    this.result = await this.client.sendRequest(InitializeRequest.type, params);
    await this.client.sendNotification(InitializedNotification.type, {});
  }

  async open(text: string, uri = URI, languageId = 'cailiao'): Promise<void> {
    this.#texts.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(changes: TextDocumentContentChangeEvent[], uri = URI): Promise<void> {
    const version = this.text(uri).version + 1;
    this.#texts.set(uri, TextDocument.update(this.text(uri), changes, version));
    await this.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: changes,
    });
  }

  async close(uri = URI): Promise<void> {
    await this.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async changeSettings(settings: unknown): Promise<void> {
    await this.client.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  pull(uri = URI, previousResultId?: string, token?: CancellationToken): Promise<Report> {
    const params = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) };
    return this.client.sendRequest(DocumentDiagnosticRequest.type, params, token) as Promise<Report>;
  }

  /** The diagnostics of a full report. */
  async diagnostics(uri = URI): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error(`a full report was expected, not ${report.kind}`);
    return report.items;
  }

  async codeActions(range: Range, context: Partial<CodeActionContext> = {}, uri = URI): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    return ((await this.client.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
  }

  async symbols(uri = URI): Promise<DocumentSymbol[]> {
    return (await this.client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })) as DocumentSymbol[];
  }

  async flatSymbols(uri = URI): Promise<SymbolInformation[]> {
    return (await this.symbols(uri)) as unknown as SymbolInformation[];
  }

  /** The headings of all open documents whose names hold a text. */
  async workspaceSymbols(query: string): Promise<SymbolInformation[]> {
    return ((await this.client.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []) as SymbolInformation[];
  }

  /** What is offered behind the first place of a piece of the text. */
  complete(piece: string, uri = URI): Promise<CompletionList | null> {
    const params = { textDocument: { uri }, position: this.rangeOf(piece, uri).end };
    return this.client.sendRequest(CompletionRequest.type, params) as Promise<CompletionList | null>;
  }

  resolve(item: CompletionItem): Promise<CompletionItem> {
    return this.client.sendRequest(CompletionResolveRequest.type, item);
  }

  folding(uri = URI): Promise<FoldingRange[] | null> {
    return this.client.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
  }

  /** What the server wants changed after Enter, whose new line is there already. */
  onEnter(position: Position, uri = URI): Promise<TextEdit[] | null> {
    const options = { tabSize: 4, insertSpaces: true };
    const params = { textDocument: { uri }, position, ch: '\n', options };
    return this.client.sendRequest(DocumentOnTypeFormattingRequest.type, params);
  }

  selections(positions: Position[], uri = URI): Promise<SelectionRange[] | null> {
    return this.client.sendRequest(SelectionRangeRequest.type, { textDocument: { uri }, positions });
  }

  /** What the client shows for the beginning of a piece of the text. */
  hover(piece: string, uri = URI): Promise<Hover | null> {
    return this.client.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: this.rangeOf(piece, uri).start,
    });
  }

  correspondence(uri = URI): Promise<CorrespondenceAnswer | null> {
    return this.client.sendRequest(CORRESPONDENCE_METHOD, { textDocument: { uri } });
  }

  /** How long the document is, or a range of it. */
  length(range?: Range, uri = URI): Promise<LengthAnswer | null> {
    return this.client.sendRequest(LENGTH_METHOD, { textDocument: { uri }, ...(range && { range }) });
  }

  /** Those of the whole text, or of a part of it. */
  inlayHints(range = wholeOf(this.text()), uri = URI): Promise<InlayHint[] | null> {
    return this.client.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range });
  }

  codeLenses(uri = URI): Promise<CodeLens[] | null> {
    return this.client.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  }

  /** The other places of what stands at the beginning of a piece of the text. */
  references(piece: string, uri = URI): Promise<Location[] | null> {
    const position = this.rangeOf(piece, uri).start;
    const context = { includeDeclaration: true };
    return this.client.sendRequest(ReferencesRequest.type, { textDocument: { uri }, position, context });
  }

  highlights(piece: string, uri = URI): Promise<DocumentHighlight[] | null> {
    const position = this.rangeOf(piece, uri).start;
    return this.client.sendRequest(DocumentHighlightRequest.type, { textDocument: { uri }, position });
  }

  prepareRename(piece: string, uri = URI): Promise<PrepareRenameResult | null> {
    const position = this.rangeOf(piece, uri).start;
    return this.client.sendRequest(PrepareRenameRequest.type, { textDocument: { uri }, position });
  }

  rename(piece: string, newName: string, uri = URI): Promise<WorkspaceEdit | null> {
    const position = this.rangeOf(piece, uri).start;
    return this.client.sendRequest(RenameRequest.type, { textDocument: { uri }, position, newName });
  }

  /** The edits that format the document, or a range of it. */
  format(range?: Range, uri = URI): Promise<TextEdit[] | null> {
    const params = { textDocument: { uri }, options: { tabSize: 4, insertSpaces: true } };
    return range
      ? this.client.sendRequest(DocumentRangeFormattingRequest.type, { ...params, range })
      : this.client.sendRequest(DocumentFormattingRequest.type, params);
  }

  outline(uri = URI): Promise<OutlineAnswer | null> {
    return this.client.sendRequest(OUTLINE_METHOD, { textDocument: { uri } });
  }

  editSections(operation: SectionOperation, version?: number, uri = URI): Promise<EditSectionsAnswer> {
    const params: EditSectionsParams = { textDocument: { uri }, operation, ...(version !== undefined && { version }) };
    return this.client.sendRequest(EDIT_SECTIONS_METHOD, params);
  }

  execute(command: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [...args] });
  }

  /** The text as the client has it; positions in UTF-16. */
  text(uri = URI): TextDocument {
    const text = this.#texts.get(uri);
    if (!text) throw new Error(`${uri} was not opened`);
    return text;
  }

  spanOf(range: Range, uri = URI): Span {
    return { start: this.text(uri).offsetAt(range.start), end: this.text(uri).offsetAt(range.end) };
  }

  /** Where a piece of the text stands first. */
  rangeOf(piece: string, uri = URI): Range {
    const text = this.text(uri);
    const start = text.getText().indexOf(piece);
    if (start < 0) throw new Error(`${piece} does not stand in ${uri}`);
    return { start: text.positionAt(start), end: text.positionAt(start + piece.length) };
  }

  /** The text after an edit, which must be for the version that the client has. */
  applied(edit: WorkspaceEdit | null | undefined, uri = URI): string {
    const text = this.text(uri);
    const [change] = edit?.documentChanges ?? [];
    if (!change) return TextDocument.applyEdits(text, edit?.changes?.[uri] ?? []);
    if (!('edits' in change) || change.textDocument.version !== text.version)
      throw new Error('an edit of another text');
    return TextDocument.applyEdits(text, change.edits as { range: Range; newText: string }[]);
  }

  /** Waits for what a notification will bring. */
  async until<T>(what: string, get: () => T | undefined | false): Promise<T> {
    const deadline = Date.now() + 5000;
    for (;;) {
      const value = get();
      if (value) return value;
      if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

function wholeOf(text: TextDocument): Range {
  return { start: text.positionAt(0), end: text.positionAt(text.getText().length) };
}

/** The same service, whose linters know only these rules. */
export function withRules(service: Service, rules: readonly Rule[]): Service {
  return { ...service, createLinter: (configuration, host) => service.createLinter(configuration, { ...host, rules }) };
}

const DECLARED = {
  summary: '测试用的规则。',
  why: '只在测试里用。',
  tier: 'convention',
  source: '测试',
  severity: 'warning',
  examples: [{ good: '' }],
} as const;

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
}

function replace(span: Span, newText: string, applicability: Fix['applicability']): Fix {
  return { title: newText ? `改为“${newText}”` : '删去', applicability, edits: [{ span, newText }] };
}

/** Marks 错字, offers 正字 or nothing. With the option `others`, marks those words too. */
export const wrongWord = paragraphRule({
  ...DECLARED,
  id: 'wrong-word',
  options: { others: { type: 'strings', default: [], summary: '别的错字。' } },
  *check({ text }, { others }) {
    for (const span of spansOf(text, new RegExp(['错字', ...others].join('|'), 'g'))) {
      const fixes = [replace(span, '', 'choice'), replace(span, '正字', 'safe')];
      yield { span, message: `“${text.slice(span.start, span.end)}”应为“正字”`, fixes };
    }
  },
});

/** Marks 呀呀 and makes it 呀, which may leave another 呀呀. */
export const doubled = paragraphRule({
  ...DECLARED,
  id: 'doubled',
  severity: 'information',
  options: {},
  *check({ text }) {
    for (const span of spansOf(text, /呀呀/g)) {
      yield { span, message: '“呀”重复', fixes: [replace(span, '呀', 'safe')] };
    }
  },
});

/** Marks every 旧话 but the first of the document, and points at the first. Nothing to mend. */
export const repeated = documentRule({
  ...DECLARED,
  id: 'repeated',
  severity: 'hint',
  options: {},
  collect: ({ text }) => (text.includes('旧话') ? text.indexOf('旧话') : undefined),
  *check(document, { placed: [first, ...later] }) {
    if (!first) return;
    const at = (place: number, start: number): Span => document.at(place, { start, end: start + 2 });
    for (const { place, fact } of later) {
      const related = [{ span: at(first.place, first.fact), message: '首次出现在这里' }];
      yield { span: at(place, fact), message: '前面已有同样的话', related };
    }
  },
});

/** Cannot bear 崩溃. */
export const crash = paragraphRule({
  ...DECLARED,
  id: 'crash',
  options: {},
  check({ text }) {
    if (text.includes('崩溃')) throw new Error('a rule broke');
    return [];
  },
});

export const RULES: readonly Rule[] = [wrongWord, doubled, repeated, crash];
