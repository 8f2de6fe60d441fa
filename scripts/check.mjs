// Everything about the sources that can be wrong without a test: format, lint, layer boundaries, types, generated files.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => `${root}node_modules/.bin/${name}`;

const steps = [
  ['format and lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['types', bin('tsc'), ['-b']],
  ['generated files', process.execPath, ['scripts/run.mjs', 'generate', '--check']],
];

/** Runs all steps, also behind a failed one, and names those that failed. @returns {string[]} */
export function check() {
  return steps
    .filter(([, command, args]) => spawnSync(command, args, { stdio: 'inherit', cwd: root }).status !== 0)
    .map(([name]) => name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const failed = check();
  if (failed.length > 0) console.error(`check failed: ${failed.join(', ')}`);
  process.exit(failed.length > 0 ? 1 : 0);
}
