import type { Span } from '../text/span.ts';
import { isConjunction, markOf, publishedMarks, type Slot } from './phrase-chain.ts';
import type { PhraseFault, Replacement } from './phrase-fault.ts';
import type { PhraseList } from './phrase-list.ts';

/** Says that a member should stand in `span`. */
export function replaceWith(list: PhraseList, kind: PhraseFault['kind'], span: Span, member: number): PhraseFault {
  const newText = list.phrase.spelling(member);
  return faultOf(list, kind, span, newText, [{ span, newText }]);
}

/** Puts the members into another order, each as it is spelled in the text, and leaves the marks where they are. */
export function reorder(list: PhraseList, order: readonly number[]): PhraseFault {
  const { slots, text } = list;
  const from = slots.findIndex(({ member }, place) => member !== order[place]);
  const to = slots.findLastIndex(({ member }, place) => member !== order[place]);
  const spellings = new Map(slots.map(({ member, span }) => [member, text.slice(span.start, span.end)]));
  const edits = slots
    .slice(from, to + 1)
    .map(({ span }, place) => ({ span, newText: spellings.get(order[from + place] as number) ?? '' }));
  const span = { start: (slots[from] as Slot).span.start, end: (slots[to] as Slot).span.end };
  return faultOf(list, 'disordered', span, applyWithin(text, span, edits), edits);
}

/** Puts the published marks into the gaps at these places. */
export function remark(
  list: PhraseList,
  kind: 'mixed' | 'marked',
  places: readonly number[],
  published: readonly string[],
): PhraseFault {
  const edits = places.map((place) => {
    const gap = list.gaps[place] as Span;
    const text = list.text.slice(gap.start, gap.end);
    const mark = markOf(text);
    const start = gap.start + (mark === '' ? text.length : text.indexOf(mark));
    return { span: { start, end: start + mark.length }, newText: published[place] ?? '' };
  });
  const { span, newText } = edits[0] as Replacement;
  return faultOf(list, kind, span.start < span.end ? span : { ...span, start: span.start - 1 }, newText, edits);
}

/** Puts a lost member in, with the mark that its neighbours have. */
export function insertMember(list: PhraseList, lost: number): PhraseFault {
  const { phrase, slots, gaps } = list;
  const behind = phrase.entry.ordered ? slots.findIndex(({ member }) => member > lost) : -1;
  const place = behind < 0 ? slots.length : behind;
  const gap = gaps[place - 1];
  const { span } = slots[Math.max(0, place - 1)] as Slot;
  const shown = gap && gap.start < gap.end ? gap : span;
  const expected = phrase.spelling(lost);
  return { phrase, kind: 'lost', span: shown, found: '', expected, edits: insertionsOf(list, lost, place, span) };
}

function insertionsOf(list: PhraseList, lost: number, place: number, neighbour: Span): readonly Replacement[] {
  const { phrase, gaps, slots } = list;
  const newText = phrase.spelling(lost);
  if (new Set(publishedMarks(phrase)).size > 1) return asPublished(list, lost, place, neighbour);
  const usual = textOf(list, gaps.find((gap) => !isConjunction(list.mark(gap))) ?? gaps[0]);
  if (place === 0) return [insertion(neighbour.start, newText + usual)];
  const last = gaps.at(-1);
  const isClosedByAnd =
    place === slots.length && last && isConjunction(list.mark(last)) && usual !== textOf(list, last);
  if (!isClosedByAnd) return [insertion(neighbour.end, usual + newText)];
  return [{ span: last, newText: usual }, insertion(neighbour.end, textOf(list, last) + newText)];
}

/** The same for a phrase that has different marks: those beside the lost member come with it. */
function asPublished(
  { phrase, gaps }: PhraseList,
  lost: number,
  place: number,
  neighbour: Span,
): readonly Replacement[] {
  const newText = phrase.spelling(lost);
  const [before = '', behind = ''] = [phrase.gaps[lost - 1], phrase.gaps[lost]];
  const gap = gaps[place - 1];
  if (place === 0) return [insertion(neighbour.start, newText + behind)];
  return gap ? [{ span: gap, newText: before + newText + behind }] : [insertion(neighbour.end, before + newText)];
}

function faultOf(
  { phrase, text }: PhraseList,
  kind: PhraseFault['kind'],
  span: Span,
  expected: string,
  edits: readonly Replacement[],
): PhraseFault {
  return { phrase, kind, span, found: text.slice(span.start, span.end), expected, edits };
}

function textOf({ text }: PhraseList, span: Span | undefined): string {
  return span ? text.slice(span.start, span.end) : '';
}

function insertion(offset: number, newText: string): Replacement {
  return { span: { start: offset, end: offset }, newText };
}

function applyWithin(text: string, { start, end }: Span, edits: readonly Replacement[]): string {
  let result = '';
  let done = start;
  for (const { span, newText } of edits) {
    result += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return result + text.slice(done, end);
}
