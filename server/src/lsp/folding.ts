import type { FoldingRange } from 'vscode-languageserver';
import { lastNotBlank } from '../core/service.ts';
import type { Session } from './session.ts';

/** Every section folds to its heading; the blank lines behind it stay in sight. */
export function provideFolding(session: Session): void {
  session.connection.onFoldingRanges(async ({ textDocument }, token) => {
    const reading = await session.read(textDocument.uri, token);
    if (!reading) return null;
    const { document } = reading;
    const ranges = document.outline.all.map(
      ({ place, last }): FoldingRange => ({ startLine: place, endLine: lastNotBlank(document, place, last) }),
    );
    return ranges.filter(({ startLine, endLine }) => endLine > startLine).slice(0, session.client.foldingLimit);
  });
}
