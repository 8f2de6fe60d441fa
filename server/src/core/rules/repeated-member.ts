import { paragraphRule } from '../engine/rule.ts';
import { findPhraseFaults } from '../lexicon/set-phrases.ts';
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
  *check({ text, matches }) {
    const repeats = findRepeats(text);
    if (repeats.length === 0) return;
    // Where a set phrase tells which of the two is out of place, that one is underlined.
    const faults = findPhraseFaults(text, matches);
    for (const { word, first, second, removal } of repeats) {
      const isFirstWrong = faults.some(({ span }) => overlaps(span, first));
      const [span, other] = isFirstWrong ? [first, second] : [second, first];
      yield {
        span,
        message: `“${word}”在同一列举中出现了两次，应删去一个或改为漏写的一项`,
        related: [{ span: other, message: `“${word}”也出现在这里` }],
        fixes: removal
          ? [{ title: `删去重复的“${word}”`, applicability: 'choice', edits: [{ span: removal, newText: '' }] }]
          : [],
      };
    }
  },
  examples: [
    { bad: '要转变观念、改进作风、⟦转变观念⟧，把工作抓实。', fixed: '要转变观念、改进作风，把工作抓实。' },
    { bad: '坚持以学正风、⟦以学正风⟧的要求。', fixed: '坚持以学正风的要求。' },
    {
      bad: '走访了“张家村”“李家村”⟦“张家村”⟧。'.replace('⟦“张家村”⟧', '“⟦张家村⟧”'),
      fixed: '走访了“张家村”“李家村”。',
    },
    { bad: '深入学校、医院、企业、⟦医院⟧等单位调研。', fixed: '深入学校、医院、企业等单位调研。' },
    { bad: '存在工作标准不高、调查研究不深、⟦工作标准不高⟧的问题。', fixed: '存在工作标准不高、调查研究不深的问题。' },
    { bad: '参加会议的有王志强、李建国、⟦王志强⟧三位同志。' },
    { good: '始终在政治立场、政治方向、政治原则、政治道路上保持清醒。' },
    { good: '想群众之所想、急群众之所急、解群众之所困。' },
    { good: '学习、学习、再学习，实践、实践、再实践。' },
    { good: '一遍、两遍、三遍地核对，一村、一村地走访。' },
    { good: '近三年考核分别为优秀、优秀、称职。' },
    { good: '理论学习不深、不透、不系统，调查研究不细、不实。' },
    { good: '抓学习、学习抓不实的现象仍然存在；关心群众、群众才会信任我们。' },
    { good: '得分依次是5、5、6，名次是第一、第一、第三。' },
  ],
});
