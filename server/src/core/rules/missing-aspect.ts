import { documentRule, type Fix } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import type { Aspect } from '../model/profile.ts';
import { missingAspects } from '../structure/missing-aspects.ts';
import { headSpan } from '../structure/section-text.ts';
import { writeMarker, writeOrdinal } from '../syntax/marker.ts';

export const missingAspect = documentRule({
  id: 'missing-aspect',
  summary: '对照检查应当写全规定的各个方面。',
  why: '民主生活会的通知规定了当年从哪几个方面查摆问题，漏写一个方面要退回重写。只看标题或开头写明年度、专题的材料，并且大多数方面已经写了；方面的措辞不限。',
  tier: 'document',
  source: '历年民主生活会通知',
  severity: 'information',
  options: {},
  *check(document) {
    const found = missingAspects(document);
    if (!found || found.part.children.length < 2) return;
    const { list, part, missing } = found;
    // With most of them absent, another list was meant.
    if (missing.length * 3 > list.aspects.length) return;
    for (const { aspect, next } of missing) {
      yield {
        span: headSpan(document, next ?? part),
        message: `${list.name}规定的“${aspect.name}”没有写到`,
        fixes: next?.marker ? [insertion(document, aspect, next, part.children)] : [],
      };
    }
  },
  examples: [
    {
      bad: '2024年度民主生活会个人对照检查材料\n一、存在的问题\n（一）严守政治纪律和政治规矩方面\n学得浅。\n（二）增强党性、砥砺作风方面\n走得少。\n⟦（三）⟧履行全面从严治党责任方面\n抓得松。',
      fixed:
        '2024年度民主生活会个人对照检查材料\n一、存在的问题\n（一）严守政治纪律和政治规矩方面\n学得浅。\n（二）增强党性、砥砺作风方面\n走得少。\n（三）带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新方面\n【写这方面的问题】\n（四）履行全面从严治党责任方面\n抓得松。',
    },
    {
      bad: '主题教育专题民主生活会个人对照检查材料\n⟦一、⟧存在的问题\n1.理论学习方面。学得浅。\n2.政治素质方面。站得低。\n3.能力本领方面。办法少。\n4.担当作为方面。怕担责。\n5.工作作风方面。走得少。',
    },
    {
      bad: '群众路线教育实践活动专题民主生活会班子对照检查材料\n一、存在的问题\n（一）形式主义方面\n会多。\n⟦（二）⟧享乐主义方面\n图安逸。\n（三）奢靡之风方面\n用车超标。',
    },
    { good: '2024年度民主生活会个人对照检查材料\n一、存在的问题\n（一）学得浅。\n（二）走得少。\n（三）抓得松。' },
    {
      good: '个人对照检查材料\n一、存在的问题\n（一）理论学习方面。学得浅。\n（二）政治素质方面。站得低。\n（三）能力本领方面。办法少。',
    },
    {
      good: '主题教育专题民主生活会个人对照检查材料\n一、存在的问题\n（一）学习贯彻创新理论方面。学得浅。\n（二）维护党中央权威方面。站得低。\n（三）践行宗旨方面。走得少。\n（四）求真务实方面。抓得松。',
    },
    { good: '主题教育专题研讨发言\n一、存在的问题\n（一）理论学习方面。学得浅。\n（二）政治素质方面。站得低。' },
  ],
});

function insertion(document: Document, { name }: Aspect, next: Section, children: readonly Section[]): Fix {
  const at = document.at(next.place, { start: 0, end: 0 });
  const moved = children
    .slice(children.indexOf(next))
    .flatMap(({ place, marker }) => (marker ? [{ place, marker }] : []));
  const number = moved[0]?.marker.number ?? 1;
  const form = moved[0]?.marker.form ?? 'han-bracketed';
  const heading = { span: at, newText: `${writeMarker(form, number)}${name}\n【写这方面的问题】\n` };
  const renumbered = moved.map(({ place, marker }) => ({
    span: document.at(place, marker.ordinal),
    newText: writeOrdinal(marker.form, marker.number + 1),
  }));
  return { title: `补写“${name}”`, applicability: 'choice', edits: [heading, ...renumbered] };
}
