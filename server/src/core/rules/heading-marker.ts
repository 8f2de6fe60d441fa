import { documentRule, type Edit } from '../engine/rule.ts';
import { groupBy } from '../group-by.ts';
import type { Document } from '../model/document.ts';
import { type Numbered, numberedSections } from '../structure/numbered-sections.ts';
import { writeOrdinal } from '../syntax/marker.ts';
import { changedSpan } from '../text/changed-span.ts';
import { textAt } from '../text/span.ts';

// From so many on, a departure that a form shows throughout is the writer's habit: said once, mended at once.
const HABIT = 3;

export const headingMarker = documentRule({
  id: 'heading-marker',
  summary: '标题编号应写作“一、”“（一）”“1.”“（1）”“①”。',
  why: '顿号只跟在不带括号的汉字数字后面，带括号的编号后面不加标点，阿拉伯数字后面用小圆点。全文都这样写时只提示一次。',
  tier: 'standard',
  source: 'GB/T 15834—2011 附录B.3；GB/T 9704—2012 7.3.3',
  severity: 'warning',
  options: {},
  supersedes: ['halfwidth-mark', 'unpaired-mark'],
  *check(document) {
    const numbered = numberedSections(document);
    const faulty = numbered.filter(({ marker }) => !marker.wellFormed);
    for (const [kind, sections] of groupBy(faulty, (section) => kindOf(document, section))) {
      const form = (sections[0] as Numbered).marker.form;
      const isHabit =
        sections.length >= HABIT && sections.length * 2 > numbered.filter(({ marker }) => marker.form === form).length;
      for (const section of isHabit ? sections.slice(0, 1) : sections) {
        const written = textAt(document.paragraph(section.place).text, section.marker.span);
        const { canonical } = section.marker;
        const also = isHabit ? `，全文共 ${sections.length} 处` : '';
        const title = isHabit ? `改正全部 ${sections.length} 处编号` : `改为“${canonical}”`;
        const edits = (isHabit ? sections : [section]).map((one) => mend(document, one));
        yield {
          span: (edits[0] as Edit).span,
          message: `编号“${written}”应写作“${canonical}”${also}`,
          fixes: [{ title, applicability: kind.startsWith('numeral') ? 'choice' : 'safe', edits }],
        };
      }
    }
  },
  examples: [
    { bad: '一、体会\n二⟦.⟧问题', fixed: '一、体会\n二、问题' },
    { bad: '一、体会\n（一）⟦、⟧学得深', fixed: '一、体会\n（一）学得深' },
    { bad: '⟦(一)⟧学得深\n（二）走得多', fixed: '（一）学得深\n（二）走得多' },
    { bad: '1.学得浅\n2⟦、⟧走得少\n3.抓得松', fixed: '1.学得浅\n2.走得少\n3.抓得松' },
    { bad: '1⟦、⟧学得浅\n2、走得少\n3、抓得松', fixed: '1.学得浅\n2.走得少\n3.抓得松' },
    { bad: '（1）⟦、⟧读原著\n（2）写笔记', fixed: '（1）读原著\n（2）写笔记' },
    { bad: '⟦㈠⟧学得浅\n㈡走得少\n㈢抓得松', fixed: '（一）学得浅\n（二）走得少\n（三）抓得松' },
    { bad: '十、结语\n⟦一⟧十一、附则', fixed: '十、结语\n十一、附则' },
    { bad: '一⟦丶⟧体会\n二、问题', fixed: '一、体会\n二、问题' },
    { bad: '一、体会\n⟦两⟧、问题', fixed: '一、体会\n二、问题' },
    { bad: '１.学得浅\n2.走得少'.replace('１', '⟦１⟧'), fixed: '1.学得浅\n2.走得少' },
    {
      bad: '一、存在的问题\n学得浅。\n三⟦，⟧今后努力方向\n多读书。',
      fixed: '一、存在的问题\n学得浅。\n三、今后努力方向\n多读书。',
    },
    { good: '一、体会\n（一）学得深。读了原著。\n1.读原著\n（1）做笔记\n①抄要点' },
    { good: '1．学得浅\n2．走得少' },
    { good: '1. 学得浅\n2. 走得少' },
    { good: '一，学习要先行。这里并不是标题。' },
    { good: '1、2、3号楼的居民都来了。' },
    { good: '（一）提高站位。始终把学习放在前面。\n（二）学以致用。' },
  ],
});

/** What is odd about a marker; markers with the same oddity are one habit. */
function kindOf(document: Document, { place, marker }: Numbered): string {
  const { text } = document.paragraph(place);
  const ordinal = textAt(text, marker.ordinal);
  const hasOddNumeral = ordinal !== writeOrdinal(marker.form, marker.number) && !/^[０-９]+$/.test(ordinal);
  const frame = textAt(text, marker.span).replace(ordinal, '');
  return `${hasOddNumeral ? 'numeral' : 'mark'} ${marker.form} ${frame}`;
}

function mend(document: Document, { place, marker }: Numbered): Edit {
  const { text } = document.paragraph(place);
  const { span, newText } = changedSpan(textAt(text, marker.span), marker.canonical);
  const { start } = marker.span;
  return { span: document.at(place, { start: start + span.start, end: start + span.end }), newText };
}
