import { paragraphRule, type Report } from '../engine/rule.ts';
import { type MarkRun, readMarkRuns } from '../syntax/mark-runs.ts';

// Of two marks the stronger one is more likely to be meant.
const BY_STRENGTH = '。？！；：，、';

export const repeatedMark = paragraphRule({
  id: 'repeated-mark',
  summary: '一处停顿只用一个标点，不重复，也不两样连用。',
  why: '“，，”“、，”“。，”多是修改时删改不净留下的。表示语气的“？！”和连用不超过三个的问号、叹号，以及省略号、破折号都是对的；举标点为例的“（，。）”不管。',
  tier: 'standard',
  source: 'GB/T 15834—2011 4.1—4.7（4.2.3、4.3.3 允许问号、叹号叠用）',
  severity: 'warning',
  options: {},
  supersedes: ['halfwidth-mark', 'set-phrase', 'quotation'],
  check: (paragraph) => readMarkRuns(paragraph).map(report),
  examples: [
    { bad: '认真学习⟦，，⟧深入思考⟦。。⟧', fixed: '认真学习，深入思考。' },
    { bad: '党员⟦、，⟧干部带头⟦；。⟧', fixed: '党员，干部带头。' },
    { bad: '学习不够深入⟦。，⟧需要继续加强⟦，。⟧', fixed: '学习不够深入。需要继续加强。' },
    { bad: '大家一定要坚持住⟦！！！！⟧', fixed: '大家一定要坚持住！' },
    { bad: '主要问题有⟦：，⟧一是学得不深⟦，,⟧二是用得不够。', fixed: '主要问题有：一是学得不深，二是用得不够。' },
    { bad: '作风要实⟦， ，⟧工作要细⟦、。⟧', fixed: '作风要实，工作要细。' },
    { good: '难道还要再等下去吗？！冲锋啊！！！这是为什么？？' },
    { good: '他沉默了很久……然后说：“好！”——这就是他的回答。' },
    { good: '停顿要用逗号和句号（，。），不要写成“。，”。' },
    { good: '会后他问：“学得怎么样？”“很好！”“那就好。”' },
    { good: '实践、认识、再实践、再认识……循环往复，以至无穷。' },
    { good: '会议定在上午9:30，比分是3:1；谢谢大家！:)' },
    { mode: 'markdown', good: '连用的写法是`，，`和`。，`，正文里不要用。' },
  ],
});

function report({ span, marks }: MarkRun): Report {
  const kinds = Array.from(BY_STRENGTH).filter((mark) => marks.includes(mark));
  const applicability = kinds.length === 1 && marks.length === 2 ? 'safe' : 'choice';
  return {
    span,
    message:
      kinds.length === 1
        ? `“${kinds[0]}”连用了 ${marks.length} 个，应当只用一个`
        : `“${marks}”连在一起，同一处停顿只用一个标点`,
    fixes: kinds.map((mark) => ({ title: `只留“${mark}”`, applicability, edits: [{ span, newText: mark }] })),
  };
}
