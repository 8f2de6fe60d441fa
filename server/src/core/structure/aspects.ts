import type { Document } from '../model/document.ts';
import { patternsOf } from '../model/patterns.ts';
import type { AspectList } from '../model/profile.ts';
import { filledPlaces } from './section-text.ts';

const BEGINNING = 60;

/** The aspects that are prescribed for a document, as far as its title or its opening names the year or the campaign. */
export function aspectsOf(document: Document): AspectList | undefined {
  const lists = document.genre.profile?.aspects;
  if (!lists) return undefined;
  const namedIn = (text: string): AspectList | undefined =>
    lists.find(({ occasion }) => names(text, patternsOf(occasion)));
  return namedIn(textOf(document, 'title')) ?? namedIn(textOf(document, 'opening'));
}

/** The prescribed aspects, of all years and campaigns, that a text names; each by its patterns. */
export function aspectsIn({ language }: Document, text: string): readonly (readonly RegExp[])[] {
  const lists = language.genres.flatMap(({ profile }) => profile.aspects ?? []);
  const aspects = lists.flatMap((list) => list.aspects.map(({ patterns }) => patternsOf(patterns)));
  return aspects.filter((patterns) => names(text, patterns));
}

/** Whether a text names an aspect. */
export function names(text: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

function textOf(document: Document, role: 'title' | 'opening'): string {
  const blocks = document.outline.blocks.filter((block) => block.role === role);
  return blocks.map(({ place }) => document.paragraph(place).text.trim()).join('');
}

/** The filled paragraphs from one place to another, each with so much of its text as tells which aspect it is about. */
export function beginningsIn(
  document: Document,
  from: number,
  to: number,
): readonly { readonly place: number; readonly text: string }[] {
  return filledPlaces(document, from, to).map((place) => {
    const { text, content } = document.paragraph(place);
    return { place, text: text.slice(content.start, Math.min(content.end, content.start + BEGINNING)) };
  });
}
