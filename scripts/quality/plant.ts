import { applyEdits, type Edit, type Span } from '../../server/src/core/service.ts';

/** One mistake in one text, and where a finding would have to stand. */
export interface Plant {
  /** The text before: a draft, or a draft with one more correct sentence in it. */
  readonly original: string;
  /** Disjoint and ascending; spans of the original. */
  readonly edits: readonly Edit[];
  /** Spans of the original, outside what is taken away, that lead a writer to the mistake: the partner of a lost mark. */
  readonly also?: readonly Span[];
  /** What the plants of one class are drawn from in turn, so that the most frequent shape does not decide alone. */
  readonly kind?: string;
}

/** A plant in the draft that it was made for, unless it names another text. */
export type DraftPlant = Omit<Plant, 'original'> & Partial<Pick<Plant, 'original'>>;

export function replace(span: Span, newText: string): Edit {
  return { span, newText };
}

export function remove(span: Span): Edit {
  return { span, newText: '' };
}

export function insert(offset: number, newText: string): Edit {
  return { span: { start: offset, end: offset }, newText };
}

/** The least edit that makes `wrong` of the `right` text at `offset`. */
export function difference(offset: number, right: string, wrong: string): Edit {
  const limit = Math.min(right.length, wrong.length);
  let head = 0;
  while (head < limit && right[head] === wrong[head]) head++;
  let tail = 0;
  while (tail < limit - head && right.at(-1 - tail) === wrong.at(-1 - tail)) tail++;
  const span = { start: offset + head, end: offset + right.length - tail };
  return replace(span, wrong.slice(head, wrong.length - tail));
}

export function plantedText({ original, edits }: Plant): string {
  return applyEdits(original, edits);
}

/** The changed places, and those that lead to them, as spans of the planted text. */
export function placesOf({ edits, also = [] }: Plant): readonly Span[] {
  const changed = edits.map(({ span, newText }) => {
    const start = movedOffset(edits, span.start);
    return { start, end: start + newText.length };
  });
  return [...changed, ...also.map((span) => movedSpan(edits, span))];
}

/** Where a span of the original stands in the planted text. */
export function movedSpan(edits: readonly Edit[], { start, end }: Span): Span {
  return { start: movedOffset(edits, start), end: movedOffset(edits, end) };
}

/** The offset behind all edits that end at or before it; what is inserted right there comes behind it. */
function movedOffset(edits: readonly Edit[], offset: number): number {
  let moved = offset;
  for (const { span, newText } of edits) {
    if (span.end <= offset && span.start < offset) moved += newText.length - (span.end - span.start);
  }
  return moved;
}
