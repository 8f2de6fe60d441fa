// A language server that knows nothing: it keeps the text in step and answers every pull with as many fixed diagnostics
// as its argument says. What it costs is what the protocol costs.
import {
  createConnection,
  DocumentDiagnosticReportKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const count = Number(process.argv[2]);
const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } };
const items = Array.from({ length: count }, (_, at) => ({
  range,
  severity: 2,
  code: 'halfwidth-mark',
  source: 'bench',
  message: `正文中应使用全角标点，第 ${at + 1} 处`,
}));

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(({ textDocument }) => {
  documents.get(textDocument.uri)?.getText();
  return { kind: DocumentDiagnosticReportKind.Full, items };
});
documents.listen(connection);
connection.listen();
