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

const rows: string[][] = [['what', 'characters', 'ours (ms)', 'measure (ms)', 'ratio', 'limit']];
const row = (what: string, characters: string, ours: number, measure: number, limit: string): void => {
  rows.push([what, characters, ours.toFixed(2), measure.toFixed(2), (ours / measure).toFixed(2), limit]);
};

const draft = join(mkdtempSync(join(tmpdir(), 'hegao-bench-')), 'draft.txt');
writeFileSync(draft, sampleText(3000));
const run = (...args: string[]): number => time(() => spawnSync(process.execPath, args, { stdio: 'ignore' }));
const [start, bare] = await inTurn(
  15,
  () => run('dist/cli.js', 'check', draft),
  () => run('-e', '0'),
);
row('cold start of hegao check, against node -e 0', '3000', start, bare, '1.6');

for (const characters of [3000, 300_000]) {
  const text = sampleText(characters);
  const ours = await Typist.open([process.execPath, 'dist/server.js', '--stdio'], text);
  const count = (await ours.pull()).length;
  const empty = await Typist.open([process.execPath, 'scripts/bench/empty-server.mjs', String(count)], text);
  const line = text.split('\n').length >> 1;
  await inTurn(
    40,
    () => ours.keystroke(line),
    () => empty.keystroke(line),
  );
  const [typed, idle] = await inTurn(
    100,
    () => ours.keystroke(line),
    () => empty.keystroke(line),
  );
  row(`keystroke over stdio, against an empty server (${count} diagnostics)`, String(characters), typed, idle, '3');
  ours.close();
  empty.close();
}

const service = createService(languageData);
const classes = new Uint8Array(0x10000).fill(1);
for (const characters of [3000, 300_000]) {
  const text = sampleText(characters);
  const repeat = Math.ceil(300_000 / characters);
  const check = (): void => {
    for (let i = 0; i < repeat; i++) service.createLinter().check(service.read(text, 'plain'));
  };
  let sum = 0;
  const scan = (): void => {
    for (let i = 0; i < repeat; i++) for (let at = 0; at < text.length; at++) sum += classes[text.charCodeAt(at)] ?? 0;
  };
  for (let warm = 0; warm < 5; warm++) time(check) + time(scan);
  const [checked, scanned] = await inTurn(
    15,
    () => time(check),
    () => time(scan),
  );
  row('full check, in passes of the plainest loop', String(characters), checked / repeat, scanned / repeat, '40');
  if (sum < 0) throw new Error('unreachable: keeps the loop from being dropped');
}

const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length))) ?? [];
for (const cells of rows) console.log(cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
