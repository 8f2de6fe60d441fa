import { compose, fixAll } from '../engine/fix-all.ts';
import { applyEdits } from '../engine/fixes.ts';
import type { Edit, Finding } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { contains, type Span } from '../text/span.ts';
import { type LayoutStyle, layOut } from './lay-out.ts';

/** Finds what is at fault in a version of a document. */
type Check = (version: Document) => readonly Finding[];

/** Fixes make room for the layout and the layout for fixes; after so many turns all is settled. */
const MAX_TURNS = 4;

/**
 * The edits that format a text, or as much of it as `within` covers: all safe fixes, then indentation and blank lines in
 * the style that was chosen. Disjoint and ascending. Formatting what is formatted changes nothing.
 */
export function format(
  document: Document,
  style: LayoutStyle,
  check: Check,
  within: Span = { start: 0, end: document.text.length },
): readonly Edit[] {
  const behind = document.text.length - within.end;
  const keepWithin = (edits: readonly Edit[], { text }: Document): readonly Edit[] => {
    const window = { start: within.start, end: text.length - behind };
    // What is inserted behind the last line belongs to the next one.
    return edits.filter(({ span }) => contains(window, span) && (span.start < window.end || behind === 0));
  };
  const checkWithin: Check = (version) =>
    check(version).map((finding) => cutFixes(finding, (edits) => keepWithin(edits, version)));
  const steps = [
    (version: Document) => fixAll(version, checkWithin),
    (version: Document) => keepWithin(layOut(version, style), version),
  ];
  let formatted = document;
  let all: readonly Edit[] = [];
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const before = formatted.text;
    for (const step of steps) {
      const edits = step(formatted);
      all = compose(all, edits, formatted.text);
      formatted = formatted.withText(applyEdits(formatted.text, edits));
    }
    if (formatted.text === before) break;
  }
  return all;
}

/** A fix of many places is made where it is wanted only. */
function cutFixes(finding: Finding, cut: (edits: readonly Edit[]) => readonly Edit[]): Finding {
  const fixes = finding.fixes.map((fix) => ({ ...fix, edits: cut(fix.edits) }));
  return { ...finding, fixes: fixes.filter(({ edits }) => edits.length > 0) };
}
