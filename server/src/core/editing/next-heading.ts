import type { Edit } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { filledPlaces, hasContent, lastNotBlank, siblingsOf } from '../structure/section-text.ts';
import { assignNumbers, LAST_NUMBER } from './assign-numbers.ts';
import { HeadingWriter } from './heading-writer.ts';
import { type Branch, branchLike, SectionTree } from './section-tree.ts';
import { endsSentence } from './sentence-end.ts';
import { numberEdits } from './write-tree.ts';

/** From this level on a sentence behind a number is text; before, it may be a heading that ends with a full stop. */
const TEXT_LEVEL = 3;

/** The edits that make of the empty line behind a numbered paragraph the next one; `undefined` where it should stay empty. */
export function startNextHeading(document: Document, section: Section, place: number): readonly Edit[] | undefined {
  const { marker } = section;
  if (!marker || marker.number >= LAST_NUMBER || !isDone(document, section)) return undefined;
  const tree = new SectionTree(document);
  const before = tree.at(section.place) as Branch;
  const made = branchLike(before, '');
  tree.attachAfter(made, before);
  const writer = new HeadingWriter(document, tree, (one) => one !== made);
  const numbered = renumberBehind(document, tree, writer, place);
  const line = writer.line(made, marker.number + 1, '');
  const blankLines = document.lineEnd.repeat(blankLinesBefore(document, section));
  return [...numbered, { span: document.line(place), newText: blankLines + line }].sort(byPlace);
}

/** The edits that take away the number of a heading that has nothing else, and the line that Enter made. */
export function leaveHeading(document: Document, section: Section, place: number): readonly Edit[] | undefined {
  const { marker, title } = section;
  if (!marker || title.end > title.start || hasContent(document, section)) return undefined;
  const tree = new SectionTree(document);
  const left = tree.at(section.place) as Branch;
  tree.detach(left);
  const writer = new HeadingWriter(document, tree, () => true);
  const { start } = document.at(section.place, marker.span);
  const away: Edit = { span: { start, end: document.line(place).end }, newText: '' };
  return [...renumberBehind(document, tree, writer, place), away].sort(byPlace);
}

/** The new numbers of the headings behind a place; none where those before it do not count right. */
function renumberBehind(document: Document, tree: SectionTree, writer: HeadingWriter, place: number): readonly Edit[] {
  const numbers = assignNumbers(tree, document);
  const isRight = [...numbers].every(
    ([{ section }, number]) => !section || section.place >= place || section.marker?.number === number,
  );
  return isRight ? numberEdits(document, tree, writer, numbers) : [];
}

/** Whether a numbered paragraph has its text, all of it, as the one before it has. */
function isDone(document: Document, section: Section): boolean {
  if (!isOneParagraph(document, section)) return false;
  const before = previousOf(document, section);
  if (before && !isOneParagraph(document, before)) return false;
  const paragraph = document.paragraph(section.place);
  const isOpen = document.outline.series.some(
    ({ items: [first, second] }) => first?.place === section.place && !second,
  );
  if (isOpen) return false; // 一是 without 二是: what comes next is in doubt
  if (paragraph.isRunIn) return true;
  const isText = section.level >= TEXT_LEVEL || (before && endsSentence(document.paragraph(before.place)));
  return isText === true && endsSentence(paragraph);
}

function isOneParagraph(document: Document, { place, last }: Section): boolean {
  return filledPlaces(document, place + 1, last).length === 0;
}

function previousOf(document: Document, section: Section): Section | undefined {
  const siblings = siblingsOf(document, section);
  const before = siblings[siblings.indexOf(section) - 1];
  return before?.marker?.form === section.marker?.form ? before : undefined;
}

/** The blank lines between a paragraph and the one that is numbered before it. */
function blankLinesBefore(document: Document, section: Section): number {
  const before = previousOf(document, section);
  return before ? section.place - lastNotBlank(document, before.place, section.place - 1) - 1 : 0;
}

function byPlace(a: Edit, b: Edit): number {
  return a.span.start - b.span.start;
}
