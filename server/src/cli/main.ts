import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createService, rules } from '../core/service.ts';
import { storedLanguage } from '../stored-language.ts';
import { run } from './run.ts';

const CANNOT_CHECK = 2;
let isOutputBroken = false;

// A reader that has seen enough (`| head`) closes the pipe; that is no fault. A full disk is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (isOutputBroken || error.code === 'EPIPE') return;
  isOutputBroken = true;
  process.stderr.write(`hegao: 写不出结果：${error.message}\n`);
  process.exitCode = CANNOT_CHECK;
});
process.stderr.on('error', () => {});

const world = {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: () => process.stdin,
  // The manifest lies above dist/, where the bundle of this file lies.
  version: () => (JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as { version: string }).version,
  createService: () => createService(storedLanguage()),
  rules,
};

// Only the status is set: process.exit would cut off what a slow pipe has not taken yet.
run(process.argv.slice(2), world).then(
  (status) => {
    if (!isOutputBroken) process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`hegao: 内部错误：${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = CANNOT_CHECK;
  },
);
