import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { shippedFolder } from '../support/shipped.ts';
import { folderWith, read } from './harness.ts';

// The bundle as it ships, run by plain `node`: what happens between processes cannot be seen within one.
const home = shippedFolder();
const cli = join(home, 'dist', 'cli.js');

function hegao(cwd: string, argv: readonly string[], input = ''): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [cli, ...argv], { cwd, input, encoding: 'utf8', maxBuffer: 1 << 28 });
}

test('the bundle tells its version and the help', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.equal(hegao(home, ['--version']).stdout, `${version}\n`);
  assert.match(hegao(home, ['check', '--help']).stdout, /^用法：hegao check/);
  const mistake = hegao(home, ['chek']);
  assert.deepEqual([mistake.status, mistake.stdout], [2, '']);
});

test('the bundle reads files, globs, settings with comments and the standard input', (t) => {
  const settings = '{ /* 注 */ "hegao.genre": "talk", }';
  const folder = folderWith(t, { 'a.txt': '好。', 'sub/b.md': '好。', '.vscode/settings.json': settings });
  const { status, stdout, stderr } = hegao(folder, ['check', '--format', 'json', 'a.txt', '**/*.md', '-'], '好。');
  const { files, errors } = read({ out: stdout });
  assert.deepEqual(errors, []);
  assert.deepEqual(
    files.map(({ path, genre }) => [path, genre]),
    [
      ['a.txt', 'talk'],
      ['sub/b.md', 'talk'],
      ['-', 'talk'],
    ],
  );
  assert.deepEqual([stderr, status], ['', 0]);
});

const LONG = `${'一、标题甲\n正文。\n'.repeat(4000)}`;

test('a reader that is slow gets all of it', async (t) => {
  const folder = folderWith(t, { 'a.txt': LONG });
  const child = spawn(process.execPath, [cli, 'outline', '--format', 'json', 'a.txt'], { cwd: folder });
  await new Promise((resolve) => setTimeout(resolve, 300));
  let out = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) out += chunk;
  assert.ok(out.length > 1 << 17);
  assert.equal(read({ out }).files.length, 1);
});

test('a reader that leaves early is no fault', async (t) => {
  const folder = folderWith(t, { 'a.txt': LONG, 'b.txt': LONG });
  for (const argv of [
    ['a.txt', 'b.txt'],
    ['a.txt', '--format', 'json'],
    ['a.txt', 'none.txt'],
  ]) {
    const child = spawn(process.execPath, [cli, 'outline', ...argv], { cwd: folder });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      err += chunk;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    const isMissing = argv.includes('none.txt');
    assert.equal(status, isMissing ? 2 : 0, argv.join(' '));
    assert.equal(err, isMissing ? 'hegao: none.txt：没有这个文件或文件夹\n' : '');
  }
});

test('an output that cannot be written is a fault', { skip: !existsSync('/dev/full') }, (t) => {
  const folder = folderWith(t, { 'a.txt': '好。' });
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" check a.txt > /dev/full`], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(status, 2);
  assert.match(stderr, /^hegao: 写不出结果：.*\n$/);
});
