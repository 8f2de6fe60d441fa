import { answerStub, type Counterpart, correspondenceOf, type Point, type Row, withLineEnds } from '../core/service.ts';
import {
  CORRESPONDENCE_METHOD,
  type CorrespondenceAnswer,
  type CorrespondenceParams,
  type CorrespondencePartner,
  type CorrespondencePoint,
  type CorrespondenceRow,
} from '../protocol.ts';
import type { Reading } from './reading.ts';
import type { Session } from './session.ts';

/** Answers what the view of problems, causes and measures asks. */
export function provideCorrespondence(session: Session): void {
  session.connection.onRequest(
    CORRESPONDENCE_METHOD,
    async ({ textDocument }: CorrespondenceParams, token): Promise<CorrespondenceAnswer | null> => {
      const reading = await session.read(textDocument.uri, token);
      return reading ? { version: reading.version, rows: rowsOf(session, reading) } : null;
    },
  );
}

function rowsOf({ converter }: Session, { document }: Reading): readonly CorrespondenceRow[] {
  const correspondence = correspondenceOf(document);

  function pointOf({ span, head, title }: Point): CorrespondencePoint {
    return {
      marker: document.text.slice(span.start, head.start).trim(),
      title,
      selectionRange: converter.range(document, { start: span.start, end: head.end }),
      range: converter.range(document, span),
    };
  }

  function partnerOf({ point, by }: Counterpart): CorrespondencePartner {
    return { ...pointOf(point), by };
  }

  function stubOf({ problem, measures, isOpen }: Row): CorrespondenceRow['stub'] {
    if (!problem || (measures.length > 0 && !isOpen)) return [];
    const edits = withLineEnds(answerStub(document, problem, correspondence), document.lineEnd);
    return edits.map((edit) => converter.textEdit(document, edit));
  }

  return correspondence.rows.map((row) => ({
    ...(row.problem && { problem: pointOf(row.problem) }),
    causes: row.causes.map(partnerOf),
    measures: row.measures.map(partnerOf),
    isUnanswered: row.isOpen,
    stub: stubOf(row),
  }));
}
