import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits, editsAfterEnter, type TextMode } from '../../../server/src/core/service.ts';
import { service } from '../../support/golden.ts';

/** The text after Enter at `|`, with the new line as an editor makes it. */
function entered(marked: string, mode: TextMode = 'plain', indent = ''): string {
  const caret = marked.indexOf('|');
  const lineEnd = marked.includes('\r\n') ? '\r\n' : '\n';
  const text = `${marked.slice(0, caret)}${lineEnd}${indent}${marked.slice(caret + 1)}`;
  const document = service.read(text, mode);
  const place = marked.slice(0, caret).split(lineEnd).length;
  return applyEdits(text, editsAfterEnter(document, place));
}

/** Enter that is nothing but Enter. */
function plain(marked: string, mode?: TextMode): void {
  assert.equal(entered(marked, mode), marked.replace('|', marked.includes('\r\n') ? '\r\n' : '\n'));
}

suite('Enter behind a numbered paragraph', () => {
  test('starts the next one and renumbers what follows', () => {
    assert.equal(
      entered('一、问题\n（一）学得浅。读得少。|\n（二）走得少。去得少。\n二、打算\n以上是我的发言。'),
      '一、问题\n（一）学得浅。读得少。\n（二）\n（三）走得少。去得少。\n二、打算\n以上是我的发言。',
    );
    assert.equal(entered('一、甲。子丑。|'), '一、甲。子丑。\n二、');
    assert.equal(entered('1. 读得少，记得也少。|\n2. 走得少。'), '1. 读得少，记得也少。\n2. \n3. 走得少。');
    assert.equal(entered('（1）读得少。\n（2）记得少。|'), '（1）读得少。\n（2）记得少。\n（3）');
    assert.equal(entered('①读得少；\n②记得少；|'), '①读得少；\n②记得少；\n③');
  });

  test('in its own way of writing, with its indentation', () => {
    assert.equal(entered('　　(一)学得浅。读得少。|'), '　　(一)学得浅。读得少。\n　　(二)');
    assert.equal(entered('  1、读得少。|', 'plain', '  '), '  1、读得少。\n  2、');
    assert.equal(entered('**（一）学得浅。**读得少。|', 'markdown'), '**（一）学得浅。**读得少。\n（二）');
  });

  test('with CRLF, and with the blank lines of the text', () => {
    assert.equal(
      entered('1.读得少。\r\n\r\n2.记得少。|\r\n\r\n3.用得少。'),
      '1.读得少。\r\n\r\n2.记得少。\r\n\r\n3.\r\n\r\n4.用得少。',
    );
  });

  test('makes references follow', () => {
    assert.equal(
      entered('（一）学得浅。见（二）。|\n（二）走得少。去得少。'),
      '（一）学得浅。见（三）。\n（二）\n（三）走得少。去得少。',
    );
  });

  test('goes on from its number where the numbers before are wrong', () => {
    assert.equal(entered('1.读得少。\n3.记得少。|\n4.用得少。'), '1.读得少。\n3.记得少。\n4.\n4.用得少。');
  });

  test('ends where the numbers do', () => {
    plain('一百九十九、甲。子丑。|');
    plain('99.读得少。|');
    plain('九九九是学。|');
    const hundred = Array.from({ length: 99 }, (_, at) => `${at + 1}.读得少。`).join('\n');
    plain(`1.读得少。|\n${hundred}`);
  });

  test('goes on where the numbers run on, and where a second list begins', () => {
    assert.equal(
      entered('一、甲\n1.子时到。\n2.丑时到。|\n二、乙\n3.寅时到。\n4.卯时到。'),
      '一、甲\n1.子时到。\n2.丑时到。\n3.\n二、乙\n4.寅时到。\n5.卯时到。',
    );
    assert.equal(
      entered('1.学条例。\n2.学准则。|\n1.下村子。\n2.下工厂。'),
      '1.学条例。\n2.学准则。\n3.\n1.下村子。\n2.下工厂。',
    );
  });

  test('is plain behind a heading alone on its line', () => {
    plain('一、学习体会|');
    plain('一、学习体会\n（一）学得深|\n（二）走得实');
    plain('一、学习体会\n（一）学得深。|');
    plain('1. 读原著|');
    plain('## 一、学习体会|', 'markdown');
  });

  test('is plain in the middle of a text, and where the section goes on', () => {
    plain('（一）学得浅。读得|少。');
    plain('|（一）学得浅。读得少。');
    plain('（一）学得浅。读得少。|\n记得也少。\n（二）走得少。去得少。');
    plain('（一）学得浅。读得少。\n记得也少。|\n（二）走得少。去得少。');
    plain('（一）学得浅。读得少。\n记得也少。\n（二）走得少。去得少。|');
    plain('（一）学得浅。读得少。|\n1.读得少。');
    plain('（一）学得浅。一是读得少。|');
    plain('```\n1.代码。|\n```', 'markdown');
    plain('今年3.5万人参加了学习。|');
  });
});

suite('Enter behind an item', () => {
  test('starts the next one and renumbers what follows', () => {
    assert.equal(
      entered('一、甲\n　　一是真学。|\n　　二是真懂。\n　　三是真用。\n二、乙'),
      '一、甲\n　　一是真学。\n　　二是\n　　三是真懂。\n　　四是真用。\n二、乙',
    );
    assert.equal(entered('一要学；\n二要用；|'), '一要学；\n二要用；\n三要');
    assert.equal(entered('第一，要学。|'), '第一，要学。\n第二，');
    assert.equal(entered('首先，要学。\n其次，要懂。|'), '首先，要学。\n其次，要懂。\n再次，');
    assert.equal(entered('一是学。\r\n\r\n二是用。|'), '一是学。\r\n\r\n二是用。\r\n\r\n三是');
  });

  test('is plain where the items stand in one paragraph, or the item goes on', () => {
    plain('一是真学；二是真懂。|');
    plain('一是真学。|\n每天读一章。\n二是真懂。');
    plain('一是真学。\n每天读一章。\n二是真懂。|');
    plain('一是真学。|\n总之要学。');
    plain('一是真学，|');
    plain('首先，要学。\n其次，要懂。\n再次，要用。|');
  });

  test('leaves wrong numbers before it alone', () => {
    assert.equal(entered('一是学。\n三是懂。|\n四是用。'), '一是学。\n三是懂。\n四是\n四是用。');
  });
});

suite('Enter on an empty numbered line', () => {
  test('takes its number away, and the line that Enter made', () => {
    assert.equal(
      entered('（一）学得浅。读得少。\n（二）|\n（三）走得少。'),
      '（一）学得浅。读得少。\n\n（二）走得少。',
    );
    assert.equal(entered('　　1. 读得少。\r\n　　2. |'), '　　1. 读得少。\r\n　　');
    assert.equal(entered('一是学。\n　　二是|\n三是用。'), '一是学。\n　　\n二是用。');
    assert.equal(entered('第一，学。\n第二，|'), '第一，学。\n');
  });

  test('undoes what Enter behind the paragraph did, but for the line', () => {
    for (const text of [
      '（一）甲。子丑。|\n（二）乙。寅卯。',
      '一是学。|\n二是用。',
      '1.读得少。|\n以上是我的发言。',
    ]) {
      const caret = text.indexOf('|');
      const once = entered(text);
      const line = once.slice(caret + 1).split('\n')[0] as string;
      const twice = entered(`${once.slice(0, caret + 1)}${line}|${once.slice(caret + 1 + line.length)}`);
      assert.equal(twice, text.replace('|', '\n'));
    }
  });

  test('is plain where the number has a text under it', () => {
    plain('一、|\n读了很多书，想了很多事。\n二、打算');
    plain('一、甲\n（一）|\n1.读得少。');
  });
});
