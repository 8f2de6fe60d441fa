import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toGb18030 } from './gb18030.ts';
import { folderWith, hegao, json, only } from './harness.ts';

const TEXT = '第一行。\r\n𠮷字后的错处。\r\n';
const RANGE = { start: { line: 1, character: 5 }, end: { line: 1, character: 7 } };

const FILES: Readonly<Record<string, Uint8Array>> = {
  'utf-8': Buffer.from(TEXT),
  'utf-8-bom': Buffer.from(`\ufeff${TEXT}`),
  'utf-16le': Buffer.from(`\ufeff${TEXT}`, 'utf16le'),
  'utf-16be': Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(),
  gb18030: toGb18030(TEXT),
};

for (const [encoding, bytes] of Object.entries(FILES)) {
  test(`${encoding} is read, named, and gives the same positions`, async (t) => {
    const folder = folderWith(t, { 'a.txt': bytes });
    const answer = await json(folder, ['check', 'a.txt']);
    const file = only(answer.files);
    assert.deepEqual(answer.errors, []);
    assert.equal(file.encoding, encoding);
    assert.equal(file.characters, 11);
    assert.deepEqual(
      file.findings.map((finding) => finding.range),
      [RANGE],
    );
    const { out } = await hegao(folder, ['check', 'a.txt']);
    assert.equal(out.includes('编码'), encoding !== 'utf-8');
    assert.ok(encoding === 'utf-8' || out.includes(`编码 ${encoding}`));
  });
}

test('a mark at the very beginning does not shift the first line', async (t) => {
  for (const bytes of [Buffer.from('\ufeff错处'), Uint8Array.from([0x84, 0x31, 0x95, 0x33, ...toGb18030('错处')])]) {
    const { files } = await json(folderWith(t, { 'a.txt': bytes }), ['check', 'a.txt']);
    assert.deepEqual(files[0]?.findings[0]?.range.start, { line: 0, character: 0 });
  }
});

test('an empty file is a text', async (t) => {
  const answer = await json(folderWith(t, { 'a.txt': '' }), ['check', 'a.txt']);
  const genre = 'unknown';
  assert.deepEqual(answer.files, [{ path: 'a.txt', encoding: 'utf-8', genre, characters: 0, findings: [] }]);
});

test('bytes that are no text are told in one line, and the rest goes on', async (t) => {
  const folder = folderWith(t, {
    'nul.txt': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 9),
    'noise.txt': Uint8Array.of(0xff, 0x80, 0xff, 0xc0, 0xff),
    'odd.txt': Uint8Array.of(0xff, 0xfe, 0x61),
    'good.txt': '好。',
  });
  const answer = await json(folder, ['check', 'nul.txt', 'noise.txt', 'odd.txt', 'good.txt']);
  assert.equal(answer.files.length, 1);
  assert.deepEqual(answer.errors, [
    { path: 'nul.txt', message: '不是文本文件' },
    { path: 'noise.txt', message: '不是文本文件，或者不是 UTF-8、UTF-16、GB18030 编码' },
    { path: 'odd.txt', message: '开头标明是 UTF-16 编码，内容却不是' },
  ]);
});

test('--encoding settles what has no mark', async (t) => {
  const folder = folderWith(t, { 'gb.txt': toGb18030('错处'), 'marked.txt': Buffer.from('\ufeff错处') });
  const forced = await json(folder, ['check', '--encoding', 'utf-8', 'gb.txt', 'marked.txt']);
  assert.deepEqual(forced.errors, [{ path: 'gb.txt', message: '不是 UTF-8 编码的文本' }]);
  assert.equal(forced.files[0]?.encoding, 'utf-8-bom');
  // The bytes of 一一 in UTF-8 are also three characters in GB18030: what was asked for is done.
  const utf8 = folderWith(t, { 'a.txt': '一一' });
  assert.equal((await json(utf8, ['check', '--encoding', 'gb18030', 'a.txt'])).files[0]?.encoding, 'gb18030');
});

test('UTF-8 that was cut within a character stays UTF-8, not another language', async (t) => {
  const whole = Buffer.from(`${'认真学习，深刻领会，抓好落实。'.repeat(10)}错处。`);
  const folder = folderWith(t, { 'cut.txt': whole.subarray(0, whole.length - 1) });
  const file = only((await json(folder, ['check', 'cut.txt'])).files);
  assert.equal(file.encoding, 'utf-8');
  assert.equal(file.findings.length, 1);
});

test('a text whose characters were lost before is still listed', async (t) => {
  const answer = await json(folderWith(t, { 'lost.txt': '\ufffd\ufffd\ufffd学\ufffd\ufffd' }), ['check', 'lost.txt']);
  assert.deepEqual([answer.files.length, answer.files[0]?.encoding, answer.errors], [1, 'utf-8', []]);
});

test('GB18030 beside English words is not mistaken', async (t) => {
  const answer = await json(folderWith(t, { 'a.txt': toGb18030('PPP project plan: 错处 and more words') }), [
    'check',
    'a.txt',
  ]);
  assert.equal(answer.files[0]?.encoding, 'gb18030');
  assert.equal(answer.files[0]?.findings.length, 1);
});
