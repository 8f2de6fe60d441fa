// `npm run bench`: what a start, a keystroke and a full check cost, as ratios of medians within this run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createService } from '../server/src/core/service.ts';
import { languageData } from '../server/src/data.ts';
import { Typist } from './bench/keystroke.ts';
import { inTurn, time } from './bench/measure.ts';
import { sampleText } from './bench/samples.ts';

const HEADER = ['what', 'characters', 'ours (ms)', 'measure (ms)', 'ratio', 'limit'];
const SIZES = [3000, 300_000];

/** One figure of ours against what it is measured by, both medians in milliseconds. */
function row(what: string, characters: number, [ours, measure]: readonly [number, number], limit: number): string[] {
  return [what, String(characters), ours.toFixed(2), measure.toFixed(2), (ours / measure).toFixed(2), String(limit)];
}

async function coldStart(): Promise<string[]> {
  const draft = join(mkdtempSync(join(tmpdir(), 'hegao-bench-')), 'draft.txt');
  writeFileSync(draft, sampleText(3000));
  const run = (...args: string[]): number => time(() => spawnSync(process.execPath, args, { stdio: 'ignore' }));
  const times = await inTurn(
    15,
    () => run('dist/cli.js', 'check', draft),
    () => run('-e', '0'),
  );
  return row('cold start of hegao check, against node -e 0', 3000, times, 1.6);
}

async function keystroke(characters: number): Promise<string[]> {
  const text = sampleText(characters);
  const ours = await Typist.open([process.execPath, 'dist/server.js', '--stdio'], text);
  const count = (await ours.pull()).length;
  const empty = await Typist.open([process.execPath, 'scripts/bench/empty-server.mjs', String(count)], text);
  const line = text.split('\n').length >> 1;
  const measure = (rounds: number) =>
    inTurn(
      rounds,
      () => ours.keystroke(line),
      () => empty.keystroke(line),
    );
  await measure(40);
  const times = await measure(100);
  ours.close();
  empty.close();
  return row(`keystroke over stdio, against an empty server (${count} diagnostics)`, characters, times, 3);
}

const classes = new Uint8Array(0x10000).fill(1);

/** The least that anything can do that looks at every character. */
function plainestLoop(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += classes[text.charCodeAt(at)] ?? 0;
  return sum;
}

/** A check from nothing, of a text that was never seen: what is remembered of paragraphs does not help. */
async function fullCheck(characters: number): Promise<string[]> {
  const service = createService(languageData);
  const text = sampleText(characters);
  const repeat = Math.ceil(300_000 / characters);
  const check = (): void => {
    for (let i = 0; i < repeat; i++) service.createLinter().check(service.read(text, 'plain'));
  };
  let sum = 0;
  const scan = (): void => {
    for (let i = 0; i < repeat; i++) sum += plainestLoop(text);
  };
  for (let warm = 0; warm < 5; warm++) time(check) + time(scan);
  const [checked, scanned] = await inTurn(
    15,
    () => time(check),
    () => time(scan),
  );
  if (sum === 0) throw new Error('unreachable: keeps the loop from being dropped');
  return row('full check, in passes of the plainest loop', characters, [checked / repeat, scanned / repeat], 40);
}

async function main(): Promise<void> {
  const rows = [HEADER, await coldStart()];
  for (const size of SIZES) rows.push(await keystroke(size));
  for (const size of SIZES) rows.push(await fullCheck(size));
  const widths = HEADER.map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
  for (const cells of rows) console.log(cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
