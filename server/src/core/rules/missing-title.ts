import { documentRule } from '../engine/rule.ts';
import { firstClause } from '../structure/clauses.ts';
import { patternsOf } from '../structure/patterns.ts';
import { firstFilled } from '../structure/section-text.ts';

const TITLE_LENGTH = 40;

export const missingTitle = documentRule({
  id: 'missing-title',
  summary: '材料应当有标题。',
  why: '标题说明这是什么材料、围绕什么主题，归档和交流都要用。复制正文时常常漏掉标题。看不出是哪一类材料的不检查；从正文看不十分确定的，只作提示。',
  tier: 'convention',
  source: 'GB/T 9704—2012 7.3.1；各类材料的通行写法',
  severity: 'information',
  options: {},
  *check(document) {
    const { profile, isCertain } = document.genre;
    const part = profile?.parts.find(({ role, required }) => role === 'title' && required);
    const place = firstFilled(document);
    if (!profile || !part || place === undefined) return;
    if (document.outline.blocks.some(({ role }) => role === 'title')) return;
    const paragraph = document.paragraph(place);
    const line = paragraph.text.slice(paragraph.wholeContent.start, paragraph.wholeContent.end);
    const isTitle =
      !paragraph.marker &&
      line.length <= TITLE_LENGTH &&
      patternsOf(profile.title).some((pattern) => pattern.test(line));
    if (paragraph.depth > 0 || isTitle) return;
    const start = document.at(place, { start: 0, end: 0 });
    yield {
      span: document.at(place, firstClause(paragraph)),
      message: `${profile.name}没有标题，全文从这里开始`,
      ...(!isCertain && { severity: 'hint' }),
      fixes: [{ title: '补上标题', applicability: 'choice', edits: [{ span: start, newText: `${part.heading}\n` }] }],
    };
  },
  examples: [
    {
      bad: '⟦同志们⟧：\n按照安排，我作交流发言。\n一、学习体会\n很受教育。',
      genre: 'talk',
      fixed: '××专题学习交流研讨发言\n同志们：\n按照安排，我作交流发言。\n一、学习体会\n很受教育。',
    },
    { bad: '⟦按照县委安排⟧，我参加了专题学习。\n一、学习体会\n很受教育。', genre: 'gain' },
    { bad: '⟦根据通知要求⟧，现对照检查如下。\n一、存在的问题\n学得不深。', genre: 'check-person' },
    { bad: '\n  ⟦一、学习体会⟧\n很受教育。', genre: 'gain' },
    { good: '专题学习心得体会\n按照县委安排，我参加了专题学习。\n一、学习体会\n很受教育。' },
    { good: '# 在读书班上的发言\n同志们：\n我读了三本书。', mode: 'markdown' },
    { good: '今天下午三点开会，请大家准时参加。\n一、时间\n三点。' },
    { good: '我的学习心得体会。\n按照安排，我参加了学习。', genre: 'gain' },
    { good: '王某某\n学习心得体会\n按照安排，我参加了学习。', genre: 'gain' },
  ],
});
