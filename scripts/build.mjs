// Bundles everything that ships into dist/ (and, with --tests, the tests into dist-test/). Needs only `npm ci`.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is in the data files for people and tests, and only makes a start slower. */
const UNREAD = new Set(['$schema', 'example']);

/** Bundles data files as strings: `JSON.parse` of a literal starts faster than the same object written out in code. */
export const dataAsStrings = {
  name: 'data-as-strings',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]data[\\/].*\.json$/ }, async ({ path }) => {
      const data = JSON.parse(await readFile(path, 'utf8'), (key, value) => (UNREAD.has(key) ? undefined : value));
      return { contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`, loader: 'js' };
    });
  },
};

/** Leaves out the examples of the rules, which only tests and pages read. */
const withoutExamples = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]core[\\/]rules[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replace(/^ {2}examples: \[\n[\s\S]*?^ {2}\],$/m, 'examples: [],'), loader: 'ts' };
    });
  },
};

/** Options that every bundle of ours shares. */
export const shared = {
  absWorkingDir: root,
  bundle: true,
  target: 'node20',
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'], // the CommonJS build of jsonc-parser cannot be bundled
  logLevel: 'warning',
  charset: 'utf8',
};

const inBrowser = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

const shipped = [
  { entryPoints: { cli: 'server/src/cli/start.ts' }, banner: { js: '#!/usr/bin/env node' } },
  { entryPoints: { 'cli.main': 'server/src/cli/main.ts' } },
  { entryPoints: { server: 'server/src/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
  { entryPoints: { 'server.browser': 'server/src/browser.ts' }, ...inBrowser, format: 'iife' },
  { entryPoints: { client: 'client/src/node.ts' }, external: ['vscode'] },
  { entryPoints: { 'client.browser': 'client/src/browser.ts' }, external: ['vscode'], ...inBrowser },
];

/** Writes all that ships into a folder. @param {{ minify: boolean, outdir?: string }} options */
export async function build({ minify, outdir = join(root, 'dist') }) {
  rmSync(outdir, { recursive: true, force: true });
  await Promise.all(
    shipped.map((entry) =>
      esbuild.build({ ...shared, plugins: [dataAsStrings, withoutExamples], ...entry, outdir, minify }),
    ),
  );
  wrapProgram(join(outdir, 'cli.main.js'));
  // Node looks for the nearest manifest at every start, and the extension's is long.
  writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
  await storeLanguage(outdir);
  warmUp(outdir);
}

/**
 * Makes a program the function of a CommonJS module, for the start to call, in ASCII, which V8 takes as it is. What is escaped
 * stands in strings and in regular expressions only.
 */
function wrapProgram(file) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const program = readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped);
  writeFileSync(file, `(function (exports, require, module, __filename, __dirname) {${program}\n})`);
}

/** Compiles the lexicons, and leaves them and all other data beside the programs that read files. */
async function storeLanguage(outdir) {
  const entryPoints = ['scripts/store-language.ts'];
  const { outputFiles } = await esbuild.build({ ...shared, plugins: [dataAsStrings], entryPoints, write: false });
  const [{ contents: input }] = outputFiles;
  const stdio = ['pipe', 'inherit', 'inherit'];
  const { status } = spawnSync(process.execPath, ['-', join(outdir, 'language.bin')], { input, stdio });
  if (status !== 0) throw new Error('the language data could not be stored');
}

/** Lets the command line check a draft once, and leave the code that V8 compiled for that beside it. */
function warmUp(outdir) {
  const env = { ...process.env, HEGAO_WRITE_CODE_CACHE: '1' };
  const stdio = ['ignore', 'ignore', 'inherit'];
  const { status } = spawnSync(process.execPath, [join(outdir, 'cli.js'), 'check', 'samples'], {
    cwd: root,
    env,
    stdio,
  });
  if (status !== 0 && status !== 1) throw new Error('the command line does not start');
}

if (process.argv[1] && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') {
  await build({ minify: true });
}
