import type { SelectionRange } from 'vscode-languageserver';
import { enclosingSpans } from '../core/service.ts';
import type { Session } from './session.ts';

/** Grows a selection by what a writer thinks in. */
export function provideSelection(session: Session): void {
  const { connection, converter } = session;
  connection.onSelectionRanges(async ({ textDocument, positions }, token) => {
    const reading = await session.read(textDocument.uri, token);
    if (!reading || reading.isTooLarge) return null;
    const { document } = reading;
    return positions.map((position) => {
      const [whole, ...inner] = enclosingSpans(document, converter.offset(document, position))
        .map((span) => converter.range(document, span))
        .reverse();
      const outermost: SelectionRange = { range: whole ?? { start: position, end: position } };
      return inner.reduce((parent, range): SelectionRange => ({ range, parent }), outermost);
    });
  });
}
