import { paragraphRule, type Report } from '../engine/rule.ts';
import { findNumberFaults, type NumberFault } from '../syntax/numbered-terms.ts';

export const numberedTerm = paragraphRule({
  id: 'numbered-term',
  summary: '带数字的固定提法，数字应当准确。',
  why: '“两个维护”写成“四个维护”，是一字之差的政治性差错。只有引号、固定搭配的动词或同段的相关提法表明说的就是这个提法时才指出；当场说明了内容的（“三个意识”：……）、后面还有别的词的（三个维护稳定的举措）都不算。固定提法里的数字用汉字，“4个意识”也会指出。',
  tier: 'document',
  source: '公开发表的文件和讲话，逐条列在数字提法词表中',
  severity: 'warning',
  options: {
    allowed: { type: 'strings', default: [], summary: '本地、本单位自己的提法，例如“三个意识”' },
  },
  supersedes: ['set-phrase'],
  check: (paragraph, { allowed }) =>
    findNumberFaults(paragraph)
      .filter(({ found }) => !allowed.includes(found))
      .map(report),
  examples: [
    { bad: '坚决做到“⟦四个维护⟧”。', fixed: '坚决做到“两个维护”。' },
    { bad: '不断增强“⟦六个意识⟧”，坚定“⟦五个自信⟧”。', fixed: '不断增强“四个意识”，坚定“四个自信”。' },
    { bad: '严格落实“⟦四会一课⟧”制度。', fixed: '严格落实“三会一课”制度。' },
    { bad: '统筹推进“⟦六位一体⟧”总体布局，做到⟦三个维护⟧。', fixed: '统筹推进“五位一体”总体布局，做到两个维护。' },
    { bad: '学习“⟦五个必须坚持⟧”的立场观点方法。', fixed: '学习“六个必须坚持”的立场观点方法。' },
    { bad: '增强“⟦4个意识⟧”，严格执行“⟦3重一大⟧”制度。', fixed: '增强“四个意识”，严格执行“三重一大”制度。' },
    { bad: '严格落实中央⟦8项规定⟧精神。', fixed: '严格落实中央八项规定精神。' },
    { bad: '“⟦七稳⟧”工作要抓实，“⟦十一个明确⟧”要学透。', fixed: '“六稳”工作要抓实，“十个明确”要学透。' },
    { bad: '违反政治纪律最严重，在⟦七项纪律⟧中居于首位。', fixed: '违反政治纪律最严重，在六项纪律中居于首位。' },
    { good: '深化作风建设，省委九项规定和中央八项规定一体落实，通报违反三项纪律的4个人。' },
    { good: '修订后的《办法》有4个面向基层的条款，抓好8项规定动作，涉及5个维护小组。' },
    { good: '制定三个维护稳定的举措，从四个维度推进，守好六个意识形态阵地。' },
    { good: '增强三个意识：大局意识、服务意识、责任意识。' },
    { good: '强化“三个意识”，即大局意识、服务意识、创新意识；做到“三个维护”（维护稳定、维护团结、维护形象）。' },
    { good: '增强“四个意识”、坚定“四个自信”、做到“两个维护”，把握“六个必须坚持”。' },
    { good: '牢记“三个务必”和“两个务必”，坚持“两个一以贯之”，落实“三会一课”。' },
    { good: '宗教界要做到“四个维护”，维护法律尊严，维护民族团结。' },
    { good: '县里推出“四个维护”志愿服务，开展“五个一以贯之”活动。' },
    { good: '用“三位一体”的办法抓落实，打好五大攻坚战，两个自信的孩子走上了讲台。' },
    { options: { allowed: ['五个意识'] }, good: '增强“五个意识”。' },
  ],
});

function report({ kind, span, found, right }: NumberFault): Report {
  const isSure = kind === 'number' || !/\d{2}/.test(found);
  const terms = right.map((one) => `“${one}”`).join('或');
  return {
    span,
    severity: isSure ? 'warning' : 'information',
    message: kind === 'digits' ? `固定提法${terms}中的数字用汉字` : `没有“${found}”的提法，应为${terms}`,
    fixes: right.map((newText) => ({ title: `改为“${newText}”`, applicability: 'choice', edits: [{ span, newText }] })),
  };
}
