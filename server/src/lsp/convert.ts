// The one place where offsets become lines and characters, and findings become diagnostics.
import {
  type Diagnostic,
  DiagnosticSeverity,
  type Location,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Document, type Edit, type Finding, positionAt, type Severity, type Span } from '../core/service.ts';
import { type Client, rulePageOf } from './capabilities.ts';

/** What the characters of a position count: UTF-16 code units, UTF-8 bytes or code points. */
export type PositionEncoding = 'utf-16' | 'utf-8' | 'utf-32';

/** Who says it, in the list of problems. */
export const SOURCE = '核稿';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Converts for one client: in the position encoding that was agreed on, with what the client understands. */
export class Converter {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  position(document: Document, offset: number): Position {
    const { line, character } = positionAt(document.starts, offset);
    if (this.#client.encoding === 'utf-16') return { line, character };
    return { line, character: measure(document.text.slice(offset - character, offset), this.#client.encoding) };
  }

  range(document: Document, span: Span): Range {
    return { start: this.position(document, span.start), end: this.position(document, span.end) };
  }

  /** A position outside the text belongs to the nearest place in it. */
  offset(document: Document, position: Position): number {
    const start = document.starts[position.line];
    if (start === undefined) return position.line < 0 ? 0 : document.text.length;
    const line = document.paragraph(position.line).text;
    return start + unmeasure(line, position.character, this.#client.encoding);
  }

  span(document: Document, range: Range): Span {
    return { start: this.offset(document, range.start), end: this.offset(document, range.end) };
  }

  /** A range of a text that is kept in UTF-16, for the store of open documents. */
  toUtf16(text: TextDocument, range: Range): Range {
    const { encoding } = this.#client;
    if (encoding === 'utf-16') return range;
    const convert = ({ line, character }: Position): Position => {
      const content = text.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
      return { line, character: unmeasure(content, character, encoding) };
    };
    return { start: convert(range.start), end: convert(range.end) };
  }

  location(document: Document, uri: string, span: Span): Location {
    return { uri, range: this.range(document, span) };
  }

  diagnostic(document: Document, uri: string, finding: Finding): Diagnostic {
    const page = rulePageOf(this.#client, finding.rule);
    const related = this.#client.relatedInformation ? finding.related : [];
    return {
      range: this.range(document, finding.span),
      severity: SEVERITIES[finding.severity],
      code: finding.rule,
      ...(page !== undefined && { codeDescription: { href: page } }),
      source: SOURCE,
      message: finding.message,
      ...(related.length > 0 && {
        relatedInformation: related.map(({ span, message }) => ({
          location: this.location(document, uri, span),
          message,
        })),
      }),
    };
  }

  textEdit(document: Document, edit: Edit): TextEdit {
    return { range: this.range(document, edit.span), newText: edit.newText };
  }

  /** Edits of one document; where the client can, bound to the version that they were computed for. */
  workspaceEdit(document: Document, uri: string, version: number, edits: readonly Edit[]): WorkspaceEdit {
    const converted = edits.map((edit) => this.textEdit(document, edit));
    if (!this.#client.documentChanges) return { changes: { [uri]: converted } };
    return { documentChanges: [{ textDocument: { uri, version }, edits: converted }] };
  }
}

/** The length of a text in the units of an encoding. */
function measure(text: string, encoding: PositionEncoding): number {
  let length = 0;
  for (const character of text) length += widthOf(character, encoding);
  return length;
}

/** The offset behind the first `units` of a text; one inside a character is that before it, one past the end is the end. */
function unmeasure(text: string, units: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return Math.max(0, Math.min(units, text.length));
  let offset = 0;
  let left = units;
  for (const character of text) {
    left -= widthOf(character, encoding);
    if (left < 0) break;
    offset += character.length;
  }
  return offset;
}

function widthOf(character: string, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return character.length;
  if (encoding === 'utf-32') return 1;
  const code = character.codePointAt(0) as number;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
