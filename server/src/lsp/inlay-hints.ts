import { type InlayHint, InlayHintRefreshRequest } from 'vscode-languageserver';
import { type ShortPart, shortParts } from '../core/service.ts';
import type { Reading } from './reading.ts';
import { spanOfHeading } from './sections.ts';
import type { Session } from './session.ts';

/** Tells behind the headings of parts that are still to be written how long they usually are. Returns what to do when settings have changed. */
export function provideInlayHints(session: Session): () => void {
  const { connection, client, converter } = session;
  connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
    const reading = await session.read(textDocument.uri, token);
    if (!reading) return null;
    const hints = reading.settings.length.hints ? hintsOf(session, reading) : [];
    const { start, end } = converter.span(reading.document, range);
    return hints.filter(({ at }) => start <= at && at <= end).map(({ hint }) => hint);
  });
  return () => {
    if (client.refreshesInlayHints)
      session.inBackground('刷新篇幅提示', connection.sendRequest(InlayHintRefreshRequest.type));
  };
}

function hintsOf({ converter }: Session, { document, settings }: Reading) {
  return shortParts(document, settings.length.target).map((part) => {
    const heading = spanOfHeading(document, part.section);
    const hint: InlayHint = {
      position: converter.range(document, heading).end,
      label: `约 ${part.characters} 字`,
      tooltip: explain(part),
      paddingLeft: true,
    };
    return { at: heading.end, hint };
  });
}

function explain({ share }: ShortPart): string {
  return `这一部分一般占全文的 ${Math.round(share)}%。写到一半，提示自动消失；不需要提示，可关闭设置 hegao.length.hints`;
}
