import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { isRenamable, mentionAt, type Renamable, readNewName, rename } from '../core/service.ts';
import type { Reading } from './reading.ts';
import type { Session } from './session.ts';

/** Gives a unit, a person, a document or a quoted term another name, wherever it stands in the document. */
export function provideRename(session: Session): void {
  const { connection, converter } = session;
  connection.onPrepareRename(async (params, token) => {
    const found = await renamableUnder(session, params, token);
    if (!found) return null;
    const { mention, reading } = found;
    return { range: converter.range(reading.document, mention.span), placeholder: mention.name };
  });
  connection.onRenameRequest(async (params, token) => {
    const found = await renamableUnder(session, params, token);
    if (!found) return null;
    const { mention, reading } = found;
    const name = readNewName(mention, params.newName);
    if (name === undefined) throw refusal('新名称不能为空，也不能含有换行、书名号或引号');
    const { document, uri, version } = reading;
    return converter.workspaceEdit(document, uri, version, rename(document, mention, name));
  });
}

/** `undefined` in a document that is not open. Throws where nothing can be renamed, with the reason for the writer. */
async function renamableUnder(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<{ readonly reading: Reading; readonly mention: Renamable } | undefined> {
  const reading = await session.read(textDocument.uri, token);
  if (!reading) return undefined;
  const { document } = reading;
  const mention = mentionAt(document, session.converter.offset(document, position));
  if (!mention) throw refusal('只能改写在题目、称呼或落款里的单位名和人名，以及书名号、引号里的名称');
  if (!isRenamable(document, mention)) throw refusal('这是固定表述，不能改名');
  return { reading, mention };
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
