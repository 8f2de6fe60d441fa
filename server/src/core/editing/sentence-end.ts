import type { Paragraph } from '../model/paragraph.ts';
import { textAt } from '../text/span.ts';

/** Whether a paragraph ends as a sentence or an item does: with a mark, inside quotation marks or brackets or not. */
export function endsSentence({ text, content }: Paragraph): boolean {
  return /[。；！？!?;…][”’）》]*$/.test(textAt(text, content));
}
