import type { Placed } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { once } from '../once.ts';
import { overlaps, type Span } from '../text/span.ts';
import { compareParagraphs, type Lengths, type Likeness, type Traced } from './likeness.ts';
import type { TraceIndex } from './trace-index.ts';
import type { Traces } from './traces.ts';

/** What stands at one place of the document: a stretch of a paragraph. */
export interface Passage {
  readonly place: number;
  readonly span: Span;
}

/** A passage that stands in the document for the second time. */
export interface Copy {
  /** `paragraphs`: all of them from `second` to `last`; `near`: the same but for a word or two. */
  readonly kind: 'paragraphs' | 'passage' | 'near';
  readonly first: Passage;
  readonly second: Passage;
  /** The last paragraph of the copy. */
  readonly last: number;
  /** How many characters of it count. */
  readonly counted: number;
}

/** Openings that are longer and alike are no figure of speech. */
const LONGEST_ANAPHORA = 40;
/** How many paragraphs apart two may stand to be read as neighbours. */
const NEIGHBOURHOOD = 3;

/**
 * The passages that stand twice, in the order of their second occurrences.
 * @param shared the paragraphs that share a trace
 */
export function findCopies(
  document: Document,
  shared: readonly Placed<Traces>[],
  index: TraceIndex,
  lengths: Lengths,
): readonly Copy[] {
  const copies: Copy[] = [];
  const firstPlaces = index.hasRepeated ? firstPlacesOf(document, shared) : undefined;
  const firstOf = (place: number): number => firstPlaces?.get(document.paragraph(place).text) ?? place;
  const places = once(() => placesOf(shared, firstOf));
  let done = -1;
  for (const { place, fact: traces } of shared) {
    const first = firstOf(place);
    if (first === place) {
      const found: Copy[] = [];
      for (const [partner, likeness] of likenessesOf(document, traces, index, places, lengths)) {
        const there = places().get(partner) as number;
        if (!isMeant(document, there, place, likeness)) found.push(toCopy(likeness, there, place));
      }
      copies.push(...pick(found));
    } else if (place > done) {
      const copy = toParagraphs(document, first, place);
      done = copy.last;
      copies.push(copy);
    }
  }
  return copies;
}

/** Where the values stand that are the first with their text. */
function placesOf(shared: readonly Placed<Traces>[], firstOf: (place: number) => number): ReadonlyMap<Traces, number> {
  const places = new Map<Traces, number>();
  for (const { place, fact } of shared) if (firstOf(place) === place) places.set(fact, place);
  return places;
}

/** Where each text of a paragraph stands first. */
function firstPlacesOf(document: Document, shared: readonly Placed<Traces>[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { place } of shared) {
    const { text } = document.paragraph(place);
    if (!places.has(text)) places.set(text, place);
  }
  return places;
}

/** A paragraph, by its traces, and something that it has in common with another one. */
type Alike = readonly [partner: Traces, likeness: Likeness];

const known = new WeakMap<readonly Traces[], readonly Alike[]>();

/** What a paragraph has in common with its partners; told at once where they are the same list as before. */
function likenessesOf(
  document: Document,
  traces: Traces,
  index: TraceIndex,
  places: () => ReadonlyMap<Traces, number>,
  lengths: Lengths,
): readonly Alike[] {
  const partners = index.partnersOf(traces, places);
  if (partners.length === 0) return [];
  const tracedOf = (one: Traces): Traced => ({
    paragraph: document.paragraph(places().get(one) as number),
    traces: one,
  });
  let alike = known.get(partners);
  if (!alike) {
    alike = partners.flatMap((partner) =>
      compareParagraphs(tracedOf(partner), tracedOf(traces), lengths).map((likeness): Alike => [partner, likeness]),
    );
    known.set(partners, alike);
  }
  return alike;
}

/** Grows a repeated paragraph to the whole block that was copied with it, headings included. */
function toParagraphs(document: Document, firstPlace: number, place: number): Copy {
  const { paragraphs } = document;
  const isSame = (by: number): boolean => paragraphs[firstPlace + by]?.text === paragraphs[place + by]?.text;
  let from = 0;
  while (firstPlace + from > 0 && place + from - 1 > firstPlace && isSame(from - 1)) from--;
  while (paragraphs[place + from]?.isBlank) from++;
  let to = 0;
  while (firstPlace + to + 1 < place + from && place + to + 1 < paragraphs.length && isSame(to + 1)) to++;
  while (paragraphs[place + to]?.isBlank) to--;
  const passageAt = (at: number): Passage => ({ place: at, span: document.paragraph(at).wholeContent });
  let counted = 0;
  for (let at = place + from; at <= place + to; at++) counted += document.paragraph(at).characters;
  const [first, second] = [passageAt(firstPlace + from), passageAt(place + from)];
  return { kind: 'paragraphs', first, second, last: place + to, counted };
}

function toCopy({ kind, first, second, counted }: Likeness, there: number, here: number): Copy {
  return { kind, first: { place: there, span: first }, second: { place: here, span: second }, last: here, counted };
}

/** Of copies in one paragraph that overlap, the one that says most: exact before near, longer before shorter. */
function pick(copies: readonly Copy[]): readonly Copy[] {
  if (copies.length < 2) return copies;
  const rank = ({ kind, counted }: Copy): number => (kind === 'near' ? counted : counted + 1e6);
  const picked: Copy[] = [];
  for (const copy of [...copies].sort((a, b) => rank(b) - rank(a))) {
    if (!picked.some(({ second }) => overlaps(second.span, copy.second.span))) picked.push(copy);
  }
  return picked.sort((a, b) => a.second.span.start - b.second.span.start);
}

/** Whether a likeness is a figure of speech: neighbouring or parallel paragraphs that open alike, or nearly say the same. */
function isMeant(
  document: Document,
  first: number,
  second: number,
  { kind, counted, isOpening, isParallel }: Likeness,
): boolean {
  if (kind === 'near') return isParallel && isNear(document, first, second, 1);
  if (!isOpening || counted > LONGEST_ANAPHORA) return false;
  return isNear(document, first, second, NEIGHBOURHOOD) || (opensPart(document, first) && opensPart(document, second));
}

function isNear({ paragraphs }: Document, first: number, second: number, most: number): boolean {
  let apart = 0;
  for (let place = first + 1; place <= second && apart <= most; place++) if (!paragraphs[place]?.isBlank) apart++;
  return apart <= most;
}

/** Whether a paragraph opens a part: it is numbered itself, or stands under a numbered heading. */
function opensPart({ paragraphs }: Document, place: number): boolean {
  if (paragraphs[place]?.marker) return true;
  let before = place - 1;
  while (paragraphs[before]?.isBlank) before--;
  return paragraphs[before]?.marker !== undefined;
}
