// Builds and packs hegao.vsix (or what --out names). What goes in is said by .vscodeignore, an allow-list.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string', default: 'hegao.vsix' } } });

await build({ minify: true });
const args = [
  'package',
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  values.out,
];
const { status } = spawnSync(`${root}node_modules/.bin/vsce`, args, { stdio: 'inherit', cwd: root });
process.exit(status ?? 1);
