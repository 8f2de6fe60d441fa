import {
  EventEmitter,
  type LogOutputChannel,
  type Range,
  type TextDocument,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';
import {
  CORRESPONDENCE_METHOD,
  type CorrespondenceAnswer,
  type CorrespondenceParams,
  EDIT_SECTIONS_METHOD,
  type EditSectionsAnswer,
  type EditSectionsParams,
  GENRES_METHOD,
  type GenresAnswer,
  type InitializationOptions,
  LANGUAGE_ID,
  LENGTH_METHOD,
  type LengthAnswer,
  type LengthParams,
  OUTLINE_METHOD,
  OUTLINES_CHANGED_METHOD,
  type OutlineAnswer,
  type OutlineParams,
  type ProtocolRange,
  RECOGNIZE_METHOD,
  type RecognizeAnswer,
  type RecognizeParams,
  type SectionOperation,
  SKELETON_METHOD,
  type SkeletonAnswer,
  type SkeletonParams,
} from '../../server/src/protocol.ts';
import type { Drafts } from './drafts.ts';
import { narrowFormatting } from './formatting-scope.ts';
import type { QuietTyping } from './quiet-typing.ts';
import { plainRange } from './ranges.ts';

/** A change of a draft, and where the titles of the sections stand after it that were moved, made or renamed. */
export interface SectionEdit {
  readonly edit: WorkspaceEdit;
  readonly titles: readonly ProtocolRange[];
}

/** Makes a client that has not started yet. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/**
 * The language server, started when the first document needs it. Only drafts are ever sent to it: its language
 * features are registered for all Markdown too, and what concerns a document that is no draft ends here.
 */
export class ServerConnection {
  readonly #createClient: ClientFactory;
  readonly #drafts: Drafts;
  readonly #quiet: QuietTyping;
  readonly #rulePages: Uri;
  readonly #log: LogOutputChannel = window.createOutputChannel('核稿', { log: true });
  readonly #synced = new Set<string>();
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions = [
    workspace.onDidOpenTextDocument((document) => this.#startFor([document])),
    this.#log,
    this.#changed,
  ];
  #client: BaseLanguageClient;
  #start: Promise<void> | undefined;

  /** The server started or ended, got or lost a document, or read its settings anew: its answers may be others now. */
  readonly onDidChange = this.#changed.event;

  constructor(createClient: ClientFactory, drafts: Drafts, quiet: QuietTyping, extensionUri: Uri) {
    this.#createClient = createClient;
    this.#drafts = drafts;
    this.#quiet = quiet;
    this.#rulePages = Uri.joinPath(extensionUri, 'docs', 'rules');
    this.#client = this.#create();
    this.#subscriptions.push(
      drafts.onDidChange((document) => void this.#sync(document)),
      quiet.onDidSettle(() => this.#client.getFeature('textDocument/diagnostic').refresh()),
    );
    this.#startFor(workspace.textDocuments);
  }

  /** Whether it was started and has ended by itself. */
  get isDown(): boolean {
    return this.#start !== undefined && this.#client.state !== State.Running && this.#client.state !== State.Starting;
  }

  /** Resolves when the server runs; starts it if nothing did before. */
  start(): Promise<void> {
    this.#start ??= this.#client.start();
    return this.#start;
  }

  async restart(): Promise<void> {
    const last = this.#client;
    this.#start = undefined;
    this.#client = this.#create();
    await this.#stop(last);
    await this.start();
  }

  /** The server's view of a draft; `undefined` if there is none at the moment. */
  async outline(document: TextDocument): Promise<OutlineAnswer | undefined> {
    const params: OutlineParams = { textDocument: { uri: document.uri.toString() } };
    return this.#askOf<OutlineAnswer>(OUTLINE_METHOD, params);
  }

  /** How long a draft or a part of it is; `undefined` if there is no answer at the moment. */
  async length(document: TextDocument, part?: Range): Promise<LengthAnswer | undefined> {
    const params: LengthParams = {
      textDocument: { uri: document.uri.toString() },
      ...(part && { range: plainRange(part) }),
    };
    return this.#askOf<LengthAnswer>(LENGTH_METHOD, params);
  }

  /** The problems of a draft beside their causes and measures; `undefined` if there is no answer at the moment. */
  async correspondence(document: TextDocument): Promise<CorrespondenceAnswer | undefined> {
    const params: CorrespondenceParams = { textDocument: { uri: document.uri.toString() } };
    return this.#askOf<CorrespondenceAnswer>(CORRESPONDENCE_METHOD, params);
  }

  /** What an operation on sections does to that version of a draft, or why it cannot be done; `undefined` if the draft is newer. */
  async editSections(
    document: TextDocument,
    version: number,
    operation: SectionOperation,
  ): Promise<SectionEdit | { readonly reason: string } | undefined> {
    const params: EditSectionsParams = { textDocument: { uri: document.uri.toString() }, version, operation };
    const answer = await this.#askOf<EditSectionsAnswer>(EDIT_SECTIONS_METHOD, params);
    if (!answer || 'reason' in answer) return answer;
    const edit = await this.#client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
    return edit && { edit, titles: answer.titles };
  }

  /** As what a draft may begin; `undefined` if there is no answer at the moment. */
  async genres(): Promise<GenresAnswer | undefined> {
    return this.#ask<GenresAnswer>(GENRES_METHOD, undefined);
  }

  /** A draft to be filled in, as a snippet; `undefined` if there is no answer at the moment. */
  async skeleton(name: string): Promise<string | undefined> {
    const params: SkeletonParams = { name };
    return (await this.#ask<SkeletonAnswer>(SKELETON_METHOD, params))?.snippet;
  }

  async recognize(params: RecognizeParams): Promise<boolean> {
    return (await this.#ask<RecognizeAnswer>(RECOGNIZE_METHOD, params))?.recognized ?? false;
  }

  async dispose(): Promise<void> {
    for (const subscription of this.#subscriptions) subscription.dispose();
    await this.#stop(this.#client);
  }

  /** Asks about a draft, if the server has it. */
  async #askOf<T>(method: string, params: OutlineParams): Promise<T | undefined> {
    if (!this.#synced.has(params.textDocument.uri)) return undefined;
    return (await this.#ask<T | null>(method, params)) ?? undefined;
  }

  async #ask<T>(method: string, params: unknown): Promise<T | undefined> {
    try {
      await this.start();
      return await this.#client.sendRequest<T>(method, params);
    } catch (error) {
      this.#log.warn(`${method}: ${error}`);
      return undefined;
    }
  }

  #startFor(documents: readonly TextDocument[]): void {
    if (documents.some((document) => this.#drafts.has(document))) this.start().catch((error) => this.#log.error(error));
  }

  async #stop(client: BaseLanguageClient): Promise<void> {
    try {
      await client.dispose();
    } catch (error) {
      this.#log.warn(`stopping the server: ${error}`);
    }
  }

  #create(): BaseLanguageClient {
    const initializationOptions: InitializationOptions = { commands: true, rulePages: `${this.#rulePages}/` };
    const client = this.#createClient({
      documentSelector: [{ language: LANGUAGE_ID }, { language: 'markdown' }],
      initializationOptions,
      middleware: this.#middleware(),
      outputChannel: this.#log,
    });
    narrowFormatting(client);
    client.onNotification(OUTLINES_CHANGED_METHOD, () => this.#changed.fire());
    client.onDidChangeState(({ newState }) => {
      if (client !== this.#client) return;
      if (newState !== State.Running) this.#synced.clear();
      this.#changed.fire();
    });
    return client;
  }

  /** Tells the server of a document that became a draft, or ceased to be one, while it was open. */
  async #sync(document: TextDocument): Promise<void> {
    try {
      const isWanted = this.#drafts.has(document);
      if (isWanted) await this.start();
      if (isWanted === this.#synced.has(document.uri.toString())) return;
      const client = this.#client;
      // The client has noted an empty answer for this version of the document, and would not ask again.
      client.getFeature('textDocument/diagnostic').getProvider(document)?.forget(document);
      const feature = isWanted ? client.getFeature('textDocument/didOpen') : client.getFeature('textDocument/didClose');
      await feature.getProvider(document)?.send(document);
    } catch (error) {
      this.#log.error(`${document.uri}: ${error}`);
    }
  }

  #middleware(): Middleware {
    return {
      didOpen: async (document, next) => {
        if (!this.#drafts.has(document)) return;
        this.#synced.add(document.uri.toString());
        await next(document);
        this.#changed.fire();
      },
      didChange: async (event, next) => {
        if (this.#synced.has(event.document.uri.toString())) await next(event);
      },
      didSave: async (document, next) => {
        if (this.#synced.has(document.uri.toString())) await next(document);
      },
      didClose: async (document, next) => {
        if (!this.#synced.delete(document.uri.toString())) return;
        await next(document);
        this.#changed.fire();
      },
      sendRequest: (type, params, token, next) => {
        const uri = (params as Partial<OutlineParams> | undefined)?.textDocument?.uri;
        return uri === undefined || this.#synced.has(uri) ? next(type, params, token) : Promise.resolve(null as never);
      },
      provideDiagnostics: (document, previousResultId, token, next) =>
        this.#quiet.provideDiagnostics(document, previousResultId, token, next),
      // Markdown has its own symbols; a second set would stand beside them in the Outline.
      provideDocumentSymbols: (document, token, next) =>
        document.languageId === LANGUAGE_ID ? next(document, token) : undefined,
    };
  }
}
