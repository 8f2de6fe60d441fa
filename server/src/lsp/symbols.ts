import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type Section, sectionSpan } from '../core/service.ts';
import type { Reading } from './reading.ts';
import { nameOf, spanOfHeading } from './sections.ts';
import type { Session } from './session.ts';

/** The sections of a document as a tree, or as a list for clients that know no tree; those of all open documents by name. */
export function provideSymbols(session: Session): void {
  const { connection, client, documents } = session;
  connection.onDocumentSymbol(async ({ textDocument }, token) => {
    const reading = await session.read(textDocument.uri, token);
    if (!reading) return null;
    if (areKnown(session, reading)) return [];
    return client.hierarchicalSymbols ? treeOf(session, reading) : listOf(session, reading);
  });
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const readings = await Promise.all(documents.all().map(({ uri }) => session.read(uri, token)));
    return readings
      .flatMap((reading) => (reading && !areKnown(session, reading) ? listOf(session, reading) : []))
      .filter(({ name }) => name.includes(query));
  });
}

/** VS Code has symbols of its own for Markdown; a second set would say everything twice. */
function areKnown({ client }: Session, { mode }: Reading): boolean {
  return mode === 'markdown' && client.commands;
}

function treeOf({ converter }: Session, { document }: Reading): DocumentSymbol[] {
  const symbolOf = (section: Section): DocumentSymbol => ({
    name: nameOf(document, section),
    kind: SymbolKind.String,
    range: converter.range(document, sectionSpan(document, section)),
    selectionRange: converter.range(document, spanOfHeading(document, section)),
    children: section.children.map(symbolOf),
  });
  return document.outline.sections.map(symbolOf);
}

function listOf({ converter }: Session, { document, uri }: Reading): SymbolInformation[] {
  return document.outline.all.map((section) => ({
    name: nameOf(document, section),
    kind: SymbolKind.String,
    location: converter.location(document, uri, sectionSpan(document, section)),
    ...(section.parent && { containerName: nameOf(document, section.parent) }),
  }));
}
