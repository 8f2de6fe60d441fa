import { documentRule, type Fix, type Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { leftHeadings } from '../structure/left-sibling.ts';
import { type Numbered, numberedSections } from '../structure/numbered-sections.ts';
import { type MarkerForm, writeMarker } from '../syntax/marker.ts';

export const headingLevel = documentRule({
  id: 'heading-level',
  summary: '同级标题应当用同一种编号，编号层次不应跳级。',
  why: '层次序数依次为“一、”“（一）”“1.”“（1）”。“一、”下面直接用“1.”很常见，只在本文别处大多用了“（一）”时提示。编号本身缺号、重号另有规则检查。',
  tier: 'standard',
  source: 'GB/T 9704—2012 7.3.3',
  severity: 'information',
  options: {},
  supersedes: ['heading-sequence'],
  *check(document) {
    const numbered = numberedSections(document);
    for (const { heading, before, form: meant } of leftHeadings(numbered)) {
      const { form, number } = heading.marker;
      const right = writeMarker(meant, number);
      yield {
        span: document.at(heading.place, heading.marker.span),
        message: `前面的同级编号是“${writeMarker(meant, number - 1)}”，这里应为“${right}”，误作“${writeMarker(form, number)}”`,
        related: [{ span: document.at(before.place, before.marker.span), message: '上一个同级编号' }],
        fixes: [renumber(document, [heading], meant, `改为“${right}”`)],
      };
    }
    yield* skipped(document, numbered);
  },
  examples: [
    {
      bad: '一、问题\n（一）学得浅。\n⟦2.⟧走得少。\n（三）抓得松。',
      fixed: '一、问题\n（一）学得浅。\n（二）走得少。\n（三）抓得松。',
    },
    { bad: '一、体会\n二、问题\n⟦（三）⟧打算\n四、结语', fixed: '一、体会\n二、问题\n三、打算\n四、结语' },
    { bad: '1.学得浅\n2.走得少\n⟦（3）⟧抓得松\n4.想得窄', fixed: '1.学得浅\n2.走得少\n3.抓得松\n4.想得窄' },
    {
      bad: '一、体会\n（一）学得深。\n（二）走得实。\n二、问题\n（一）学得浅。\n（二）走得少。\n三、打算\n⟦1.⟧补课。\n2.下村。',
      fixed:
        '一、体会\n（一）学得深。\n（二）走得实。\n二、问题\n（一）学得浅。\n（二）走得少。\n三、打算\n（一）补课。\n（二）下村。',
    },
    { bad: '（一）学得浅\n1.读得少\n2.记得少\n3.用得少\n⟦2.⟧走得少\n1.去得少\n2.问得少\n（三）抓得松' },
    { good: '一、体会\n1.学得深\n2.走得实\n二、打算\n1.读书\n2.下村' },
    { good: '一、问题\n（一）学得浅。\n1.读得少。\n2.记得少。\n（二）走得少。\n3.去得少。\n4.问得少。' },
    { good: '一、体会\n（一）学得深\n1.读原著\n（1）做笔记\n①抄要点\n（二）走得实' },
    { good: '一、体会\n（一）学得深\n（二）走得实\n（三）干得好\n1.修路\n2.架桥' },
    { good: '一、问题\n1.学得浅\n2.走得少\n三、打算\n（一）读书\n（二）下村' },
    { good: '一、体会\n三、原因\n1.学得浅\n2.走得少\n三、打算\n（一）读书\n（二）下村' },
    { good: '（一）学得深\n①读原著\n②做笔记\n（二）走得实' },
  ],
});

/** Where 1. stands right under 二、 although （一） does under most headings of its kind. */
function* skipped(document: Document, numbered: readonly Numbered[]): Iterable<Report> {
  const groups = numbered
    .filter(({ marker }) => marker.form === 'han')
    .map(({ children }) => children.filter((child): child is Numbered => child.marker !== undefined));
  const under = (form: MarkerForm) => groups.filter(([first]) => first?.marker.form === form);
  const odd = under('digit');
  if (odd.length >= under('han-bracketed').length) return;
  for (const [first, ...others] of odd) {
    if (first?.marker.number !== 1 || others.length === 0) continue;
    yield {
      span: document.at(first.place, first.marker.span),
      severity: 'hint',
      message: '“一、”下面别处用“（一）”，这里直接用了“1.”，全文最好一致',
      fixes: [renumber(document, [first, ...others], 'han-bracketed', '本组编号改用“（一）”')],
    };
  }
}

function renumber(document: Document, sections: readonly Numbered[], form: MarkerForm, title: string): Fix {
  const edits = sections.map(({ place, marker }) => ({
    span: document.at(place, marker.span),
    newText: writeMarker(form, marker.number),
  }));
  return { title, applicability: 'choice', edits };
}
