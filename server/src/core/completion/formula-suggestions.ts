import { countSounds } from '../lexicon/sounds.ts';
import type { Document } from '../model/document.ts';
import { filledPlaces } from '../structure/section-text.ts';
import { type Cursor, spanAt } from './cursor.ts';
import type { Suggestion, SuggestOptions } from './suggestion.ts';

/** Sentences that may stand at the cursor. */
interface Formulas {
  readonly kind: 'opening' | 'closing';
  readonly detail: string;
  readonly texts: readonly string[];
  /** Where the one that is being typed begins, in the paragraph. */
  readonly start: number;
}

const LEAST = 2;
const SENTENCE = /[^。！？]*$/;

/** Under the title how the listeners are addressed, and how the first paragraph leads over to the body. */
export function suggestOpenings(cursor: Cursor, options: SuggestOptions): readonly Suggestion[] {
  return [salutation(cursor), opening(cursor)].flatMap((formulas) =>
    formulas ? fitting(cursor, formulas, options) : [],
  );
}

/** Behind the last paragraph how the text ends. */
export function suggestClosings(cursor: Cursor, options: SuggestOptions): readonly Suggestion[] {
  const formulas = closing(cursor);
  return formulas ? fitting(cursor, formulas, options) : [];
}

function fitting(
  cursor: Cursor,
  { kind, detail, texts, start }: Formulas,
  options: SuggestOptions,
): readonly Suggestion[] {
  const { before, behind, at, paragraph } = cursor;
  if (behind.trim() !== '' || paragraph.marker) return [];
  const typed = before.slice(start);
  const lead = before === '' ? indentOf(cursor) : '';
  return texts
    .filter((text) => isBegun(cursor, text, typed, options))
    .map((text) => ({
      kind,
      label: text,
      newText: lead + text,
      span: spanAt(cursor, start, at),
      filterText: text.startsWith(typed) ? text : typed + text,
      detail,
      key: undefined,
      also: [],
    }));
}

function isBegun({ document, paragraph }: Cursor, text: string, typed: string, { pinyin }: SuggestOptions): boolean {
  if (typed === '') return paragraph.isBlank;
  if (typed.length < LEAST) return false;
  if (pinyin && /^[a-z]+$/.test(typed)) return countSounds(typed, document.language.sounds.of(text)) !== undefined;
  return text.startsWith(typed) && text !== typed;
}

/** A line of its own under the title, in what is spoken to listeners. */
function salutation({ document, place, before }: Cursor): Formulas | undefined {
  const { profile } = document.genre;
  const part = profile?.parts.find(({ role }) => role === 'salutation');
  if (!profile?.spoken || !part || !stands(document, place, ['title'])) return undefined;
  return { kind: 'opening', detail: '称呼', texts: [part.heading], start: textStart(before) };
}

/** A sentence of the first paragraph under title and salutation. */
function opening({ document, place, before }: Cursor): Formulas | undefined {
  const { profile } = document.genre;
  if (!profile || !stands(document, place, ['title', 'salutation'])) return undefined;
  const start = Math.max(textStart(before), before.search(SENTENCE));
  return { kind: 'opening', detail: '开头用语', texts: profile.wordings.openings, start };
}

/** A paragraph of its own behind the text of the last section. */
function closing({ document, place, before }: Cursor): Formulas | undefined {
  const { profile } = document.genre;
  const { all, blocks } = document.outline;
  const last = all.findLast((section) => section.place < place);
  const isEnd = filledPlaces(document, place + 1, document.paragraphs.length - 1).length === 0;
  const isClosed = blocks.some((block) => block.role === 'closing' && block.place !== place);
  if (!profile || !isEnd || isClosed || !last || !hasText(document, last.place, place)) return undefined;
  return { kind: 'closing', detail: '结束语', texts: profile.wordings.closings, start: textStart(before) };
}

/** Whether nothing but these blocks, and at least one of them, stands before a place. */
function stands(document: Document, place: number, roles: readonly string[]): boolean {
  const filled = filledPlaces(document, 0, place - 1);
  const allowed = new Set(
    document.outline.blocks.filter(({ role }) => roles.includes(role)).map((block) => block.place),
  );
  return filled.length > 0 && filled.every((one) => allowed.has(one));
}

function hasText(document: Document, heading: number, place: number): boolean {
  return document.paragraph(heading).isRunIn || filledPlaces(document, heading + 1, place - 1).length > 0;
}

function textStart(before: string): number {
  return before.length - before.trimStart().length;
}

/** The blanks that the paragraph before has in front. */
function indentOf({ document, place }: Cursor): string {
  const last = filledPlaces(document, 0, place - 1).at(-1);
  return last === undefined ? '' : (/^\s*/.exec(document.paragraph(last).text)?.[0] ?? '');
}
