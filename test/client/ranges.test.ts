import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { type Change, contains, moveRange, overlap, touch } from '../../client/src/ranges.ts';
import type { ProtocolRange } from '../../server/src/protocol.ts';

const at = (line: number, start: number, end: number, last = line): ProtocolRange => ({
  start: { line, character: start },
  end: { line: last, character: end },
});
const change = (range: ProtocolRange, text: string): Change => ({ range, text });

test('a border is touched and contained, but not shared', () => {
  equal(contains(at(1, 2, 4), { line: 1, character: 4 }), true);
  equal(contains(at(1, 2, 4), { line: 2, character: 3 }), false);
  equal(touch(at(1, 2, 4), at(1, 4, 6)), true);
  equal(overlap(at(1, 2, 4), at(1, 4, 6)), false);
  equal(overlap(at(1, 2, 5), at(1, 4, 6)), true);
  equal(touch(at(1, 2, 4), at(1, 5, 6)), false);
});

test('a range moves with the text before it', () => {
  deepEqual(moveRange(at(3, 5, 7), [change(at(3, 0, 0), '学习')]), at(3, 7, 9));
  deepEqual(moveRange(at(3, 5, 7), [change(at(3, 1, 4), '')]), at(3, 2, 4));
  deepEqual(moveRange(at(3, 5, 7), [change(at(0, 0, 0), '一\r\n二\n')]), at(5, 5, 7));
  deepEqual(moveRange(at(3, 5, 7), [change(at(3, 2, 2), '一\n二三')]), at(4, 5, 7));
  deepEqual(moveRange(at(3, 5, 7), [change(at(1, 3, 2, 3), '学')]), at(1, 7, 9));
});

test('a range does not move with the text behind it', () => {
  deepEqual(moveRange(at(3, 5, 7), [change(at(3, 7, 7), '学习')]), at(3, 5, 7));
  deepEqual(moveRange(at(3, 5, 7), [change(at(4, 0, 2), '')]), at(3, 5, 7));
});

test('a range grows and shrinks with the text in it', () => {
  deepEqual(moveRange(at(3, 5, 9), [change(at(3, 6, 6), '学习')]), at(3, 5, 11));
  deepEqual(moveRange(at(3, 5, 9), [change(at(3, 4, 10), '学')]), at(3, 4, 4));
});

test('changes apply in the order in which they were made', () => {
  deepEqual(moveRange(at(3, 5, 7), [change(at(3, 9, 9), '甲'), change(at(3, 0, 0), '乙')]), at(3, 6, 8));
});
