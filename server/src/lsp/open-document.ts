import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configuration, Document, Linter, Service, TextMode } from '../core/service.ts';
import type { Converter } from './convert.ts';
import type { Report } from './diagnostics.ts';
import type { Settings } from './settings.ts';

/** What a decoder writes for bytes that it cannot read. */
const REPLACEMENT = '\ufffd';

/** A document as the client has it open, with what is remembered from one version to the next. */
export class OpenDocument {
  readonly uri: string;
  readonly mode: TextMode;
  /** Asked for once; dropped when settings change. */
  settings: Promise<Settings> | undefined;
  /** The linter that checked it last, with the configuration that it was made for. */
  linter: { readonly key: string; readonly linter: Linter } | undefined;
  /** The diagnostics that the client got last. */
  report: Report | undefined;
  readonly #converter: Converter;
  #text: TextDocument;
  #replacements: number | undefined;
  #read: { readonly document: Document; readonly genre: string | undefined } | undefined;

  constructor(uri: string, languageId: string, version: number, text: string, converter: Converter) {
    this.uri = uri;
    this.mode = modeOf(languageId);
    this.#converter = converter;
    this.#text = TextDocument.create(uri, languageId, version, text);
  }

  get version(): number {
    return this.#text.version;
  }

  get text(): string {
    return this.#text.getText();
  }

  /** How many U+FFFD stand in the text. Not counted again while none is typed. */
  get replacements(): number {
    this.#replacements ??= this.text.split(REPLACEMENT).length - 1;
    return this.#replacements;
  }

  /** Each change is in the coordinates of the text that the one before it left. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const range = 'range' in change ? change.range : undefined;
      if (!range || this.report?.touches(range)) this.report = undefined;
      if (this.#replacements !== 0 || change.text.includes(REPLACEMENT)) this.#replacements = undefined;
      const converted = range ? { range: this.#converter.toUtf16(this.#text, range), text: change.text } : change;
      this.#text = TextDocument.update(this.#text, [converted], version);
    }
  }

  /** This version, or the last one before it that was read. */
  get lastRead(): Document | undefined {
    return this.#read?.document;
  }

  /** This version, read; what did not change since the last one that was read is not read again. */
  read(service: Service, configuration: Configuration): Document {
    const { genre } = configuration;
    const { text } = this;
    if (this.#read?.document.text !== text || this.#read.genre !== genre) {
      this.#read = { document: service.read(text, this.mode, configuration, this.#read?.document), genre };
    }
    return this.#read.document;
  }
}

export function modeOf(languageId: string): TextMode {
  return languageId === 'markdown' ? 'markdown' : 'plain';
}
