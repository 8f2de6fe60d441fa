import { onceFor } from '../once.ts';
import { overlaps } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * Makes one finding of one fault: where two overlap and the rule of one supersedes the other's, the other one goes, and
 * what has gone removes nothing itself. What is left is sorted by place; findings at one place stand in the order of the
 * rules' ids.
 */
export function settle(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  const order = precedenceOf(rules);
  const conflicts = conflictsAmong(sorted, order).sort((a, b) => order.rank(a.winner.rule) - order.rank(b.winner.rule));
  const gone = new Set<Finding>();
  for (const { winner, loser } of conflicts) if (!gone.has(winner)) gone.add(loser);
  return sorted.filter((finding) => !gone.has(finding));
}

interface Conflict {
  readonly winner: Finding;
  readonly loser: Finding;
}

/** The pairs that overlap and of which one supersedes the other, found in one sweep over the text. */
function conflictsAmong(sorted: readonly Finding[], order: Precedence): Conflict[] {
  const conflicts: Conflict[] = [];
  let open: Finding[] = [];
  for (const finding of sorted) {
    open = open.filter((earlier) => earlier.span.end >= finding.span.start);
    for (const earlier of open) {
      if (!overlaps(earlier.span, finding.span)) continue;
      if (order.supersedes(earlier.rule, finding.rule)) conflicts.push({ winner: earlier, loser: finding });
      else if (order.supersedes(finding.rule, earlier.rule)) conflicts.push({ winner: finding, loser: earlier });
    }
    open.push(finding);
  }
  return conflicts;
}

const precedenceOf = onceFor((rules: readonly Rule[]) => new Precedence(rules));

/** What the rules declare about each other. */
class Precedence {
  readonly #superseded: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #ranks = new Map<string, number>();

  constructor(rules: readonly Rule[]) {
    this.#superseded = new Map(rules.map(({ id, supersedes = [] }) => [id, new Set(supersedes)]));
  }

  supersedes(winner: string, loser: string): boolean {
    return this.#superseded.get(winner)?.has(loser) ?? false;
  }

  /** 0 for a rule that nothing supersedes, else more than every rule that does. */
  rank(id: string): number {
    const known = this.#ranks.get(id);
    if (known !== undefined) return known;
    this.#ranks.set(id, 0); // two rules that supersede each other would have no end
    let rank = 0;
    for (const [winner, losers] of this.#superseded) if (losers.has(id)) rank = Math.max(rank, this.rank(winner) + 1);
    this.#ranks.set(id, rank);
    return rank;
  }
}
