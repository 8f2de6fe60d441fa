import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';

/** What stands in “”, without the marks; relative to the paragraph. */
export interface Term {
  readonly span: Span;
  readonly name: string;
}

/** A quotation that is longer, or a sentence, is no term. */
const TERM = /^[^。；！？：]{2,20}$/;
/** A term of so few characters is an ordinary word outside its quotes. */
const SHORT_TERM = 2;

/** The quoted terms of a paragraph. */
export function termsOf({ text, quotations }: Paragraph): readonly Term[] {
  return quotations
    .map(({ open, close }): Term => {
      return { span: { start: open + 1, end: close }, name: text.slice(open + 1, close) };
    })
    .filter(({ name }) => TERM.test(name));
}

/** Where a name stands in a paragraph. That of a person may be set wide: 王　强. */
export function placesOfName(paragraph: Paragraph, kind: 'unit' | 'person' | 'term', name: string): readonly Span[] {
  if (kind === 'term' && name.length <= SHORT_TERM)
    return termsOf(paragraph).flatMap((term) => (term.name === name ? term.span : []));
  if (kind === 'person') return placesOfPerson(paragraph, name);
  const places: Span[] = [];
  let start = paragraph.text.indexOf(name);
  for (; start >= 0; start = paragraph.text.indexOf(name, start + name.length))
    places.push({ start, end: start + name.length });
  return places;
}

/** @param name nothing but ideographs */
function placesOfPerson({ text }: Paragraph, name: string): readonly Span[] {
  const wide = new RegExp([...name].join('[ \\t\\u3000]*'), 'gu');
  return [...text.matchAll(wide)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}
