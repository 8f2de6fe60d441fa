import { applyEdits } from '../engine/fixes.ts';
import type { Edit } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { ExpectedHeading } from './expected-outline.ts';
import { HeadingWriter } from './heading-writer.ts';
import { type Piece, rearrange, writePiece } from './rearrange.ts';
import { followReferences, readReferences, type Standing } from './references.ts';
import type { Branch, SectionTree } from './section-tree.ts';

/** A tree as text. */
export interface WrittenTree {
  /** From the document to that text. */
  readonly edits: readonly Edit[];
  readonly after: Document;
  /** The headings in it, as they should be read. */
  readonly headings: ReadonlyMap<Branch, ExpectedHeading>;
}

/** What is needed to write a tree, beside itself and the document that it was made of. */
export interface Writing {
  readonly numbers: ReadonlyMap<Branch, number>;
  /** Whether a section stands where it stood before. */
  readonly isSettled: (branch: Branch) => boolean;
  /** The title of a new section. */
  readonly title?: string;
}

/** Writes the text in the order of a tree, with its numbers, and makes what refers to them follow. */
export function writeTree(document: Document, tree: SectionTree, writing: Writing): WrittenTree {
  const { numbers, title = '' } = writing;
  const writer = new HeadingWriter(document, tree, writing.isSettled);
  const inner = numberEdits(document, tree, writer, numbers);
  const pieces = tree.pieces.map(({ piece, of }) => {
    const isNew = of && of !== tree.root && !of.section;
    return { piece: isNew ? writer.line(of, numbers.get(of), title) : piece, of };
  });
  const edits = rearrange(
    document.text,
    pieces.map(({ piece }) => piece),
    inner,
  );
  const after = document.withText(applyEdits(document.text, edits));
  return { edits, after, headings: expect(document, tree, numbers, pieces, inner) };
}

/** What gives the headings of a tree their numbers where they stand, and makes references follow. */
export function numberEdits(
  document: Document,
  tree: SectionTree,
  writer: HeadingWriter,
  numbers: ReadonlyMap<Branch, number>,
): readonly Edit[] {
  const headings = tree.branches.flatMap((branch) => writer.edits(branch, numbers.get(branch)));
  return [...headings, ...referenceEdits(document, tree, numbers)].sort((a, b) => a.span.start - b.span.start);
}

function referenceEdits(document: Document, tree: SectionTree, numbers: ReadonlyMap<Branch, number>): readonly Edit[] {
  const standingOf = (branch: Branch | undefined): Standing | undefined => {
    const number = branch && numbers.get(branch);
    if (!branch?.form || number === undefined) return undefined;
    return { form: branch.form, number, isOutermost: branch.parent === tree.root };
  };
  return followReferences(document, readReferences(document), ({ place }) => standingOf(tree.at(place)));
}

function expect(
  document: Document,
  tree: SectionTree,
  numbers: ReadonlyMap<Branch, number>,
  pieces: readonly { readonly piece: Piece; readonly of?: Branch | undefined }[],
  inner: readonly Edit[],
): ReadonlyMap<Branch, ExpectedHeading> {
  const headings = new Map<Branch, ExpectedHeading>();
  let start = 0;
  for (const { piece, of } of pieces) {
    if (of && of !== tree.root) {
      const parent = of.parent && headings.get(of.parent)?.start;
      headings.set(of, { start, form: of.form, number: numbers.get(of), parent });
    }
    start += writePiece(document.text, piece, inner).length;
  }
  return headings;
}
