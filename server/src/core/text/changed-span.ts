import type { Span } from './span.ts';

/**
 * The smallest part of `before` that has to be replaced to get `after`, and by what. Never empty while `before` has
 * characters: where only something is to be inserted, the character beside the place is taken along.
 */
export function changedSpan(before: string, after: string): { readonly span: Span; readonly newText: string } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (start === before.length - tail && start > 0) start--;
  else if (start === before.length - tail && tail > 0) tail--;
  return { span: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) };
}
