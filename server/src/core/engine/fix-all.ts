import type { Document } from '../model/document.ts';
import type { Span } from '../text/span.ts';
import { lengthOf } from '../text/span.ts';
import { applyEdits, applyFixes } from './fixes.ts';
import type { Edit, Finding } from './rule.ts';

/** Safe fixes make room for others, so they are applied again; what has not settled by then never will. */
const MAX_PASSES = 3;

/** The edits that apply every safe fix to a document, and every one that becomes possible by that. Disjoint and ascending. */
export function fixAll(document: Document, check: (document: Document) => readonly Finding[]): readonly Edit[] {
  let fixed = document;
  let all: readonly Edit[] = [];
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const edits = applyFixes(check(fixed), 'safe');
    if (edits.length === 0) break;
    all = compose(all, edits, fixed.text);
    fixed = fixed.withText(applyEdits(fixed.text, edits));
  }
  return all;
}

/** A stretch of the text between two passes: either what an edit of the first wrote, or what one of the second takes away. */
interface Stretch extends Span {
  readonly first?: Edit;
  readonly second?: Edit;
}

/**
 * One set of edits in place of two that follow each other. What the two did apart from each other stays apart, so that
 * cursors and folds between them hold.
 * @param between the text that `first` made and `second` changes
 */
export function compose(first: readonly Edit[], second: readonly Edit[], between: string): readonly Edit[] {
  const composed: Edit[] = [];
  let shift = 0; // from an offset between the passes, outside what the first wrote, to the one before them
  for (const group of groupTouching(stretchesOf(first, second))) {
    const start = (group[0] as Stretch).start;
    const end = Math.max(...group.map((stretch) => stretch.end));
    const edits = group.flatMap(({ second: edit }) => (edit ? [within(edit, start)] : []));
    const newText = applyEdits(between.slice(start, end), edits);
    const grown = group.reduce(
      (sum, { first: edit }) => sum + (edit ? edit.newText.length - lengthOf(edit.span) : 0),
      0,
    );
    composed.push({ span: { start: start - shift, end: end - shift - grown }, newText });
    shift += grown;
  }
  return composed;
}

function stretchesOf(first: readonly Edit[], second: readonly Edit[]): Stretch[] {
  let shift = 0;
  const written = first.map((edit): Stretch => {
    const start = edit.span.start + shift;
    shift += edit.newText.length - lengthOf(edit.span);
    return { start, end: start + edit.newText.length, first: edit };
  });
  const taken = second.map((edit): Stretch => ({ ...edit.span, second: edit }));
  return [...written, ...taken].sort((a, b) => a.start - b.start || a.end - b.end);
}

function groupTouching(stretches: readonly Stretch[]): Stretch[][] {
  const groups: Stretch[][] = [];
  let end = -1;
  for (const stretch of stretches) {
    if (stretch.start > end) groups.push([]);
    (groups.at(-1) as Stretch[]).push(stretch);
    end = Math.max(end, stretch.end);
  }
  return groups;
}

function within({ span, newText }: Edit, start: number): Edit {
  return { span: { start: span.start - start, end: span.end - start }, newText };
}
