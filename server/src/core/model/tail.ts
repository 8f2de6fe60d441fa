import type { Document } from './document.ts';
import type { Heading } from './headings.ts';
import type { Block } from './outline.ts';
import type { Paragraph } from './paragraph.ts';

/** What stands behind the body: closing sentences, signature, date. */
export interface Tail {
  readonly blocks: readonly Block[];
  /** The last place of the body. */
  readonly bodyEnd: number;
}

const CLOSING_LENGTH = 160;
const SIGNATURE_LENGTH = 30;

/** Reads the end of a document backwards, from `first` (the start of the body) on. */
export function readTail(document: Document, headings: readonly Heading[], first: number): Tail {
  const blocks: Block[] = [];
  const lastHeading = headings.at(-1)?.place ?? -1;
  let place = document.paragraphs.length - 1;
  for (; place > Math.max(lastHeading, first); place--) {
    const paragraph = document.paragraph(place);
    if (document.fenced.has(place)) break;
    if (paragraph.isBlank || paragraph.isResidue) continue;
    if (
      !isSignature(paragraph) &&
      !isFormula(document, paragraph) &&
      !(blocks.every(isSigned(document)) && isLastWord(document, headings, place))
    )
      break;
    blocks.unshift({ place, role: 'closing' });
  }
  // Names and dates sign something: without a closing above they sign the body itself.
  return { blocks, bodyEnd: lastFilled(document, place) };
}

function isSigned(document: Document): (block: Block) => boolean {
  return ({ place }) => isSignature(document.paragraph(place)) || isFormula(document, document.paragraph(place));
}

function isSignature(paragraph: Paragraph): boolean {
  const { start, end } = paragraph.wholeContent;
  const text = paragraph.text.slice(start, end);
  if (text.length > SIGNATURE_LENGTH || /[。！？；：，、]$/.test(text)) return false;
  return (
    /\d{4}年|[二〇○零一]{4}年|\d{4}[.-]\d{1,2}/.test(text) ||
    paragraph.text.startsWith('　　　') ||
    /^\s{6}/.test(paragraph.text) ||
    text.length <= 12
  );
}

function isFormula(document: Document, paragraph: Paragraph): boolean {
  const { start, end } = paragraph.wholeContent;
  const text = paragraph.text.slice(start, end);
  return text.length <= CLOSING_LENGTH && document.language.closing.some((pattern) => pattern.test(text));
}

/**
 * Whether the last paragraph speaks for the whole text: it opens with a pledge, or it follows run-in headings that hold
 * one paragraph each, so that it belongs to none of them.
 */
function isLastWord(document: Document, headings: readonly Heading[], place: number): boolean {
  const paragraph = document.paragraph(place);
  if (paragraph.marker || paragraph.labels.some((label) => label.span.start === paragraph.content.start)) return false;
  const { start, end } = paragraph.content;
  const text = paragraph.text.slice(start, end);
  const isAlone =
    headings.at(-1) === undefined || filledBetween(document, (headings.at(-1) as Heading).place, place) === 0;
  const last = headings.at(-1);
  const isRunIn = last !== undefined && document.paragraph(last.place).isRunIn;
  if (document.language.pledge.some((pattern) => pattern.test(text))) return isRunIn || !isAlone;
  return isRunIn && isAlone && siblingsHoldOneParagraph(document, headings, last as Heading);
}

function siblingsHoldOneParagraph(document: Document, headings: readonly Heading[], last: Heading): boolean {
  const at = headings.indexOf(last);
  const before = headings[at - 1];
  if (!before || before.level !== last.level) return false;
  return document.paragraph(before.place).isRunIn && filledBetween(document, before.place, last.place) === 0;
}

function filledBetween(document: Document, from: number, to: number): number {
  let count = 0;
  for (let place = from + 1; place < to; place++) if (!document.paragraph(place).isBlank) count++;
  return count;
}

function lastFilled(document: Document, from: number): number {
  let place = from;
  while (place > 0 && (document.paragraph(place).isBlank || document.paragraph(place).isResidue)) place--;
  return place;
}
