import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createService, rules } from '../core/service.ts';
import { storedLanguage } from '../stored-language.ts';
import { Output } from './output.ts';
import { run } from './run.ts';

const CANNOT_CHECK = 2;
let isOutputBroken = false;
const stderr = new Output(2, () => {});
// A full disk is a fault.
const stdout = new Output(1, (error) => {
  isOutputBroken = true;
  stderr.write(`hegao: 写不出结果：${error.message}\n`);
  process.exitCode = CANNOT_CHECK;
});

const world = {
  cwd: process.cwd(),
  env: process.env,
  stdout,
  stderr,
  stdin: () => process.stdin,
  // The manifest lies above dist/, where the bundle of this file lies.
  version: () => (JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as { version: string }).version,
  createService: () => createService(storedLanguage()),
  optimize: () => setFlagsFromString('--opt'), // off since the start
  rules,
};

// Only the status is set: process.exit would cut off what a terminal has not taken yet.
run(process.argv.slice(2), world).then(
  (status) => {
    if (!isOutputBroken) process.exitCode = status;
  },
  (error: unknown) => {
    stderr.write(`hegao: 内部错误：${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = CANNOT_CHECK;
  },
);
