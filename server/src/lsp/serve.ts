import { type Connection, DidChangeConfigurationNotification, type InitializeResult } from 'vscode-languageserver';
import type { Service } from '../core/service.ts';
import { readClient, serverCapabilities } from './capabilities.ts';
import { provideCodeActions } from './code-actions.ts';
import { provideCodeLenses } from './code-lenses.ts';
import { provideCompletion } from './completion.ts';
import { provideCorrespondence } from './correspondence.ts';
import { provideDiagnostics } from './diagnostics.ts';
import { provideDrafting } from './drafting.ts';
import { provideFolding } from './folding.ts';
import { provideFormatting } from './formatting.ts';
import { provideHover } from './hover.ts';
import { provideInlayHints } from './inlay-hints.ts';
import { provideLength } from './length.ts';
import { provideOnType } from './on-type.ts';
import { provideOutlines } from './outline.ts';
import { provideReferences } from './references.ts';
import { provideRename } from './rename.ts';
import { provideSectionEdits } from './section-edits.ts';
import { provideSelection } from './selection.ts';
import { Session } from './session.ts';
import { SECTION } from './settings.ts';
import { provideSymbols } from './symbols.ts';

/** Serves one client over a connection. @param version the program's own, for the client's log */
export function serve(connection: Connection, service: Service, version?: string): void {
  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params);
    start(new Session(connection, service, client));
    return {
      capabilities: serverCapabilities(client),
      serverInfo: { name: 'hegao', ...(version !== undefined && { version }) },
    };
  });
  connection.listen();
}

function start(session: Session): void {
  const { connection, client } = session;
  const refreshDiagnostics = provideDiagnostics(session);
  const refreshOutlines = provideOutlines(session);
  const refreshCodeLenses = provideCodeLenses(session);
  const refreshInlayHints = provideInlayHints(session);
  provideCodeActions(session);
  provideSymbols(session);
  provideFolding(session);
  provideSelection(session);
  provideHover(session);
  provideCompletion(session);
  provideReferences(session);
  provideRename(session);
  provideCorrespondence(session);
  provideLength(session);
  provideDrafting(session);
  provideFormatting(session);
  provideOnType(session);
  provideSectionEdits(session);
  session.documents.listen(connection);
  connection.onDidChangeConfiguration(({ settings }) => {
    session.settings.push(settings);
    session.forgetSettings();
    refreshDiagnostics();
    refreshOutlines();
    refreshCodeLenses();
    refreshInlayHints();
  });
  connection.onInitialized(() => {
    if (!client.registersConfiguration) return;
    const registered = connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    session.inBackground('登记设置', registered);
  });
}
