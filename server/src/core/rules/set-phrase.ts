import { paragraphRule } from '../engine/rule.ts';
import { reportPhraseFault } from '../lexicon/phrase-report.ts';

export const setPhrase = paragraphRule({
  id: 'set-phrase',
  summary: '固定表述应当与公开发表的原文一致。',
  why: '重要文件和讲话中的固定表述，一字一顿号都有出处：少一项、重一项、错一字，都是读者一眼就能看到的硬伤。单独引用其中一两项、把各项分开展开、公认的不同写法都是对的，不会报告；只有足够多的部分对得上，才会指出余下的差错。',
  tier: 'document',
  source: '公开发表的文件、讲话和典籍，逐条列在固定表述词表中',
  severity: 'warning',
  options: {},
  supersedes: [
    'repeated-member',
    'doubled-word',
    'confusable-word',
    'redundant-wording',
    'structural-particle',
    'spacing',
  ],
  check: ({ phraseFaults }) =>
    phraseFaults.filter(({ phrase }) => phrase.entry.kind !== 'quotation').map(reportPhraseFault),
  examples: [
    {
      bad: '按照“以学铸魂、以学增智、以学正风、⟦以学正风⟧”的要求抓好落实。',
      fixed: '按照“以学铸魂、以学增智、以学正风、以学促干”的要求抓好落实。',
    },
    { bad: '不断提高政治判断力⟦、⟧政治执行力。', fixed: '不断提高政治判断力、政治领悟力、政治执行力。' },
    { bad: '做到⟦学原著、读原文⟧、悟原理。', fixed: '做到读原著、学原文、悟原理。' },
    {
      bad: '坚持学用结合，在⟦学思悟贯通⟧、知信行统一上下功夫。',
      fixed: '坚持学用结合，在学思用贯通、知信行统一上下功夫。',
    },
    { bad: '学史明理、⟦学史崇德、学史增信⟧、学史力行。', fixed: '学史明理、学史增信、学史崇德、学史力行。' },
    { bad: '增长智慧⟦，⟧增进团结、增加信心、增强斗志。', fixed: '增长智慧、增进团结、增加信心、增强斗志。' },
    { bad: '用习近平新⟦世⟧代中国特色社会主义思想武装头脑。', fixed: '用习近平新时代中国特色社会主义思想武装头脑。' },
    { bad: '贯彻“创新、协调、绿色⟦、⟧共享”的理念。', fixed: '贯彻“创新、协调、绿色、开放、共享”的理念。' },
    { good: '以学促干，关键在干；学得怎么样，要看干得怎么样。' },
    { good: '一是以学铸魂，坚定理想信念；二是以学增智，提高履职本领；三是以学正风，改进工作作风。' },
    { good: '要做到以学铸魂、以学增智，把学习的成效体现在工作上。' },
    { good: '“以学铸魂”“以学增智”“以学正风”“以学促干”，四句话各有侧重。' },
    { good: '推动城乡在创新、改革、开放、共享中共同进步。' },
    { good: '读原著学原文悟原理，是党员干部的基本功。' },
    { good: '践行社会主义核心价值观，做文明、诚信、友善的公民。' },
    { good: '坚持问题导向、目标导向，在以学铸魂、以学增智、以学正风等方面下功夫。' },
  ],
});
