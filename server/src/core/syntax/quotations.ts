import type { Glyphs } from './glyphs.ts';

/** A quotation in “ ” with nothing lost: the offsets of its two marks. */
export interface Quotation {
  readonly open: number;
  readonly close: number;
}

/** Whether the character at `offset` stands in one of the quotations. */
export function isQuoted(quotations: readonly Quotation[], offset: number): boolean {
  for (const { open, close } of quotations) if (open < offset && offset < close) return true;
  return false;
}

/** Whether a pair of marks (“” or 《》) is open at an offset: of those up to there the last one opens. */
export function isOpen(text: string, pair: string, offset = text.length): boolean {
  return text.lastIndexOf(pair.charAt(0), offset) > text.lastIndexOf(pair.charAt(1), offset);
}

/** The outermost quotations of a text. Where marks are lost or turned round, those beside them are left out. */
export function readQuotations(text: string, { pairs }: Glyphs): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: number | undefined;
  for (const offset of pairs) {
    const mark = text[offset];
    if (mark === '“') open = offset;
    else if (mark === '”') {
      if (open !== undefined) found.push({ open, close: offset });
      open = undefined;
    }
  }
  return found;
}
