import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { shared } from '../build.mjs';
import { REPO } from './setup.mjs';

/**
 * Bundles test/vscode into dist-test/vscode, one bundle per test file; the entry beside them loads those it finds.
 * @returns {Promise<string>} the entry for `--extensionTestsPath`
 */
export async function compileSuite() {
  const source = path.join(REPO, 'test/vscode');
  const outdir = path.join(REPO, 'dist-test/vscode');
  const tests = readdirSync(source).filter((name) => name.endsWith('.test.ts'));
  rmSync(outdir, { recursive: true, force: true });
  await esbuild.build({
    ...shared,
    entryPoints: ['index.ts', ...tests].map((name) => path.join(source, name)),
    outdir,
    external: ['vscode', 'mocha'],
  });
  return path.join(outdir, 'index.js');
}
