import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { endsUnconverted, sentenceAt } from '../../client/src/sentence.ts';

/** The sentence around the caret, which stands at the bar. */
function sentenceOf(line: string): string {
  const caret = line.indexOf('|');
  const text = line.replace('|', '');
  const { start, end } = sentenceAt(text, caret);
  return text.slice(start, end);
}

test('the sentence of a caret', () => {
  equal(sentenceOf('|学要学透。干要干成。'), '学要学透。');
  equal(sentenceOf('学要学|透。干要干成。'), '学要学透。');
  equal(sentenceOf('学要学透|。干要干成。'), '学要学透。');
  equal(sentenceOf('学要学透。|干要干成。'), '干要干成。');
  equal(sentenceOf('学要学透。干要干成|'), '干要干成');
  equal(sentenceOf('一是学，二是干；三|是做'), '一是学，二是干；三是做');
});

test('behind a full stop begins another sentence, be it empty', () => {
  deepEqual(sentenceAt('学要学透。', 5), { start: 5, end: 5 });
  deepEqual(sentenceAt('', 0), { start: 0, end: 0 });
});

test('closing marks belong to the sentence that they close', () => {
  equal(sentenceOf('他说：“干！|”说完就走。'), '他说：“干！”');
  equal(sentenceOf('他说：“干！”|说完就走。'), '说完就走。');
  equal(sentenceOf('真的吗？|！'), '真的吗？！');
});

test('what an input method shows before it has characters', () => {
  for (const text of ['学习xue', '学习xue xi', "学习xi'an", '加强xuéx', 'ㄒㄩㄝˊ'])
    equal(endsUnconverted(text), true, text);
  for (const text of ['', '学习', '学习。', 'GDP增长', '第3', '以学促干 ']) equal(endsUnconverted(text), false, text);
});
