import { documentRule } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { isListed, siblingsOf, titleText } from '../structure/section-text.ts';

const SHORTEST = 4;

export const repeatedHeading = documentRule({
  id: 'repeated-heading',
  summary: '同一部分里不应有两个一样的标题。',
  why: '同级标题一字不差，多半是复制后忘了改。只比较同一上级下、同一组编号里的标题；不同部分里的标题可以一样，目录里的标题与正文一样也不算。',
  tier: 'convention',
  source: '公文写作通例',
  severity: 'warning',
  options: {},
  supersedes: ['repeated-sentence'],
  *check(document) {
    const seen = new Map<Section | undefined, Map<string, Section>>();
    for (const section of document.outline.all) {
      const { parent, place, title, marker } = section;
      // A new list begins: what stood in the one before may stand here again.
      if (marker?.number === 1) seen.delete(parent);
      const text = titleText(document, section).replace(/[\s。，；：、“”]/g, '');
      if (text.length < SHORTEST || isItem(document, section) || endsList(document, section)) continue;
      const known = seen.get(parent) ?? new Map<string, Section>();
      seen.set(parent, known);
      const first = known.get(text);
      if (!first) {
        known.set(text, section);
        continue;
      }
      yield {
        span: document.at(place, title),
        message: '这个标题与前面的同级标题一字不差',
        related: [{ span: document.at(first.place, first.title), message: '首次出现在这里' }],
      };
    }
  },
  examples: [
    { bad: '一、加强学习\n每天读书。\n二、⟦加强学习⟧\n每周下村。' },
    { bad: '一、打算\n（一）多读原著。每天一章。\n（二）⟦多读原著⟧。每周下村。' },
    {
      bad: '# 心得体会\n\n## 学习体会\n很受教育。\n\n## 今后打算\n多读书。\n\n## ⟦学习体会⟧\n多下村。',
      mode: 'markdown',
    },
    { good: '一、问题\n（一）理论学习方面\n学得不深。\n二、措施\n（一）理论学习方面\n每天读书。' },
    { good: '一、学习体会\n很受教育。\n二、学习体会与打算\n多读书。' },
    { good: '目录\n一、学习体会\n二、今后打算\n\n一、学习体会\n很受教育。\n二、今后打算\n多读书。' },
    {
      good: '应当提交：\n（一）申请书；\n（二）其他有关的材料。\n还应当公布：\n（一）决定书；\n（二）其他有关的材料。',
    },
    { good: '一、时间\n上午。\n二、地点\n三楼。\n三、时间\n下午。' },
  ],
});

/** Whether a line ends like a sentence, so that it is an item of a list and no heading. */
function isItem(document: Document, { place }: Section): boolean {
  const { text, content, isRunIn } = document.paragraph(place);
  return !isRunIn && /[。；，、]$/.test(text.slice(0, content.end));
}

/** Whether a heading stands in a table of contents, the last line of which seems to hold what follows the table. */
function endsList(document: Document, section: Section): boolean {
  const siblings = siblingsOf(document, section);
  const before = siblings[siblings.indexOf(section) - 1];
  return isListed(document, section) || (before !== undefined && isListed(document, before));
}
