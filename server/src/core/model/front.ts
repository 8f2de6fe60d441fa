import type { Document } from './document.ts';
import type { Block } from './outline.ts';
import type { Paragraph } from './paragraph.ts';
import { isSalutation, isUnmarkedSalutation } from './salutation.ts';

/** What stands before the body: title with subtitle and names, salutation. */
export interface Front {
  readonly blocks: readonly Block[];
  /** The first place that is neither: where the body starts. */
  readonly end: number;
}

const TITLE_LENGTH = 70;
const NAME_LENGTH = 40;
const TITLE_LINES = 4;
const PART_LENGTH = 14;

/**
 * Reads the front of a document. A text without a title, without a salutation, or without both is usual.
 * @param numbered the places of the numbered headings
 */
export function readFront(document: Document, numbered: ReadonlySet<number>): Front {
  const blocks: Block[] = [];
  let titles = 0;
  for (const [place, paragraph] of document.paragraphs.entries()) {
    if (paragraph.isBlank || paragraph.isResidue) continue;
    if (numbered.has(place)) return { blocks, end: place };
    const isUnmarked = blocks.length > 0 && isUnmarkedSalutation(document, paragraph);
    if (isUnmarked || isSalutation(document, paragraph)) blocks.push({ place, role: 'salutation' });
    else if (
      blocks.every(({ role }) => role === 'title') &&
      titles < TITLE_LINES &&
      isTitle(document, paragraph, titles)
    ) {
      blocks.push({ place, role: 'title' });
      titles++;
    } else return { blocks, end: place };
  }
  return { blocks, end: document.paragraphs.length };
}

/** The first line without an end mark is the title; short ones under it are its second half, a subtitle, a name or a date. */
function isTitle(document: Document, paragraph: Paragraph, before: number): boolean {
  const { start, end } = paragraph.wholeContent;
  const text = paragraph.text.slice(start, end);
  if (/[。；;，,、：:]$/.test(text) || /[。；]/.test(text)) return false;
  if (before === 0) return text.length <= TITLE_LENGTH;
  if (text.length > NAME_LENGTH || /[！？!?…]$/.test(text)) return false;
  if (/^(——|--|—|[（(])/.test(text)) return true;
  // The name of a part opens the body: 学习体会. A longer line with such words in it is the second half of a title.
  return paragraph.depth <= 1 && !(text.length <= PART_LENGTH && namesPart(document, text));
}

function namesPart(document: Document, text: string): boolean {
  return document.language.rolesOf(text).some((role) => role !== 'body');
}
