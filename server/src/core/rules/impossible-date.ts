import { paragraphRule, type Report } from '../engine/rule.ts';
import { type ImpossibleDate, readImpossibleDates } from '../syntax/impossible-dates.ts';

export const impossibleDate = paragraphRule({
  id: 'impossible-date',
  summary: '日期应当是历法里有的，写了星期几的应当对得上。',
  why: '“4月31日”“13月”是笔误，星期与日期对不上的，总有一个写错了。没有写年份的不核对星期，二月二十九日按年份判断；农历日期不管。',
  tier: 'convention',
  source: '公历历法',
  severity: 'warning',
  options: {},
  supersedes: ['number-style'],
  *check(paragraph) {
    for (const date of readImpossibleDates(paragraph)) yield report(date);
  },
  examples: [
    { bad: '2024年4月⟦31⟧日的主题党日没有参加。', fixed: '2024年4月30日的主题党日没有参加。' },
    { bad: '2023年2月⟦29⟧日上午开会，2月⟦30⟧日下村。', fixed: '2023年2月28日上午开会，2月29日下村。' },
    { bad: '2024年⟦13⟧月底前完成，9月28日至⟦31⟧日休假，九月⟦三十一⟧日返岗。' },
    { bad: '会议定于2025年1月15日（星期⟦四⟧）召开。', fixed: '会议定于2025年1月15日（星期三）召开。' },
    { good: '有一份台账的时间填成了“2月30日”，没有人看出来。' },
    { good: '2024年2月29日、2月29日、12月31日、1月1日，2025年1月15日（星期三）。' },
    { good: '农历二月三十日，共用13个月，历时13月有余，3月龄，第113月刊。' },
    { good: '1月15日（星期四）召开，4月30日版，6月31日均价，全年12月。' },
  ],
});

function report({ span, right, why }: ImpossibleDate): Report {
  const fixes =
    right === undefined
      ? []
      : [{ title: `改为“${right}”`, applicability: 'choice' as const, edits: [{ span, newText: right }] }];
  return { span, message: why, fixes };
}
