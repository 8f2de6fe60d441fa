import type { Document } from '../model/document.ts';

const SENTENCE_END = /[。！？…][”’）]?$/;

/** The places at the end of a document that hold names and dates, and no closing sentence. */
export function signaturePlaces(document: Document): ReadonlySet<number> {
  const closing = document.outline.blocks.filter(({ role }) => role === 'closing');
  const signed = closing.filter(({ place }) => {
    const { text, content } = document.paragraph(place);
    return !SENTENCE_END.test(text.slice(content.start, content.end));
  });
  return new Set(signed.map(({ place }) => place));
}
