import { paragraphRule, type Report } from '../engine/rule.ts';
import { type FigureFault, readFigureFaults } from '../syntax/figure-faults.ts';

export const figureMismatch = paragraphRule({
  id: 'figure-mismatch',
  summary: '同一句里的数字应当对得上。',
  why: '从多少到多少、变化了多少，从哪一年到哪一年，总数与各项、完成的与剩下的、占百分之几，写在一句里就能核对；两个百分数之差是百分点，不是百分之几。四舍五入的出入、年均和同比的增幅、没有列全的各项、可能重复计算的人员分类都不管。',
  tier: 'convention',
  source: '统计数字的通行写法',
  severity: 'information',
  options: {},
  *check(paragraph) {
    for (const fault of readFigureFaults(paragraph)) yield report(fault);
  },
  examples: [
    {
      bad: '就诊率由2023年的81.3%提高到84.6%，提高了3.3⟦%⟧。',
      fixed: '就诊率由2023年的81.3%提高到84.6%，提高了3.3个百分点。',
    },
    { bad: '文件由去年同期的26份减少到19份，减少了⟦7⟧%；从30件增加到42件，增加⟦13⟧件。' },
    {
      bad: '改造62个小区，到11月底完工49个，还有⟦15⟧个没有完工。',
      fixed: '改造62个小区，到11月底完工49个，还有13个没有完工。',
    },
    { bad: '招录⟦76⟧人，其中硕士9人、本科52人、专科16人。走访农户12户、企业7户、商户5户，共⟦25⟧户。' },
    { bad: '满意度从90.5%上升到93.1%，上升⟦3.6⟧个百分点。', fixed: '满意度从90.5%上升到93.1%，上升2.6个百分点。' },
    { bad: '到会15人，占应到18人的⟦90⟧%；共30个村，其中12个达标，占总数的⟦60⟧%。从2019年到⟦2018⟧年，换了三个岗位。' },
    { bad: '群众诉求办结率达到100%⟦以上⟧。' },
    {
      good: '共收案312件，其中调解197件，判决98件，其余17件仍在审理。占比由20%提高到35%，提高了75%；由81.3%提高到84.6%，提高3.3个百分点；从78.9亿元增长到116.7亿元，年均增长8.1%。',
    },
    { good: '文件由26份减少到19份，减少了27%；从1.25万人增加到1.48万人，增加0.2万人，其中女性0.3万人。' },
    {
      good: '到会15人，占应到18人的83%；党员12人，占全院职工的35%；2019年至2023年在乡里，编号2019-2018，共30个村，整改12个问题，占全部问题的75%。',
    },
    { good: '招录76人，其中党员40人、女性52人；其中硕士9人、本科52人；改造62个小区，完工49个，还有13个没有完工。' },
    {
      good: '走访12个村、7家企业，共收集意见25条；从3月15日到6月20日，减少会议5次；62个小区，完工49个，还有15个正在设计。',
    },
  ],
});

function report({ span, right, why, isSure }: FigureFault): Report {
  return {
    span,
    message: right === '个百分点' ? `${why}，应为“个百分点”` : `数字对不上：${why}`,
    ...(isSure && { severity: 'warning' }),
    fixes:
      right === undefined
        ? []
        : [{ title: `改为“${right}”`, applicability: 'choice', edits: [{ span, newText: right }] }],
  };
}
