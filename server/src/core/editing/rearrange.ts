import { applyEdits } from '../engine/fixes.ts';
import type { Edit } from '../engine/rule.ts';
import { type Span, shift, textAt } from '../text/span.ts';

/** A part of the text as it is, or new text. */
export type Piece = Span | string;

/**
 * The edits that put the pieces of a text into this order; what is in no piece goes. As much of the text as can stays where
 * it is, so that cursors, folds and findings in it hold.
 * @param inner edits inside of pieces, disjoint and ascending
 */
export function rearrange(text: string, pieces: readonly Piece[], inner: readonly Edit[]): readonly Edit[] {
  const staying = heaviestAscending(pieces.filter((piece) => typeof piece !== 'string'));
  const edits: Edit[] = [];
  let done = 0;
  let pending = '';
  const replaceUntil = (offset: number): void => {
    const span = { start: done, end: offset };
    if (textAt(text, span) !== pending) edits.push({ span, newText: pending });
    pending = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string' || !staying.has(piece)) {
      pending += writePiece(text, piece, inner);
      continue;
    }
    replaceUntil(piece.start);
    edits.push(...editsIn(piece, inner));
    done = piece.end;
  }
  replaceUntil(text.length);
  return edits;
}

/** A piece with the edits inside of it made. */
export function writePiece(text: string, piece: Piece, inner: readonly Edit[]): string {
  if (typeof piece === 'string') return piece;
  const edits = editsIn(piece, inner).map(({ span, newText }) => ({ span: shift(span, -piece.start), newText }));
  return applyEdits(textAt(text, piece), edits);
}

function editsIn(piece: Span, inner: readonly Edit[]): readonly Edit[] {
  return inner.filter(({ span }) => span.start >= piece.start && span.start < piece.end);
}

/** Those of some disjoint spans that stand in ascending order and hold the most text together. */
function heaviestAscending(spans: readonly Span[]): ReadonlySet<Span> {
  const weights: number[] = [];
  const before: number[] = [];
  let last = -1;
  for (const [at, { start, end }] of spans.entries()) {
    let best = -1;
    for (let earlier = 0; earlier < at; earlier++) {
      const isBefore = (spans[earlier] as Span).end <= start;
      if (isBefore && (best < 0 || (weights[earlier] as number) > (weights[best] as number))) best = earlier;
    }
    weights.push((weights[best] ?? 0) + end - start);
    before.push(best);
    if (last < 0 || (weights[at] as number) > (weights[last] as number)) last = at;
  }
  const chosen = new Set<Span>();
  for (let at = last; at >= 0; at = before[at] as number) chosen.add(spans[at] as Span);
  return chosen;
}
