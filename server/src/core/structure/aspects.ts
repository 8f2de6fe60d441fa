import type { Document } from '../model/document.ts';
import { patternsOf } from './patterns.ts';

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
