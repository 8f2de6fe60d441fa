import type { Match } from '../lexicon/matches.ts';
import { Kind } from '../lexicon/meaning.ts';
import { findPhraseFaults } from '../lexicon/set-phrases.ts';
import { countSounds } from '../lexicon/sounds.ts';
import { isOpen } from '../syntax/quotations.ts';
import { isHan } from '../text/characters.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { type Catalog, catalogOf, type Entry, keyOf } from './catalog.ts';
import { type Cursor, isClosedLater, type OpenPair, spanAt } from './cursor.ts';
import { takenBehind, typedLength } from './fit.ts';
import type { Suggestion, SuggestOptions } from './suggestion.ts';

/** A phrase that the cursor may stand in the middle of. Offsets in the paragraph and in the phrase. */
interface Begun {
  readonly entry: Entry;
  readonly start: number;
  /** How much of the phrase stands there; 0 where letters stand for it. */
  readonly done: number;
  /** How sure it is: the number of characters or sounds that agree. */
  readonly weight: number;
}

/** No phrase is longer. */
const REACH = 160;
const LEAST = 2;
const SENTENCE_END = /[。！？]/;
const CLAUSE_END = /[，；：。！？]/;
const LETTERS = /(?<![A-Za-z0-9@._/:#&%=\\-])[a-z]{2,24}$/;
const LETTERS_IN_QUOTES = /(?<=“)[a-z]{1,24}$/;

/** The set phrases whose beginning stands before the cursor, in characters or in letters that sound like it; the surest first. */
export function suggestPhrases(cursor: Cursor, { pinyin }: SuggestOptions): readonly Suggestion[] {
  const catalog = catalogOf(cursor.document.language);
  const begun = [
    ...begunByCharacters(cursor, catalog),
    ...(pinyin ? begunBySound(cursor, catalog) : []),
    ...(cursor.quote?.open === cursor.at - 1 ? begunByVerb(cursor, catalog) : []),
  ];
  return begun
    .sort((a, b) => b.weight - a.weight || a.entry.text.length - b.entry.text.length)
    .flatMap((one) => suggestionOf(cursor, one) ?? []);
}

function begunByCharacters({ before, at, paragraph }: Cursor, catalog: Catalog): readonly Begun[] {
  const right = paragraph.matches.of(Kind.canonical | Kind.variant);
  if (right.some(({ start, end }) => start < at && at < end)) return [];
  const ended = Math.min(at, ...right.filter(({ end }) => end === at).map(({ start }) => start));
  const found = new Map<Entry, Begun>();
  for (let start = Math.max(0, at - REACH); start < at; start++) {
    if (start > ended || !isHan(before, start)) continue;
    const typed = before.slice(start);
    const least = before[start - 1] === '“' ? 1 : LEAST;
    for (const entry of catalog.startingWith(before.charAt(start))) {
      const done = found.has(entry) ? undefined : typedLength(entry.text, typed);
      if (done === undefined || done < least || done === entry.text.length) continue;
      found.set(entry, { entry, start, done, weight: done });
    }
  }
  return [...found.values()];
}

function begunBySound({ before, at }: Cursor, catalog: Catalog): readonly Begun[] {
  const [letters] = LETTERS.exec(before) ?? LETTERS_IN_QUOTES.exec(before) ?? [];
  if (letters === undefined) return [];
  return catalog.sounding(letters.charAt(0)).flatMap((entry) => {
    const weight = countSounds(letters, catalog.syllablesOf(entry));
    return weight === undefined ? [] : { entry, start: at - letters.length, done: 0, weight };
  });
}

/** Right behind “ what the words before it call for: 坚定“. */
function begunByVerb({ before, at }: Cursor, catalog: Catalog): readonly Begun[] {
  const lead = before.slice(0, -1);
  const called = catalog.phrases.filter(({ verbs }) => verbs.some((verb) => lead.endsWith(verb)));
  return called.map((entry) => ({ entry, start: at, done: 0, weight: 0 }));
}

function suggestionOf(cursor: Cursor, begun: Begun): Suggestion | undefined {
  const { entry, start, done } = begun;
  const { before, behind, at } = cursor;
  const quote = cursor.quote && cursor.quote.open < start ? cursor.quote : undefined;
  const isWrapped = entry.isQuoted && !quote;
  const text = isWrapped ? `“${entry.text}”` : quote ? innerMarks(entry.text) : entry.text;
  const rest = text.slice(isWrapped ? done + 1 : done);
  const same = takenBehind(text, rest, behind);
  if (same === undefined) return undefined;
  const close = isOpen(before.slice(start) + behind.slice(0, same), '“”') ? cursor.quote?.close : undefined;
  // A mark that was typed together with its partner gives it back: 深刻领悟“|”. One with words behind it is not meant.
  if (close !== undefined && close !== at + same) return undefined;
  const taken = close === undefined ? same : same + 1;
  if (cursor.isVerbatim && !(quote && fills(cursor, quote, start, at + taken))) return undefined;
  const span = spanAt(cursor, start, at + taken);
  const isBare = quote?.open === start - 1 && quote.close === undefined && !isHan(behind, taken);
  const closes = isBare && !isClosedLater(cursor.document.text, span.end, '“', '”');
  const newText = closes ? `${text}”` : text;
  if (spoils(cursor, begun, newText, at + taken)) return undefined;
  return {
    kind: 'phrase',
    label: entry.text,
    newText,
    span,
    filterText: before.slice(start) + rest,
    detail: entry.detail,
    key: keyOf(entry),
    also: [],
  };
}

/** Whether the phrase would be a fault in its sentence: it stands there already, or one of its members beside it. */
function spoils({ paragraph }: Cursor, { entry, start }: Begun, text: string, end: number): boolean {
  const { text: whole, lexicon, matches } = paragraph;
  const sentence = stretch(whole, start, end, SENTENCE_END);
  const clause = stretch(whole, start, end, CLAUSE_END);
  const isAgain = (kinds: number, within: Span): boolean =>
    matches
      .of(kinds)
      .some((match) => contains(within, match) && !overlaps(match, { start, end }) && isOf(match, entry));
  if (isAgain(Kind.canonical | Kind.variant, sentence) || isAgain(Kind.member, clause)) return true;
  const written = whole.slice(sentence.start, start) + text + whole.slice(end, sentence.end);
  const own = { start: start - sentence.start, end: start - sentence.start + text.length };
  return findPhraseFaults(written, lexicon.find(written)).some(({ span }) => overlaps(span, own));
}

/** The text round a span up to the next marks of this kind on both sides. */
function stretch(text: string, start: number, end: number, mark: RegExp): Span {
  let from = start;
  while (from > 0 && !mark.test(text.charAt(from - 1))) from--;
  const length = text.slice(end).search(mark);
  return { start: from, end: length < 0 ? text.length : end + length };
}

/** Whether a match is the phrase, or a member of it that is nobody else's word. */
function isOf({ meanings }: Match, { text }: Entry): boolean {
  return meanings.some(
    (meaning) =>
      (meaning.kind === 'canonical' || meaning.kind === 'variant' || meaning.kind === 'member') &&
      meaning.phrase.entry.canonical === text &&
      !(meaning.kind === 'member' && meaning.phrase.isOrdinary),
  );
}

/** Inside a quotation, a quotation has single marks. */
function innerMarks(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}

/** Whether a phrase is all that the quotation holds. */
function fills({ paragraph }: Cursor, { open, close }: OpenPair, start: number, end: number): boolean {
  return start === open + 1 && end === (close ?? paragraph.text.length);
}
