import { type Draft, type Line, matchesIn } from '../draft.ts';
import type { FaultClass } from '../fault-class.ts';
import { headingGroups } from '../headings.ts';
import { fromHan, toHan } from '../numerals.ts';
import { replace } from '../plant.ts';
import { readSeries } from '../series.ts';

/** 四个方面 before five. Only where the text itself bears the number out. */
export const countFaults: readonly FaultClass[] = [
  {
    name: 'count-wrong',
    rules: ['count-claim'],
    *plants(draft) {
      for (const [index, line] of draft.lines.entries()) {
        for (const match of matchesIn(line, CLAIM)) {
          const value = fromHan(match[1] ?? '');
          const span = { start: match.start, end: match.start + 1 };
          if (!value) continue;
          const proof = proofOf(draft, index, line, match.start, value);
          if (!proof) continue;
          for (const wrong of [value - 1, value + 1]) {
            if (wrong < 2) continue;
            const numeral = wrong === 2 ? '两' : toHan(wrong);
            yield { edits: [replace(span, numeral)], also: [match], kind: proof };
          }
        }
      }
    },
  },
];

const CLAIM =
  /(?<!“[^”]*)([两二三四五六七八九])(?=(?:个(?:方面|问题|带头|题目)|点|条|件|笔|项)[^，。；：]{0,8}(?:[，。；：]|$))/g;

/** What shows that `value` things follow, or stand just before: a list, clauses, items, headings. */
function proofOf(draft: Draft, index: number, line: Line, at: number, value: number): string | undefined {
  const before = /[^，。；：]*$/.exec(draft.text.slice(line.start, at))?.[0] ?? '';
  if (before.split('、').length === value && value > 2) return 'list before';
  const rest = draft.text.slice(at, line.end);
  const clauses = /^[^，。；：]*：([^。]*)。/.exec(rest)?.[1];
  if (clauses && !/[一二三]是/.test(clauses) && clauses.split('；').length === value) return 'clauses';
  const items = readSeries(draft).find(({ labels }) => (labels[0]?.span.start ?? 0) > at);
  const first = items?.labels[0];
  if (first && items.labels.length === value && first.line <= index + 2 && first.span.start - at < 90) return 'items';
  const next = headingGroups(draft).find(([heading]) => (heading?.line ?? 0) > index);
  if (next?.length === value && (next[0]?.line ?? 0) <= index + 4 && next[0]?.form === 'han') return 'headings';
  return undefined;
}
