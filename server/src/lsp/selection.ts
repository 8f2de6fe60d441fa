import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Document, Section, Span } from '../core/service.ts';
import type { Reading } from './reading.ts';
import { spanOfSection } from './sections.ts';
import type { Session } from './session.ts';

const CLAUSE_MARKS = new Set('，、；：。！？');

/** Grows a selection by what a writer thinks in: clause, sentence, paragraph, section, the sections round it, all. */
export function provideSelection(session: Session): void {
  session.connection.onSelectionRanges(async ({ textDocument, positions }, token) => {
    const reading = await session.read(textDocument.uri, token);
    if (!reading || reading.isTooLarge) return null;
    return positions.map((position) => selectionAt(session, reading, position));
  });
}

function selectionAt({ converter }: Session, { document }: Reading, position: Position): SelectionRange {
  const offset = converter.offset(document, position);
  const place = Math.max(0, Math.min(position.line, document.paragraphs.length - 1));
  const whole: SelectionRange = { range: converter.range(document, { start: 0, end: document.text.length }) };
  const inner = growing(spansAround(document, place, offset), offset).filter(
    (span) => span.end - span.start < document.text.length,
  );
  return inner.reduceRight(
    (parent, span): SelectionRange => ({ range: converter.range(document, span), parent }),
    whole,
  );
}

/** What a place lies in, from the smallest to the largest; some may be equal or lie beside the place. */
function spansAround(document: Document, place: number, offset: number): Span[] {
  const paragraph = document.paragraph(place);
  const start = document.at(place, { start: 0, end: 0 }).start;
  const local = offset - start;
  const sentence = paragraph.sentences.findLast(({ start, end }) => start <= local && local <= end);
  const within = sentence ? [clauseAt(paragraph.text, sentence, local), sentence] : [];
  const spans = [...within, { start: 0, end: paragraph.text.length }].map((span) => document.at(place, span));
  for (let section = sectionAt(document, place); section; section = section.parent)
    spans.push(spanOfSection(document, section));
  return spans;
}

/** Leaves out what does not hold the place, or holds no more than the span before. */
function growing(spans: readonly Span[], offset: number): Span[] {
  const kept: Span[] = [];
  let last: Span = { start: offset, end: offset };
  for (const span of spans) {
    const grows = span.start <= last.start && span.end >= last.end && span.end - span.start > last.end - last.start;
    if (!grows) continue;
    kept.push(span);
    last = span;
  }
  return kept;
}

function clauseAt(text: string, sentence: Span, offset: number): Span {
  let { start } = sentence;
  for (let at = start; at < offset; at++) if (CLAUSE_MARKS.has(text[at] as string)) start = at + 1;
  let end = offset;
  while (end < sentence.end && !CLAUSE_MARKS.has(text[end] as string)) end++;
  return { start, end };
}

/** The innermost section that holds a place. */
function sectionAt(document: Document, place: number): Section | undefined {
  return document.outline.all.findLast((section) => section.place <= place && place <= section.last);
}
