import { paragraphRule } from '../engine/rule.ts';
import { reportPhraseFault } from '../lexicon/phrase-report.ts';

export const quotation = paragraphRule({
  id: 'quotation',
  summary: '引用典籍和名句应当与原文一致。',
  why: '引文错一个字，效果适得其反。公认的异文（垒土、累土）、只引其中一句、化用其意都是对的，不会报告；只有足够多的部分对得上，才会指出余下的差错。',
  tier: 'document',
  source: '通行的典籍版本和公开发表的文章，逐条列在固定表述词表中',
  severity: 'warning',
  options: {},
  supersedes: ['repeated-member', 'doubled-word', 'confusable-word', 'redundant-wording', 'structural-particle'],
  check: ({ phraseFaults }) =>
    phraseFaults.filter(({ phrase }) => phrase.entry.kind === 'quotation').map(reportPhraseFault),
  examples: [
    { bad: '“纸上得来⟦总⟧觉浅，绝知此事要躬行。”', fixed: '“纸上得来终觉浅，绝知此事要躬行。”' },
    { bad: '为官要懂得“公生明，⟦廉生畏⟧”。', fixed: '为官要懂得“公生明，廉生威”。' },
    {
      bad: '治学贵在“博学之，审问之，慎思之，⟦明辩之⟧，笃行之”。',
      fixed: '治学贵在“博学之，审问之，慎思之，明辨之，笃行之”。',
    },
    { bad: '“知是行之始，行是知之⟦终⟧”，贵在知行合一。', fixed: '“知是行之始，行是知之成”，贵在知行合一。' },
    { good: '九层之台，起于垒土；千里之行，始于足下。' },
    { good: '“绝知此事要躬行”，这句话我记了很多年。' },
    { good: '只有公生明、廉生威，群众才信得过。' },
    { good: '先忧后乐、躬行实践，是读书人的本分。' },
  ],
});
