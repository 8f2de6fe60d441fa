import { documentRule } from '../engine/rule.ts';
import { patternsOf } from '../model/patterns.ts';
import { firstClause } from '../structure/clauses.ts';
import { filledPlaces } from '../structure/section-text.ts';
import { textAt } from '../text/span.ts';

// 尊敬的各位领导，… opens with an address; 作为一名党员 does not.
const ADDRESS_OFFSET = 3;

export const missingSalutation = documentRule({
  id: 'missing-salutation',
  summary: '当众讲的材料，开头应当有称呼。',
  why: '发言、党课、述职要先称呼听众。只看讲稿一类材料，并且要从开头或结尾看得出是讲给人听的；书面交流的材料可以没有称呼。',
  tier: 'convention',
  source: '发言稿、讲话稿的通行写法',
  severity: 'hint',
  options: {},
  *check(document) {
    const { profile } = document.genre;
    const part = profile?.parts.find(({ role }) => role === 'salutation');
    const { blocks } = document.outline;
    if (!profile?.spoken || !part?.heading || blocks.some(({ role }) => role === 'salutation')) return;
    const heard = blocks.filter(({ role }) => role === 'opening' || role === 'closing' || role === 'title');
    const spoken = patternsOf(profile.spoken);
    if (!heard.some(({ place }) => spoken.some((pattern) => pattern.test(document.paragraph(place).text)))) return;
    const titles = new Set(blocks.filter(({ role }) => role === 'title').map(({ place }) => place));
    const [place] = filledPlaces(document, 0, document.paragraphs.length - 1).filter((one) => !titles.has(one));
    if (place === undefined) return;
    const paragraph = document.paragraph(place);
    const clause = firstClause(paragraph);
    const address = document.language.address.exec(textAt(paragraph.text, clause));
    if (address && address.index <= ADDRESS_OFFSET) return;
    yield {
      span: document.at(place, clause),
      message: `开头没有称呼，${profile.name}一般先称呼听众，如“${part.heading}”`,
      fixes: [
        {
          title: `补上称呼“${part.heading}”`,
          applicability: 'choice',
          edits: [{ span: document.at(place, { start: 0, end: 0 }), newText: `${part.heading}\n` }],
        },
      ],
    };
  },
  examples: [
    {
      bad: '专题研讨发言\n⟦按照安排⟧，我谈几点认识。\n一、学习体会\n很受教育。\n我的发言完了，谢谢大家！',
      fixed:
        '专题研讨发言\n各位领导、同志们：\n按照安排，我谈几点认识。\n一、学习体会\n很受教育。\n我的发言完了，谢谢大家！',
    },
    { bad: '在读书班上的发言\n⟦这几天读书很有收获⟧，现在与大家作个交流。\n一、收获\n很受教育。' },
    { bad: '守住本分\n——在县直机关研讨会上的发言\n⟦六十年前⟧，老一辈走过这条路。\n一、学习体会\n很受教育。' },
    { bad: '专题党课讲稿\n⟦今天我给大家上一堂党课⟧，讲三个问题。\n一、为什么学\n使命在肩。' },
    { good: '专题研讨发言\n各位领导、同志们：\n我谈几点认识。\n一、学习体会\n很受教育。\n谢谢大家！' },
    { good: '专题研讨材料\n按照安排，现将学习情况报告如下。\n一、学习体会\n很受教育。' },
    { good: '学习心得体会\n与大家交流几点体会。\n一、学习体会\n很受教育。\n谢谢大家！' },
    { good: '专题研讨发言\n尊敬的各位领导，大家好！我谈几点认识。\n一、学习体会\n很受教育。\n谢谢大家！' },
  ],
});
