import type { Edit } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { globalPatternsOf } from '../model/patterns.ts';
import { sectionAt } from '../structure/section-text.ts';
import { type MarkerForm, readMarker, writeMarker } from '../syntax/marker.ts';
import { readHanNumeral, writeHanNumeral } from '../syntax/numerals.ts';
import { renumberMarker } from '../syntax/renumber-marker.ts';
import { matchAt } from '../text/match-at.ts';
import { type Span, shift, textAt } from '../text/span.ts';

/** Words of a text that refer to one of its sections, as 上述（二） and 见第三部分. */
export interface Reference {
  readonly target: Section;
  /** The number as it stands in the text, with its brackets: （二）, or 三 in 第三部分; relative to the document. */
  readonly number: Span;
  readonly kind: 'marker' | 'part';
}

/** Where a section has come to. */
export interface Standing {
  readonly form: MarkerForm;
  readonly number: number;
  readonly isOutermost: boolean;
}

// Written out after the first: 上述（二）、（三）.
const ANOTHER = /[、和及与至到](?<marker>[（(][一二三四五六七八九十]{1,3}[）)]|[（(][0-9]{1,2}[）)]|[①-⑳])/y;
const UNIT = /^[点条项个款]/;

/** The references that can mean only one section. */
export function readReferences(document: Document): readonly Reference[] {
  const references: Reference[] = [];
  for (const [place, { text, lexicon }] of document.paragraphs.entries()) {
    if (document.fenced.has(place)) continue;
    for (const pattern of globalPatternsOf(lexicon.data.formulas.references)) {
      for (const match of text.matchAll(pattern)) references.push(...readFrom(document, place, match));
    }
  }
  return references;
}

/** What makes references follow their sections; a reference that has no words for where its section stands now is left. */
export function followReferences(
  document: Document,
  references: readonly Reference[],
  standingOf: (section: Section) => Standing | undefined,
): readonly Edit[] {
  return references.flatMap((reference) => {
    const standing = standingOf(reference.target);
    const edit = standing && rewrite(document, reference, standing);
    return edit && textAt(document.text, edit.span) !== edit.newText ? [edit] : [];
  });
}

function readFrom(document: Document, place: number, match: RegExpExecArray): Reference[] {
  const { text } = document.paragraph(place);
  const { marker, part, back } = match.groups ?? {};
  const kind = part === undefined ? 'marker' : 'part';
  const found: Reference[] = [];
  let written = marker ?? part ?? '';
  let end = match.index + match[0].length;
  for (;;) {
    const target = kind === 'part' ? partOf(document, written) : sectionOf(document, place, written);
    if (target && (back === undefined || target.last < place))
      found.push({ target, number: document.at(place, { start: end - written.length, end }), kind });
    const next = kind === 'marker' && matchAt(ANOTHER, text, end);
    if (!next) return found;
    written = next.groups?.marker ?? '';
    end += next[0].length;
  }
}

/**
 * The section with this number under the heading of the place, else beside it, else beside what holds it …: one of its
 * number that stands farther off may be meant, but not surely.
 */
function sectionOf(document: Document, place: number, written: string): Section | undefined {
  const marker = readMarker(written, 0);
  const isMeant = (section: Section): boolean =>
    section.marker?.form === marker?.form && section.marker?.number === marker?.number;
  let host = sectionAt(document, place);
  for (;;) {
    const among = (host?.children ?? document.outline.sections).filter(isMeant);
    if (among.length > 0 || !host) return among.length === 1 ? among[0] : undefined;
    host = host.parent;
  }
}

function partOf({ outline }: Document, written: string): Section | undefined {
  const number = readHanNumeral(written);
  const parts = outline.sections.filter(({ marker }) => marker?.number === number);
  return parts.length === 1 ? parts[0] : undefined;
}

function rewrite({ text }: Document, { kind, number: span }: Reference, standing: Standing): Edit | undefined {
  const { form, number, isOutermost } = standing;
  const hasMarker = form !== 'han' && form !== 'digit';
  if (kind === 'part') {
    if (isOutermost) return { span, newText: writeHanNumeral(number) };
    const whole = { start: span.start - '第'.length, end: span.end + '部分'.length };
    return hasMarker ? { span: whole, newText: writeMarker(form, number) } : undefined;
  }
  const written = textAt(text, span);
  const marker = readMarker(written, 0);
  if (marker?.form === form) {
    const edit = renumberMarker(written, marker, number);
    return { span: shift(edit.span, span.start), newText: edit.newText };
  }
  if (hasMarker) return { span, newText: writeMarker(form, number) };
  if (!isOutermost || UNIT.test(text.slice(span.end))) return undefined;
  const start = text[span.start - 1] === '第' ? span.start - 1 : span.start;
  return { span: { start, end: span.end }, newText: `第${writeHanNumeral(number)}部分` };
}
