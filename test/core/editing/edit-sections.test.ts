import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits, editSections, type SectionOperation, type TextMode } from '../../../server/src/core/service.ts';
import { service } from '../../support/golden.ts';

const DRAFT = [
  '在读书班上的发言', // 0
  '', // 1
  '一、学习体会', // 2
  '（一）学得深。读了原著。', // 3
  '（二）走得实。下了村。', // 4
  '（三）干得好。修了路。', // 5
  '二、存在的不足', // 6
  '1.读得少。', // 7
  '2.记得少。', // 8
  '三、下一步打算', // 9
  '多读书。', // 10
  '', // 11
  '以上发言，请批评指正。', // 12
].join('\n');

/** The text after an operation. */
function edited(text: string, operation: SectionOperation, mode: TextMode = 'plain'): string {
  const done = editSections(service.read(text, mode), operation);
  assert.ok(!('reason' in done), 'reason' in done ? done.reason : '');
  assert.equal(applyEdits(text, done.edits), done.after.text);
  return done.after.text;
}

/** The lines that are others after an operation than before, in their order. */
function changedLines(text: string, operation: SectionOperation): readonly string[] {
  const before = new Set(text.split('\n'));
  return edited(text, operation)
    .split('\n')
    .filter((line) => !before.has(line));
}

function reason(text: string, operation: SectionOperation, mode: TextMode = 'plain'): string {
  const done = editSections(service.read(text, mode), operation);
  assert.ok('reason' in done, 'it should be refused');
  return done.reason;
}

const on = (
  kind: 'moveUp' | 'moveDown' | 'promote' | 'demote' | 'delete',
  ...sections: number[]
): SectionOperation => ({
  kind,
  sections,
});
const move = (sections: number[], position: 'before' | 'after' | 'into', section: number): SectionOperation => ({
  kind: 'move',
  sections,
  target: { position, section },
});

suite('moving sections', () => {
  test('up: it and the one before it change their numbers', () => {
    assert.deepEqual(edited(DRAFT, on('moveUp', 4)).split('\n').slice(2, 6), [
      '一、学习体会',
      '（一）走得实。下了村。',
      '（二）学得深。读了原著。',
      '（三）干得好。修了路。',
    ]);
  });

  test('down, with all that it holds', () => {
    assert.deepEqual(edited(DRAFT, on('moveDown', 2)).split('\n').slice(2, 9), [
      '一、存在的不足',
      '1.读得少。',
      '2.记得少。',
      '二、学习体会',
      '（一）学得深。读了原著。',
      '（二）走得实。下了村。',
      '（三）干得好。修了路。',
    ]);
  });

  test('the last one stops before the closing words', () => {
    assert.deepEqual(edited(DRAFT, on('moveDown', 6)).split('\n').slice(6), [
      '二、下一步打算',
      '多读书。',
      '三、存在的不足',
      '1.读得少。',
      '2.记得少。',
      '',
      '以上发言，请批评指正。',
    ]);
  });

  test('into another section, in the form of the siblings there', () => {
    assert.deepEqual(
      edited(DRAFT, move([4], 'after', 7))
        .split('\n')
        .slice(3, 9),
      [
        '（一）学得深。读了原著。',
        '（二）干得好。修了路。',
        '二、存在的不足',
        '1.读得少。',
        '2.走得实。下了村。',
        '3.记得少。',
      ],
    );
  });

  test('into an empty section, in the form that the text has under such headings', () => {
    assert.deepEqual(
      edited(DRAFT, move([7], 'into', 9))
        .split('\n')
        .slice(6),
      ['二、存在的不足', '1.记得少。', '三、下一步打算', '多读书。', '（一）读得少。', '', '以上发言，请批评指正。'],
    );
  });

  test('several at once, in the order of the text', () => {
    assert.deepEqual(
      edited(DRAFT, move([8, 3, 5], 'into', 9))
        .split('\n')
        .slice(2, 11),
      [
        '一、学习体会',
        '（一）走得实。下了村。',
        '二、存在的不足',
        '1.读得少。',
        '三、下一步打算',
        '多读书。',
        '（一）学得深。读了原著。',
        '（二）干得好。修了路。',
        '（三）记得少。',
      ],
    );
  });

  test('one that another chosen one holds goes with it', () => {
    assert.equal(edited(DRAFT, move([2, 4], 'after', 9)), edited(DRAFT, move([2], 'after', 9)));
  });

  test('behind all others', () => {
    const operation: SectionOperation = { kind: 'move', sections: [2], target: { position: 'end' } };
    assert.equal(edited(DRAFT, operation), edited(DRAFT, move([2], 'after', 9)));
  });

  test('rewrites the text that moves, and numbers; nothing else', () => {
    const done = editSections(service.read(DRAFT, 'plain'), on('moveUp', 4));
    assert.ok('edits' in done);
    assert.deepEqual(
      done.edits.map(({ span, newText }) => [DRAFT.slice(span.start, span.end), newText]),
      [
        ['', '（一）走得实。下了村。\n'],
        ['一', '二'],
        ['\n（二）走得实。下了村。', ''],
      ],
    );
  });

  test('tells where the sections stand afterwards', () => {
    const done = editSections(service.read(DRAFT, 'plain'), move([4, 5], 'into', 6));
    assert.ok('sections' in done);
    assert.deepEqual(
      done.sections.map(({ place, marker }) => [place, marker?.number]),
      [
        [7, 3],
        [8, 4],
      ],
    );
  });

  test('what runs into its heading, other characters and CRLF stay as they are', () => {
    const text = '一、甲𠮷\r\n　　（一）乙。丙👍🏻。\r\n\r\n二、丁\r\n到𠮷家岭去。';
    const up = edited(text, on('moveUp', 3));
    assert.equal(up, '一、丁\r\n到𠮷家岭去。\r\n\r\n二、甲𠮷\r\n　　（一）乙。丙👍🏻。');
    assert.equal(edited(up, on('moveDown', 0)), text);
  });

  test('blank lines stand between the same sections when all are back', () => {
    const text = '题目\n\n一、甲\n甲一。\n\n\n二、乙\n　　\n三、丙\n丙一。\n\n';
    const up = edited(text, on('moveUp', 8));
    assert.notEqual(up, text);
    assert.equal(edited(up, on('moveDown', 5)), text);
  });

  test('two lists under one heading stay two', () => {
    const text = '1.学条例\n2.学准则\n3.学党章\n以下是要做的：\n1.下村\n2.下厂\n3.下田';
    assert.equal(
      edited(text, on('moveDown', 4)),
      '1.学条例\n2.学准则\n3.学党章\n以下是要做的：\n1.下厂\n2.下村\n3.下田',
    );
    assert.equal(
      edited(text, move([6], 'after', 0)),
      '1.学条例\n2.下田\n3.学准则\n4.学党章\n以下是要做的：\n1.下村\n2.下厂',
    );
  });

  test('numbers that run on go on doing so', () => {
    const text = '一、甲\n1.子\n2.丑\n二、乙\n3.寅\n4.卯\n三、丙\n5.辰\n6.巳';
    assert.equal(edited(text, move([4], 'into', 0)), '一、甲\n1.子\n2.丑\n3.寅\n二、乙\n4.卯\n三、丙\n5.辰\n6.巳');
    assert.equal(edited(text, on('moveUp', 6)), '一、甲\n1.子\n2.丑\n二、丙\n3.辰\n4.巳\n三、乙\n5.寅\n6.卯');
  });

  test('faults elsewhere stay for their own fixes', () => {
    const text = '一、甲\n（一）子\n（三）丑\n二、乙\n三、丙';
    assert.equal(edited(text, on('moveUp', 4)), '一、甲\n（一）子\n（三）丑\n二、丙\n三、乙');
  });

  test('a number is written as those beside it are', () => {
    const text = '一、甲\n1、子\n2、丑\n二、乙\n(一)寅\n(二)卯';
    assert.equal(edited(text, move([4], 'into', 0)), '一、甲\n1、子\n2、丑\n3、寅\n二、乙\n(一)卯');
    assert.equal(edited(text, move([1], 'into', 3)), '一、甲\n1、丑\n二、乙\n(一)寅\n(二)卯\n(三)子');
  });

  test('an unnumbered part moves as it is, and is numbered among numbered subsections', () => {
    const text = '一、存在的问题\n（一）学得浅。读得少。\n产生问题的原因：\n放松了学习。\n二、整改措施\n多读书。';
    assert.equal(
      edited(text, on('moveUp', 2)),
      '产生问题的原因：\n放松了学习。\n一、存在的问题\n（一）学得浅。读得少。\n二、整改措施\n多读书。',
    );
    assert.equal(
      edited(text, on('demote', 2)),
      '一、存在的问题\n（一）学得浅。读得少。\n（二）产生问题的原因：\n放松了学习。\n二、整改措施\n多读书。',
    );
  });

  test('Markdown headings change their depth along with their number', () => {
    const text = '# 心得\n\n## 一、甲\n\n### （一）子\n\n### （二）丑\n\n## 二、乙\n\n很多。\n';
    assert.equal(
      edited(text, on('promote', 6), 'markdown'),
      '# 心得\n\n## 一、甲\n\n### （一）子\n\n## 二、丑\n\n## 三、乙\n\n很多。\n',
    );
    const plain = '# 心得\n\n## 甲\n\n### 子\n\n## 乙\n\n很多。\n';
    assert.equal(edited(plain, on('demote', 6), 'markdown'), '# 心得\n\n## 甲\n\n### 子\n\n### 乙\n\n很多。\n');
  });

  test('says why where it cannot be done', () => {
    assert.equal(reason(DRAFT, on('moveUp', 2)), '前面没有同级标题，不能再上移');
    assert.equal(reason(DRAFT, on('moveDown', 8)), '后面没有同级标题，不能再下移');
    assert.equal(reason(DRAFT, on('moveUp', 3, 5)), '只能一起移动相邻的几节');
    assert.equal(reason(DRAFT, move([2], 'into', 4)), '不能移到它自己里面');
    assert.equal(reason(DRAFT, on('moveUp', 10)), '第 11 行不是标题');
    const body = '读了很多书，想了很多事，走了很多路，办了很多事，都记在本子上，时时翻看，常看常新。';
    const topics = `学习心得体会\n${body}\n贵在读书\n${body}\n重在做事\n${body}`;
    assert.equal(reason(topics, on('demote', 4)), '这样一改，“贵在读书”就读不成标题了');
  });
});

suite('promoting and demoting', () => {
  test('the last one stays where it stands', () => {
    assert.deepEqual(changedLines(DRAFT, on('promote', 8)), ['三、记得少。', '四、下一步打算']);
    assert.deepEqual(changedLines(DRAFT, on('promote', 5)), [
      '二、干得好。修了路。',
      '三、存在的不足',
      '四、下一步打算',
    ]);
  });

  test('one before others comes to stand behind what held it', () => {
    assert.deepEqual(edited(DRAFT, on('promote', 4)).split('\n').slice(2, 7), [
      '一、学习体会',
      '（一）学得深。读了原著。',
      '（二）干得好。修了路。',
      '二、走得实。下了村。',
      '三、存在的不足',
    ]);
  });

  test('what a section holds comes along by a level', () => {
    const text = '一、甲\n（一）子\n1.鼠\n（1）老\n2.牛\n二、乙';
    assert.equal(edited(text, on('promote', 1)), '一、甲\n二、子\n（一）鼠\n1.老\n（二）牛\n三、乙');
    assert.equal(edited(text, on('demote', 5)), '一、甲\n（一）子\n1.鼠\n（1）老\n2.牛\n（二）乙');
    assert.equal(edited('一、甲\n二、乙\n（一）子', on('demote', 1)), '一、甲\n（一）乙\n1.子');
  });

  test('a style that skips a level keeps skipping it', () => {
    assert.equal(edited('一、甲\n二、乙\n①子\n②丑', on('demote', 1)), '一、甲\n（一）乙\n①子\n②丑');
  });

  test('several beside each other', () => {
    assert.deepEqual(changedLines(DRAFT, on('promote', 7, 8)), ['三、读得少。', '四、记得少。', '五、下一步打算']);
    assert.deepEqual(changedLines(DRAFT, on('demote', 6, 9)), ['（四）存在的不足', '（五）下一步打算']);
  });

  test('end at the first and at the last level', () => {
    assert.equal(reason(DRAFT, on('promote', 6)), '已经是最高一级，不能再升');
    assert.equal(reason(DRAFT, on('demote', 2)), '前面没有同级标题，不能降级');
    assert.equal(reason('一、甲\n①子\n②丑', on('demote', 2)), '编号已经是最低一级，不能再降');
  });
});

suite('deleting, inserting and renaming', () => {
  test('what follows a deleted section moves up', () => {
    assert.equal(
      edited(DRAFT, on('delete', 2, 7)),
      '在读书班上的发言\n\n一、存在的不足\n1.记得少。\n二、下一步打算\n多读书。\n\n以上发言，请批评指正。',
    );
    assert.equal(edited('一、甲\n\n二、乙', on('delete', 2)), '一、甲');
    assert.equal(edited('一、甲\n\n二、乙', on('delete', 0)), '一、乙');
    assert.equal(edited('题目\n\n一、甲\n甲一。\n', on('delete', 2)), '题目\n');
  });

  test('a new heading is written like those beside it', () => {
    const text = '题目\n\n　　一、甲\n　　(一)子\n　　(二)丑\n\n　　二、乙\n';
    const insert = (position: 'before' | 'after' | 'into', section: number, title?: string): SectionOperation => ({
      kind: 'insert',
      target: { position, section },
      ...(title !== undefined && { title }),
    });
    assert.equal(
      edited(text, insert('after', 3)),
      '题目\n\n　　一、甲\n　　(一)子\n　　(二)\n　　(三)丑\n\n　　二、乙\n',
    );
    assert.equal(
      edited(text, insert('before', 2, '新')),
      '题目\n\n　　一、新\n\n　　二、甲\n　　(一)子\n　　(二)丑\n\n　　三、乙\n',
    );
    assert.equal(edited(text, insert('into', 6)), `${text.trimEnd()}\n\n　　(一)\n`.replace('乙\n\n', '乙\n'));
    assert.equal(edited('## 一、甲\n', insert('into', 0), 'markdown'), '## 一、甲\n### （一）\n');
    assert.equal(edited('# 题\n\n## 甲\n', insert('after', 2, '新'), 'markdown'), '# 题\n\n## 甲\n\n## 新\n');
  });

  test('a text without headings gets its first', () => {
    const operation: SectionOperation = { kind: 'insert', target: { position: 'end' } };
    assert.equal(edited('题目\n很短。\n', operation), '题目\n很短。\n一、\n');
    assert.equal(edited('', operation), '一、');
  });

  test('a heading without a number needs a title', () => {
    const text = '# 心得\n\n一、存在的问题\n读得少。\n产生问题的原因：\n放松了。';
    const insert = (title: string): SectionOperation => ({
      kind: 'insert',
      target: { position: 'after', section: 4 },
      title,
    });
    assert.equal(reason(text, insert(' ')), '这里的标题没有编号，请先给新标题起个名字');
  });

  test('a title is renamed, and no more', () => {
    const rename = (section: number, title: string): SectionOperation => ({ kind: 'rename', section, title });
    assert.deepEqual(changedLines(DRAFT, rename(4, '走得更实。')), ['（二）走得更实。下了村。']);
    assert.deepEqual(changedLines(DRAFT, rename(6, ' 短板\n弱项 ')), ['二、短板弱项']);
    assert.equal(reason(DRAFT, rename(4, '实。又深')), '标题中间不能有句号');
    assert.equal(reason(DRAFT, rename(1, '题')), '第 2 行不是标题');
    assert.equal(reason('# 题\n\n## 甲\n', rename(2, ''), 'markdown'), '没有编号的标题不能是空的');
  });
});

suite('renumbering', () => {
  test('mends gaps, repeats, strays and items of the whole text', () => {
    const text = '一、甲\n（一）子。一是学。三是用。\n2.丑\n（三）寅\n（三）申\n二、乙\n①卯\n③辰';
    assert.equal(
      edited(text, { kind: 'renumber' }),
      '一、甲\n（一）子。一是学。二是用。\n（二）丑\n（三）寅\n（四）申\n二、乙\n①卯\n②辰',
    );
  });

  test('of a section leaves the others alone', () => {
    const text = '一、甲\n（三）子\n（四）丑\n二、乙\n（三）寅';
    assert.equal(edited(text, { kind: 'renumber', section: 0 }), '一、甲\n（一）子\n（二）丑\n二、乙\n（三）寅');
  });

  test('keeps second lists and numbers that run on', () => {
    for (const text of ['1.甲\n2.乙\n要做的：\n1.丙\n2.丁', '一、甲\n1.子\n2.丑\n二、乙\n3.寅\n4.卯'])
      assert.deepEqual(edited(text, { kind: 'renumber' }), text);
  });

  test('leaves a series that does not begin alone', () => {
    const text = '一、甲\n第三，要学。第四，要用。';
    assert.equal(edited(text, { kind: 'renumber' }), text);
  });
});

suite('items', () => {
  const text = '一、甲\n做到三点：一是学。\n（一）子\n二是思。\n（二）丑\n三是用。';

  test('follow the sections that hold them', () => {
    assert.equal(edited(text, on('moveUp', 4)), '一、甲\n做到三点：一是学。\n（一）丑\n二是用。\n（二）子\n三是思。');
    assert.equal(edited(text, on('delete', 2)), '一、甲\n做到三点：一是学。\n（一）丑\n二是用。');
  });

  test('stay as they are where they were wrong before', () => {
    const faulty = `${text}五是干。`;
    assert.equal(edited(`${faulty}\n二、乙`, on('moveUp', 6)), `一、乙\n${faulty.replace('一、', '二、')}`);
  });
});

suite('references', () => {
  const follow = (reference: string): string => {
    const text = `一、甲\n（一）子\n（二）丑\n（三）寅\n${reference}。\n二、乙\n三、丙\n（三）卯`;
    return (
      edited(edited(text, on('moveUp', 2)), on('moveUp', 6))
        .split('\n')[4]
        ?.slice(0, -1) ?? ''
    );
  };

  test('follow their sections', () => {
    for (const [before, after] of [
      ['上述（二）说过', '上述（一）说过'],
      ['如前述第（一）点', '如前述第（二）点'],
      ['详见(二)', '详见(一)'],
      ['上述（一）、（二）和（三）', '上述（二）、（一）和（三）'],
      ['（见第三部分）', '（见第二部分）'],
      ['本文第二部分再谈', '本文第三部分再谈'],
    ] as const)
      assert.equal(follow(before), after);
  });

  test('to something else stay', () => {
    for (const text of [
      '《意见》第三部分',
      '实施意见第三部分',
      '报告第三部分',
      '上述（五）说过',
      '上述第三部分',
      '上述（三）说过',
      '会见（一）行人',
      '去了（二）班',
      '见（2）',
    ])
      assert.equal(follow(text), text);
  });

  test('take the words that fit where their sections come to stand', () => {
    const text = '一、甲\n（一）子\n（二）丑\n（三）寅。上述（二）说过，详见（二）。\n二、乙\n详见（二）。';
    const promoted = edited(text, on('promote', 2));
    assert.equal(
      promoted,
      '一、甲\n（一）子\n（二）寅。上述第二部分说过，详见第二部分。\n二、丑\n三、乙\n详见（二）。',
    );
    assert.match(edited(promoted, move([3], 'before', 2)), /详见（二）。\n/);
    assert.match(edited('一、甲\n（一）子。见（一）。\n二、乙\n1.丑', move([1], 'into', 2)), /2\.子。见（一）。/);
  });

  test('stay where no section of theirs is left', () => {
    const text = '一、甲\n（一）子\n（二）丑\n详见（一）。';
    assert.equal(edited(text, on('delete', 1)), '一、甲\n（一）丑\n详见（一）。');
  });
});
