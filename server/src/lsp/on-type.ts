import { editsAfterEnter } from '../core/service.ts';
import { ENTER } from './capabilities.ts';
import type { Session } from './session.ts';

/** Enter behind a numbered paragraph starts the next one; on an empty numbered line it takes the number away. */
export function provideOnType(session: Session): void {
  session.connection.onDocumentOnTypeFormatting(async ({ textDocument, position, ch }, token) => {
    const reading = ch === ENTER ? await session.read(textDocument.uri, token) : undefined;
    if (!reading?.settings.autoNumber || reading.state === 'off') return null;
    const { document } = reading;
    return editsAfterEnter(document, position.line).map((edit) => session.converter.textEdit(document, edit));
  });
}
