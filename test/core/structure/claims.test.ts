import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Claim, readClaims } from '../../../server/src/core/structure/claims.ts';
import { readGlyphs } from '../../../server/src/core/syntax/glyphs.ts';
import { languageData } from '../../../server/src/data.ts';

const { claims } = languageData.lexicons.formulas;

function claimsIn(text: string): readonly Claim[] {
  return readClaims({ text, glyphs: readGlyphs(text) }, claims);
}

function numbersIn(text: string): readonly number[] {
  return claimsIn(text).map(({ number }) => number);
}

suite('claims', () => {
  test('a number of points that is announced', () => {
    for (const [text, number] of [
      ['下面，我谈三点体会。', 3],
      ['现汇报以下四个方面的情况。', 4],
      ['下面从五个方面查找差距。', 5],
      ['主要有三个方面。', 3],
      ['今后要做到两点：', 2],
      ['思想、工作、作风三个方面都有差距。', 3],
      ['概括为以下10条。', 10],
    ] as const)
      assert.deepEqual(numbersIn(text), [number], text);
  });

  test('other numbers', () => {
    for (const text of [
      '增强“四个意识”，坚定“四个自信”。',
      '三个月走了五个村，收到八条意见。',
      '去年查摆出六个方面十六个问题。',
      '共收集到意见建议41条。',
      '思想、工作、作风等三个方面都有差距。',
      '下面谈几点体会。',
      '以下五个多月的工作。',
    ])
      assert.deepEqual(numbersIn(text), [], text);
  });

  test('members that are named before the number', () => {
    assert.deepEqual(claimsIn('思想、工作、作风三个方面')[0]?.list?.counts, [3, 3]);
    assert.deepEqual(claimsIn('思想、工作和作风三个方面')[0]?.list?.counts, [2, 3]);
    assert.equal(claimsIn('我谈三点体会')[0]?.list, undefined);
  });

  test('the length that a text says it has', () => {
    const [claim] = claimsIn('本文约3000余字。');
    assert.equal(claim?.number, 3000);
    assert.equal(claim?.isRounded, true);
    assert.deepEqual(claimsIn('全年写读书笔记4万余字，心得3000字。'), []);
  });
});
