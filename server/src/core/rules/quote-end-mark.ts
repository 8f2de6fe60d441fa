import { paragraphRule, type Report } from '../engine/rule.ts';
import { type QuoteEnd, readQuoteEnds } from '../syntax/quote-ends.ts';
import { textAt } from '../text/span.ts';

export const quoteEndMark = paragraphRule({
  id: 'quote-end-mark',
  summary: '引文独立成句，句号放在引号内；引文是句子的一部分，句号放在引号外。',
  why: '“做到‘……’。”里引文是句子的一部分，句号属于全句；“强调：‘……。’”里引文自成一句，句号属于引文。引文末尾的问号、叹号随引文走，冒号后引用词语、题目、几个并列的说法，引文直接修饰后面的名词（“……”精神），都不管。',
  tier: 'standard',
  source: 'GB/T 15834—2011 附录 B.2.1',
  severity: 'information',
  options: {},
  supersedes: ['repeated-mark'],
  check: (paragraph) => readQuoteEnds(paragraph).map((end) => report(end, textAt(paragraph.text, end.span))),
  examples: [
    { bad: '她说：“我是党员嘛⟦”。⟧就这么简单。', fixed: '她说：“我是党员嘛。”就这么简单。' },
    { bad: '要做到“知之深、信之笃、行之实⟦。”⟧', fixed: '要做到“知之深、信之笃、行之实”。' },
    { bad: '坚持“小事不出村⟦。”⟧的目标。', fixed: '坚持“小事不出村”的目标。' },
    {
      bad: '老支书常对我们说：“吃亏的事抢着干，占便宜的事靠后站⟦”。⟧',
      fixed: '老支书常对我们说：“吃亏的事抢着干，占便宜的事靠后站。”',
    },
    {
      bad: '他要求大家“把账算清⟦。”。⟧老书记说：“把路修好⟦。”。⟧',
      fixed: '他要求大家“把账算清”。老书记说：“把路修好。”',
    },
    { bad: '“其身正，不令而行⟦”⟧党员干部要以身作则。', fixed: '“其身正，不令而行。”党员干部要以身作则。' },
    { bad: '正所谓“喊破嗓子，不如甩开膀子⟦”⟧我们要带头干。', fixed: '正所谓“喊破嗓子，不如甩开膀子”，我们要带头干。' },
    { good: '老支书常说：“吃亏是福。”他一辈子都这样做。' },
    { good: '要做到“知之深、信之笃、行之实”。他问自己“为了谁？”答案很清楚。' },
    { good: '我们的口号是：“当天的事当天办”。今年的主题是：“我为群众办实事”。' },
    { good: '“功成不必在我，功成必定在我”的境界，“有诺必践、一诺千金”这句话，我们记在心里。' },
    { good: '“绿水青山就是金山银山”理念深入人心，“打铁还需自身硬”是对我们的要求。' },
    { good: '他说：“一是要学。二是要做。”她补充道：“还要‘常学常做’。”' },
    { good: '“学习，”他说，“要持之以恒。”' },
    { good: '提出三句话：“学得进”“记得住”“用得上”。' },
  ],
});

function report({ type, span, texts }: QuoteEnd, written: string): Report {
  return {
    span,
    message: messageOf(type, written),
    fixes: texts.map((text) => ({ title: `改为“${text}”`, applicability: 'choice', edits: [{ span, newText: text }] })),
  };
}

function messageOf(type: QuoteEnd['type'], written: string): string {
  switch (type) {
    case 'inner':
      return '引文在这里是句子的一部分，句末的句号应当放在引号外面';
    case 'outer':
      return '引文独立成句，句末的句号应当放在引号里面';
    case 'both':
      return `引号内外都用了标点（${written}），只留一处：引文独立成句放在里面，否则放在外面`;
    case 'none':
      return '引文已经成句，与后面的话之间缺少标点';
  }
}
