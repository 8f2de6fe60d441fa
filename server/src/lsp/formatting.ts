import type { CancellationToken, Range, TextEdit } from 'vscode-languageserver';
import { type Document, format, type Span } from '../core/service.ts';
import type { Session } from './session.ts';

/** Formats a document, or the lines that a range touches. What is not checked is not formatted either. */
export function provideFormatting(session: Session): void {
  const { connection } = session;
  connection.onDocumentFormatting(({ textDocument }, token) => formatted(session, textDocument.uri, token));
  connection.onDocumentRangeFormatting(({ textDocument, range }, token) =>
    formatted(session, textDocument.uri, token, range),
  );
}

async function formatted(
  session: Session,
  uri: string,
  token: CancellationToken,
  range?: Range,
): Promise<TextEdit[] | null> {
  const reading = await session.read(uri, token);
  if (!reading) return null;
  if (reading.state !== 'on') return [];
  const { document, settings } = reading;
  const within = range && linesTouched(document, session.converter.span(document, range));
  const edits = format(document, settings.format, (version) => reading.check(version), within);
  return edits.map((edit) => session.converter.textEdit(document, edit));
}

/** The whole lines that a span touches; one whose very beginning it ends at is not touched. */
function linesTouched(document: Document, { start, end }: Span): Span {
  const first = document.placeAt(start);
  const last = document.placeAt(end > start ? end - 1 : end);
  return {
    start: document.at(first, { start: 0, end: 0 }).start,
    end: last + 1 < document.paragraphs.length ? document.lines(first, last).end : document.text.length,
  };
}
