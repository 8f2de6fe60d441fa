import {
  commands,
  type Disposable,
  env,
  l10n,
  Range,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type CorrespondenceRow, type ProtocolEdit, REVEAL_COMMAND } from '../../server/src/protocol.ts';
import { toMarkdown, toTabSeparated } from './correspondence-table.ts';
import { type CorrespondenceNode, labelOfPoint } from './correspondence-tree.ts';
import type { CurrentDraft } from './current-draft.ts';
import { plainRange } from './ranges.ts';
import type { ServerConnection } from './server-connection.ts';

/** What stands for the words that are still to be written. */
const PLACEHOLDER = /【.*】/;

/** Registers what can be done with the problems, causes and measures of the current draft. */
export function registerCorrespondenceCommands(draft: CurrentDraft, connection: ServerConnection): Disposable[] {
  async function copy(write: (rows: readonly CorrespondenceRow[]) => string): Promise<void> {
    const answer = draft.document && (await connection.correspondence(draft.document));
    if (!answer || answer.rows.length === 0) return say(l10n.t('There are no problems in this draft to copy.'));
    await env.clipboard.writeText(write(answer.rows));
    say(l10n.t('Copied as a table: {0} rows.', answer.rows.length));
  }

  /** Asks anew: what the view shows may be older than the text. */
  async function answerProblem({ label }: CorrespondenceNode): Promise<void> {
    const { document } = draft;
    const answer = document && (await connection.correspondence(document));
    const row = answer?.rows.find(({ problem }) => problem && labelOfPoint(problem) === label);
    const isCurrent = row !== undefined && row.stub.length > 0 && answer?.version === document?.version;
    if (document && isCurrent) await insertStub(document, row.stub);
    else say(l10n.t('The draft has changed meanwhile. Please try again.'));
  }

  return [
    commands.registerCommand('hegao.copyCorrespondence', () => copy(toTabSeparated)),
    commands.registerCommand('hegao.copyCorrespondenceAsMarkdown', () => copy(toMarkdown)),
    commands.registerCommand('hegao.answerProblem', answerProblem),
  ];
}

/** Inserts a stub, whose edit comes first and before the others in the text, and selects what is to be written over. */
async function insertStub(document: TextDocument, edits: readonly ProtocolEdit[]): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(document.uri, rangeOf(range), newText);
  if (!(await workspace.applyEdit(edit))) return;
  const [stub] = edits;
  const found = stub && PLACEHOLDER.exec(stub.newText);
  if (!found) return;
  const { index, 0: placeholder } = found;
  const start = document.offsetAt(rangeOf(stub.range).start) + index;
  const selection = new Range(document.positionAt(start), document.positionAt(start + placeholder.length));
  await commands.executeCommand(REVEAL_COMMAND, document.uri.toString(), plainRange(selection));
}

function rangeOf({ start, end }: ProtocolEdit['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function say(message: string): void {
  window.setStatusBarMessage(message, 5000);
}
