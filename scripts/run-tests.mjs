// Bundles the named tests (files or folders; by default all but the VS Code suite) and runs them with node:test.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { shared } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs tests and says how many passed, failed and were skipped. @param {readonly string[]} paths */
export async function runTests(paths = ['test']) {
  const entryPoints = paths.flatMap((path) => testsIn(resolve(root, path)));
  const outdir = join(root, 'dist-test', 'unit', String(process.pid));
  mkdirSync(outdir, { recursive: true });
  await esbuild.build({
    ...shared,
    entryPoints,
    outbase: join(root, 'test'),
    outdir,
    packages: 'external',
    sourcemap: 'inline',
  });
  const files = entryPoints.map((file) => join(outdir, relative(join(root, 'test'), file).replace(/\.ts$/, '.js')));
  const results = join(outdir, 'results.tap');
  const reporters = [
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${results}`,
  ];
  spawnSync(process.execPath, ['--enable-source-maps', '--test', ...reporters, ...files], {
    stdio: 'inherit',
    cwd: root,
  });
  const tap = readFileSync(results, 'utf8');
  rmSync(outdir, { recursive: true, force: true });
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  if (failed > 0) console.log(failuresIn(tap));
  return { passed: count('pass'), failed, skipped: count('skipped') };
}

function testsIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => (name === 'vscode' ? [] : testsIn(join(path, name))))
    .filter((file) => file.endsWith('.test.ts'));
}

/** The reports of the failed tests, without those of the suites around them. */
function failuresIn(tap) {
  const reports = tap.split(/^(?=\s*(?:not )?ok \d+)/m);
  const failed = reports.filter((report) => /^\s*not ok/.test(report) && !/failureType: 'subtestsFailed'/.test(report));
  return failed.map((report) => report.replace(/^\s*stack: \|-[\s\S]*?\n\s*\.\.\./m, '')).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2);
  const { passed, failed, skipped } = await runTests(named.length > 0 ? named : undefined);
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
