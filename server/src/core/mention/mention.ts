import type { Phrase } from '../lexicon/phrase.ts';
import type { Title } from '../lexicon/title-book.ts';
import type { Document } from '../model/document.ts';
import { covers, type Span } from '../text/span.ts';
import { placesOfName, termsOf } from './names.ts';
import { ownNamesOf } from './own-names.ts';
import { titleUsesOf } from './title-uses.ts';

/** A place where a text speaks of something that it may speak of elsewhere, too. Spans are the document's. */
export type Mention = PhraseMention | TitleMention | NameMention;

export interface PhraseMention {
  readonly kind: 'phrase';
  readonly span: Span;
  readonly phrase: Phrase;
}

export interface TitleMention {
  readonly kind: 'title';
  /** Without the 《》. */
  readonly span: Span;
  readonly name: string;
  /** The published document that is meant, if one is. */
  readonly title: Title | undefined;
}

/** `unit`, `person`: one that the text names as its own. `term`: what stands in “”. */
export interface NameMention {
  readonly kind: 'unit' | 'person' | 'term';
  readonly span: Span;
  readonly name: string;
}

/**
 * What is mentioned at `offset`: a document, a unit or person, a set phrase, a quoted term, in this order; of several of
 * one kind the one that holds no other.
 */
export function mentionAt(document: Document, offset: number): Mention | undefined {
  const place = document.placeAt(offset);
  const paragraph = document.paragraph(place);
  const at = (span: Span): Span => document.at(place, span);
  const isHere = (span: Span): boolean => covers(at(span), offset);

  const title = titleUsesOf(paragraph).find(({ span }) => isHere(span));
  if (title) return { kind: 'title', span: at(title.span), name: title.name, title: title.title };

  const names = ownNamesOf(document).flatMap(({ kind, text: name }) =>
    placesOfName(paragraph, kind, name)
      .filter(isHere)
      .map((span): NameMention => ({ kind, span: at(span), name })),
  );
  const phrases = paragraph.phraseUses
    .filter(({ span }) => isHere(span))
    .map(({ span, phrase }): PhraseMention => ({ kind: 'phrase', span: at(span), phrase }));
  const terms = termsOf(paragraph)
    .filter(({ span }) => isHere(span))
    .map(({ span, name }): NameMention => ({ kind: 'term', span: at(span), name }));
  return shortest(names) ?? shortest(phrases) ?? shortest(terms);
}

function shortest(mentions: readonly Mention[]): Mention | undefined {
  const length = ({ span }: Mention): number => span.end - span.start;
  return [...mentions].sort((a, b) => length(a) - length(b))[0];
}
