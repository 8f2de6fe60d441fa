import {
  type Finding,
  itemsBySection,
  Lengths,
  lackingSections,
  type Point,
  type Section,
  sectionSpan,
} from '../core/service.ts';
import {
  OUTLINE_METHOD,
  OUTLINES_CHANGED_METHOD,
  type OutlineAnswer,
  type OutlineItem,
  type OutlineNode,
  type OutlineParams,
  RECOGNIZE_METHOD,
  type RecognizeAnswer,
  type RecognizeParams,
} from '../protocol.ts';
import { modeOf } from './open-document.ts';
import type { Reading } from './reading.ts';
import { markerOf, spanOfHeading, titleOf } from './sections.ts';
import type { Session } from './session.ts';

/** How much of a text `hegao/recognize` looks at, in UTF-16 code units. */
const HEAD_LENGTH = 4000;

/** Answers what the sidebar and the status item ask. Returns what to do when settings have changed. */
export function provideOutlines(session: Session): () => void {
  const { connection, service } = session;
  let isAsked = false;

  connection.onRequest(
    OUTLINE_METHOD,
    async ({ textDocument }: OutlineParams, token): Promise<OutlineAnswer | null> => {
      isAsked = true;
      const reading = await session.read(textDocument.uri, token);
      return reading ? outlineOf(session, reading) : null;
    },
  );
  connection.onRequest(RECOGNIZE_METHOD, ({ head, languageId }: RecognizeParams): RecognizeAnswer => {
    return { recognized: service.recognizes(head.slice(0, HEAD_LENGTH), modeOf(languageId)) };
  });
  return () => {
    if (isAsked) session.inBackground('刷新大纲', connection.sendNotification(OUTLINES_CHANGED_METHOD));
  };
}

function outlineOf({ converter }: Session, { document, findings, state, version }: Reading): OutlineAnswer {
  const lengths = new Lengths(document);
  const items = itemsBySection(document);

  function nodeOf(section: Section): OutlineNode {
    const span = sectionSpan(document, section);
    return {
      marker: markerOf(document, section),
      title: titleOf(document, section),
      role: section.role,
      range: converter.range(document, span),
      selectionRange: converter.range(document, spanOfHeading(document, section)),
      characters: lengths.between(section.place, section.last),
      findings: countBefore(findings, span.end + 1) - countBefore(findings, span.start),
      children: section.children.map(nodeOf),
      items: (items.get(section.place) ?? []).map(itemOf),
    };
  }

  function itemOf({ span, head, title }: Point): OutlineItem {
    return {
      marker: document.text.slice(span.start, head.start).trim(),
      title,
      selectionRange: converter.range(document, { start: span.start, end: head.end }),
    };
  }

  const { profile } = document.genre;
  return {
    version,
    genre: { id: profile?.id ?? 'unknown', name: profile?.name ?? '' },
    state,
    characters: lengths.total,
    findings: findings.length,
    sections: document.outline.sections.map(nodeOf),
    lacking: lackingSections(document),
  };
}

/** How many of the findings, which stand in order, begin before an offset. */
function countBefore(findings: readonly Finding[], offset: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle] as Finding).span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
