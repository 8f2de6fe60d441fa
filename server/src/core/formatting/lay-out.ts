import type { Edit } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { signaturePlaces } from '../structure/signature-places.ts';
import { TABLE } from '../syntax/blanks.ts';
import { textAt } from '../text/span.ts';

/** How a person wants the lines of a text laid out. */
export interface LayoutStyle {
  /** At the start of headings and body paragraphs: as it is, nothing, or two full-width spaces. */
  readonly indent: 'keep' | 'none' | 'fullwidth';
  readonly blankLines: 'keep' | 'none';
}

const INDENTS = { none: '', fullwidth: '　　' } as const;
const INDENT = /^[ \t\u3000\u00a0]*/;

/** The edits that lay a text out, disjoint and ascending. In Markdown indentation and blank lines mean something: none. */
export function layOut(document: Document, { indent, blankLines }: LayoutStyle): readonly Edit[] {
  if (document.mode === 'markdown') return [];
  const indents = indent === 'keep' ? [] : indentLines(document, INDENTS[indent]);
  const blanks = blankLines === 'keep' ? [] : deleteBlankLines(document);
  return [...indents, ...blanks].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function indentLines(document: Document, newText: string): readonly Edit[] {
  const front = document.outline.blocks.filter(({ role }) => role === 'title' || role === 'salutation');
  const apart = new Set([...front.map(({ place }) => place), ...signaturePlaces(document)]);
  return document.paragraphs.flatMap(({ text, content, isBlank, isResidue }, place): Edit[] => {
    if (isBlank || isResidue || apart.has(place) || TABLE.test(textAt(text, content))) return [];
    const written = { start: 0, end: INDENT.exec(text)?.[0].length ?? 0 };
    return textAt(text, written) === newText ? [] : [{ span: document.at(place, written), newText }];
  });
}

/** Of the last line only what stands in it, so that the text ends in a line end as before. */
function deleteBlankLines(document: Document): readonly Edit[] {
  const last = document.paragraphs.length - 1;
  return document.paragraphs.flatMap(({ text, isBlank }, place): Edit[] => {
    if (!isBlank || (place === last && text === '')) return [];
    const span = place === last ? document.at(place, { start: 0, end: text.length }) : document.lines(place, place);
    return [{ span, newText: '' }];
  });
}
