import { paragraphRule, type Report } from '../engine/rule.ts';
import { type CutSentence, readCutSentences } from '../syntax/cut-sentences.ts';
import { readUnfinished } from '../syntax/unfinished-sentences.ts';
import { textAt } from '../text/span.ts';

export const misplacedStop = paragraphRule({
  id: 'misplaced-stop',
  summary: '一句话没有说完，中间不用句号。',
  why: '“在……时”“通过……”“虽然……”只是一句话的前半截，句号把它和后面的话切断了。“（一）在作风养成方面。”一类的段首小标题、自问自答和引文里的句号不管；已经带逗号、自成几个分句的话也不管。',
  tier: 'standard',
  source: 'GB/T 15834—2011 4.1',
  severity: 'information',
  options: {},
  check: (paragraph) => [
    ...readCutSentences(paragraph).map(report),
    ...readUnfinished(paragraph).map(({ span, lost }) => ({
      span,
      message: `“${textAt(paragraph.text, span)}”没有说完，缺${lost}`,
    })),
  ],
  examples: [
    { bad: '在推进重点项目时⟦。⟧更加注重听取群众意见。', fixed: '在推进重点项目时，更加注重听取群众意见。' },
    { bad: '大家一致认为⟦。⟧要把理论学深学透。', fixed: '大家一致认为，要把理论学深学透。' },
    { bad: '通过这次专题学习⟦。⟧使我明白了责任的分量。', fixed: '通过这次专题学习，使我明白了责任的分量。' },
    {
      bad: '随着学习的不断深入⟦。⟧认识有了提高。参加工作以来⟦。⟧我一直在基层。',
      fixed: '随着学习的不断深入，认识有了提高。参加工作以来，我一直在基层。',
    },
    {
      bad: '虽然任务很重⟦。⟧但大家没有怨言。只有深入群众⟦。⟧才能听到真话。',
      fixed: '虽然任务很重，但大家没有怨言。只有深入群众，才能听到真话。',
    },
    {
      bad: '我们坚持问题导向，在抓好整改的同时⟦。⟧切实完善制度。',
      fixed: '我们坚持问题导向，在抓好整改的同时，切实完善制度。',
    },
    {
      bad: '要把理论学习⟦。⟧作为必修课，提高本领⟦。⟧从而更好地服务群众。',
      fixed: '要把理论学习，作为必修课，提高本领，从而更好地服务群众。',
    },
    {
      bad: '按照上级的统一部署⟦。⟧我局迅速行动。落实好制度⟦。⟧的要求很明确。',
      fixed: '按照上级的统一部署，我局迅速行动。落实好制度的要求很明确。',
    },
    {
      bad: '针对灌溉用水紧张的问题⟦。⟧我们修了两座泵站。围绕水稻、茶叶两条产业链⟦。⟧组建服务队。',
      fixed: '针对灌溉用水紧张的问题，我们修了两座泵站。围绕水稻、茶叶两条产业链，组建服务队。',
    },
    { bad: '⟦领导班子将以⟧\n2025年1月16日' },
    { bad: '以上是我的对照检查，⟦请各位领导和同志们予以⟧' },
    { bad: '以上发言如有不当之处，⟦请同志们⟧。' },
    { good: '不当之处，请各位领导和同志们批评指正。会后，请同志们留步。说错的地方请大家指出。' },
    { bad: '食堂的饭菜⟦深受老人们⟧。农忙的时候一起下地，⟦农闲的时候和农民⟧。' },
    { bad: '在今后的工作中，我将牢记职责，⟦以更高的标准、更严的要求、更实的作风⟧。' },
    {
      good: '饭菜深受老人们欢迎，深受群众，尤其是孩子的喜爱，深受群众的教育。干活的时候和农民一起。以更高的标准、更严的要求、更实的作风做好工作。',
    },
    { good: '这一点，大家都认识到。他的难处没有人意识到。这是会上一再被强调。' },
    { good: '围绕群众诉求解决难点问题。针对问题逐条整改。' },
    { good: '（一）在作风养成方面。坚持下沉一线。\n一是在理论学习中。坚持读原著。' },
    { good: '功夫在平时。关键时刻才能站得出来。' },
    { good: '在学习上走在前。在工作上干在先。在学中干、在干中学。' },
    { good: '为了谁？为了人民。我们干工作，就是要让群众满意。' },
    { good: '通过主题党日开展学习教育。我全程参加。通过了决议。使用新办法。' },
    { good: '虽然任务重、时间紧，大家还是按时完成了。但也有不足。' },
    { good: '他说：“在困难的时候。我没有想到自己。”的确如此。的士也来了。' },
    { good: '把责任扛起来。作为党员，我要带头。这会把年轻人引向歧途。作为长辈都要警醒。按照分工抓落实。一是要快。' },
  ],
});

function report({ offset, sign, right }: CutSentence): Report {
  const span = { start: offset, end: offset + 1 };
  const shown = sign.length > 12 ? `${sign.slice(0, 4)}……${sign.slice(-4)}` : sign;
  return {
    span,
    message:
      right === '' || sign.length <= 3 ? `句子没有完，“${shown}”前面不用句号` : `“${shown}”没有说完，后面不用句号`,
    fixes: [
      {
        title: right === '' ? '删去“。”' : '改为“，”',
        applicability: 'choice',
        edits: [{ span, newText: right }],
      },
    ],
  };
}
