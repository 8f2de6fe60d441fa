import { compilePattern, type Pattern } from './profile.ts';

const compiled = new WeakMap<readonly Pattern[], readonly RegExp[]>();
const everywhere = new WeakMap<readonly Pattern[], readonly RegExp[]>();
const sticky = new WeakMap<readonly Pattern[], readonly RegExp[]>();

/** The patterns of one list of a data file, compiled once for each list. */
export function patternsOf(patterns: readonly Pattern[]): readonly RegExp[] {
  return remember(compiled, patterns, compilePattern);
}

/** The same, to be tried at one offset only. */
export function stickyPatternsOf(patterns: readonly Pattern[]): readonly RegExp[] {
  return remember(sticky, patterns, (pattern) => new RegExp(compilePattern(pattern).source, 'uy'));
}

/** The same, to be found as often as they stand. */
export function globalPatternsOf(patterns: readonly Pattern[]): readonly RegExp[] {
  return remember(everywhere, patterns, (pattern) => new RegExp(compilePattern(pattern).source, 'gu'));
}

function remember(
  known: WeakMap<readonly Pattern[], readonly RegExp[]>,
  patterns: readonly Pattern[],
  compile: (pattern: Pattern) => RegExp,
): readonly RegExp[] {
  let expressions = known.get(patterns);
  if (!expressions) {
    expressions = patterns.map(compile);
    known.set(patterns, expressions);
  }
  return expressions;
}
