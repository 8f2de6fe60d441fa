import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, hegao, json, only } from './harness.ts';

async function listed(folder: string, ...argv: string[]): Promise<string[]> {
  const { files } = await json(folder, ['check', ...argv]);
  return files.map(({ path }) => path);
}

test('a named file is read whatever its extension; paths stay as given', async (t) => {
  const folder = folderWith(t, { 'a.text': '好。', 'sub/b': '好。' });
  assert.deepEqual(await listed(folder, './a.text', 'sub/../sub/b', join(folder, 'a.text')), [
    './a.text',
    'sub/../sub/b',
  ]);
});

test('a folder gives every .txt and .md below it, sorted as people sort', async (t) => {
  const folder = folderWith(t, {
    '稿/第10稿.txt': '好。',
    '稿/第2稿.TXT': '好。',
    '稿/说明.md': '好。',
    '稿/表.docx': '好。',
    '稿/.git/x.txt': '好。',
    '稿/node_modules/x.md': '好。',
    '稿/卷一/node_modules.txt': '好。',
    '稿/卷一/b.txt/c.md': '好。',
  });
  const expected = ['稿/第2稿.TXT', '稿/第10稿.txt', '稿/卷一/b.txt/c.md', '稿/卷一/node_modules.txt', '稿/说明.md'];
  assert.deepEqual(await listed(folder, '稿'), expected);
  assert.deepEqual(
    await listed(folder, './稿/'),
    expected.map((path) => `./${path}`),
  );
  assert.deepEqual(await listed(folder, '稿/.git'), ['稿/.git/x.txt']);
});

test('each file is read once, at its first place', async (t) => {
  const folder = folderWith(t, { 'a/1.txt': '好。', 'a/2.txt': '好。', 'b.txt': '好。' });
  symlinkSync('1.txt', join(folder, 'a', '3.txt'));
  symlinkSync(join(folder, 'a'), join(folder, 'a', 'again'));
  assert.deepEqual(await listed(folder, 'a/2.txt', 'a', './b.txt', 'b.txt', 'a/2.txt', '.'), [
    'a/2.txt',
    'a/1.txt',
    './b.txt',
  ]);
});

test('globs are expanded, sorted, and stay away from what a folder passes over', async (t) => {
  const folder = folderWith(t, {
    '第10稿.txt': '好。',
    '第9稿.txt': '好。',
    'a/b/c.md': '好。',
    'a/d.text': '好。',
    'node_modules/x.txt': '好。',
    '.hidden/x.txt': '好。',
  });
  assert.deepEqual(await listed(folder, '第*稿.txt'), ['第9稿.txt', '第10稿.txt']);
  assert.deepEqual((await listed(folder, '**')).sort(), ['a/b/c.md', '第10稿.txt', '第9稿.txt']);
  assert.deepEqual(await listed(folder, '*/*.text'), ['a/d.text']);
  assert.deepEqual(await listed(folder, '{a,z}/?'), ['a/b/c.md']);
  assert.deepEqual(await listed(folder, join(folder, 'a/**/*.md')), [join(folder, 'a/b/c.md')]);
});

test('a name that looks like a glob but exists is that file', async (t) => {
  const folder = folderWith(t, { '[定稿].txt': '好。', '定.txt': '好。' });
  assert.deepEqual(await listed(folder, '[定稿].txt'), ['[定稿].txt']);
});

test('what is not there is told by path, in the order of the paths', async (t) => {
  const folder = folderWith(t, { 'a.txt': '好。', 'dir/x.docx': '' });
  symlinkSync('nowhere.txt', join(folder, 'broken.txt'));
  symlinkSync('loop.txt', join(folder, 'loop.txt'));
  const answer = await json(folder, [
    'check',
    'b.txt',
    '*.md',
    'broken.txt',
    'a.txt/c.txt',
    'loop.txt',
    'dir',
    'a.txt',
  ]);
  assert.deepEqual(answer.errors, [
    { path: 'b.txt', message: '没有这个文件或文件夹' },
    { path: '*.md', message: '没有匹配的文件' },
    { path: 'broken.txt', message: '链接所指的文件不存在' },
    { path: 'a.txt/c.txt', message: '没有这个文件或文件夹' },
    { path: 'loop.txt', message: '链接绕成了圈' },
  ]);
  assert.equal(answer.summary.files, 1);
  assert.deepEqual(
    (await json(folder, ['check', '.'])).errors.map(({ path }) => path),
    ['./broken.txt', './loop.txt'],
  );
});

test('a folder without drafts is empty, not wrong', async (t) => {
  const folder = folderWith(t, {});
  mkdirSync(join(folder, 'empty'));
  assert.deepEqual(await hegao(folder, ['check', 'empty']), { status: 0, out: '共检查 0 个文件。\n', err: '' });
});

test('what is no ordinary file is not opened', { skip: process.platform === 'win32' }, async () => {
  const answer = await json('/', ['check', '/dev/zero']);
  assert.deepEqual(answer.errors, [{ path: '/dev/zero', message: '不是普通文件' }]);
});

test('5,000 named files keep the order in which they were named', async (t) => {
  const names = Array.from({ length: 5000 }, (_, i) => `${(i * 2011) % 5000}.txt`);
  const folder = folderWith(t, Object.fromEntries(names.map((name) => [name, '好。'])));
  assert.deepEqual(await listed(folder, ...names), names);
});

test('a file above the limit is not read; the limit can be moved', async (t) => {
  const folder = folderWith(t, { 'big.txt': '好'.repeat(1_800_000), 'small.txt': '好。' });
  const answer = await json(folder, ['check', 'big.txt', 'small.txt']);
  assert.equal(answer.files.length, 1);
  assert.match(only(answer.errors).message, /^太大，超过上限 5 MB/);
  assert.deepEqual(await listed(folder, '--max-size', '6', 'big.txt', 'small.txt'), ['big.txt', 'small.txt']);
  assert.deepEqual(await listed(folder, '--max-size=0.000001', 'small.txt'), []);
});

test('- is the standard input: plain text, once', async (t) => {
  const folder = folderWith(t, { 'a.txt': '好。' });
  const input = '𠮷，错处。';
  const answer = await json(folder, ['check', '-', 'a.txt', '-'], { input });
  assert.deepEqual(
    answer.files.map(({ path }) => path),
    ['-', 'a.txt'],
  );
  assert.deepEqual(answer.files[0]?.findings[0]?.range.start, { line: 0, character: 3 });
  assert.match((await hegao(folder, ['check', '-'], { input })).out, /^标准输入 /);
  assert.match(only((await json(folder, ['check', '-', '--max-size', '0.00001'], { input })).errors).message, /^太大/);
  assert.deepEqual((await json(folder, ['check', '-'], { input: 'a\0b' })).errors, [
    { path: '-', message: '不是文本文件' },
  ]);
});

test('.md and .markdown are read as Markdown, everything else as plain text', async (t) => {
  const text = '- 一、提高认识\n\n学了。\n';
  const folder = folderWith(t, { 'a.md': text, 'b.MARKDOWN': text, 'c.txt': text });
  const { files } = await json(folder, ['outline', 'a.md', 'b.MARKDOWN', 'c.txt']);
  assert.deepEqual(
    files.map(({ sections }) => sections.map(({ marker }) => marker)),
    [['一、'], ['一、'], []],
  );
});
