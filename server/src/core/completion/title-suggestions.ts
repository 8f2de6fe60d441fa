import { countSounds } from '../lexicon/sounds.ts';
import { type Catalog, callTitle, catalogOf, type Entry, keyOf } from './catalog.ts';
import { type Cursor, isClosedLater, pairAround, spanAt } from './cursor.ts';
import type { Suggestion, SuggestOptions } from './suggestion.ts';

/** What ends a title that its writer has not closed yet. */
const NO_TITLE = /[《》，。；！？]/;

/**
 * Inside 《 the published titles that what stands there may begin, also without the body that issued them, or be part of;
 * `undefined` where no title is being written.
 */
export function suggestTitles(cursor: Cursor, { pinyin }: SuggestOptions): readonly Suggestion[] | undefined {
  const { before, paragraph, at, document } = cursor;
  const marks = pairAround(paragraph.text, at, '《', '》');
  if (!marks) return undefined;
  const start = marks.open + 1;
  const typed = before.slice(start);
  const kept = paragraph.text.slice(at, marks.close ?? at);
  if (NO_TITLE.test(typed + kept) || before[marks.open - 1] === '《') return undefined;
  const catalog = catalogOf(document.language);
  const letters = pinyin && /^[a-z]+$/.test(typed) ? typed : undefined;
  const isOpen = marks.close === undefined && !isClosedLater(document.text, spanAt(cursor, at, at).end, '《', '》');
  const ranked = catalog.titles.flatMap((entry) => {
    const rank = letters === undefined ? rankOf(entry, typed, kept) : rankSound(catalog, entry, letters);
    return rank === undefined ? [] : { entry, rank };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => ({
      kind: 'title',
      label: `《${entry.text}》`,
      newText: isOpen ? `${entry.text}》` : entry.text,
      span: spanAt(cursor, start, marks.close ?? at),
      filterText: entry.text.startsWith(typed) ? entry.text : typed + entry.text,
      detail: entry.detail,
      key: keyOf(entry),
      also: [],
    }));
}

/** How well a title fits, 0 best. What stands behind the cursor inside the marks has to belong to it too. */
function rankOf({ text }: Entry, typed: string, kept: string): number | undefined {
  if (text === typed + kept || !text.endsWith(kept)) return undefined;
  if (text.startsWith(typed)) return 0;
  if (callTitle(text).startsWith(typed)) return 1;
  return typed.length > 1 && text.includes(typed) ? 2 : undefined;
}

function rankSound(catalog: Catalog, entry: Entry, letters: string): number | undefined {
  const syllables = catalog.syllablesOf(entry);
  if (countSounds(letters, syllables) !== undefined) return 0;
  const called = syllables.length - [...callTitle(entry.text)].filter((one) => /\p{Script=Han}/u.test(one)).length;
  return countSounds(letters, syllables.slice(called)) === undefined ? undefined : 1;
}
