/** A half-open stretch of text, in UTF-16 code units, relative to the unit that its owner names (a paragraph, the document). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one code unit, or one is empty and lies in or at the edge of the other. */
export function overlaps(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || (isEmpty(a) && touches(a, b)) || (isEmpty(b) && touches(b, a));
}

/** Whether `inner` lies in `outer`, edges included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether an offset lies in a span or at its edge. */
export function covers({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** In code units. */
export function lengthOf({ start, end }: Span): number {
  return end - start;
}

export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

export function textAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** A span without the blanks and line ends at its end. */
export function trimEnd(text: string, span: Span): Span {
  return { start: span.start, end: span.start + textAt(text, span).trimEnd().length };
}

function isEmpty(span: Span): boolean {
  return span.start === span.end;
}

function touches(point: Span, span: Span): boolean {
  return span.start <= point.start && point.start <= span.end;
}
