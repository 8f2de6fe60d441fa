import type { Placed } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { overlaps, type Span } from '../text/span.ts';
import { compareParagraphs, type Lengths, type Likeness } from './likeness.ts';
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
/** With how many earlier holders of one trace a paragraph is compared. */
const MOST_PARTNERS = 4;

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
  const firstPlaces = new Map<string, number>();
  const places = new Map<Traces, number>();
  const holders = new Map<number, Traces[]>();
  let done = -1;
  for (const { place, fact: traces } of shared) {
    const paragraph = document.paragraph(place);
    const firstPlace = firstPlaces.get(paragraph.text);
    if (firstPlace === undefined) {
      firstPlaces.set(paragraph.text, place);
      places.set(traces, place);
      const found: Copy[] = [];
      for (const partner of partnersOf(traces, index, holders)) {
        const there = places.get(partner) as number;
        const one = { paragraph: document.paragraph(there), traces: partner };
        for (const likeness of compareParagraphs(one, { paragraph, traces }, lengths)) {
          if (!isMeant(document, there, place, likeness)) found.push(toCopy(likeness, there, place));
        }
      }
      copies.push(...pick(found));
    } else if (place > done) {
      const copy = toParagraphs(document, firstPlace, place);
      done = copy.last;
      copies.push(copy);
    }
  }
  return copies;
}

/** The earlier paragraphs that share a trace with this one, itself included; it joins the holders of its traces. */
function partnersOf(traces: Traces, index: TraceIndex, holders: Map<number, Traces[]>): ReadonlySet<Traces> {
  const partners = new Set<Traces>();
  for (const key of index.sharedKeys(traces)) {
    const earlier = holders.get(key);
    if (!earlier) holders.set(key, [traces]);
    else {
      for (const partner of earlier) partners.add(partner);
      if (earlier.length < MOST_PARTNERS && !earlier.includes(traces)) earlier.push(traces);
    }
  }
  return partners;
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
