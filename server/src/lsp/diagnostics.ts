import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type Range,
  ResponseError,
} from 'vscode-languageserver';
import { SOURCE } from './convert.ts';
import type { OpenDocument } from './open-document.ts';
import type { Reading } from './reading.ts';
import type { Session } from './session.ts';

/** The code of the diagnostic that stands for those left out. */
export const MORE_CODE = 'more';

/** What a client was answered for one document. */
export class Report {
  /** Unlike that of any other report of the session. */
  readonly id: string;
  /** The diagnostics as JSON. */
  readonly content: string;
  readonly #ranges: readonly Range[];

  constructor(id: string, content: string, items: readonly Diagnostic[]) {
    this.id = id;
    this.content = content;
    this.#ranges = items.map(({ range }) => range);
  }

  /** Whether an edit there may have removed a squiggle, which the answer `unchanged` would not bring back. */
  touches(edit: Range): boolean {
    return this.#ranges.some((range) => !isBefore(range.end, edit.start) && !isBefore(edit.end, range.start));
  }
}

/** Answers when asked where the client asks, publishes where it does not. Returns what to do when settings have changed. */
export function provideDiagnostics(session: Session): () => void {
  return session.client.pullsDiagnostics ? answerPulls(session) : publish(session);
}

function answerPulls(session: Session): () => void {
  let reports = 0;

  async function pull({ textDocument: { uri }, previousResultId }: DocumentDiagnosticParams, token: CancellationToken) {
    const version = session.documents.get(uri)?.version;
    const reading = await session.read(uri, token);
    if (!reading) return full([]);
    if (reading.version !== version) {
      throw new ResponseError(LSPErrorCodes.ServerCancelled, '文稿已改动', { retriggerRequest: true });
    }
    return answer(reading, previousResultId);
  }

  function answer(reading: Reading, previousResultId: string | undefined): DocumentDiagnosticReport {
    const items = diagnosticsOf(session, reading);
    const content = JSON.stringify(items);
    const last = reading.open.report;
    if (last?.id === previousResultId && last?.content === content) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
    }
    const report = new Report(String(++reports), content, items);
    reading.open.report = report;
    return full(items, report.id);
  }

  session.connection.languages.diagnostics.on(pull);
  return () => {
    if (session.client.refreshesDiagnostics) {
      session.inBackground('刷新检查结果', session.connection.languages.diagnostics.refresh());
    }
  };
}

function full(items: readonly Diagnostic[], resultId?: string): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, ...(resultId !== undefined && { resultId }), items: [...items] };
}

function publish(session: Session): () => void {
  const { connection, documents } = session;
  const waiting = new Set<OpenDocument>();

  /** However many changes come in one turn, they are checked once. */
  function schedule(open: OpenDocument): void {
    if (waiting.has(open)) return;
    waiting.add(open);
    session.inBackground('检查', send(open));
  }

  async function send(open: OpenDocument): Promise<void> {
    const reading = await session.read(open.uri).finally(() => waiting.delete(open));
    if (!reading) return;
    const diagnostics = diagnosticsOf(session, reading);
    await connection.sendDiagnostics({ uri: reading.uri, version: reading.version, diagnostics });
  }

  documents.onDidChangeContent(({ document }) => schedule(document));
  documents.onDidClose(({ document }) => {
    session.inBackground('清除检查结果', connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
  });
  return () => {
    for (const open of documents.all()) schedule(open);
  };
}

/** At most as many as the person set. The last one tells of those left out, at the place of the first of them. */
function diagnosticsOf(session: Session, reading: Reading): Diagnostic[] {
  const { document, uri, findings, settings } = reading;
  const { converter } = session;
  const bound = settings.maxDiagnostics;
  const shown = findings.length > bound ? findings.slice(0, bound - 1) : findings;
  const diagnostics = shown.map((finding) => converter.diagnostic(document, uri, finding));
  const first = findings[shown.length];
  if (first) {
    diagnostics.push({
      range: converter.range(document, first.span),
      severity: DiagnosticSeverity.Information,
      code: MORE_CODE,
      source: SOURCE,
      message: `从这里起还有 ${findings.length - shown.length} 处未列出（一份文稿最多列 ${bound} 处，可在设置“hegao.maxDiagnostics”中调整）。`,
    });
  }
  return diagnostics;
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
