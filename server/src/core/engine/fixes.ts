import type { Applicability, Edit, Finding } from './rule.ts';

/** Applies disjoint edits to a text. Throws a RangeError if two of them overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (edit.span.start < done) throw new RangeError(`overlapping edits at ${edit.span.start}`);
    result += text.slice(done, edit.span.start) + edit.newText;
    done = edit.span.end;
  }
  return result + text.slice(done);
}

/** The same edits with the document's own line end for every `\n`. */
export function withLineEnds(edits: readonly Edit[], lineEnd: string): readonly Edit[] {
  if (lineEnd === '\n') return edits;
  return edits.map((edit) => ({ ...edit, newText: edit.newText.replaceAll('\n', lineEnd) }));
}

/**
 * The edits of the first fix of each finding that may be applied together: of two fixes that overlap the earlier
 * finding's is taken, the other one is left for the next pass. With `applicability`, only fixes that are so.
 */
export function applyFixes(findings: readonly Finding[], applicability?: Applicability): readonly Edit[] {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(
      (candidate) => applicability === undefined || candidate.applicability === applicability,
    );
    if (fix?.edits.every((edit) => !taken.some((other) => meets(edit, other)))) taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.span.start - b.span.start);
}

/** Whether two edits touch the same text, or insert at the same place: then their order would matter. */
function meets(a: Edit, b: Edit): boolean {
  return a.span.start < b.span.end && b.span.start < a.span.end
    ? true
    : a.span.start === b.span.start && (a.span.start === a.span.end || b.span.start === b.span.end);
}
