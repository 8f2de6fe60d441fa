import {
  CodeActionKind,
  type InitializeParams,
  type ServerCapabilities,
  type TextDocumentClientCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { type InitializationOptions, SECTION_COMMANDS } from '../protocol.ts';
import type { PositionEncoding } from './convert.ts';
import type { TextFormat } from './marked-text.ts';

/** All safe fixes of a document at once. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.hegao`;

/** The character behind which the client asks for edits. */
export const ENTER = '\n';
/** Marks behind which something may be due: a phrase, a title, a member or a heading's text, a number, an item. */
const TRIGGERS = '“《、（；';

/** What the client can do and wants, read once from its first message. */
export interface Client {
  readonly encoding: PositionEncoding;
  /** It asks for diagnostics; otherwise they are pushed. Never both. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  /** It asks what can be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  readonly relatedInformation: boolean;
  readonly codeActionLiterals: boolean;
  readonly documentChanges: boolean;
  readonly appliesEdits: boolean;
  readonly onTypeFormatting: boolean;
  readonly hierarchicalSymbols: boolean;
  /** The greatest number of folding ranges that it wants. */
  readonly foldingLimit: number;
  /** The format of texts under the pointer: the first of its list that is known, plain where it has none. */
  readonly hoverFormat: TextFormat;
  /** The same of what is told of a suggestion. */
  readonly documentationFormat: TextFormat;
  /** It can be asked for the settings of a resource. */
  readonly asksConfiguration: boolean;
  readonly registersConfiguration: boolean;
  /** It carries out the commands of protocol.ts: it is the extension for VS Code. */
  readonly commands: boolean;
  readonly rulePages: string | undefined;
  /** Settings given at the start, of any shape. */
  readonly settings: unknown;
}

export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument, general } = capabilities;
  const options = (initializationOptions ?? {}) as InitializationOptions;
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    relatedInformation: wantsRelated(textDocument),
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    appliesEdits: workspace?.applyEdit === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    onTypeFormatting: textDocument?.onTypeFormatting !== undefined,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    hoverFormat: chooseFormat(textDocument?.hover?.contentFormat),
    documentationFormat: chooseFormat(textDocument?.completion?.completionItem?.documentationFormat),
    asksConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    commands: options.commands === true,
    rulePages: typeof options.rulePages === 'string' ? options.rulePages : undefined,
    settings: options.settings,
  };
}

/** Where the page of a rule stands; `undefined` where the client did not tell. */
export function rulePageOf({ rulePages }: Client, id: string): string | undefined {
  return rulePages === undefined ? undefined : `${rulePages}${id}.md`;
}

export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: '核稿' },
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...TRIGGERS], resolveProvider: true },
    codeLensProvider: {},
    inlayHintProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    ...(client.onTypeFormatting && { documentOnTypeFormattingProvider: { firstTriggerCharacter: ENTER } }),
    // The extension for VS Code has commands of its own by these names, which ask for the edit and apply it.
    ...(client.appliesEdits &&
      !client.commands && { executeCommandProvider: { commands: Object.values(SECTION_COMMANDS) } }),
    ...(client.codeActionLiterals && {
      codeActionProvider: {
        codeActionKinds: [
          CodeActionKind.QuickFix,
          CodeActionKind.RefactorMove,
          CodeActionKind.RefactorRewrite,
          FIX_ALL_KIND,
        ],
      },
    }),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'hegao', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}

/** The first that both know, in the client's order of preference. */
function chooseEncoding(offered: readonly string[] | undefined): PositionEncoding {
  const isKnown = (name: string): name is PositionEncoding =>
    name === 'utf-16' || name === 'utf-8' || name === 'utf-32';
  return offered?.find(isKnown) ?? 'utf-16';
}

function chooseFormat(offered: readonly string[] | undefined): TextFormat {
  const isKnown = (name: string): name is TextFormat => name === 'markdown' || name === 'plaintext';
  return offered?.find(isKnown) ?? 'plaintext';
}

function wantsRelated(textDocument: TextDocumentClientCapabilities | undefined): boolean {
  const { diagnostic, publishDiagnostics } = textDocument ?? {};
  return (diagnostic?.relatedInformation ?? publishDiagnostics?.relatedInformation) === true;
}
