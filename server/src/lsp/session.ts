import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import type { Linter, Service } from '../core/service.ts';
import type { Client } from './capabilities.ts';
import { Converter } from './convert.ts';
import { Log } from './log.ts';
import { OpenDocument } from './open-document.ts';
import { Reading } from './reading.ts';
import { type Settings, SettingsSource } from './settings.ts';

/** What the handlers of one client share: its open documents, their settings and their linters. */
export class Session {
  readonly connection: Connection;
  readonly service: Service;
  readonly client: Client;
  readonly converter: Converter;
  readonly log: Log;
  readonly settings: SettingsSource;
  readonly documents: TextDocuments<OpenDocument>;

  constructor(connection: Connection, service: Service, client: Client) {
    this.connection = connection;
    this.service = service;
    this.client = client;
    this.converter = new Converter(client);
    this.log = new Log(connection.console);
    const genres = service.genres.map((genre) => genre.id);
    this.settings = new SettingsSource(connection, client, genres, this.log);
    this.documents = new TextDocuments({
      create: (uri, languageId, version, text) => new OpenDocument(uri, languageId, version, text, this.converter),
      update: (document, changes, version) => {
        document.update(changes, version);
        return document;
      },
    });
  }

  /**
   * The document as it is now, `undefined` if it is not open. Gives way once before, so that a cancel that is already in
   * the pipe is heard; a cancelled request rejects, so that nobody takes its answer for “nothing found”.
   */
  async read(uri: string, token?: CancellationToken): Promise<Reading | undefined> {
    await nextTurn();
    rejectCancelled(token);
    const open = this.documents.get(uri);
    if (!open) return undefined;
    const settings = await this.#settingsOf(open);
    rejectCancelled(token);
    if (this.documents.get(uri) !== open) return undefined;
    return new Reading(open, settings, this.service, () => this.#linterFor(open, settings));
  }

  /** Forgets the settings of all documents; they are asked for again when they are needed. */
  forgetSettings(): void {
    for (const open of this.documents.all()) open.settings = undefined;
  }

  /** For work that no request waits for: its errors go to the log, and the session goes on. */
  inBackground(what: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => this.log.error(`${what}出错`, error));
  }

  async #settingsOf(open: OpenDocument): Promise<Settings> {
    for (;;) {
      open.settings ??= this.settings.ask(open.uri);
      const asked = open.settings;
      const settings = await asked;
      if (open.settings === asked) return settings;
    }
  }

  /** Documents of equal configuration share a linter and what it remembers; nobody else holds it. */
  #linterFor(open: OpenDocument, { key, configuration }: Settings): Linter {
    if (open.linter?.key !== key) {
      const other = this.documents.all().find(({ linter }) => linter?.key === key);
      open.linter = other?.linter ?? { key, linter: this.service.createLinter(configuration, this.#linterHost()) };
    }
    return open.linter.linter;
  }

  #linterHost() {
    return {
      onRuleError: (rule: string, error: unknown) => this.log.errorOnce(`规则“${rule}”出错，已跳过`, error),
      onConfigurationError: (message: string) => this.log.warnOnce(`设置：${message}`),
    };
  }
}

function rejectCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, '请求已取消');
}

/** Comes back after the messages that already wait have been read. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
