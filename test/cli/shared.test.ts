import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedPassage } from '../../server/src/core/rules/shared-passage.ts';
import { folderWith, hegao, read } from './harness.ts';

const PASSAGE = '上半年我在村里住了四十天，把三十户人家的门都敲了一遍，记下二十一条意见，逐条有了回音。';
const OWN = '这件事办了三个月，前后跑了七趟，最后还是靠老支书出面才说通。';
const world = { rules: [sharedPassage] };

test('files are compared with each other, and a finding names the other file and the place in it', async (t) => {
  const folder = folderWith(t, {
    '甲.txt': `甲\n${OWN}\n${PASSAGE}`,
    '乙/乙.txt': `乙\n先说一件事。${PASSAGE}后来还有很多事，一时说不完。`,
  });
  const { out, status } = await hegao(folder, ['check', '.', '--format', 'json'], world);
  assert.equal(status, 0, 'informations are no fault');
  const place = (line: number, character: number) => ({
    start: { line, character },
    end: { line, character: character + PASSAGE.length },
  });
  const told = read({ out }).files.map(({ path, findings }) => ({ path, findings }));
  const finding = (range: object, path: string, there: object) => ({
    rule: 'shared-passage',
    severity: 'information',
    message: `这段话（43字）在“${path.replace(/.*\//, '')}”里也有`,
    range,
    related: [{ path, range: there, message: '在这个文件里' }],
    fixes: [],
  });
  assert.deepEqual(told, [
    { path: './甲.txt', findings: [finding(place(2, 0), './乙/乙.txt', place(1, 6))] },
    { path: './乙/乙.txt', findings: [finding(place(1, 6), './甲.txt', place(2, 0))] },
  ]);
});

test('people read where the other place is; one file is compared with nothing', async (t) => {
  const folder = folderWith(t, {
    '甲.txt': `${OWN}\n${PASSAGE}`,
    '乙.txt': `这是另一篇。\n${PASSAGE}\n我把它抄在这里，留作以后对照。`,
  });
  const { out } = await hegao(folder, ['check', '甲.txt', '乙.txt'], world);
  assert.match(out, /2:1 {2}信息 {2}这段话（43字）在“乙\.txt”里也有 .*\n.*↳ 乙\.txt:2:1/);
  assert.match((await hegao(folder, ['check', '甲.txt'], world)).out, /没有发现问题/);
});

test('what cannot be read is told once, and the rest is compared', async (t) => {
  const folder = folderWith(t, {
    '甲.txt': `${OWN}\n${PASSAGE}`,
    '乙.txt': `另一篇。\n${PASSAGE}\n${OWN.slice(0, 14)}。`,
    '丙.txt': new Uint8Array([0, 1, 2, 0]),
  });
  const { out, err, status } = await hegao(folder, ['check', '.'], world);
  assert.equal(status, 2);
  assert.equal(err.match(/丙\.txt/g)?.length, 1);
  assert.match(out, /这段话（43字）在“甲\.txt”里也有/);
});
