import { paragraphRule, type Report } from '../engine/rule.ts';
import { adviceFixes } from '../lexicon/wording-fixes.ts';
import { textAt } from '../text/span.ts';

export const confusableWord = paragraphRule({
  id: 'confusable-word',
  summary: '同音字、形近字和近义词不应当用错。',
  why: '输入法选错的同音字（部暑、整治站位）、写错的成语（一如继往）、用混的词（截止目前）通读时最容易漏过。这里只查词表里有的写法，不能代替通读；在别的词里正好碰到一起的字（不充分、经历炼狱）不会报告。',
  tier: 'convention',
  source: '《现代汉语词典》《第一批异形词整理表》与校对通例，见词表',
  severity: 'warning',
  options: {
    allowed: { type: 'strings', default: [], summary: '允许保留的写法，例如“当家做主”' },
  },
  check: ({ text, wordings }, { allowed }) =>
    wordings.flatMap(({ wording, span }): Report | [] => {
      const { use, right, why, level } = wording.advice;
      const written = textAt(text, span);
      if (use !== 'word' || allowed.includes(written)) return [];
      return {
        span,
        message: `“${written}”应为“${right[0]}”${why ? `，${why}` : ''}`,
        ...(level && { severity: level }),
        fixes: adviceFixes(wording.advice, span, written),
      };
    }),
  examples: [
    { bad: '传达学习上级的决策⟦部暑⟧，提高⟦整治站位⟧。', fixed: '传达学习上级的决策部署，提高政治站位。' },
    {
      bad: '⟦截止⟧目前，整改任务完成九成，今后要⟦一如继往⟧抓下去。',
      fixed: '截至目前，整改任务完成九成，今后要一如既往抓下去。',
    },
    { bad: '丰富⟦紧身⟧追求，做到⟦再所不辞⟧。', fixed: '丰富精神追求，做到在所不辞。' },
    { bad: '不能⟦以点带面⟧、以偏概全。', fixed: '不能以点代面、以偏概全。' },
    {
      bad: '由⟦付局长⟧组织⟦事实⟧，⟦主体⟧教育要同⟦渗入⟧调研相结合。',
      fixed: '由副局长组织实施，主题教育要同深入调研相结合。',
    },
    { bad: '要⟦因地宜⟧，县里成立⟦领小组⟧。', fixed: '要因地制宜，县里成立领导小组。' },
    {
      bad: '到乡镇⟦挂锻职炼⟧，做到⟦实事是求⟧、⟦任劳怨⟧，⟦见缝插⟧地学。',
      fixed: '到乡镇挂职锻炼，做到实事求是、任劳任怨，见缝插针地学。',
    },
    { bad: '宗旨意识⟦淡泊⟧，没有⟦接合⟧岗位实际。', fixed: '宗旨意识淡薄，没有结合岗位实际。' },
    { options: { allowed: ['部份'] }, bad: '部份同志认识还不⟦充份⟧。', fixed: '部份同志认识还不充分。' },
    { good: '截止日期是月底，以点带面推动全局。' },
    { good: '到岭头村走访，关键在人、关键在干。' },
    { good: '这话从没听过，也没说过。产值翻了番；议而决、决而行；向死而生，锲而舍之，朽木不折。' },
    { good: '他经历炼狱般的磨难，解决择校难题，研究竞争对策，补充份额。' },
    { good: '治理扬尘、整治作风；自己经常反省，工作到位，合作好处多。' },
    { good: '支付局长的差旅费用，渗入土壤的是事实；淡泊名利，在城乡接合部扎根。' },
    {
      good: '不大可能重操旧业，更不能上纲上线；给人家当牛做马，大书特书；百端待理，趾高气扬地走了；把手机放好，用手护着，这件事放了几年。',
    },
    {
      good: '积极展开调查，深厚情谊长存，奔向目标的新征程；一跃而下，又惊又笑，干就干好，错就错在没有问；补短板、守初心，走在前。',
    },
    { good: '离目标更近一步；用好权利，履行义务；消防站为民服务。' },
  ],
});
