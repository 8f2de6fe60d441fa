import { measure, targetOf } from '../core/service.ts';
import { LENGTH_METHOD, type LengthAnswer, type LengthParams } from '../protocol.ts';
import type { Session } from './session.ts';

/** Answers how long a document or a part of it is. */
export function provideLength(session: Session): void {
  session.connection.onRequest(
    LENGTH_METHOD,
    async ({ textDocument, range }: LengthParams, token): Promise<LengthAnswer | null> => {
      const reading = await session.read(textDocument.uri, token);
      if (!reading) return null;
      const { document, version, settings } = reading;
      const { start, end } = range ? session.converter.span(document, range) : { start: 0, end: document.text.length };
      const target = targetOf(document, settings.length.target);
      return {
        version,
        ...measure(document.text.slice(start, end), settings.length.charactersPerMinute),
        ...(target && { target }),
      };
    },
  );
}
