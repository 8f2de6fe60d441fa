import { documentRule, type Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { filledPlaces, hasContent, isListed, siblingsOf, titleText } from '../structure/section-text.ts';
import type { Marker } from '../syntax/marker.ts';
import { textAt } from '../text/span.ts';

// A line that ends like a sentence is an item of a list, not a heading that waits for its text.
const SENTENCE_END = /[。；：，、！？;:!?]$/;
const LABEL_LENGTH = 60;

export const emptySection = documentRule({
  id: 'empty-section',
  summary: '标题下面应当有内容。',
  why: '只有标题没有正文，多半是还没写，或删改时把正文删掉了。同级标题大多没有正文的是提纲或清单，不指出；标题后面接着写正文的，不算空。内容过少的部分只作提示。',
  tier: 'convention',
  source: '公文写作通例',
  severity: 'warning',
  options: {
    thin: { type: 'number', default: 20, minimum: 0, maximum: 500, summary: '大标题下的内容不到多少字，提示内容过少' },
  },
  *check(document, _facts, { thin }) {
    for (const section of document.outline.all) {
      const { place, title } = section;
      if (isUntitled(document, section)) yield untitled(document, section);
      if (isEmpty(document, section)) {
        const text = titleText(document, section);
        yield { span: document.at(place, title), message: `“${text}”下面没有内容` };
        continue;
      }
      const length = lengthOf(document, section);
      if (section.parent || section.role === 'body' || length === 0 || length >= thin) continue;
      const others = siblingsOf(document, section).filter((other) => other !== section);
      if (others.length < 2 || others.some((other) => lengthOf(document, other) < thin * 5)) continue;
      yield { span: document.at(place, title), severity: 'hint', message: `这一部分只有 ${length} 个字，内容过少` };
    }
  },
  examples: [
    { bad: '一、学习体会\n很受教育。\n二、⟦存在的问题⟧\n三、今后打算\n多读书。' },
    {
      bad: '一、学习体会\n很受教育。\n二、今后打算\n（一）⟦多读书⟧\n（二）多下村\n每周一次。\n（三）多办事\n每月一件。',
    },
    { bad: '一、学习体会\n很受教育。\n二、存在的问题\n学得不深。\n三、⟦今后打算⟧\n' },
    {
      bad: '一、学习体会\n很受教育，收获不少。\n二、存在的问题\n学得不深，走得不多。\n⟦三、⟧\n今后，要多读书，多下村，多为群众办事。',
      genre: 'gain',
    },
    { good: '一、学习体会\n（一）学得深。每天读书。\n（二）走得实。每周下村。' },
    { good: '一、学习体会\n二、存在的问题\n三、今后打算' },
    { good: '目录\n1.总则\n2.附则\n\n1.总则\n适用于本馆。\n2.附则\n即日施行。\n3.说明\n见附件。' },
    { good: '要读的书有：\n1.《论语》\n2.《孟子》，第一章先读\n3.《大学》' },
    { good: '一、存在的问题\n（一）学得不深。\n（二）走得不多，听得少。听汇报多。\n二、打算\n多读书。' },
    { good: '一、学习体会\n很受教育。\n二、原因剖析\n产生这些问题的主要原因：\n放松了学习。\n三、今后打算\n多读书。' },
  ],
});

/** Whether nothing stands behind a number, as it does behind most of the others. */
function isUntitled(document: Document, section: Section): boolean {
  const { place, title, marker } = section;
  if (!marker || !document.genre.profile || title.end > title.start) return false;
  if (document.paragraph(place).content.end > marker.span.end) return false;
  const others = siblingsOf(document, section).filter(
    (other) => other !== section && other.marker?.form === marker.form,
  );
  return others.length > 1 && others.every((other) => other.title.end > other.title.start);
}

function untitled(document: Document, { place, marker }: Section): Report {
  const span = document.at(place, (marker as Marker).span);
  return { span, message: `编号“${textAt(document.text, span)}”后面没有标题` };
}

function isEmpty(document: Document, section: Section): boolean {
  const { place, title } = section;
  if (hasContent(document, section) || title.end - title.start > LABEL_LENGTH) return false;
  if (!document.genre.profile && isListed(document, section)) return false;
  const paragraph = document.paragraph(place);
  if (title.end === title.start || SENTENCE_END.test(paragraph.text.slice(0, paragraph.content.end))) return false;
  // An unnumbered line of the same rank right behind it goes on with it: 三、原因 / 产生这些问题的主要原因：
  const next = document.outline.all[document.outline.all.indexOf(section) + 1];
  if (section.marker && next && !next.marker) return false;
  const others = siblingsOf(document, section).filter((other) => other !== section);
  return others.filter((other) => hasContent(document, other)).length * 2 > others.length;
}

/** The characters of a section without its heading. */
function lengthOf(document: Document, { place, last }: Section): number {
  const head = document.paragraph(place);
  const runIn = head.isRunIn ? head.content.end - head.heading.end : 0;
  return filledPlaces(document, place + 1, last).reduce((sum, one) => sum + document.paragraph(one).characters, runIn);
}
