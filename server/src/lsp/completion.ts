import { type CompletionItem, CompletionItemKind, type MarkupContent } from 'vscode-languageserver';
import { ownNamesOf, type Suggestion, type SuggestionKind } from '../core/service.ts';
import { MarkedText } from './marked-text.ts';
import type { Reading } from './reading.ts';
import type { Session } from './session.ts';
import { subjectLines } from './subject-text.ts';

/** Those that every client knows. */
const KINDS: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
  phrase: CompletionItemKind.Text,
  title: CompletionItemKind.Reference,
  name: CompletionItemKind.Value,
  heading: CompletionItemKind.Module,
  label: CompletionItemKind.Enum,
  opening: CompletionItemKind.Keyword,
  closing: CompletionItemKind.Keyword,
};

/** What may be written at the cursor; what is known of it when it is looked at. */
export function provideCompletion(session: Session): void {
  const { connection, service, converter } = session;
  connection.onCompletion(async ({ textDocument, position }, token) => {
    const reading = await session.read(textDocument.uri, token);
    if (!reading || reading.isTooLarge || !reading.settings.completion.enabled) return null;
    const { document, settings } = reading;
    const suggestions = service.suggest(document, converter.offset(document, position), {
      pinyin: settings.completion.pinyin,
      units: () => unitsBeside(session, reading),
    });
    // Input methods commit several characters at once, which may begin something else: clients are to ask again.
    return { isIncomplete: true, items: suggestions.map((one, rank) => itemOf(session, reading, one, rank)) };
  });
  connection.onCompletionResolve((item) => {
    const documentation = documentationOf(session, item);
    return documentation ? { ...item, documentation } : item;
  });
}

/** The text edit holds in whatever mode an editor inserts: what it takes away behind the cursor would stand twice. */
function itemOf(
  { converter }: Session,
  { document }: Reading,
  { kind, label, newText, span, filterText, detail, key, also }: Suggestion,
  rank: number,
): CompletionItem {
  return {
    label,
    kind: KINDS[kind],
    detail,
    filterText,
    sortText: String(rank).padStart(4, '0'),
    textEdit: converter.textEdit(document, { span, newText }),
    ...(also.length > 0 && { additionalTextEdits: also.map((edit) => converter.textEdit(document, edit)) }),
    ...(key !== undefined && { data: key }),
  };
}

function documentationOf({ service, client }: Session, { data }: CompletionItem): MarkupContent | undefined {
  const subject = typeof data === 'string' ? service.subjectOf(data) : undefined;
  if (!subject) return undefined;
  const text = new MarkedText(client.documentationFormat);
  return { kind: text.format, value: text.lines(subjectLines(subject).map((line) => text.text(line))) };
}

/** The units that the other open drafts of the folder name as their own, as they were read last. */
function unitsBeside({ documents }: Session, { uri }: Reading): readonly string[] {
  const beside = documents.all().filter((open) => open.uri !== uri && folderOf(open.uri) === folderOf(uri));
  return beside.flatMap(({ lastRead }) =>
    lastRead ? ownNamesOf(lastRead).flatMap(({ kind, text }) => (kind === 'unit' ? text : [])) : [],
  );
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
