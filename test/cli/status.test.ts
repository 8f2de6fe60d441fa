import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createService, type Service } from '../../server/src/core/service.ts';
import { languageData } from '../../server/src/data.ts';
import { type Answer, folderWith, hegao, json, read } from './harness.ts';

const DRAFTS = { '净.txt': '没有毛病。', '错.txt': '这是错处。', '议.txt': '这里可议。' };

test('status 0: nothing found, or only hints', async (t) => {
  const folder = folderWith(t, DRAFTS);
  assert.equal((await hegao(folder, ['check', '净.txt', '议.txt'])).status, 0);
  assert.equal((await hegao(folder, ['check', '错.txt', '--rule', 'flaw=information'])).status, 0);
});

test('status 1: a warning or an error stands', async (t) => {
  const folder = folderWith(t, DRAFTS);
  assert.equal((await hegao(folder, ['check', '净.txt', '错.txt'])).status, 1);
  assert.equal((await hegao(folder, ['check', '议.txt', '--rule=remark=error'])).status, 1);
});

test('status 2: a path could not be checked; the rest is', async (t) => {
  const folder = folderWith(t, DRAFTS);
  const { status, out, err } = await hegao(folder, ['check', '无.txt', '错.txt']);
  assert.equal(status, 2);
  assert.match(out, /^错\.txt .*\n {2}1:3 {2}警告/m);
  assert.equal(err, 'hegao: 无.txt：没有这个文件或文件夹\n');
  assert.match(out, /共检查 1 个文件：1 处警告；另有 1 项未能处理，见错误信息。\n$/);
});

test('outline has status 0 whatever stands in the text', async (t) => {
  const folder = folderWith(t, DRAFTS);
  assert.equal((await hegao(folder, ['outline', '错.txt'])).status, 0);
  assert.equal((await hegao(folder, ['outline', '错.txt', '无.txt'])).status, 2);
});

for (const [argv, said] of [
  [[], /要给出命令/],
  [['lint', 'a.txt'], /没有“lint”这个命令，可用的有 check、outline/],
  [['check'], /要给出文件/],
  [['check', '--fix', '净.txt'], /没有 --fix 这个选项/],
  [['check', '-x', '净.txt'], /没有 -x 这个选项/],
  [['check', '--constructor', '净.txt'], /没有 --constructor 这个选项/],
  [['check', '净.txt', '--format'], /--format 后面缺少值/],
  [['check', '--genre', '--color', '净.txt'], /--genre 后面缺少值/],
  [['check', '--format', 'xml', '净.txt'], /--format 应为 text、json 之一，现为“xml”/],
  [['check', '--encoding', 'big5', '净.txt'], /--encoding 应为/],
  [['check', '--color', 'yes', '净.txt'], /--color 应为/],
  [['check', '--max-size', '0', '净.txt'], /--max-size 应为大于 0 的数/],
  [['check', '--max-size', '5MB', '净.txt'], /--max-size 应为大于 0 的数/],
  [['check', '--no-settings=1', '净.txt'], /--no-settings 不带值/],
  [['check', '--rule', 'flaw', '净.txt'], /--rule 应写成 规则=级别/],
  [['check', '--rule', 'flaw=loud', '净.txt'], /--rule flaw 应为 off、.*之一，现为“loud”/],
  [['check', '--rule', 'flow=off', '净.txt'], /没有名为“flow”的规则/],
  [['check', '--genre', 'poem', '净.txt'], /没有“poem”这个文种，可用的有 auto、/],
  [['outline', '--rule', 'flaw=off', '净.txt'], /outline 没有 --rule/],
] as const) {
  test(`status 2 and no output: hegao ${argv.join(' ')}`, async (t) => {
    const { status, out, err } = await hegao(folderWith(t, DRAFTS), argv);
    assert.deepEqual({ status, out }, { status: 2, out: '' });
    assert.match(err, said);
    assert.match(err, /用法见 hegao --help\n$/);
  });
}

test('help and version go to the standard output', async () => {
  const general = await hegao('/', ['--help']);
  const check = await hegao('/', ['check', '--help']);
  const outline = await hegao('/', ['outline', '-h']);
  assert.match(general.out, /hegao check 路径…[\s\S]*退出状态/);
  assert.match(check.out, /--rule ID=级别/);
  assert.match(outline.out, /^用法：hegao outline/);
  assert.doesNotMatch(outline.out, /--rule/);
  assert.deepEqual(await hegao('/', ['--version']), { status: 0, out: '1.2.3\n', err: '' });
  assert.deepEqual([general.status, check.status, outline.status], [0, 0, 0]);
});

test('what follows -- is a path', async (t) => {
  const folder = folderWith(t, { '--fix': '好。' });
  const { status, out } = await hegao(folder, ['check', '--', '--fix']);
  assert.equal(status, 0);
  assert.match(out, /^--fix /);
});

test('an internal error in one file costs that file alone', async (t) => {
  const folder = folderWith(t, { 'a.txt': '好。', 'b.txt': '坏了。', 'c.txt': '这是错处。' });
  const service = createService(languageData);
  const read: Service['read'] = (text, ...others) => {
    if (text.startsWith('坏')) throw new TypeError('no such thing');
    return service.read(text, ...others);
  };
  const answer = await json(folder, ['check', '.'], { createService: () => ({ ...service, read }) });
  assert.deepEqual(paths(answer), ['./a.txt', './c.txt']);
  assert.deepEqual(answer.errors, [{ path: './b.txt', message: '内部错误：no such thing' }]);
});

test('a rule that throws costs that rule in that file, is told once, and the status says so', async (t) => {
  const folder = folderWith(t, { 'a.txt': '炸了，错处。\n又炸了。', 'b.txt': '好。' });
  const outcome = await hegao(folder, ['check', 'a.txt', 'b.txt', '--format', 'json']);
  const answer = read(outcome);
  assert.equal(outcome.status, 2);
  assert.deepEqual(answer.errors, [{ path: 'a.txt', message: '规则“crash”出错，未按它检查：内部错误：boom' }]);
  assert.deepEqual(
    answer.files[0]?.findings.map(({ rule }) => rule),
    ['flaw'],
  );
  assert.deepEqual(paths(answer), ['a.txt', 'b.txt']);
});

test('a long run is told once, where it has become one', async (t) => {
  const folder = folderWith(t, { 'a.txt': '好。'.repeat(30_000), 'b.txt': '好。'.repeat(30_000), 'c.txt': '好。' });
  let times = 0;
  const optimize = (): void => {
    times++;
  };
  await hegao(folder, ['check', 'a.txt'], { optimize });
  assert.equal(times, 0);
  await hegao(folder, ['check', '.'], { optimize });
  assert.equal(times, 1);
});

function paths(answer: Answer): string[] {
  return answer.files.map(({ path }) => path);
}
