import type { Document } from '../model/document.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';
import type { Mention, NameMention, TitleMention } from './mention.ts';
import { placesOfName } from './names.ts';
import { TitleIdentity } from './title-identity.ts';
import { titleUsesOf } from './title-uses.ts';

/** All places where a document mentions the same, ascending: faulty and shortened forms of a phrase, other names of a document too. */
export function usesOf(document: Document, mention: Mention): readonly Span[] {
  switch (mention.kind) {
    case 'phrase':
      return everywhere(document, ({ phraseUses }) =>
        phraseUses.flatMap(({ phrase, span }) => (phrase === mention.phrase ? span : [])),
      );
    case 'title': {
      const identity = new TitleIdentity(document);
      const wanted = identity.of(mention);
      return everywhere(document, (paragraph) =>
        titleUsesOf(paragraph).flatMap((use) => (identity.of(use) === wanted ? use.span : [])),
      );
    }
    default:
      return everywhere(document, (paragraph) => placesOfName(paragraph, mention.kind, mention.name));
  }
}

/** The places where a name stands just so. */
export function literalUsesOf(document: Document, mention: TitleMention | NameMention): readonly Span[] {
  const uses = usesOf(document, mention);
  if (mention.kind !== 'title') return uses;
  return uses.filter(({ start, end }) => document.text.slice(start, end) === mention.name);
}

function everywhere(document: Document, find: (paragraph: Paragraph) => readonly Span[]): readonly Span[] {
  return document.paragraphs.flatMap((paragraph, place) => find(paragraph).map((span) => document.at(place, span)));
}
