import { groupBy } from '../group-by.ts';
import { Kind } from '../lexicon/meaning.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { PairMark } from './pair-marks.ts';

export interface Pair {
  readonly open: PairMark;
  readonly close: PairMark;
}

/** Which marks of a paragraph belong together. */
export interface Pairing {
  /** By the place of their opening marks. */
  readonly pairs: readonly Pair[];
  /** The marks without a partner, in the order of the text. */
  readonly alone: readonly PairMark[];
}

type Role = 'open' | 'close' | 'alone';

/** What speaks for a mark to open or to close something, beside its own form. */
interface Evidence {
  readonly opens: boolean;
  readonly closes: boolean;
  /** What it can hardly be: an opening mark before a comma, a closing one behind a colon. */
  readonly cannot: 'open' | 'close' | undefined;
  /** A known phrase, which might stand in quotes by itself, begins or ends at the mark. */
  readonly isAtPhrase: boolean;
}

// The price of taking a mark for something else than its form says, or for half of a pair. Two lost marks cost more
// than one that is turned round, unless what stands beside it contradicts.
const ALONE = 1.5;
const ALONE_AT_PHRASE = 0.6;
const NESTED = 1.3;
const TURNED = { quote: 2.2, bracket: 3.2 };
const AGAINST_CONTEXT = 1;
const WITH_CONTEXT = 1.2;
const MISFIT = 0.6;
const IMPOSSIBLE = 2;
const STRAIGHT = 0.2;
// Of equal readings the one is taken that pairs neighbours.
const LATER = 1e-6;
const DEEPEST = 4;
// So far beside a mark blanks are passed over.
const NEAR = 8;

const BEFORE_OPENING = new Set('，、：；。（“‘《—,;:(');
const PHRASES = Kind.canonical | Kind.variant | Kind.member;
// “甲”和“乙”, however the quotes are turned.
const JOINT_BEHIND = /^[和与及或、，][“”]/;
const JOINT_BEFORE = /[“”][和与及或、，]$/;
const PAUSES = new Set('，。、；：！？）》’”…,;.)');

/** Pairs the marks of a paragraph, each kind for itself, at the least price. */
export function pairMarks(paragraph: Paragraph, marks: readonly PairMark[]): Pairing {
  const groups = groupsOf(marks).map((group) => pairPlainly(group) ?? pairAtLeastPrice(group, paragraph));
  return {
    pairs: groups.flatMap(({ pairs }) => pairs).sort((a, b) => a.open.offset - b.open.offset),
    alone: groups.flatMap(({ alone }) => alone).sort((a, b) => a.offset - b.offset),
  };
}

/** The innermost pair round each pair that has one. Of pairs that cross, neither is round the other. */
export function enclosures(pairs: readonly Pair[]): ReadonlyMap<Pair, Pair> {
  const outer = new Map<Pair, Pair>();
  const open: Pair[] = [];
  for (const pair of pairs) {
    while (open.length > 0 && (open.at(-1) as Pair).close.offset < pair.open.offset) open.pop();
    const around = open.findLast(({ close }) => close.offset > pair.close.offset);
    if (around) outer.set(pair, around);
    open.push(pair);
  }
  return outer;
}

/** One group for each kind; straight quotes are a group of their own where they and the others come out even. */
function groupsOf(marks: readonly PairMark[]): PairMark[][] {
  return [...groupBy(marks, ({ kind }) => kind).values()].flatMap((group) => {
    const straight = group.filter(({ form }) => form === 'either');
    const shaped = group.filter(({ form }) => form !== 'either');
    return straight.length > 0 && straight.length % 2 === 0 && pairPlainly(shaped) ? [shaped, straight] : [group];
  });
}

/** Pairs what is plainly right: nothing left over, and nothing nested that should not be. */
function pairPlainly(marks: readonly PairMark[]): Pairing | undefined {
  const pairs: Pair[] = [];
  const open: PairMark[] = [];
  for (const mark of marks) {
    if (mark.form === 'open') {
      if (open.length > 0 && mark.kind.inner) return undefined;
      open.push(mark);
      continue;
    }
    const partner = open.pop();
    if (!partner || mark.form === 'either') return undefined;
    pairs.push({ open: partner, close: mark });
  }
  return open.length === 0 ? { pairs, alone: [] } : undefined;
}

function pairAtLeastPrice(marks: readonly PairMark[], paragraph: Paragraph): Pairing {
  const pairs: Pair[] = [];
  const alone: PairMark[] = [];
  const open: PairMark[] = [];
  const roles = cheapestRoles(marks, gatherEvidence(marks, paragraph));
  for (const [index, mark] of marks.entries()) {
    if (roles[index] === 'open') open.push(mark);
    else if (roles[index] === 'alone') alone.push(mark);
    else pairs.push({ open: open.pop() as PairMark, close: mark });
  }
  return { pairs, alone };
}

/** The roles that leave nothing open at the end and cost least together. */
function cheapestRoles(marks: readonly PairMark[], evidence: readonly Evidence[]): Role[] {
  // By depth: the price of the cheapest way to be so deep behind the marks read so far.
  let prices: readonly number[] = [0];
  const steps: Role[][] = [];
  for (const [index, mark] of marks.entries()) {
    const seen = evidence[index] as Evidence;
    const next: number[] = [];
    const taken: Role[] = [];
    const offer = (depth: number, price: number, role: Role): void => {
      if (depth < 0 || depth > DEEPEST || price >= (next[depth] ?? Number.POSITIVE_INFINITY)) return;
      next[depth] = price;
      taken[depth] = role;
    };
    for (const [depth, price] of prices.entries()) {
      if (price === undefined) continue;
      offer(depth + 1, price + priceOf(mark, 'open', seen) + (depth > 0 && mark.kind.inner ? NESTED : 0), 'open');
      offer(depth - 1, price + priceOf(mark, 'close', seen), 'close');
      offer(depth, price + priceOfAlone(mark, seen, index), 'alone');
    }
    prices = next;
    steps.push(taken);
  }
  let depth = 0;
  return steps
    .reverse()
    .map((taken) => {
      const role = taken[depth] as Role;
      depth += role === 'open' ? -1 : role === 'close' ? 1 : 0;
      return role;
    })
    .reverse();
}

function priceOf(mark: PairMark, role: 'open' | 'close', evidence: Evidence): number {
  const fits = role === 'open' ? evidence.opens : evidence.closes;
  const fitsOther = role === 'open' ? evidence.closes : evidence.opens;
  const misfit = evidence.cannot === role ? IMPOSSIBLE : fitsOther && !fits ? MISFIT : 0;
  if (mark.form === 'either') return STRAIGHT + misfit;
  if (mark.form === role) return misfit;
  const base = mark.kind.open === '“' || mark.kind.open === '‘' ? TURNED.quote : TURNED.bracket;
  return base + (fitsOther ? AGAINST_CONTEXT : 0) - (fits ? WITH_CONTEXT : 0);
}

function priceOfAlone({ form }: PairMark, { isAtPhrase, cannot }: Evidence, index: number): number {
  const base = isAtPhrase && form !== 'either' ? ALONE_AT_PHRASE : ALONE;
  return base + (cannot === form ? AGAINST_CONTEXT : 0) + (form === 'open' ? LATER : -LATER) * index;
}

function gatherEvidence(marks: readonly PairMark[], { text, matches }: Paragraph): Evidence[] {
  const phrases = matches.of(PHRASES);
  const starting = groupBy(phrases, ({ start }) => start);
  const ending = groupBy(phrases, ({ end }) => end);
  return marks.map(({ offset, form, kind }, index) => {
    const left = text.slice(Math.max(0, offset - NEAR), offset).trimEnd();
    const right = text.slice(offset + 1, offset + NEAR).trimStart();
    const [before, after] = [left.at(-1), right.at(0)];
    const from = (kind.inner && starting.get(offset + 1)) ?? [];
    const to = (kind.inner && ending.get(offset)) ?? [];
    // A phrase that has its other quote already says nothing about this one.
    const isLoose = (place: number): boolean => !`${kind.open}${kind.close}`.includes(text.charAt(place) || ' ');
    const isClosed = form === 'open' && isQuotation(text, offset, marks[index + 1]);
    const isPause = after === undefined || PAUSES.has(after);
    const isAnnounced = before === undefined || BEFORE_OPENING.has(before);
    return {
      opens: from.length > 0 || JOINT_BEFORE.test(left) || (!isPause && isAnnounced),
      closes: to.length > 0 || JOINT_BEHIND.test(right) || isPause || after === '的' || after === '等',
      cannot: isPause ? 'open' : isAnnounced && before !== '，' && before !== '。' ? 'close' : undefined,
      isAtPhrase:
        form === 'open'
          ? !isClosed && from.some(({ end }) => isLoose(end))
          : to.some(({ start }) => isLoose(start - 1)),
    };
  });
}

/** Whether what opens here is closed by the next mark, within the sentence and before a pause: “纸上得来……”， */
function isQuotation(text: string, offset: number, next: PairMark | undefined): boolean {
  if (next?.form !== 'close' || !PAUSES.has(text.charAt(next.offset + 1))) return false;
  return text.charAt(offset - 1) === '，' && !/[。！？]/.test(text.slice(offset, next.offset));
}
