import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { accepted, labels } from '../../support/completion.ts';

const FRONT = '2024年度民主生活会个人对照检查材料\n某局　张明\n按照要求，我认真查摆问题。现将情况汇报如下。\n';
const PROBLEMS = `${FRONT}一、存在的突出问题\n`;
const ASPECTS = [
  '带头严守政治纪律和政治规矩，维护党的团结统一方面',
  '带头增强党性、严守纪律、砥砺作风方面',
  '带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新方面',
  '带头履行全面从严治党政治责任方面',
];

suite('headings of the parts that are lacking', () => {
  test('come with the next number, up to one that must not be left out', () => {
    assert.deepEqual(labels(`${FRONT}▮`), ['一、学习收获', '一、存在的突出问题']);
    assert.ok(labels(`${PROBLEMS}学得不够。\n▮`).includes('二、原因剖析'));
    assert.deepEqual(labels(`${PROBLEMS}学得不够。\n二、▮`), ['二、原因剖析']);
  });

  test('come by their beginning, by pinyin, and with a number that is not the right one', () => {
    for (const typed of ['原因', 'yypx', '二', '三、', '五、原'])
      assert.equal(
        accepted(`${PROBLEMS}学得不够。\n${typed}▮`, '二、原因剖析'),
        `${PROBLEMS}学得不够。\n二、原因剖析`,
        typed,
      );
    assert.deepEqual(labels(`${PROBLEMS}学得不够。\n（二）原▮`), []);
  });

  test('let the later ones count on', () => {
    assert.equal(
      accepted(`${PROBLEMS}学得不够。\n▮\n二、努力方向\n多读书。\n三、有关事项\n没有。`, '二、原因剖析'),
      `${PROBLEMS}学得不够。\n二、原因剖析\n三、努力方向\n多读书。\n四、有关事项\n没有。`,
    );
  });

  test('stand in the form, the indentation and the markup of their siblings', () => {
    assert.ok(labels('个人对照检查材料\n1.存在的问题\n学得不够。\n▮').includes('2.原因剖析'));
    assert.equal(
      accepted('个人对照检查材料\n　　一、存在的问题\n　　学得不够。\n▮', '二、原因剖析').split('\n').at(-1),
      '　　二、原因剖析',
    );
    assert.equal(
      accepted('# 学习心得体会\n\n## 一、学习体会\n\n很好。\n\n▮', '二、存在的差距和不足', 'markdown')
        .split('\n')
        .at(-1),
      '## 二、存在的差距和不足',
    );
  });

  test('are silent within a line, in front of the title, and in a text of no known genre', () => {
    assert.deepEqual(labels(`${PROBLEMS}学得不够。二、▮`), []);
    assert.deepEqual(labels(`▮\n${PROBLEMS}学得不够。`), []);
    assert.deepEqual(labels('会议通知\n一、时间\n周三上午。\n▮'), ['二、']);
  });
});

suite('prescribed aspects', () => {
  test('come in the section of the problems, in their order', () => {
    assert.deepEqual(
      labels(`${PROBLEMS}▮`).slice(0, 4),
      ASPECTS.map((aspect) => `（一）${aspect}`),
    );
    const second = `（一）${ASPECTS[0]}。站得不高。\n`;
    assert.deepEqual(
      labels(`${PROBLEMS}${second}▮`).slice(0, 3),
      ASPECTS.slice(1).map((aspect) => `（二）${aspect}`),
    );
  });

  test('come between those that are there', () => {
    const text = `${PROBLEMS}（一）政治规矩方面。站得不高。\n▮\n（二）敢于创新方面。办法不多。\n`;
    const [first] = labels(text);
    assert.equal(first, `（二）${ASPECTS[1]}`);
    assert.match(accepted(text, first as string), /（三）敢于创新方面/);
  });

  test('come only where the text names the year', () => {
    assert.deepEqual(labels('个人对照检查材料\n一、存在的问题\n▮'), ['（一）', '二、原因剖析', '二、']);
  });
});

suite('numbers', () => {
  test('go on in every section that the line may end, the innermost first', () => {
    const text = '会议纪要\n一、议题\n（一）预算。同意。\n▮';
    assert.deepEqual(labels(text), ['（二）', '二、']);
    assert.deepEqual(labels(text.replace('▮', '（▮')), ['（二）']);
  });

  test('cut no section and no enumeration in two', () => {
    assert.deepEqual(labels('会议纪要\n一、议题\n（一）预算。同意。\n▮\n（二）人事。同意。'), ['（二）']);
    assert.deepEqual(labels('会议纪要\n一、议题\n一是预算。\n▮\n二是人事。'), []);
  });

  test('count through where the text does', () => {
    const text =
      '会议纪要\n一、议题\n1.预算。同意。\n2.人事。同意。\n二、其他\n3.值班。照旧。\n▮\n三、散会\n4.下次会议另行通知。';
    assert.equal(labels(text)[0], '4.');
    assert.match(accepted(text, '4.'), /4\.\n三、散会\n5\.下次/);
  });
});

suite('labels of items', () => {
  test('go on behind the mark that ends an item, and on a new line', () => {
    assert.deepEqual(labels('一、问题\n一是读书少；▮'), ['二是']);
    assert.deepEqual(labels('一、问题\n一是读书少。\n二是写得少。\n▮').slice(0, 1), ['三是']);
    assert.equal(accepted('一、问题\n首先，读书少。其▮', '其次'), '一、问题\n首先，读书少。其次，');
    assert.deepEqual(labels('一、问题\n首先，读书少。其次，写得少。▮'), ['再次', '最后']);
    assert.deepEqual(labels('一、问题\n一方面，读书少；▮'), ['另一方面']);
  });

  test('are silent where the series goes on, within a clause, and elsewhere', () => {
    assert.deepEqual(labels('一、问题\n一是读书少；▮二是写得少。'), []);
    assert.deepEqual(labels('一、问题\n一是读书少，▮'), []);
    assert.deepEqual(labels('一、问题\n一是读书少；二是写得少。\n很不好。\n▮').slice(0, 1), ['二、']);
  });
});

suite('openings and closings', () => {
  const TALK = '专题学习研讨发言\n';

  test('an opening comes in the first paragraph under title and salutation', () => {
    assert.deepEqual(labels(`${TALK}▮`).slice(0, 2), ['各位领导、同志们：', '下面，结合分管工作，谈几点体会。']);
    assert.equal(
      accepted(`${TALK}同志们：\n　　学习以来，我读了原著。下面▮`, '下面，结合分管工作，谈几点体会。')
        .split('\n')
        .at(-1),
      '　　学习以来，我读了原著。下面，结合分管工作，谈几点体会。',
    );
    assert.deepEqual(labels(`${TALK}同志们：\n学习以来，我读了原著。\n下面▮`), []);
  });

  test('a closing comes behind everything, and only once', () => {
    const text = `${TALK}同志们：\n一、学习体会\n很受教育。\n`;
    const closing = '以上是我的交流发言，不妥之处，请批评指正。';
    assert.ok(labels(`${text}▮`).includes(closing));
    assert.equal(accepted(`${text}以上▮`, closing), text + closing);
    assert.ok(!labels(`${text}${closing}\n▮`).includes(closing));
    assert.ok(!labels(`${text}▮\n谢谢大家！`).includes(closing));
  });
});
