import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { editSections, sectionAt } from '../core/service.ts';
import {
  EDIT_SECTIONS_METHOD,
  type EditSectionsAnswer,
  type EditSectionsParams,
  SECTION_COMMANDS,
  type SectionOperation,
} from '../protocol.ts';
import type { Reading } from './reading.ts';
import { isSectionOperation } from './section-operation.ts';
import type { Session } from './session.ts';

/** Answers what operations on sections do to a document, and carries them out for clients that ask by command. */
export function provideSectionEdits(session: Session): void {
  const { connection } = session;
  connection.onRequest<EditSectionsAnswer, void>(
    EDIT_SECTIONS_METHOD,
    async ({ textDocument, version, operation }: EditSectionsParams, token) => {
      if (!isSectionOperation(operation)) throw new ResponseError(ErrorCodes.InvalidParams, '没有这样的操作');
      const reading = await session.read(textDocument.uri, token);
      if (!reading) return { reason: '文档没有打开' };
      if (version !== undefined && version !== reading.version)
        throw new ResponseError(LSPErrorCodes.ContentModified, '文档已经变了');
      return answer(session, reading, operation);
    },
  );
  connection.onExecuteCommand(({ command, arguments: args = [] }, token) => execute(session, command, args, token));
}

/** The edit for an operation, or why there is none. */
export function answer(session: Session, reading: Reading, operation: SectionOperation): EditSectionsAnswer {
  const { document, uri, version, isTooLarge } = reading;
  if (isTooLarge) return { reason: '文档太大，没有读取' };
  const done = editSections(document, operation);
  if ('reason' in done) return done;
  if (done.edits.length === 0) return { reason: '没有要改的' };
  const { converter } = session;
  const { after } = done;
  return {
    edit: converter.workspaceEdit(document, uri, version, done.edits),
    titles: done.sections.map(({ place, title }) => converter.range(after, after.at(place, title))),
  };
}

async function execute(
  session: Session,
  command: string,
  [uri, position]: readonly unknown[],
  token: CancellationToken,
): Promise<void> {
  const kind = Object.entries(SECTION_COMMANDS).find(([, name]) => name === command)?.[0];
  if (kind === undefined || typeof uri !== 'string')
    throw new ResponseError(ErrorCodes.InvalidParams, `没有这样的命令：${command}`);
  const reading = await session.read(uri, token);
  if (!reading) throw new ResponseError(LSPErrorCodes.RequestFailed, '文档没有打开');
  const result = answer(session, reading, operationAt(reading, kind as keyof typeof SECTION_COMMANDS, position));
  if ('reason' in result) throw new ResponseError(LSPErrorCodes.RequestFailed, result.reason);
  const { applied, failureReason } = await session.connection.workspace.applyEdit(result.edit);
  if (!applied) throw new ResponseError(LSPErrorCodes.RequestFailed, failureReason ?? '编辑器没有接受改动');
}

function operationAt({ document }: Reading, kind: keyof typeof SECTION_COMMANDS, position: unknown): SectionOperation {
  const line = (position as { readonly line?: unknown } | undefined)?.line;
  const section = typeof line === 'number' ? sectionAt(document, line)?.place : undefined;
  if (kind === 'renumber') return { kind, ...(section !== undefined && { section }) };
  if (section === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, '这里不在任何一节里');
  return { kind, sections: [section] };
}
