import { onceFor } from '../once.ts';
import { compilePattern, type Pattern } from './profile.ts';

/** The patterns of one list of a data file, compiled once for each list. */
export const patternsOf = compiledOnce(compilePattern);

/** The same, to be tried at one offset only. */
export const stickyPatternsOf = compiledOnce((pattern) => new RegExp(compilePattern(pattern).source, 'uy'));

/** The same, to be found as often as they stand. */
export const globalPatternsOf = compiledOnce((pattern) => new RegExp(compilePattern(pattern).source, 'gu'));

function compiledOnce(compile: (pattern: Pattern) => RegExp): (patterns: readonly Pattern[]) => readonly RegExp[] {
  return onceFor((patterns) => patterns.map(compile));
}
