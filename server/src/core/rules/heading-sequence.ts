import { documentRule, type Fix, type Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { firstClause } from '../structure/clauses.ts';
import { countOn } from '../structure/count-on.ts';
import { readHeadingGroups } from '../structure/heading-groups.ts';
import { lostNumbers } from '../structure/lost-numbers.ts';
import type { Numbered } from '../structure/numbered-sections.ts';
import { firstFilled } from '../structure/section-text.ts';
import { type Marker, writeMarker } from '../syntax/marker.ts';
import { findSequenceFaults, type SequenceFault } from '../syntax/sequence.ts';

/** A text that begins with this number or a higher one was cut out of a longer one. */
const EXCERPT = 3;

export const headingSequence = documentRule({
  id: 'heading-sequence',
  summary: '同级标题的编号应当从一开始、连续不断。',
  why: '缺号、重号多半是删改时漏了一段，或复制后忘了改。编号可以在每个上级标题下重新开始，也可以全文连排，以本文多数为准。',
  tier: 'standard',
  source: 'GB/T 9704—2012 7.3.3；GB/T 15834—2011 附录B.3.8',
  severity: 'warning',
  options: {},
  *check(document) {
    const faulty = new Set<Section | undefined>();
    for (const { headings, first, runOn } of readHeadingGroups(document)) {
      const numbers = headings.map(({ marker }) => marker.number);
      // Under a heading that is out of place the numbers may go on from those before it.
      const isExcerpt = (numbers[0] ?? 0) >= EXCERPT && headings[0]?.place === firstFilled(document);
      const goesOn = numbers[0] === runOn && faulty.has(headings[0]?.parent);
      const start = isExcerpt ? numbers[0] : goesOn ? runOn : first;
      for (const fault of findSequenceFaults(numbers, start)) {
        faulty.add(headings[fault.index]);
        yield describe(document, headings, fault);
      }
    }
    for (const { place, before } of lostNumbers(document)) yield describeLost(document, place, before.marker);
  },
  examples: [
    { bad: '一、学了什么\n⟦三⟧、打算怎么做', fixed: '一、学了什么\n二、打算怎么做' },
    {
      bad: '一、问题\n（一）学得浅。\n（二）走得少。\n（⟦四⟧）抓得松。',
      fixed: '一、问题\n（一）学得浅。\n（二）走得少。\n（三）抓得松。',
    },
    { bad: '一、体会\n⟦一⟧、问题\n二、打算', fixed: '一、体会\n二、问题\n三、打算' },
    { bad: '一、体会\n二、问题\n⟦五⟧、原因\n四、措施', fixed: '一、体会\n二、问题\n三、原因\n四、措施' },
    { bad: '一、问题\n（⟦二⟧）学得浅。\n（三）走得少。\n二、打算\n（一）补课。\n（二）下村。' },
    { bad: '1.学得浅\n2.走得少\n⟦2⟧.抓得松\n4.想得窄', fixed: '1.学得浅\n2.走得少\n3.抓得松\n4.想得窄' },
    { bad: '一、体会\n1.学深\n2.学透\n二、问题\n1.学得浅\n2.走得少\n三、打算\n⟦3⟧.补课\n4.下村' },
    { bad: '一、问题\n（一）学得浅。\n（二）走得少。\n⟦一⟧、抓得松。\n（三）干得慢。\n二、打算\n（一）补课。' },
    { good: '一、体会\n1.学深\n2.学透\n二、打算\n1.补课\n2.下村' },
    { good: '一、体会\n1.学深\n2.学透\n二、问题\n3.学得浅\n4.走得少\n三、打算\n5.补课\n6.下村' },
    { good: '一、二、三季度都超过了计划。\n一、体会\n二、打算' },
    { good: '十一届三中全会以来，变化很大。\n3.5万名党员参加了学习。\n2023.12.5召开会议。' },
    { good: '1.学条例\n2.学准则\n以上是学习的，以下是要做的：\n1.下村\n2.下企业' },
    {
      genre: 'check-person',
      bad: '一、存在的问题\n（一）学习方面\n读得少。\n（二）作风方面\n走得少。\n⟦纪律方面⟧\n抓得松。\n二、原因剖析\n放松了要求。\n⟦下一步整改措施⟧\n天天读书。',
      fixed:
        '一、存在的问题\n（一）学习方面\n读得少。\n（二）作风方面\n走得少。\n（三）纪律方面\n抓得松。\n二、原因剖析\n放松了要求。\n三、下一步整改措施\n天天读书。',
    },
    {
      genre: 'check-person',
      bad: '一、努力方向\n（一）在学习上下功夫。坚持每天读书，边读边想，读完写出来。\n（二）在服务上出实招。坚持每周下村，听一听乡亲们怎么说。\n⟦在纪律上动真格⟧。坚持每月自查，早发现早纠正，把苗头消除在萌芽状态。\n以上汇报，请批评指正。',
      fixed:
        '一、努力方向\n（一）在学习上下功夫。坚持每天读书，边读边想，读完写出来。\n（二）在服务上出实招。坚持每周下村，听一听乡亲们怎么说。\n（三）在纪律上动真格。坚持每月自查，早发现早纠正，把苗头消除在萌芽状态。\n以上汇报，请批评指正。',
    },
    {
      genre: 'check-person',
      good: '一、努力方向\n（一）在学习上下功夫。坚持每天读书，边读边想，读完写出来。\n（二）在服务上出实招。坚持每周下村，听一听乡亲们怎么说。\n今后还要多学。今后我会常回头看，请组织监督，请同志们帮助。',
    },
    { good: '一、学习体会\n很受教育。\n二、努力方向\n多读书。\n结束语\n路还长。\n某局党支部', genre: 'gain' },
    { good: '1.学条例\n2.2024年的打算\n3.11月份的安排\n4.下村' },
    { good: '三、推进教育强国建设\n办好学校。\n四、推进文化强国建设\n办好书店。' },
    { good: '（一）学在平时\n①读原著\n②写笔记\n（二）用在实处\n①下村\n②办事' },
  ],
});

function describe(document: Document, headings: readonly Numbered[], fault: SequenceFault): Report {
  const heading = headings[fault.index] as Numbered;
  const before = headings[fault.index - 1];
  const written = writeMarker(heading.marker.form, heading.marker.number);
  const expected = writeMarker(heading.marker.form, fault.expected);
  const edits = countOn(document, headings.slice(fault.index), fault.expected);
  const alone: Fix = { title: `改为“${expected}”`, applicability: 'choice', edits: edits.slice(0, 1) };
  const all: Fix = { title: '重新编排本级后面的编号', applicability: 'choice', edits };
  const runsOn = headings[fault.index + 1]?.marker.number === heading.marker.number + 1;
  return {
    span: document.at(heading.place, heading.marker.ordinal),
    message: messageOf(fault, written, expected, before),
    related: before ? [{ span: document.at(before.place, before.marker.span), message: '上一个同级编号' }] : [],
    fixes: edits.length === 1 ? [alone] : runsOn ? [all, alone] : [alone, all],
  };
}

function describeLost(document: Document, place: number, { form, number }: Marker): Report {
  const expected = writeMarker(form, number + 1);
  const paragraph = document.paragraph(place);
  const { start } = paragraph.wholeContent;
  return {
    span: document.at(place, firstClause(paragraph)),
    message: `前面的同级标题都有编号，这里缺“${expected}”`,
    severity: 'information',
    fixes: [
      {
        title: `补上“${expected}”`,
        applicability: 'choice',
        edits: [{ span: document.at(place, { start, end: start }), newText: expected }],
      },
    ],
  };
}

function messageOf(fault: SequenceFault, written: string, expected: string, before: Numbered | undefined): string {
  if (!before) return `这一组编号从“${written}”开始，应从“${expected}”开始`;
  const last = writeMarker(before.marker.form, before.marker.number);
  if (fault.kind === 'gap') return `“${last}”之后是“${written}”，缺“${expected}”`;
  return fault.kind === 'repeat'
    ? `编号“${written}”重复，应为“${expected}”`
    : `“${last}”之后是“${written}”，应为“${expected}”`;
}
