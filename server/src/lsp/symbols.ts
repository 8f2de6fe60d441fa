import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Section } from '../core/service.ts';
import type { Reading } from './reading.ts';
import { nameOf, spanOfHeading, spanOfSection } from './sections.ts';
import type { Session } from './session.ts';

/** The sections as a tree, or as a list for clients that know no tree. */
export function provideSymbols(session: Session): void {
  session.connection.onDocumentSymbol(async ({ textDocument }, token) => {
    const reading = await session.read(textDocument.uri, token);
    if (!reading) return null;
    // VS Code has symbols of its own for Markdown; a second set would say everything twice.
    if (reading.mode === 'markdown' && session.client.commands) return [];
    return session.client.hierarchicalSymbols ? treeOf(session, reading) : listOf(session, reading);
  });
}

function treeOf({ converter }: Session, { document }: Reading): DocumentSymbol[] {
  const symbolOf = (section: Section): DocumentSymbol => ({
    name: nameOf(document, section),
    kind: SymbolKind.String,
    range: converter.range(document, spanOfSection(document, section)),
    selectionRange: converter.range(document, spanOfHeading(document, section)),
    children: section.children.map(symbolOf),
  });
  return document.outline.sections.map(symbolOf);
}

function listOf({ converter }: Session, { document, uri }: Reading): SymbolInformation[] {
  return document.outline.all.map((section) => ({
    name: nameOf(document, section),
    kind: SymbolKind.String,
    location: converter.location(document, uri, spanOfSection(document, section)),
    ...(section.parent && { containerName: nameOf(document, section.parent) }),
  }));
}
