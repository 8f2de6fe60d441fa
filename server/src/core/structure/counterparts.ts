import type { Document } from '../model/document.ts';
import { aspectsIn } from './aspects.ts';
import { type Pairs, pairsOf, pairsOfWords, sharedCount, tellingPairsOf } from './kinship.ts';
import type { Point } from './points.ts';

/** A cause or measure beside its problem. */
export interface Counterpart {
  readonly point: Point;
  /** What tells that they belong together: a prescribed aspect that both name, their words, their rank in their lists. */
  readonly by: 'aspect' | 'words' | 'order' | 'nothing';
}

/** A point with what it is compared by. */
interface Subject {
  readonly point: Point;
  readonly aspects: readonly unknown[];
  /** The telling pairs of its title. */
  readonly head: Pairs;
  /** All pairs of its title and text. */
  readonly text: Pairs;
}

interface Tie {
  readonly problem: Point;
  readonly other: Point;
  readonly by: 'aspect' | 'words';
  readonly strength: number;
}

/** A word of both titles tells more than one of a title that occurs in the other's text. */
const TITLE_WEIGHT = 4;
/** So many words of a title in the other's text are no chance. */
const IN_TEXT = 2;

/**
 * The causes or measures that belong to each problem. Each goes to the problem that it has most in common with; a problem
 * that got none has the one of its rank, in lists of one length and if that is free, else shares the one that suits best.
 */
export function counterparts(
  document: Document,
  problems: readonly Point[],
  others: readonly Point[],
): ReadonlyMap<Point, readonly Counterpart[]> {
  const ties = tiesBetween(document, problems, others);
  const chosen = new Set(others.flatMap((point) => strongest(ties.filter(({ other }) => other === point)) ?? []));
  const taken = new Set([...chosen].map(({ other }) => other));
  const counterpartsOf = (problem: Point, rank: number): readonly Counterpart[] => {
    const own = ties.filter((tie) => tie.problem === problem);
    const kept = own.filter((tie) => chosen.has(tie));
    if (kept.length > 0) return kept.map(({ other, by }) => ({ point: other, by }));
    const same = problems.length === others.length ? others[rank] : undefined;
    if (same && !taken.has(same)) return [{ point: same, by: 'order' }];
    const shared = strongest(own);
    return shared ? [{ point: shared.other, by: shared.by }] : [];
  };
  return new Map(problems.map((problem, rank) => [problem, counterpartsOf(problem, rank)]));
}

function tiesBetween(document: Document, problems: readonly Point[], others: readonly Point[]): readonly Tie[] {
  const left = problems.map((point) => readSubject(document, point));
  const right = others.map((point) => readSubject(document, point));
  const ofProblems = left.map((subject) => ({ ...subject, head: telling(subject.head, right) }));
  const ofOthers = right.map((subject) => ({ ...subject, head: telling(subject.head, left) }));
  return ofProblems.flatMap((problem) => ofOthers.flatMap((other) => tieBetween(problem, other) ?? []));
}

function readSubject(document: Document, point: Point): Subject {
  const common = pairsOfWords(document.language.lexicon.data.fillers.generic);
  const aspects = aspectsIn(document, point.title);
  return { point, aspects, head: tellingPairsOf(point.title, common), text: pairsOf(point.text) };
}

/** What is taken up by more than half of the other list tells none of them from the rest. */
function telling(head: Pairs, list: readonly Subject[]): Pairs {
  const most = Math.max(1, list.length / 2);
  return new Set([...head].filter((pair) => list.filter(({ text }) => text.has(pair)).length <= most));
}

function tieBetween(problem: Subject, other: Subject): Tie | undefined {
  const isAspect = problem.aspects.some((aspect) => other.aspects.includes(aspect));
  const inTitles = sharedCount(problem.head, other.head);
  const inText = Math.max(sharedCount(problem.head, other.text), sharedCount(other.head, problem.text));
  if (!isAspect && inTitles === 0 && inText < IN_TEXT) return undefined;
  const strength = TITLE_WEIGHT * inTitles + inText;
  return { problem: problem.point, other: other.point, by: isAspect ? 'aspect' : 'words', strength };
}

/** An aspect goes before words; of equal ones the first. */
function strongest(ties: readonly Tie[]): Tie | undefined {
  const aspects = ties.filter(({ by }) => by === 'aspect');
  const [first, ...rest] = aspects.length > 0 ? aspects : ties;
  return rest.reduce((best, tie) => (tie.strength > (best?.strength ?? 0) ? tie : best), first);
}
