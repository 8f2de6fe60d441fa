import { documentRule, type Report } from '../engine/rule.ts';
import { groupBy } from '../group-by.ts';
import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { oddEnds } from '../structure/heading-ends.ts';

const SPACED = /^[^，。；：！？]{3,24}[\u4e00-\u9fff”][ \u3000]+(?=[\u4e00-\u9fff“])/;

export const headingEndMark = documentRule({
  id: 'heading-end-mark',
  summary: '单独成行的标题末尾一般不加标点，同一级应当一致。',
  why: '标题末尾多出的逗号、顿号、分号，以及同一级里与多数不同的句号，多半是笔误；全级都加句号是一种写法。标题与正文写在一段的，标题后面应有句号。问号、叹号不动。',
  tier: 'standard',
  source: 'GB/T 15834—2011 附录B.3；公文写作通例',
  severity: 'hint',
  options: {},
  *check(document) {
    if (!document.genre.profile) return;
    const groups = groupBy(document.outline.all, ({ parent, level }) => `${parent?.place ?? -1} ${level}`);
    for (const group of groups.values()) {
      for (const { section, mark, isAlone } of oddEnds(document, group)) {
        const report = mark === '' ? lost(document, section) : superfluous(document, section, mark);
        yield isAlone ? { ...report, severity: 'information' } : report;
      }
      if (group.filter(({ place }) => document.paragraph(place).isRunIn).length * 2 <= group.length) continue;
      for (const section of group) yield* unparted(document, section);
    }
  },
  examples: [
    {
      bad: '一、学习体会⟦，⟧\n很受教育。\n二、今后打算\n多读书。',
      genre: 'gain',
      fixed: '一、学习体会\n很受教育。\n二、今后打算\n多读书。',
    },
    {
      bad: '一、学习体会\n很受教育。\n二、存在的问题⟦。⟧\n学得不深。\n三、今后打算\n多读书。',
      genre: 'gain',
      fixed: '一、学习体会\n很受教育。\n二、存在的问题\n学得不深。\n三、今后打算\n多读书。',
    },
    {
      bad: '（一）学得深。\n每天读书。\n（二）走得实。\n每周下村。\n（三）干得⟦好⟧\n办了三件事。\n（四）管得严。\n没有破例。',
      genre: 'gain',
      fixed:
        '（一）学得深。\n每天读书。\n（二）走得实。\n每周下村。\n（三）干得好。\n办了三件事。\n（四）管得严。\n没有破例。',
    },
    {
      bad: '（一）坚持学在前头。每天读书。\n（二）坚持走在前⟦头⟧ 每周到村里去一次。\n（三）坚持干在前头。办了三件事。',
      genre: 'gain',
      fixed: '（一）坚持学在前头。每天读书。\n（二）坚持走在前头。每周到村里去一次。\n（三）坚持干在前头。办了三件事。',
    },
    { good: '一、学习体会。\n很受教育。\n二、存在的问题。\n学得不深。\n三、今后打算。\n多读书。', genre: 'gain' },
    { good: '一、学了什么\n原著。\n二、想到什么？\n使命。\n三、怎么做\n多读书。', genre: 'gain' },
    { good: '要带的东西：\n1.笔记本；\n2.党章；\n3.条例。', genre: 'gain' },
    {
      good: '一、学习体会\n（一）学得深。\n每天读书。\n（二）走得实。\n每周下村。\n二、今后打算\n多读书。',
      genre: 'gain',
    },
    { good: '（一）学得深。每天读书。\n（二）走得实\n每周下村。', genre: 'gain' },
  ],
});

function superfluous(document: Document, { place }: Section, mark: string): Report {
  const { end } = document.paragraph(place).content;
  const span = document.at(place, { start: end - 1, end });
  const why = mark === '。' ? '同级的其他标题都没有' : '标题末尾不加这个标点';
  return {
    span,
    message: `标题末尾多了“${mark}”，${why}`,
    fixes: [{ title: `删去“${mark}”`, applicability: 'choice', edits: [{ span, newText: '' }] }],
  };
}

function lost(document: Document, { place }: Section): Report {
  return missing(document, place, document.paragraph(place).content.end, '标题末尾缺句号，同级的其他标题都有');
}

/** A heading that only a blank parts from its text. */
function* unparted(document: Document, { place }: Section): Iterable<Report> {
  const { text, content, isRunIn, heading } = document.paragraph(place);
  const found = SPACED.exec(text.slice(content.start, content.end));
  if (!found || (isRunIn && heading.end - heading.start <= found[0].length)) return;
  const end = content.start + found[0].trimEnd().length;
  yield missing(document, place, end, '标题与正文之间缺句号');
}

function missing(document: Document, place: number, end: number, message: string): Report {
  const blanks = /^[ \u3000]*/.exec(document.paragraph(place).text.slice(end))?.[0].length ?? 0;
  const edits = [{ span: document.at(place, { start: end, end: end + blanks }), newText: '。' }];
  return {
    span: document.at(place, { start: end - 1, end }),
    message,
    fixes: [{ title: '补上句号', applicability: 'choice', edits }],
  };
}
