import { type CancellationToken, DocumentHighlightKind, type TextDocumentPositionParams } from 'vscode-languageserver';
import { mentionAt, type Span, usesOf } from '../core/service.ts';
import type { Reading } from './reading.ts';
import type { Session } from './session.ts';

/** The places of a document that speak of what stands under the cursor: as a list, and marked in the text. */
export function provideReferences(session: Session): void {
  const { connection, converter } = session;
  connection.onReferences(async (params, token) => {
    const found = await usesUnder(session, params, token);
    return found?.spans.map((span) => converter.location(found.reading.document, found.reading.uri, span)) ?? null;
  });
  connection.onDocumentHighlight(async (params, token) => {
    const found = await usesUnder(session, params, token);
    if (!found) return null;
    const { document } = found.reading;
    return found.spans.map((span) => ({ range: converter.range(document, span), kind: DocumentHighlightKind.Text }));
  });
}

/** `undefined` where nothing is mentioned that has other places. */
async function usesUnder(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<{ readonly reading: Reading; readonly spans: readonly Span[] } | undefined> {
  const reading = await session.read(textDocument.uri, token);
  if (!reading) return undefined;
  const { document } = reading;
  const mention = mentionAt(document, session.converter.offset(document, position));
  return mention && { reading, spans: usesOf(document, mention) };
}
