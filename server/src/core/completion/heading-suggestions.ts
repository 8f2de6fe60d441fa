import { countSounds } from '../lexicon/sounds.ts';
import { hasContent } from '../structure/section-text.ts';
import { readMarker } from '../syntax/marker.ts';
import { type Cursor, spanAt } from './cursor.ts';
import { HeadingPlace, headingLead } from './heading-place.ts';
import { type Candidate, lackingAspects, lackingParts } from './lacking-headings.ts';
import type { Suggestion, SuggestOptions } from './suggestion.ts';

const LEAST = 2;
/** No heading of a part or an aspect is longer. */
const LONGEST = 60;

/**
 * On a line of its own: the headings of the parts and prescribed aspects that the text lacks and that belong here, then
 * the numbers that may come next.
 */
export function suggestHeadings(cursor: Cursor, options: SuggestOptions): readonly Suggestion[] {
  const { document, place, before, behind } = cursor;
  const lead = headingLead(before, document.mode);
  const typed = before.slice(lead.length);
  if (behind.trim() !== '' || typed.length > LONGEST || isInFront(cursor) || isAmongItems(cursor)) return [];
  const at = new HeadingPlace(document, place);
  const [next, ...outer] = numbers(at);
  return [...lackingAspects(at), ...(next ? [next] : []), ...lackingParts(at), ...outer]
    .filter((candidate) => begins(cursor, candidate, typed, options))
    .map((candidate) => suggestionOf(cursor, candidate, lead, typed));
}

function isInFront({ document, place }: Cursor): boolean {
  return document.outline.blocks.some(
    (block) => (block.role === 'title' || block.role === 'salutation') && block.place >= place,
  );
}

function isAmongItems({ document, place }: Cursor): boolean {
  return document.outline.series.some(
    ({ items }) => items.some((item) => item.place < place) && items.some((item) => item.place > place),
  );
}

/** The next number of every section that the line may end, and the first one under a bare heading; the innermost first. */
function numbers(at: HeadingPlace): readonly Candidate[] {
  const { document, open } = at;
  const inner = open.at(-1);
  const isBare = inner?.marker && inner.level < 5 && !hasContent(document, inner);
  const levels = [...(isBare ? [inner.level + 1] : []), ...open.map(({ level }) => level).reverse()];
  return levels.flatMap((level) => {
    const numbering = at.numbering(level);
    return numbering?.form ? { title: '', detail: '下一个序号', numbering } : [];
  });
}

/** Whether a candidate may be what the line begins: its number, its title, or both; the number may be another one. */
function begins(
  { document }: Cursor,
  { title, numbering: { marker, form } }: Candidate,
  typed: string,
  { pinyin }: SuggestOptions,
): boolean {
  const whole = marker + title;
  if (whole.startsWith(typed)) return typed !== whole;
  if (title === '') return false;
  const own = readMarker(typed, 0);
  if (own) return own.form === form && isBegunBy(title, typed.slice(own.span.end).trimStart());
  if (pinyin && /^[a-z]+$/.test(typed))
    return typed.length >= LEAST && countSounds(typed, document.language.sounds.of(title)) !== undefined;
  return typed.length >= LEAST && isBegunBy(title, typed);
}

function isBegunBy(title: string, typed: string): boolean {
  return title.startsWith(typed) && title !== typed;
}

function suggestionOf(
  cursor: Cursor,
  { title, detail, numbering }: Candidate,
  lead: string,
  typed: string,
): Suggestion {
  const whole = numbering.marker + title;
  return {
    kind: 'heading',
    label: whole,
    newText: lead === '' ? numbering.lead + whole : whole,
    span: spanAt(cursor, lead.length, cursor.at),
    filterText: whole.startsWith(typed) ? whole : typed + whole,
    detail,
    key: undefined,
    also: numbering.also,
  };
}
