// Runs a TypeScript script of this folder: `node scripts/run.mjs generate --check` bundles and starts scripts/generate.ts.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { shared } from './build.mjs';

const [name, ...args] = process.argv.slice(2);
if (!name) {
  console.error('usage: node scripts/run.mjs NAME [ARGUMENTS]');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = `${root}.cache/scripts/${name}.cjs`;
mkdirSync(`${root}.cache/scripts`, { recursive: true });
await esbuild.build({ ...shared, entryPoints: [`scripts/${name}.ts`], outfile, packages: 'external' });
process.exit(spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit', cwd: root }).status ?? 1);
