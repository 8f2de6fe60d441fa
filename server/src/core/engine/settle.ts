import { overlaps } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * Makes one finding of one fault: where two overlap and the rule of one supersedes the other's, the other one goes. What
 * is left is sorted by place; findings at one place stand in the order of the rules' ids.
 */
export function settle(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  const superseded = new Map(rules.map((rule) => [rule.id, new Set(rule.supersedes ?? [])]));
  const gone = new Set<Finding>();
  let open: Finding[] = [];
  for (const finding of sorted) {
    open = open.filter((earlier) => earlier.span.end >= finding.span.start);
    for (const earlier of open) {
      if (!overlaps(earlier.span, finding.span)) continue;
      if (superseded.get(earlier.rule)?.has(finding.rule)) gone.add(finding);
      else if (superseded.get(finding.rule)?.has(earlier.rule)) gone.add(earlier);
    }
    open.push(finding);
  }
  return sorted.filter((finding) => !gone.has(finding));
}
