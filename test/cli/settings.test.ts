import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, hegao, json, only, read } from './harness.ts';

const SETTINGS = '.vscode/settings.json';

async function severities(folder: string, ...argv: string[]): Promise<string[][]> {
  const { files, errors } = await json(folder, ['check', ...argv]);
  assert.deepEqual(errors, []);
  return files.map(({ findings }) => findings.map(({ severity }) => severity));
}

test('the nearest settings above a file are taken, comments and all', async (t) => {
  const folder = folderWith(t, {
    [SETTINGS]: '\ufeff{\n  // 试行\n  "hegao.rules": { "flaw": "hint", },\n}',
    'a.txt': '错处',
    'sub/deep/b.txt': '错处',
    [`sub/own/${SETTINGS}`]: '{ "hegao.rules": { "flaw": { "severity": "error", "tolerated": 1 } } }',
    'sub/own/c.txt': '错处，错处',
    [`bare/${SETTINGS}`]: '',
    'bare/d.txt': '错处',
  });
  assert.deepEqual(await severities(folder, 'a.txt', 'sub/deep/b.txt', 'sub/own/c.txt', 'bare/d.txt'), [
    ['hint'],
    ['hint'],
    ['error'],
    ['warning'],
  ]);
});

test('the command line wins over the settings and keeps the other options of a rule', async (t) => {
  const folder = folderWith(t, {
    [SETTINGS]:
      '{ "hegao.rules": { "flaw": { "tolerated": 1 } }, "hegao.genre": "gain", "hegao.maxFileSize": 0.00001 }',
    'a.txt': '错处，错处',
  });
  assert.deepEqual(await severities(folder, '--max-size', '1', '--rule', 'flaw=error', 'a.txt'), [['error']]);
  assert.deepEqual(await severities(folder, '--no-settings', 'a.txt'), [['warning', 'warning']]);
  assert.deepEqual(await severities(folder, '--no-settings', '--rule', 'flaw=hint', '--rule', 'flaw=off', 'a.txt'), [
    [],
  ]);
  assert.match(only((await json(folder, ['check', 'a.txt'])).errors).message, /^太大，超过上限 0\.00001 MB/);
  const genres = async (...argv: string[]): Promise<string> =>
    only((await json(folder, ['check', '--max-size', '1', ...argv, 'a.txt'])).files).genre;
  assert.equal(await genres(), 'gain');
  assert.equal(await genres('--genre', 'talk'), 'talk');
  assert.equal(await genres('--genre', 'auto'), 'unknown');
});

test('the standard input has the settings of the working folder', async (t) => {
  const folder = folderWith(t, { [SETTINGS]: '{ "hegao.rules": { "flaw": "off" } }' });
  assert.deepEqual((await json(folder, ['check', '-'], { input: '错处' })).files[0]?.findings, []);
});

for (const [content, message] of [
  ['{\n  "hegao.rules": {\n', /^设置读不出来，按默认设置检查：第 \d 行不合 JSON 的写法（/],
  ['[]', /^设置读不出来，按默认设置检查：最外层应为 \{…\}$/],
  ['{ "hegao.rules": "off" }', /^hegao\.rules 应为 \{…\}，按默认值处理$/],
  ['{ "hegao.genre": 3 }', /^hegao\.genre 应为文种的名称，按默认值处理$/],
  ['{ "hegao.genre": "poem" }', /^没有“poem”这个文种，改由正文判断$/],
  ['{ "hegao.maxFileSize": -1 }', /^hegao\.maxFileSize 应为大于 0 的数（单位 MB），按默认值处理$/],
  ['{ "hegao.rules": { "flow": "off" } }', /^没有名为“flow”的规则$/],
  ['{ "hegao.rules": { "flaw": "loud" } }', /^规则“flaw”：没有“loud”这一级别/],
] as const) {
  test(`settings that cannot be followed are told once, and files are checked by default: ${content}`, async (t) => {
    const folder = folderWith(t, { [SETTINGS]: content, 'a.txt': '错处', 'sub/b.txt': '错处' });
    const outcome = await hegao(folder, ['check', 'a.txt', 'sub/b.txt', '--format', 'json']);
    const { errors, files } = read(outcome);
    assert.equal(only(errors).path, SETTINGS);
    assert.match(only(errors).message, message);
    assert.equal(files.length, 2);
    assert.equal(files[1]?.findings[0]?.severity, 'warning');
    assert.equal(outcome.status, 1);
  });
}

test('settings outside the working folder are named in full', async (t) => {
  const folder = folderWith(t, { [SETTINGS]: '{', 'sub/a.txt': '好。' });
  const { err } = await hegao(`${folder}/sub`, ['check', 'a.txt']);
  assert.ok(err.startsWith(`hegao: ${folder}/${SETTINGS}：`), err);
});
