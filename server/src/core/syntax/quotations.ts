import type { Paragraph } from '../model/paragraph.ts';
import { glyphsOf } from './glyphs.ts';

/** A quotation in “ ” with nothing lost: the offsets of its two marks. */
export interface Quotation {
  readonly open: number;
  readonly close: number;
}

const read = new WeakMap<Paragraph, readonly Quotation[]>();

/** The outermost quotations of a paragraph. Where marks are lost or turned round, those beside them are left out. */
export function quotationsOf(paragraph: Paragraph): readonly Quotation[] {
  let quotations = read.get(paragraph);
  if (!quotations) {
    quotations = readQuotations(paragraph);
    read.set(paragraph, quotations);
  }
  return quotations;
}

/** Whether the character at `offset` stands in one of the quotations. */
export function isQuoted(quotations: readonly Quotation[], offset: number): boolean {
  return quotations.some(({ open, close }) => open < offset && offset < close);
}

function readQuotations(paragraph: Paragraph): readonly Quotation[] {
  const { text } = paragraph;
  const found: Quotation[] = [];
  let open: number | undefined;
  for (const offset of glyphsOf(paragraph).pairs) {
    const mark = text[offset];
    if (mark === '“') open = offset;
    else if (mark === '”') {
      if (open !== undefined) found.push({ open, close: offset });
      open = undefined;
    }
  }
  return found;
}
