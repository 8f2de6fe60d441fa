import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type Document, editSections, lackingSections } from '../../../server/src/core/service.ts';
import { service } from '../../support/golden.ts';
import { expandSnippet } from '../../support/snippet.ts';

function read(text: string): Document {
  return service.read(text, 'plain');
}

function lacks(text: string): readonly string[] {
  return lackingSections(read(text)).map(({ title, target }) =>
    target.position === 'end' ? `${title} end` : `${title} ${target.position} ${target.section}`,
  );
}

function insertFirst(text: string, at = 0): string {
  const lacking = lackingSections(read(text));
  const one = lacking[at % lacking.length];
  assert.ok(one);
  const done = editSections(read(text), { kind: 'insert', title: one.title, target: one.target });
  assert.ok(!('reason' in done), 'reason' in done ? done.reason : '');
  return done.after.text;
}

suite('what a text lacks of its genre', () => {
  test('are the parts that a title calls for, until much is written without headings', () => {
    const wanted = ['存在的突出问题 end', '原因剖析 end', '努力方向和整改措施 end'];
    assert.deepEqual(lacks('某局个人对照检查材料\n'), wanted);
    assert.deepEqual(lacks(`某局个人对照检查材料\n${'我学得不深，想得不透。'.repeat(40)}`), []);
  });

  test('is told where it belongs', () => {
    const text = '某局个人对照检查材料\n一、存在的问题\n学习不够。\n二、整改措施\n加强学习。';
    assert.deepEqual(lacks(text), ['原因剖析 before 3']);
    assert.equal(insertFirst(text), text.replace('二、', '二、原因剖析\n三、'));
  });

  test('stands before the closing', () => {
    const text =
      '某局个人对照检查材料\n一、存在的问题\n学习不够。\n二、原因剖析\n抓得不紧。\n以上是我的对照检查，请批评指正。';
    assert.equal(insertFirst(text), text.replace('\n以上', '\n三、努力方向和整改措施\n以上'));
  });

  test('are all aspects of the year under a bare heading, then those that are not there', () => {
    const text = '2024年度民主生活会个人对照检查材料\n一、存在的问题\n二、原因剖析\n三、整改措施\n';
    assert.equal(lacks(text).length, 4);
    const second = text.replace('\n二', '\n（一）带头增强党性、严守纪律、砥砺作风方面\n二');
    assert.deepEqual(
      lacks(second).map((line) => line.replace(/^.*方面/, '')),
      [' before 2', ' into 1', ' into 1'],
    );
    assert.match(insertFirst(second), /\n（一）带头严守[^\n]*\n（二）带头增强/);
  });

  test('are no aspects where the problems follow another list, or none', () => {
    const text = '2024年度民主生活会个人对照检查材料\n一、存在的问题\n（一）学得浅\n二、原因剖析\n三、整改措施\n';
    assert.deepEqual(lacks(text), []);
    assert.deepEqual(lacks(text.replace('（一）学得浅', '学得浅。')), []);
  });

  test('is nothing in a text of no known genre, and in a skeleton', () => {
    assert.deepEqual(lacks('会议通知\n一、时间\n周三上午。'), []);
    for (const { skeletons } of service.drafting.starts) {
      for (const { name } of skeletons)
        assert.deepEqual(lacks(expandSnippet(service.drafting.skeleton(name) ?? '')), []);
    }
  });

  test('comes to be there in whatever order it is inserted', () => {
    const order = fc.array(fc.nat(6), { minLength: 7, maxLength: 7 });
    const begun = fc.constantFrom<string[]>(
      '2024年度民主生活会个人对照检查材料\n',
      '2024年度民主生活会班子对照检查材料\n\n现将情况报告如下：\n\n以上是班子的对照检查。\n',
      '2023年主题教育专题民主生活会个人对照检查材料\r\n一、典型案例剖析\r\n𠮷某错在贪。\r\n',
    );
    fc.assert(
      fc.property(begun, order, (text, picks) => {
        let done = text;
        for (const pick of picks) if (lackingSections(read(done)).length > 0) done = insertFirst(done, pick);
        while (lackingSections(read(done)).length > 0) done = insertFirst(done);
        const { outline } = read(done);
        const roles = outline.sections.map(({ role }) => role).filter((role) => role !== 'body');
        assert.deepEqual(roles, ['problems', 'causes', 'measures']);
        const numbering = service
          .createLinter()
          .check(read(done))
          .filter(({ rule }) => rule === 'heading-sequence');
        assert.deepEqual(numbering, []);
        const lines = done.split(/\r?\n/);
        for (const line of text.split(/\r?\n/)) assert.ok(lines.includes(line) || /^[一二三四]、/.test(line), line);
      }),
    );
  });
});
