/**
 * What became of a suite. `broken`: it could not be run to its end; `skipped`: there is nothing here to run it in.
 * @typedef {'passed' | 'failed' | 'broken' | 'skipped'} Status
 * @typedef {{ passes: number, failures: number, pending: number }} Totals
 * @typedef {Totals & { status: Status, reason?: string }} SuiteResult
 */

const SUMMARY = /^##suite passes=(\d+) failures=(\d+) pending=(\d+)##$/;

export const NO_TOTALS = Object.freeze({ passes: 0, failures: 0, pending: 0 });

/** @param {string} line @returns {Totals | undefined} */
export function parseSummary(line) {
  const match = SUMMARY.exec(line.trim());
  return match ? { passes: Number(match[1]), failures: Number(match[2]), pending: Number(match[3]) } : undefined;
}

/** @param {Totals} totals the line that `parseSummary` reads */
export function formatSummary({ passes, failures, pending }) {
  return `##suite passes=${passes} failures=${failures} pending=${pending}##`;
}

/** @param {string} reason @param {Totals} [totals] @returns {SuiteResult} */
export function broken(reason, totals = NO_TOTALS) {
  return { ...totals, status: 'broken', reason };
}

/**
 * A workbench reports exit code 0 even when its extension host was killed half-way, so only the suite's own line is proof.
 * @param {number | null} exitCode @param {Totals | undefined} totals @returns {SuiteResult}
 */
export function judge(exitCode, totals) {
  if (!totals) return broken(`the extension host ended (${exitCode}) without the suite's summary line`);
  if (totals.failures > 0) return { ...totals, status: 'failed' };
  if (exitCode !== 0) return broken(`all tests passed, but VS Code ended with ${exitCode}`, totals);
  if (totals.passes === 0) return broken('no test ran', totals);
  return { ...totals, status: 'passed' };
}
