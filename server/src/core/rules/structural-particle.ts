import { paragraphRule, type Report } from '../engine/rule.ts';
import { adviceFixes } from '../lexicon/wording-fixes.ts';
import { textAt } from '../text/span.ts';

export const structuralParticle = paragraphRule({
  id: 'structural-particle',
  summary: '“的”“地”“得”应当各归其位。',
  why: '修饰动词用“地”，补充程度用“得”，修饰名词用“的”。这里只查后面的词不会两可的几种句式；“更好的教育”“深入的学习和研究”“做的工作”“有的放矢”一类都是对的，不会报告。',
  tier: 'convention',
  source: '《现代汉语词典》；校对通例。在 2700 万字的法规、讲话和网文中提示不到 10 处',
  severity: 'warning',
  options: {},
  check: ({ text, wordings }) =>
    wordings.flatMap(({ wording, span }): Report | [] => {
      const { use, right, why, level } = wording.advice;
      if (use !== 'particle') return [];
      const written = textAt(text, span);
      return {
        span,
        message: `这里的“${written}”应为“${right[0]}”，${why}`,
        ...(level && { severity: level }),
        fixes: adviceFixes(wording.advice, span, written),
      };
    }),
  examples: [
    { bad: '坚定⟦的⟧做到对党忠诚，更好⟦的⟧扛起使命。', fixed: '坚定地做到对党忠诚，更好地扛起使命。' },
    { bad: '通过体系化⟦的⟧学习党的理论，又要踏实⟦的⟧学习。', fixed: '通过体系化地学习党的理论，又要踏实地学习。' },
    { bad: '工作要求⟦的⟧不够高，客观因素想⟦的⟧多。', fixed: '工作要求得不够高，客观因素想得多。' },
    { bad: '认真⟦得⟧学习，切实⟦得⟧抓好落实。', fixed: '认真地学习，切实地抓好落实。' },
    { bad: '营造良好⟦地⟧氛围，有了深刻⟦地⟧体会。', fixed: '营造良好的氛围，有了深刻的体会。' },
    { bad: '一件一件⟦的⟧办，慢慢⟦的⟧把事情做好。', fixed: '一件一件地办，慢慢地把事情做好。' },
    { bad: '对干部管⟦地⟧不严，条例学⟦的⟧不够扎实。', fixed: '对干部管得不严，条例学得不够扎实。' },
    { bad: '维护群众⟦地⟧利益，倾听群众⟦得⟧心声。', fixed: '维护群众的利益，倾听群众的心声。' },
    { bad: '各项工作取⟦的⟧了成效，作风变⟦的⟧更实。', fixed: '各项工作取得了成效，作风变得更实。' },
    {
      bad: '他激动⟦的⟧说：“谢谢。”我深深⟦的⟧感受到责任，逐步⟦的⟧改善了村容。',
      fixed: '他激动地说：“谢谢。”我深深地感受到责任，逐步地改善了村容。',
    },
    {
      bad: '产业变⟦的⟧红火起来，字写⟦的⟧工工整整，累⟦的⟧直不起腰。',
      fixed: '产业变得红火起来，字写得工工整整，累得直不起腰。',
    },
    {
      bad: '问题得到了有效⟦地⟧解决，取得了可喜⟦地⟧成绩，存在⟦地⟧问题不少，学习⟦得⟧深度不够。',
      fixed: '问题得到了有效的解决，取得了可喜的成绩，存在的问题不少，学习的深度不够。',
    },
    { good: '提供更好的教育，开展系统的理论学习，明确努力的方向。' },
    { good: '有的放矢，收到实实在在的效果；目的地已经到了。' },
    { good: '做的工作多，说的话少，学的东西管用；做的不够的地方要补上。' },
    { good: '想的是群众，盼的是实效；深入的学习和研究是基础。' },
    { good: '认真的态度最要紧；深刻地影响着每一个人。' },
    { good: '坚持人民主体地位，让群众得实惠；单位地处山区，我们得去看看。' },
    { good: '用实实在在的改进交账，一条一条的意见都记下；有认真的学，才有扎实的干。' },
    { good: '劳动合同履行地不明确的，由用人单位所在地管辖；科学的更要坚持。' },
    { good: '总的来说，他下意识地看了看表，毫无困难地答了出来；深深的热爱之情，走过的风风雨雨，具有得天独厚的优势。' },
    { good: '找到有效的解决各类矛盾的办法，作出更好的贡献。' },
  ],
});
