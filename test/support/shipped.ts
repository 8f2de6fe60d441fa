import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';

/** A folder that holds, while the tests of a file run, the manifest and `dist` as they ship. */
export function shippedFolder(): string {
  const home = mkdtempSync(join(tmpdir(), 'hegao-shipped-'));
  before(() => {
    const script = `
      import { build } from './scripts/build.mjs';
      await build({ minify: true, outdir: ${JSON.stringify(join(home, 'dist'))} });`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    copyFileSync('package.json', join(home, 'package.json'));
  });
  after(() => rmSync(home, { recursive: true, force: true }));
  return home;
}
