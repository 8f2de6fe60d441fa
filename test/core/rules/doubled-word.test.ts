import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { doubledWord } from '../../../server/src/core/rules/doubled-word.ts';
import { findingsIn } from '../../support/examples.ts';
import { writeMarked } from '../../support/marked.ts';

const marked = (text: string): string =>
  writeMarked(
    text,
    findingsIn(doubledWord, { good: text }, text).map(({ span }) => span),
  );

describe('doubled-word', () => {
  // Two words that meet, reduplications and figures of speech; each also as a clause and inside a phrase.
  const right = [
    '目的的', '实事求是是', '不了了之', '实实在在', '重要要求', '现在在', '脚踏实地地', '转化为为国家', '民心心心相印',
    '健全全面', '我国国情', '具有有意识', '南南合作', '美美与共', '久久为功', '一个台阶一个台阶地', '党委委员', '工作作风',
    '学习习近平', '组织部部长', '指导组组长', '全会会议', '共产党党员', '构建共建共治', '家家户户', '研究研究', '谢谢谢谢',
    '党组织组织党员学习', '在思想上在行动上', '信访工作工作组', '深入了解解决', '中华人民共和国国家', '担当作为作为要求',
    '为了了解情况', '把把方向', '让使命使人振奋', '就就业问题', '参与与监督', '人人参与', '职工工作', '施工工作', '基层层层',
    '看看文件、喊喊口号', '红红脸、出出汗', '真真正正', '时时刻刻', '做到到岗到位', '心得得到', '教育育人', '群众众志成城',
  ]; // biome-ignore format: a list of words
  for (const phrase of right) {
    it(`leaves ${phrase} alone`, () => {
      for (const text of [phrase, `${phrase}。`, `，${phrase}，`, `看${phrase}吧`]) assert.equal(marked(text), text);
    });
  }

  it('marks each copy too many once', () => {
    assert.equal(marked('他的的的努力'), '他的⟦的⟧⟦的⟧努力');
    assert.equal(marked('我我们们，'), '我⟦我⟧们⟦们⟧，');
  });

  it('finds whatever stands twice in a row and is no short phrase', () => {
    const words = fc.string({ unit: fc.constantFrom(...'干部群众工作'), minLength: 4, maxLength: 19 });
    fc.assert(
      fc.property(words, words, (word, rest) => {
        fc.pre([...word].some((character) => word.split(character).length === 2));
        const text = `${rest}，${word}${word}，${rest}`;
        const [from, to] = [rest.length + 1, rest.length + 1 + 2 * word.length];
        const found = findingsIn(doubledWord, { good: text }, text);
        assert.ok(
          found.some(({ span }) => span.start < to && from < span.end),
          text,
        );
      }),
    );
  });
});
