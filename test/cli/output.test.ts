import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widthOf } from '../../server/src/cli/terminal.ts';
import { folderWith, hegao, json } from './harness.ts';

const DRAFT = [
  '学习心得体会',
  '一、学习体会',
  '（一）学在深处。一是读原文，二是悟原理。',
  '二、存在的问题',
  '𠮷处的错处，还有错处。',
  '这句可议。',
].join('\n');

test('check --format json gives exactly what other programs rely on', async (t) => {
  const { out, err } = await hegao(folderWith(t, { 'a.txt': DRAFT }), ['check', 'a.txt', 'b.txt', '--format', 'json']);
  const range = (line: number, from: number, to: number): object => ({
    start: { line, character: from },
    end: { line, character: to },
  });
  const fixOf = (where: object): object => ({
    title: '改为“对处”',
    applicability: 'choice',
    edits: [{ range: where, newText: '对处' }],
  });
  const [first, second] = [range(4, 4, 6), range(4, 9, 11)];
  assert.equal(err, '');
  assert.ok(out.endsWith('}\n') && out.indexOf('\n') === out.length - 1);
  assert.deepEqual(JSON.parse(out), {
    version: 1,
    files: [
      {
        path: 'a.txt',
        encoding: 'utf-8',
        genre: 'gain',
        characters: 55,
        findings: [
          {
            rule: 'flaw',
            severity: 'warning',
            message: '“错处”有误',
            range: first,
            related: [],
            fixes: [fixOf(first)],
          },
          {
            rule: 'flaw',
            severity: 'warning',
            message: '“错处”有误',
            range: second,
            related: [{ range: first, message: '首次出现在这里' }],
            fixes: [fixOf(second)],
          },
          { rule: 'remark', severity: 'hint', message: '可以再想想', range: range(5, 2, 4), related: [], fixes: [] },
        ],
      },
    ],
    errors: [{ path: 'b.txt', message: '没有这个文件或文件夹' }],
    summary: { files: 1, errors: 0, warnings: 2, informations: 0, hints: 1 },
  });
});

test('outline --format json gives exactly what other programs rely on', async (t) => {
  const answer = await json(folderWith(t, { 'a.txt': DRAFT }), ['outline', 'a.txt', 'b.txt']);
  const child = {
    level: 2,
    marker: '（一）',
    title: '学在深处',
    role: 'understanding',
    line: 3,
    characters: 20,
    children: [],
  };
  assert.deepEqual(answer, {
    version: 1,
    files: [
      {
        path: 'a.txt',
        encoding: 'utf-8',
        genre: 'gain',
        blocks: [{ line: 1, role: 'title' }],
        sections: [
          {
            level: 1,
            marker: '一、',
            title: '学习体会',
            role: 'understanding',
            line: 2,
            characters: 26,
            children: [child],
          },
          { level: 1, marker: '二、', title: '存在的问题', role: 'problems', line: 4, characters: 23, children: [] },
        ],
        items: [
          { line: 3, character: 8, marker: '一是' },
          { line: 3, character: 14, marker: '二是' },
        ],
      },
    ],
    errors: [{ path: 'b.txt', message: '没有这个文件或文件夹' }],
  });
});

test('check for people', async (t) => {
  const folder = folderWith(t, { 'a.txt': DRAFT, 'b.md': '好。', 'c.txt': '可议\n'.repeat(10) });
  const { out } = await hegao(folder, ['check', '.', '--rule', 'flaw=error']);
  const hints = Array.from({ length: 10 }, (_, i) => `  ${`${i + 1}:1`.padStart(4)}  提示  可以再想想  remark`);
  assert.equal(
    out,
    [
      './a.txt  学习心得体会  55 字',
      '   5:5  错误  “错处”有误  flaw',
      '  5:10  错误  “错处”有误  flaw',
      '              ↳ 5:5  首次出现在这里',
      '   6:3  提示  可以再想想  remark',
      '',
      './b.md  文种未定  2 字  没有发现问题',
      './c.txt  文种未定  20 字',
      ...hints,
      '',
      '共检查 3 个文件：2 处错误，11 处提示。',
      '',
    ].join('\n'),
  );
});

test('outline for people', async (t) => {
  const { out } = await hegao(folderWith(t, { 'a.txt': DRAFT, 'b.txt': '好。' }), ['outline', 'a.txt', 'b.txt']);
  assert.equal(
    out,
    [
      'a.txt  学习心得体会  55 字',
      '  一、学习体会      学习体会    第 2 行  26 字',
      '    （一）学在深处  学习体会    第 3 行  20 字',
      '  二、存在的问题    存在的问题  第 4 行  23 字',
      '',
      'b.txt  文种未定  2 字  没有认出标题',
      '',
    ].join('\n'),
  );
});

test('columns line up where a Chinese character takes two', async (t) => {
  const folder = folderWith(t, { 'a.txt': `${'好。\n'.repeat(99)}错处，可议` });
  const { out } = await hegao(folder, ['check', 'a.txt']);
  const rows = out.split('\n').filter((line) => /flaw|remark/.test(line));
  assert.equal(rows.length, 2);
  assert.equal(new Set(rows.map((row) => widthOf(row.replace(/(?:flaw|remark)$/, '')))).size, 1);
  assert.deepEqual(
    ['学习', '“a”', '𠮷', '😀', 'e\u0301', '\u200b', '（一）', '①…—'].map(widthOf),
    [4, 3, 2, 2, 1, 0, 6, 3],
  );
});

test('a text with very many findings is no internal error', async (t) => {
  const folder = folderWith(t, { 'a.txt': '可议\n'.repeat(150_000) });
  const { status, out, err } = await hegao(folder, ['check', 'a.txt']);
  assert.deepEqual([status, err], [0, '']);
  assert.ok(out.endsWith('共检查 1 个文件：150000 处提示。\n'));
});

test('colours: on a terminal, unless NO_COLOR; else as told', async (t) => {
  const folder = folderWith(t, { 'a.txt': '错处' });
  const colored = async (
    argv: readonly string[],
    terminal: { isTTY?: boolean; env?: Record<string, string> },
  ): Promise<boolean> => {
    const out: string[] = [];
    const stdout = { write: (text: string) => out.push(text), isTTY: terminal.isTTY ?? false };
    await hegao(folder, ['check', 'a.txt', ...argv], { stdout, env: terminal.env ?? {} });
    return out.join('').includes('\u001b[33m警告\u001b[39m');
  };
  assert.equal(await colored([], { isTTY: true }), true);
  assert.equal(await colored([], {}), false);
  assert.equal(await colored([], { isTTY: true, env: { NO_COLOR: '1' } }), false);
  assert.equal(await colored([], { isTTY: true, env: { NO_COLOR: '' } }), true);
  assert.equal(await colored([], { isTTY: true, env: { TERM: 'dumb' } }), false);
  assert.equal(await colored(['--color', 'always'], { env: { NO_COLOR: '1' } }), true);
  assert.equal(await colored(['--color=never'], { isTTY: true }), false);
});

test('nothing in a name or a heading commands the terminal', async (t) => {
  const folder = folderWith(t, { 'a\u001b[2J.txt': '一、标\u001b[31m题\n二、再来' });
  const { out } = await hegao(folder, ['outline', '.']);
  assert.ok(out.includes('标 [31m题') && !out.includes('\u001b'));
});
