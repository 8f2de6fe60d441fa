import type { Document, Finding, Linter, Rule, Service, TextMode } from '../core/service.ts';
import type { CheckState } from '../protocol.ts';
import type { OpenDocument } from './open-document.ts';
import type { Settings } from './settings.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;

/**
 * One version of an open document together with its settings. Nothing in it waits, so what a handler takes from one
 * reading belongs together. What nobody asks for is not computed.
 */
export class Reading {
  readonly open: OpenDocument;
  readonly uri: string;
  readonly version: number;
  readonly mode: TextMode;
  readonly state: CheckState;
  readonly settings: Settings;
  readonly isTooLarge: boolean;
  /** Empty where the text is too large. */
  readonly document: Document;
  readonly #linter: () => Linter;

  constructor(open: OpenDocument, settings: Settings, service: Service, linter: () => Linter) {
    this.open = open;
    this.uri = open.uri;
    this.version = open.version;
    this.mode = open.mode;
    this.settings = settings;
    this.#linter = linter;
    this.isTooLarge = exceeds(open.text, settings.maxFileSize * BYTES_PER_MEGABYTE);
    this.document = this.isTooLarge ? service.read('', open.mode) : open.read(service, settings.configuration);
    this.state = stateOf(open, settings, this.isTooLarge);
  }

  /** All findings, by place; none where the document is not checked. */
  get findings(): readonly Finding[] {
    return this.check(this.document);
  }

  /** The rule that a finding is of. */
  rule(id: string): Rule | undefined {
    return this.#linter().rule(id);
  }

  /** The findings of another version of this document's text, by the same rules. */
  check(document: Document): readonly Finding[] {
    return this.state === 'on' ? this.#linter().check(document) : [];
  }
}

function stateOf(open: OpenDocument, settings: Settings, isTooLarge: boolean): CheckState {
  if (settings.documents === 'off') return 'off';
  if (isTooLarge) return 'too-large';
  return isGarbled(open) ? 'wrong-encoding' : 'on';
}

/** Whether a text has more than so many bytes in UTF-8. Counts them only where its length alone does not tell. */
function exceeds(text: string, bytes: number): boolean {
  if (text.length * 3 <= bytes) return false;
  if (text.length > bytes) return true;
  let count = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    count += code < 0x80 ? 1 : code < 0x800 || isSurrogate ? 2 : 3;
  }
  return count > bytes;
}

/** Whether a text was read in the wrong encoding: at least three replacement characters, and more than one in a hundred. */
function isGarbled({ text, replacements }: OpenDocument): boolean {
  return replacements >= 3 && replacements * 100 > text.length;
}
