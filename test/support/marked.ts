import type { Span } from '../../server/src/core/service.ts';

/** A text with some of its spans pointed out. */
export interface Marked {
  readonly text: string;
  /** By ascending start, the longer one first. */
  readonly spans: readonly Span[];
}

/** Reads `⟦…⟧`, which may be nested. Throws a SyntaxError for a bracket without its partner and for an empty pair. */
export function readMarked(marked: string): Marked {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === '⟦') open.push(text.length);
    else if (piece === '⟧') spans.push(close(open.pop(), text.length, marked));
    else text += piece;
  }
  if (open.length > 0) throw new SyntaxError(`⟦ without ⟧: ${marked}`);
  return { text, spans: spans.sort(byPlace) };
}

/** Writes `⟦…⟧` round each span; a span that is there twice gets two pairs. */
export function writeMarked(text: string, spans: readonly Span[]): string {
  const opening = [...spans].sort(byPlace);
  const closing = [...spans].sort((a, b) => a.end - b.end);
  let result = '';
  for (let offset = 0; offset <= text.length; offset++) {
    while (closing[0]?.end === offset && closing[0].start < offset) result += closing.shift() && '⟧';
    while (opening[0]?.start === offset) result += opening.shift() && '⟦';
    while (closing[0]?.end === offset) result += closing.shift() && '⟧';
    result += text.charAt(offset);
  }
  return result;
}

function close(start: number | undefined, end: number, marked: string): Span {
  if (start === undefined) throw new SyntaxError(`⟧ without ⟦: ${marked}`);
  if (start === end) throw new SyntaxError(`empty ⟦⟧: ${marked}`);
  return { start, end };
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
