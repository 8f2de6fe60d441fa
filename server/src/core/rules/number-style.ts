import { paragraphRule, type Report } from '../engine/rule.ts';
import { readNumberFaults } from '../syntax/number-faults.ts';
import type { NumberFault } from '../syntax/number-shape.ts';
import { textAt } from '../text/span.ts';

export const numberStyle = paragraphRule({
  id: 'number-style',
  summary: '数字的写法应当合乎规定，同一个日期、同一类数字前后一致。',
  why: '年份写全四位，月、日前不加“0”，概数和会议名称用汉字，汉字年份里的零写作“〇”，同一个日期不混用两种数字，“近”与“多”、“约”与“左右”只用一个，数字里不混进字母。“三会一课”一类的固定词语、农历、年级和序数、“23年来”一类的时段不管。',
  tier: 'standard',
  source: 'GB/T 15835—2011 4、5；GB/T 9704—2012 7.3.5.4',
  severity: 'information',
  options: {},
  supersedes: ['redundant-wording', 'pause-mark'],
  check: (paragraph) => readNumberFaults(paragraph).map((fault) => report(fault, textAt(paragraph.text, fault.span))),
  examples: [
    { bad: '2023年⟦四月⟧3日动员，二〇二三年⟦12月⟧收官。', fixed: '2023年4月3日动员，二〇二三年十二月收官。' },
    { bad: '2024年⟦04月03日⟧召开，⟦05月⟧结束，⟦23年⟧6月启动。', fixed: '2024年4月3日召开，5月结束，2023年6月启动。' },
    {
      bad: '我⟦09年⟧参加工作，⟦23年⟧度评优，⟦98年⟧冬天修渠。⟦24年⟧全镇少开会12次。',
      fixed: '我2009年参加工作，2023年度评优，1998年冬天修渠。2024年全镇少开会12次。',
    },
    { bad: '走访了⟦几100⟧户，用了⟦3、4⟧个月，来了⟦2、3⟧人。', fixed: '走访了几百户，用了三四个月，来了两三人。' },
    {
      bad: '党的⟦十九届6中全会⟧和⟦20届三中全会⟧，党的⟦20大⟧、⟦第20次⟧全国代表大会。',
      fixed: '党的十九届六中全会和二十届三中全会，党的二十大、第二十次全国代表大会。',
    },
    { bad: '⟦二○二三年⟧和⟦二零二四年⟧，⟦近20多⟧年，⟦约30人左右⟧。', fixed: '二〇二三年和二〇二四年，近20年，约30人。' },
    { bad: '完成⟦１２⟧件，占⟦百分之63⟧，⟦二十世纪90年代⟧入党。', fixed: '完成12件，占63%，20世纪90年代入党。' },
    {
      bad: '（⟦2025.1.15⟧）\n自⟦2024.3⟧以来，⟦2024.6月⟧底前完成，3月⟦5号⟧开会。',
      fixed: '（2025年1月15日）\n自2024年3月以来，2024年6月底前完成，3月5日开会。',
    },
    {
      bad: '5月⟦l8⟧日，还剩⟦l.2⟧万卷，⟦1O⟧年来住了⟦二十3⟧天，走访⟦3百⟧户，学习⟦第十5⟧条。',
      fixed: '5月18日，还剩1.2万卷，10年来住了23天，走访300户，学习第十五条。',
    },
    { good: '2.1.3节，版本V2025.1.15，2024.3万元，增长5.12%，2019.03—2021.05任职，3百分点，三百5月。' },
    { good: '2023年4月3日，二〇二三年四月三日，2023年四月初八，一九九八年。' },
    { good: '23年坚守，26年如一日；15年教龄，12年义务教育，成立98年的成功实践证明。' },
    { good: '工作23年来，用了12年8个月；三四个月，十几次，几百户，20多年来，近20年来。' },
    { good: '第3、4个专题，1、2年级，3、4月份，附件1、2，图3、4。' },
    { good: '党的二十大，二十届三中全会，三会一课，“十四五”规划，20大街坊。' },
    { good: '附近20多户、节约30元左右、契约十余份，最近二十年，人数100。' },
    { good: '20世纪90年代，二十世纪九十年代，百分之六十三，63%，2010-03-02。' },
    { good: '3.2024年工作\n见《人民日报》（2020年03月09日 02版）。' },
  ],
});

function report({ span, right, why, isSure, isMild }: NumberFault, written: string): Report {
  return {
    span,
    ...(isMild && { severity: 'hint' }),
    message: `“${written}”应为“${right}”，${why}`,
    fixes: [{ title: `改为“${right}”`, applicability: isSure ? 'safe' : 'choice', edits: [{ span, newText: right }] }],
  };
}
