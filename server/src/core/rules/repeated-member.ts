import { paragraphRule } from '../engine/rule.ts';
import { findRepeats } from '../syntax/enumerations.ts';
import { overlaps } from '../text/span.ts';

export const repeatedMember = paragraphRule({
  id: 'repeated-member',
  summary: '同一列举中，一项只说一次。',
  why: '顿号列出的几项里有一项出现两次，多半是复制时漏改了其中一个，该写的那一项反而丢了。首尾字相同的并列（政治立场、政治方向）、强调（学习、学习、再学习）、逐次的说法（一步、一步）和逐年的等次（分别为优秀、优秀、良好）都不算重复。',
  tier: 'convention',
  source: '校对惯例；顿号用于并列词语之间（GB/T 15834—2011 4.5.3）',
  severity: 'warning',
  options: {},
  supersedes: ['doubled-word'],
  check: (paragraph) =>
    findRepeats(paragraph).map(({ word, first, second, removal }) => {
      // Where a set phrase tells which of the two is out of place, that one is underlined.
      const isFirstWrong = paragraph.phraseFaults.some(
        ({ kind, span }) => kind === 'repeated' && overlaps(span, first),
      );
      const [span, other] = isFirstWrong ? [first, second] : [second, first];
      return {
        span,
        message: `“${word}”在同一列举中出现了两次，应删去一个或改为漏写的一项`,
        related: [{ span: other, message: `“${word}”也出现在这里` }],
        fixes: removal
          ? [{ title: `删去重复的“${word}”`, applicability: 'choice', edits: [{ span: removal, newText: '' }] }]
          : [],
      };
    }),
  examples: [
    { bad: '要转变观念、改进作风、⟦转变观念⟧，把工作抓实。', fixed: '要转变观念、改进作风，把工作抓实。' },
    { bad: '坚持实事求是、⟦实事求是⟧的原则。', fixed: '坚持实事求是的原则。' },
    { bad: '走访了“幸福里”“安居里”“⟦幸福里⟧”三个小区。', fixed: '走访了“幸福里”“安居里”三个小区。' },
    { bad: '深入学校、医院、企业、⟦医院⟧等单位调研。', fixed: '深入学校、医院、企业等单位调研。' },
    { bad: '存在工作标准不高、调查研究不深、⟦工作标准不高⟧的问题。', fixed: '存在工作标准不高、调查研究不深的问题。' },
    { bad: '参加调研的有王志强、李建国、⟦王志强⟧，共三个人。', fixed: '参加调研的有王志强、李建国，共三个人。' },
    {
      bad: '给我发微信、寄腊肉、打电话拜年，⟦寄腊肉⟧，比亲戚还亲。',
      fixed: '给我发微信、寄腊肉、打电话拜年，比亲戚还亲。',
    },
    { good: '要抓学习、抓作风、抓落实，抓落实，关键在人。要抓学习、抓作风、抓落实，抓作风，就要抓到底。' },
    { good: '始终在政治立场、政治方向、政治原则、政治道路上保持清醒。' },
    { good: '想群众之所想、急群众之所急、解群众之所困。' },
    { good: '学习、学习、再学习，实践、实践、再实践。' },
    { good: '一遍、两遍、三遍地核对，一村、一村地走访。' },
    { good: '近三年考核分别为优秀、优秀、称职。' },
    { good: '理论学习不深、不透、不系统，调查研究不细、不实。' },
    { good: '建设、设计、施工单位在建设、设计、施工中都要守住底线。' },
    { good: '得分依次是5、5、6，名次是第一、第一、第三。' },
    { good: '理事、理事的近亲属和工作人员都要回避。' },
    { good: '问了几次，都说“再等等、再等等”。' },
    { good: '把“国旗、国徽、首都”改为“国旗、国歌、国徽、首都”。' },
    { good: '增强“四个意识”、树牢“四个意识”，说的是一件事。' },
  ],
});
