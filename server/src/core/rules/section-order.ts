import { documentRule } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { headSpan, titleText } from '../structure/section-text.ts';

// A longer heading may hold the word for a part by chance: 深刻认识存在问题的严重性.
const LABEL_LENGTH = 18;

export const sectionOrder = documentRule({
  id: 'section-order',
  summary: '各部分应当按这类材料通行的顺序排列。',
  why: '先查问题，再挖原因，后定措施，次序颠倒读起来不顺。只比较标题写得明白、全文只出现一次的部分。',
  tier: 'convention',
  source: '民主生活会、组织生活会对照检查材料的通行结构',
  severity: 'information',
  options: {},
  *check(document) {
    const { profile } = document.genre;
    if (!profile) return;
    const order = profile.parts.map(({ role }) => role);
    const rankOf = (section: Section): number => order.indexOf(section.role);
    const parts = clearParts(document).filter((section) => rankOf(section) >= 0);
    for (const [at, section] of parts.entries()) {
      const next = parts[at + 1];
      if (!next || rankOf(section) < rankOf(next)) continue;
      const [early, late] = [section, next].map((one) => document.language.nameOf(one.role));
      yield {
        span: headSpan(document, section),
        message: `“${early}”写在“${late}”前面，${profile.name}一般先写“${late}”`,
        related: [{ span: headSpan(document, next), message: `“${late}”在这里` }],
      };
    }
  },
  examples: [
    { bad: '个人对照检查材料\n⟦一、⟧整改措施\n多读书。\n二、存在的问题\n学得不深。', genre: 'check-person' },
    {
      bad: '个人对照检查材料\n⟦一、⟧原因剖析\n放松了学习。\n二、存在的问题\n学得不深。\n三、整改措施\n多读书。',
      genre: 'check-person',
    },
    { bad: '学习心得体会\n一、学习体会\n很受教育。\n⟦二、⟧努力方向\n多读书。\n三、存在的不足\n学得不深。' },
    { good: '个人对照检查材料\n一、存在的问题\n学得不深。\n二、原因剖析\n放松了学习。\n三、整改措施\n多读书。' },
    {
      good: '个人对照检查材料\n一、上年度整改措施落实情况\n都落实了。\n二、存在的问题\n学得不深。\n三、整改措施\n多读书。',
    },
    { good: '学习心得体会\n一、深刻认识存在问题背后的原因和作风建设的分量\n很受教育。\n二、存在的问题\n学得不深。' },
    { good: '安全简报\n一、整改措施\n已经更换。\n二、存在的问题\n线路老化。' },
    { good: '个人对照检查材料\n一、存在的问题\n学得浅。\n二、努力方向\n多读书。\n三、存在的问题\n走得少。' },
  ],
});

/** The outermost sections that name exactly one part in few words, where no other section names the same one. */
function clearParts(document: Document): readonly Section[] {
  const { sections } = document.outline;
  return sections.filter((section) => {
    const { role, roles } = section;
    if (role === 'body' || roles.length > 1 || titleText(document, section).length > LABEL_LENGTH) return false;
    return sections.every((other) => other === section || !other.roles.includes(role));
  });
}
