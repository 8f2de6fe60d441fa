const start = performance.now();

/** Progress goes to stderr: stdout belongs to the tests and their totals. */
export function say(line) {
  process.stderr.write(`[vscode +${((performance.now() - start) / 1000).toFixed(1)} s] ${line}\n`);
}
