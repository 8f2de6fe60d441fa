import { documentRule } from '../engine/rule.ts';
import { firstClause } from '../structure/clauses.ts';
import { firstFilled } from '../structure/section-text.ts';

// Less than this share of the minimum is a draft that has only been begun.
const BEGUN = 0.25;

export const length = documentRule({
  id: 'length',
  summary: '篇幅应当合乎这类材料的通例或本单位的要求。',
  why: '过短显得单薄，过长超出发言时限。字数按 Word 的算法，通知另有要求的可以在设置里写明。刚起头的草稿不提示。',
  tier: 'house',
  source: '各类材料的通行篇幅；本单位的要求',
  severity: 'hint',
  options: {
    minimum: { type: 'number', default: 0, minimum: 0, maximum: 100_000, summary: '最少字数，0 表示按这类材料的通例' },
    maximum: { type: 'number', default: 0, minimum: 0, maximum: 100_000, summary: '最多字数，0 表示按这类材料的通例' },
  },
  *check(document, _facts, options) {
    const { profile } = document.genre;
    const place = firstFilled(document);
    if (!profile || place === undefined) return;
    const minimum = options.minimum || profile.length.minimum;
    const maximum = options.maximum || profile.length.maximum;
    const own = document.paragraphs.filter((paragraph) => !paragraph.isResidue);
    const characters = own.reduce((sum, paragraph) => sum + paragraph.characters, 0);
    const isShort = characters < minimum && characters >= minimum * BEGUN;
    if (!isShort && characters <= maximum) return;
    const usual = isShort ? `${minimum} 字以上` : `${maximum} 字以内`;
    yield {
      span: document.at(place, firstClause(document.paragraph(place))),
      message: `全文 ${characters} 字，偏${isShort ? '短' : '长'}，${profile.name}应在 ${usual}`,
    };
  },
  examples: [
    { bad: '⟦学习心得体会⟧\n读了原著，很受教育。', options: { minimum: 50 } },
    { bad: '⟦学习心得体会⟧\n读了原著，很受教育，还要接着读。', options: { maximum: 15 } },
    { bad: '⟦专题研讨发言⟧\n同志们：\n读了原著，很受教育。', options: { minimum: 30, maximum: 40 } },
    { good: '学习心得体会\n读了原著，很受教育。', options: { minimum: 10, maximum: 40 } },
    { good: '学习心得体会\n读了原著。' },
    { good: '会议通知\n下午三点开会，请准时参加。', options: { minimum: 50 } },
  ],
});
