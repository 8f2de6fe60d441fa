import { documentRule } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { lastClause } from '../structure/clauses.ts';
import { filledPlaces, siblingsOf } from '../structure/section-text.ts';
import { textAt } from '../text/span.ts';

export const missingClosing = documentRule({
  id: 'missing-closing',
  summary: '材料应当有结束语。',
  why: '文末用一两句话收束，如请大家批评指正、表态或致谢。只看最后停在分条内容上的材料：最后一段像是总说全文的，或者有落款的，不提示。',
  tier: 'convention',
  source: '各类材料的通行写法',
  severity: 'hint',
  options: {},
  *check(document) {
    const { profile } = document.genre;
    const part = profile?.parts.find(({ role, required }) => role === 'closing' && required);
    const place = lastBodyPlace(document);
    if (!profile || !part || place === undefined || !breaksOff(document, place)) return;
    if (document.outline.blocks.some(({ role }) => role === 'closing')) return;
    const paragraph = document.paragraph(place);
    const end = document.at(place, { start: paragraph.wholeContent.end, end: paragraph.wholeContent.end });
    const add = { title: `补上“${part.heading}”`, applicability: 'choice' as const };
    yield {
      span: document.at(place, lastClause(paragraph)),
      message: '全文停在最后一条上，没有结束语',
      fixes: part.heading === '' ? [] : [{ ...add, edits: [{ span: end, newText: `\n${part.heading}` }] }],
    };
  },
  examples: [
    {
      bad: '在读书班上的发言\n一、收获\n很受教育。\n二、打算\n（一）多读书。每天读一章。\n（二）多下村。每周去一次，⟦听真话。⟧',
      fixed:
        '在读书班上的发言\n一、收获\n很受教育。\n二、打算\n（一）多读书。每天读一章。\n（二）多下村。每周去一次，听真话。\n以上是我的发言，不妥之处请批评指正。',
    },
    { bad: '专题研讨发言\n一、体会\n很受教育。\n二、打算\n一是多读书。\n二是多下村，⟦听真话。⟧' },
    { bad: '学习心得体会\n一、体会\n很受教育。\n二、打算\n1.多读书\n每天读一章。\n2.多下村\n⟦每周去一次。⟧' },
    {
      bad: '专题研讨发言\n各位领导、同志们：\n读书使人明理，也使人看清差距。\n我们窗口的老张，二十年没有跟群众红过脸，⟦靠的就是这份耐心。⟧',
    },
    { good: '专题研讨发言\n同志们：\n有事多商量，少下命令，多坐一坐群众的板凳。我讲完了。' },
    { good: '专题研讨发言\n一、体会\n很受教育。\n二、打算\n一是多读书。\n二是多下村。\n我的发言完了，谢谢大家！' },
    { good: '学习心得体会\n一、体会\n很受教育。\n二、打算\n1.多读书。\n2.多下村。\n某局　张明\n2024年6月3日' },
    {
      good: '学习心得体会\n一、体会\n很受教育。\n二、打算\n1.多读书。\n2.多下村。\n我相信，只要肯下功夫，就一定能干好。',
    },
    { good: '专题研讨发言\n我读了三本书。\n读书使人明理，往后我还会读下去。' },
    { good: '购物清单\n一、菜\n1.白菜\n2.萝卜' },
  ],
});

function lastBodyPlace(document: Document): number | undefined {
  return filledPlaces(document, 0, document.paragraphs.length - 1).findLast((place) => !document.fenced.has(place));
}

/** Whether the last paragraph is an item of an enumeration, or all that stands under one of several headings. */
function breaksOff(document: Document, place: number): boolean {
  const { all, items } = document.outline;
  const { text, content, sentences } = document.paragraph(place);
  const { start, end } = content;
  if (document.language.pledge.some((pattern) => pattern.test(text.slice(start, end)))) return false;
  const last = sentences.at(-1);
  if (last && document.language.closing.some((pattern) => pattern.test(textAt(text, last)))) return false;
  // Whoever addresses listeners takes leave of them.
  if (document.outline.blocks.some(({ role }) => role === 'salutation')) return true;
  if (items.some((item) => item.place === place && item.label.span.start === start)) return true;
  const section = all.findLast((one) => one.place <= place);
  if (!section?.marker || siblingsOf(document, section).length < 2) return false;
  if (section.place === place) return true;
  return section.parent !== undefined && filledPlaces(document, section.place + 1, place).length === 1;
}
