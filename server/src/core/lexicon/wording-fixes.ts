import type { Fix } from '../engine/rule.ts';
import type { Span } from '../text/span.ts';
import type { WordingAdvice } from './wording.ts';

/** One fix for each right form; an empty one deletes what stands there. None of them is applied without being asked for. */
export function adviceFixes({ right }: WordingAdvice, span: Span, written: string): readonly Fix[] {
  return right.map((form) => ({
    title: form === '' ? `删去“${written}”` : `改为“${form}”`,
    applicability: 'choice',
    edits: [{ span, newText: form }],
  }));
}
