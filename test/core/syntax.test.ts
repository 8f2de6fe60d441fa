import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { readGlyphs } from '../../server/src/core/syntax/glyphs.ts';
import { readItemLabels, writeItemLabel } from '../../server/src/core/syntax/items.ts';
import { readMarker, writeMarker } from '../../server/src/core/syntax/marker.ts';
import { readHanNumeral, writeHanNumeral } from '../../server/src/core/syntax/numerals.ts';
import { splitSentences } from '../../server/src/core/syntax/sentences.ts';
import { findSequenceFaults } from '../../server/src/core/syntax/sequence.ts';
import { changedSpan } from '../../server/src/core/text/changed-span.ts';
import { countCharacters } from '../../server/src/core/text/characters.ts';
import { positionAt, splitLines } from '../../server/src/core/text/lines.ts';

suite('Han numerals', () => {
  test('what is written is read back', () => {
    for (let value = 1; value <= 199; value++) assert.equal(readHanNumeral(writeHanNumeral(value)), value);
  });
  test('ordinals are written as headings have them', () => {
    assert.deepEqual([2, 10, 11, 20, 21, 99, 100, 101, 110].map(writeHanNumeral), [
      '二',
      '十',
      '十一',
      '二十',
      '二十一',
      '九十九',
      '一百',
      '一百零一',
      '一百一十',
    ]);
    assert.throws(() => writeHanNumeral(0), RangeError);
  });
  test('odd spellings are read all the same', () => {
    assert.deepEqual(['一十一', '廿一', '卅', '两', '一一', '二〇'].map(readHanNumeral), [11, 21, 30, 2, 11, 20]);
    assert.equal(readHanNumeral('党'), undefined);
    assert.equal(readHanNumeral(''), undefined);
  });
});

suite('heading markers', () => {
  const marker = (text: string) => readMarker(text, 0);
  const written = (text: string) => {
    const found = marker(text);
    return found && `${text.slice(found.span.start, found.span.end)} ${found.level} ${found.number}`;
  };

  test('the five forms', () => {
    const forms = ['一、体会', '（十一）督导', '3.学习', '（4）学习', '⑤学习'];
    assert.deepEqual(forms.map(written), ['一、 1 1', '（十一） 2 11', '3. 3 3', '（4） 4 4', '⑤ 5 5']);
    for (const form of forms) assert.equal(marker(form)?.wellFormed, true, form);
  });

  for (const [text, canonical] of [
    ['一.体会', '一、'],
    ['一十一、附则', '十一、'],
    ['两、问题', '二、'],
    ['(一)体会', '（一）'],
    ['（一)体会', '（一）'],
    ['（ 一 ）体会', '（一）'],
    ['（一）、体会', '（一）'],
    ['㈡体会', '（二）'],
    ['⑵体会', '（2）'],
    ['1、体会', '1.'],
    ['１．体会', '1.'],
    ['一）体会', '（一）'],
  ] as const) {
    test(`${text} should be ${canonical}`, () => {
      assert.equal(marker(text)?.canonical, canonical);
      assert.equal(marker(text)?.wellFormed, false);
    });
  }

  for (const text of [
    '1.5万名党员参加',
    '2023.12.5召开会议',
    '2023年主题教育',
    '第二批主题教育',
    '十一届三中全会以来',
    '一、二、三季度增长',
    '二、三产业融合发展',
    '一以贯之',
    '三会一课',
    '一是学习',
    '一、是学习不够',
    '10:30开会',
    '[1]某某著作',
    '（2023年6月）',
    '一把手要带头',
  ]) {
    test(`${text} has none`, () => assert.equal(marker(text), undefined));
  }

  test('a comma or a blank makes it doubtful', () => {
    for (const text of ['一，学习', '一 学习', '1，学习', '一）学习']) assert.equal(marker(text)?.doubtful, true, text);
  });

  test('what is written is read back', () => {
    const form = fc.constantFrom(
      'han' as const,
      'han-bracketed' as const,
      'digit' as const,
      'digit-bracketed' as const,
      'circled' as const,
    );
    fc.assert(
      fc.property(form, fc.integer({ min: 1, max: 20 }), (one, number) => {
        const read = marker(`${writeMarker(one, number)}标题`);
        assert.deepEqual([read?.form, read?.number, read?.wellFormed], [one, number, true]);
      }),
    );
  });
});

suite('item labels', () => {
  const labels = (text: string) =>
    readItemLabels(text, readGlyphs(text), 0).map(
      ({ span, weak }) => text.slice(span.start, span.end) + (weak ? '?' : ''),
    );

  test('families', () => {
    assert.deepEqual(labels('一是抓学习；二要做。三靠大家。'), ['一是', '二要', '三靠']);
    assert.deepEqual(labels('第一，学。第二，做。其一，学。其二，做。'), ['第一', '第二', '其一', '其二']);
    assert.deepEqual(labels('首先，学。其次，做。最后，见效。'), ['首先', '其次', '最后?']);
  });
  test('behind a comma they need a series', () =>
    assert.deepEqual(labels('有两点，一是学，二是做'), ['一是?', '二是?']));
  test('zero-width characters and scraped markup are no obstacle', () =>
    assert.deepEqual(labels('要做到：\u200b一是##paid##学；\u200d二是做'), ['一是', '二是']));
  test('words that look like labels', () =>
    assert.deepEqual(labels('原因之一是。统一要求，高三是关键。一是一，二是二。第一批，其次序。三要素'), []));
  test('labels are written by number', () => {
    assert.equal(writeItemLabel('是', 3), '三是');
    assert.equal(writeItemLabel('第', 2), '第二');
    assert.equal(writeItemLabel('首先', 2), '其次');
    assert.equal(writeItemLabel('首先', 9), undefined);
  });
});

suite('sequences', () => {
  const faults = (...numbers: number[]) =>
    findSequenceFaults(numbers).map(({ index, kind, expected }) => `${index} ${kind} ${expected}`);

  test('each break is one fault', () => {
    assert.deepEqual(faults(1, 2, 3), []);
    assert.deepEqual(faults(1, 3, 4), ['1 gap 2']);
    assert.deepEqual(faults(1, 2, 2, 4), ['2 repeat 3']);
    assert.deepEqual(faults(1, 2, 2, 3, 4), ['2 repeat 3']);
    assert.deepEqual(faults(2, 3), ['0 gap 1']);
    assert.deepEqual(faults(1, 2, 7, 4, 5), ['2 gap 3']);
    assert.deepEqual(faults(1, 3, 2), ['1 gap 2', '2 order 4']);
  });
  test('a new list starts at one', () => assert.deepEqual(faults(1, 2, 3, 1, 2), []));
  test('最后 may follow any', () => assert.deepEqual(faults(1, 2, Number.POSITIVE_INFINITY), []));
});

suite('text', () => {
  test('sentences keep their closing marks', () => {
    const text = '他说：“去看看。”去了！（真的。）没有';
    assert.deepEqual(
      splitSentences(text, readGlyphs(text), 0, text.length).map(({ start, end }) => text.slice(start, end)),
      ['他说：“去看看。”', '去了！', '（真的。）', '没有'],
    );
  });
  test('字数 as Word counts', () => {
    assert.equal(countCharacters('党的二十大，2023年GDP增长5.2%。'), 13);
    assert.equal(countCharacters('　　𠮷 a b\r\n'), 3);
  });
  test('lines end as the protocol says', () => {
    const text = 'a\r\nb\rc\n\nd';
    assert.deepEqual(
      splitLines(text).map(({ start, end, next }) => [text.slice(start, end), text.slice(end, next)]),
      [
        ['a', '\r\n'],
        ['b', '\r'],
        ['c', '\n'],
        ['', '\n'],
        ['d', ''],
      ],
    );
  });
  test('positions', () => {
    const starts = [0, 3, 5];
    assert.deepEqual(
      [0, 2, 3, 9].map((offset) => positionAt(starts, offset)),
      [
        { line: 0, character: 0 },
        { line: 0, character: 2 },
        { line: 1, character: 0 },
        { line: 2, character: 4 },
      ],
    );
  });
  test('the changed part alone', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (before, after) => {
        const { span, newText } = changedSpan(before, after);
        assert.equal(before.slice(0, span.start) + newText + before.slice(span.end), after);
        assert.ok(before === after || span.end > span.start);
      }),
    );
  });
});
