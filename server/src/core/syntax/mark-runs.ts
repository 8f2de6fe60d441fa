import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';
import { FULL_MARKS, HALF_MARKS } from './half-marks.ts';
import { OPAQUE } from './prose.ts';

/** Stops that follow each other with nothing but blanks between them. */
export interface MarkRun {
  readonly span: Span;
  /** The marks, full-width and without the blanks. */
  readonly marks: string;
}

const OPENING = new Set('“‘（《「『【(');
const CLOSING = new Set('”’）》」』】)');

/** Finds the runs of stops that no rule of punctuation allows. */
export function readMarkRuns(paragraph: Paragraph): readonly MarkRun[] {
  const { text } = paragraph;
  const { stops } = paragraph.glyphs;
  const runs: MarkRun[] = [];
  for (let index = 1; index < stops.length; index++) {
    const start = stops[index - 1] as number;
    let end = start + 1;
    while (index < stops.length && follows(text, end, stops[index] as number)) end = (stops[index++] as number) + 1;
    if (end === start + 1) continue;
    const span = { start, end };
    const marks = Array.from(text.slice(start, end).replaceAll(/[ \u3000]/g, ''), widen).join('');
    if (!isAllowed(marks) && isWritten(paragraph, span)) runs.push({ span, marks });
  }
  return runs;
}

/** Whether the stop at `offset` follows what ends at `end`. */
function follows(text: string, end: number, offset: number): boolean {
  if (offset === end) return true;
  return offset <= end + 2 && /^[ \u3000]+$/.test(text.slice(end, offset)) && text.charCodeAt(offset) > 0x7f;
}

function widen(mark: string): string {
  return FULL_MARKS[HALF_MARKS.indexOf(mark)] ?? mark;
}

/** ？！ and up to three of them are right; 。。。 is somebody's ellipsis and no matter of repetition. */
function isAllowed(marks: string): boolean {
  return (marks.length <= 3 && /^[？！]+$/.test(marks)) || /^。{3,}$/.test(marks);
}

/** Whether the run is one of the writer's own: not half-width throughout, not quoted as marks, not in code. */
function isWritten(paragraph: Paragraph, { start, end }: Span): boolean {
  const { text } = paragraph;
  if (/^[ -~]+$/.test(text.slice(start, end))) return false;
  if (OPENING.has(text.charAt(start - 1)) && CLOSING.has(text.charAt(end))) return false;
  return !paragraph.prose.slice(start, end).includes(OPAQUE);
}
