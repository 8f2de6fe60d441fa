import { paragraphRule, type Report } from '../engine/rule.ts';
import { textAt } from '../text/span.ts';

/** Words of a sentence that looks back: it may call things what they were called. */
const HISTORY = /原|时任|曾|前身|撤销|组建|更名|改为|改称|合并|整合|机构改革|当时|废止|历史|年代/;
const YEAR = /(?:19|20)\d\d(?=年)/g;

export const datedWording = paragraphRule({
  id: 'dated-wording',
  summary: '机构、文件和提法应当用现在的名称。',
  why: '沿用旧稿时，常把已经撤并的机构、已经废止的文件、已经发展了的提法也带了过来。回顾过去的句子（写明当时的年份，或者有“原”“曾”“更名”等字样）不会报告。',
  tier: 'document',
  source: '公开发布的机构改革方案和文件，词表中每一条都注明更替的时间',
  severity: 'hint',
  options: {},
  check: ({ text, sentences, wordings }) =>
    wordings.flatMap(({ wording, span }): Report | [] => {
      const { use, right, since = '', why } = wording.advice;
      if (use !== 'dated') return [];
      const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end);
      if (isPast(sentence ? textAt(text, sentence) : text, since)) return [];
      const [year, month] = since.split('-').map(Number);
      return {
        span,
        message: `“${textAt(text, span)}”是旧称，${year}年${month}月起为“${right[0]}”${why ? `：${why}` : ''}`,
      };
    }),
  examples: [
    { bad: '配合⟦环境保护部⟧做好督察。' },
    { bad: '学习《中国共产党章程》和⟦《中国共产党党内监督条例（试行）》⟧。' },
    { bad: '坚定“⟦三个自信⟧”，以优异成绩迎接⟦即将召开的党的二十大⟧。' },
    { good: '2012年，我在国家旅游局挂职。' },
    { good: '原国土资源部的数据，已经移交自然资源部。' },
    { good: '环境保护部门要加强巡查，三个自信的孩子走上讲台。' },
    { good: '学习《中国共产党党内监督条例》，坚定“四个自信”。' },
  ],
});

/** Whether a sentence tells of the time before `since`. */
function isPast(sentence: string, since: string): boolean {
  return HISTORY.test(sentence) || (sentence.match(YEAR) ?? []).some((year) => year <= since.slice(0, 4));
}
