import { Kind } from '../lexicon/meaning.ts';
import type { Title } from '../lexicon/title-book.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { contains, type Span } from '../text/span.ts';

/** A place where a paragraph names a document or book. Spans are the paragraph's. */
export interface TitleUse {
  /** The name without its 《》. */
  readonly span: Span;
  readonly name: string;
  /** The published document that is meant; `undefined` for one that the lexicon does not know. */
  readonly title: Title | undefined;
  /** How it is named; `misnamed` where the name is a slip. */
  readonly as: 'name' | 'short' | 'former' | 'misnamed' | 'unknown';
}

const MARKED = /《([^《》]{2,80})》/g;

/** All names of documents in a paragraph: what stands in 《》, and published titles without them. */
export function titleUsesOf(paragraph: Paragraph): readonly TitleUse[] {
  const marked = [...paragraph.text.matchAll(MARKED)].map(({ 0: whole, 1: name = '', index }) => ({
    marks: { start: index, end: index + whole.length },
    use: readName(paragraph, name, { start: index + 1, end: index + 1 + name.length }),
  }));
  const bare = readBare(paragraph).filter(({ span }) => !marked.some(({ marks }) => contains(marks, span)));
  return [...marked.map(({ use }) => use), ...bare].sort((a, b) => a.span.start - b.span.start);
}

function readName({ lexicon: { titles } }: Paragraph, name: string, span: Span): TitleUse {
  const known = titles.find(name);
  if (known) return { span, name, ...known };
  const misnaming = titles.read(name);
  const meant = misnaming?.titles.length === 1 ? misnaming.titles[0] : undefined;
  return { span, name, title: meant, as: meant ? 'misnamed' : 'unknown' };
}

function readBare({ matches }: Paragraph): readonly TitleUse[] {
  const found = matches.of(Kind.title | Kind.misnamed).flatMap(({ meanings, text: name, start, end }): TitleUse[] => {
    const meaning = meanings.find(({ kind }) => kind === 'title' || kind === 'misnamed');
    if (meaning?.kind !== 'title' && meaning?.kind !== 'misnamed') return [];
    const as = meaning.kind === 'title' ? 'name' : 'misnamed';
    return [{ span: { start, end }, name, title: meaning.title, as }];
  });
  return found.filter((one) => !found.some((other) => other !== one && contains(other.span, one.span)));
}
