import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNearCopy, findSlip, likeness, readLetters } from '../../../server/src/core/lexicon/near-copy.ts';

describe('a slip', () => {
  it('is one letter wrong, lost, added, or two swapped', () => {
    assert.deepEqual(findSlip('以学筑魂', '以学铸魂'), { kind: 'wrong', at: 2, length: 1, expected: '铸' });
    assert.deepEqual(findSlip('学铸魂', '以学铸魂'), { kind: 'lost', at: 0, length: 0, expected: '以' });
    assert.deepEqual(findSlip('以学来铸魂', '以学铸魂'), { kind: 'added', at: 2, length: 1, expected: '' });
    assert.deepEqual(findSlip('以铸学魂', '以学铸魂'), { kind: 'swapped', at: 1, length: 2, expected: '学铸' });
  });

  it('is not two of them, and not none', () => {
    assert.equal(findSlip('以学铸魂', '以学铸魂'), undefined);
    assert.equal(findSlip('用学筑魂', '以学铸魂'), undefined);
    assert.equal(findSlip('铸魂', '以学铸魂'), undefined);
  });

  it('may be a lost word where the phrase is long', () => {
    const slip = findSlip('习近平新时代中国特色主义思想', '习近平新时代中国特色社会主义思想');
    assert.deepEqual(slip, { kind: 'lost', at: 10, length: 0, expected: '社会' });
  });
});

describe('a near copy', () => {
  it('is read across quotes and blanks, up to another mark', () => {
    assert.deepEqual(readLetters('领悟“两个 确立”，', 0, 'forward', 9), {
      text: '领悟两个确立',
      offsets: [0, 1, 3, 4, 6, 7],
    });
    assert.deepEqual(readLetters('。领悟“两个', 6, 'backward', 9), { text: '领悟两个', offsets: [1, 2, 4, 5] });
  });

  it('is found at the side where it is anchored, and only there', () => {
    const letters = readLetters('坚持以学筑魂', 6, 'backward', 6);
    assert.deepEqual(findNearCopy(letters, '以学铸魂', 'end')?.letters.offsets, [2, 3, 4, 5]);
    assert.equal(findNearCopy(letters, '以学铸魂', 'start'), undefined);
  });

  it('is not a perfect copy with a letter behind it', () => {
    assert.equal(findNearCopy(readLetters('以学铸魂的', 0, 'forward', 5), '以学铸魂', 'start'), undefined);
  });

  it('is not a copy that leaves off early', () => {
    const letters = readLetters('以人民为中心的发展', 0, 'forward', 12);
    assert.equal(findNearCopy(letters, '以人民为中心的发展思想', 'start'), undefined);
  });
});

describe('likeness', () => {
  it('is the share of a member that another word has kept', () => {
    assert.equal(likeness('促落实', '保落实'), 2 / 3);
    assert.equal(likeness('抓班子', '保落实'), 0);
  });
});
