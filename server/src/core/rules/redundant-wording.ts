import { paragraphRule, type Report } from '../engine/rule.ts';
import { adviceFixes } from '../lexicon/wording-fixes.ts';
import { textAt } from '../text/span.ts';

export const redundantWording = paragraphRule({
  id: 'redundant-wording',
  summary: '一个意思只说一遍，动词和宾语应当搭配。',
  why: '“坚持始终”“大约五十户左右”把一个意思说了两遍，“增强力度”“克服现状”搭配不当，都是写得急时留下的。“始终如一地坚持”“相对比较优势”和隔开分句的同义词不会报告。',
  tier: 'convention',
  source: '《现代汉语词典》；校对通例',
  severity: 'information',
  options: {
    allowed: { type: 'strings', default: [], summary: '允许保留的写法，例如“涉及到”' },
  },
  check: ({ text, wordings }, { allowed }) =>
    wordings.flatMap(({ wording, span }): Report | [] => {
      const { use, right, why, level } = wording.advice;
      const written = textAt(text, span);
      if (use !== 'redundancy' || allowed.includes(written)) return [];
      const reason = why ? `：${why}` : '';
      return {
        span,
        message: right[0] === '' ? `“${written}”可以删去${reason}` : `“${written}”宜为“${right[0]}”${reason}`,
        ...(level && { severity: level }),
        fixes: adviceFixes(wording.advice, span, written),
      };
    }),
  examples: [
    { bad: '⟦坚持始终⟧牢记宗旨，⟦加强严格⟧自律。', fixed: '始终坚持牢记宗旨，严格自律。' },
    { bad: '所有党员⟦全部⟧到齐，走访大约50户⟦左右⟧。', fixed: '所有党员到齐，走访大约50户。' },
    { bad: '⟦增强⟧政策宣传力度，⟦克服⟧作风不实的现状。', fixed: '加大政策宣传力度，改变作风不实的现状。' },
    { bad: '⟦树立⟧先锋模范作用，⟦缩短⟧与先进的差距。', fixed: '发挥先锋模范作用，缩小与先进的差距。' },
    {
      bad: '⟦加强⟧办事的效率，⟦执行⟧对群众的承诺，⟦塑造⟧清正廉洁的氛围。',
      fixed: '提高办事的效率，兑现对群众的承诺，营造清正廉洁的氛围。',
    },
    {
      bad: '截至目前至少去了5个点位⟦以上⟧，这是⟦亟待需要⟧解决的难题。',
      fixed: '截至目前至少去了5个点位，这是亟待解决的难题。',
    },
    { bad: '问题⟦已经早已⟧整改，服务水平⟦提高了提升⟧。', fixed: '问题已经整改，服务水平提高。' },
    { good: '始终坚持、坚持始终如一，发挥相对比较优势。' },
    { good: '加强学习，提高站位，加大工作力度；树立榜样，发挥示范作用。' },
    { good: '加强工程质量管理，执行职务，依法造成损害的承担责任，巩固和加强薄弱环节建设。' },
    { good: '克服困难，改变现状；所有问题都已整改，全部销号。' },
    { good: '约50户，分布在公路左右两侧；提高认识、加大力度。' },
  ],
});
