import type { Document } from '../model/document.ts';
import { readCursor } from './cursor.ts';
import { suggestClosings, suggestOpenings } from './formula-suggestions.ts';
import { suggestHeadings } from './heading-suggestions.ts';
import { suggestLabels } from './label-suggestions.ts';
import { suggestNames } from './name-suggestions.ts';
import { suggestPhrases } from './phrase-suggestions.ts';
import type { Suggestion, SuggestOptions } from './suggestion.ts';
import { suggestTitles } from './title-suggestions.ts';

/**
 * What may be written at an offset of a document, the likeliest first: what belongs to the place, then what the words
 * before it begin. Nothing where nobody writes, in somebody's own words, or inside a phrase that stands there whole.
 */
export function suggest(document: Document, offset: number, options: SuggestOptions = {}): readonly Suggestion[] {
  const cursor = readCursor(document, offset);
  if (!cursor) return [];
  if (cursor.isVerbatim) return suggestPhrases(cursor, options);
  const titles = suggestTitles(cursor, options);
  if (titles) return titles;
  return [
    ...suggestLabels(cursor),
    ...suggestOpenings(cursor, options),
    ...suggestHeadings(cursor, options),
    ...suggestClosings(cursor, options),
    ...suggestPhrases(cursor, options),
    ...suggestNames(cursor, options),
  ];
}
