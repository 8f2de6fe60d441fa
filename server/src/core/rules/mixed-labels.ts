import { documentRule, type Report } from '../engine/rule.ts';
import { groupBy } from '../group-by.ts';
import type { Document } from '../model/document.ts';
import { type LabelStyle, pointsInStyle, type StyledPoints } from '../structure/label-styles.ts';
import { writeItemLabel } from '../syntax/items.ts';
import { writeMarker } from '../syntax/marker.ts';
import { textAt } from '../text/span.ts';

export const mixedLabels = documentRule({
  id: 'mixed-labels',
  summary: '同一部分里，各条下面的并列项应当用同一种序号。',
  why: '一个部分由几个人分头写，合起来时有的用“一是”，有的用“第一”，有的用“1.”，读起来不齐。只比较同一个上级标题下的各条，并且大多数用的是同一种；各大部分之间可以不同，“一是”里面再分“第一”也可以。',
  tier: 'convention',
  source: '公文写作通例',
  severity: 'information',
  options: {},
  *check(document) {
    for (const { children } of document.outline.all) {
      const all = children.flatMap((child) => pointsInStyle(document, child) ?? []);
      const groups = groupBy(all, ({ style }) => style);
      const [usual] = [...groups].find(([, group]) => group.length > 1 && group.length * 2 >= all.length) ?? [];
      if (usual === undefined) continue;
      for (const points of all) if (points.style !== usual) yield report(document, points, usual);
    }
  },
  examples: [
    {
      bad: '一、存在的问题\n（一）学习方面\n一是读得少。二是记得少。\n（二）作风方面\n⟦第一，⟧走得少。第二，问得少。\n（三）纪律方面\n一是抓得松。二是管得宽。',
      fixed:
        '一、存在的问题\n（一）学习方面\n一是读得少。二是记得少。\n（二）作风方面\n一是走得少。二是问得少。\n（三）纪律方面\n一是抓得松。二是管得宽。',
    },
    {
      bad: '一、存在的问题\n（一）学习方面\n一是读得少。二是记得少。\n（二）作风方面\n⟦1.⟧走得少。\n2.问得少。\n（三）纪律方面\n一是抓得松。二是管得宽。',
      fixed:
        '一、存在的问题\n（一）学习方面\n一是读得少。二是记得少。\n（二）作风方面\n一是走得少。\n二是问得少。\n（三）纪律方面\n一是抓得松。二是管得宽。',
    },
    {
      bad: '一、打算\n（一）学习方面\n1.多读。\n2.多记。\n（二）作风方面\n1.多走。\n2.多问。\n（三）纪律方面\n⟦一是⟧多想。二是多看。',
    },
    {
      good: '一、问题\n一是读得少。二是记得少。\n二、原因\n第一，放松了学习。第二，放松了要求。\n三、打算\n一是多读。二是多走。',
    },
    {
      good: '一、问题\n（一）学习方面\n一是读得少。二是记得少。\n（二）作风方面\n第一，走得少。第二，问得少。\n（三）纪律方面\n抓得松。',
    },
    {
      good: '一、问题\n（一）学习方面\n一是读得少。第一，没有计划。第二，没有恒心。二是记得少。\n（二）作风方面\n一是走得少。二是问得少。\n（三）纪律方面\n一是松。二是宽。',
    },
    {
      good: '一、问题\n（一）学习方面\n一是读得少。二是记得少。\n（二）作风方面\n一要多走，二要多问。\n（三）纪律方面\n一是松。二是宽。',
    },
  ],
});

function report(document: Document, { labels }: StyledPoints, usual: LabelStyle): Report {
  const [first] = labels;
  const written = textAt(document.paragraph(first.place).text, first.span);
  const right = labelIn(usual, first.number);
  const edits = labels.map(({ place, span, number }) => ({
    span: document.at(place, span),
    newText: labelIn(usual, number),
  }));
  return {
    span: document.at(first.place, first.span),
    message: `同一部分的其他各条用“${right}”，这里用“${written}”，应当一致`,
    fixes: [{ title: `这几项改用“${right}”`, applicability: 'choice', edits }],
  };
}

function labelIn(style: LabelStyle, number: number): string {
  if (style === 'digit') return writeMarker('digit', number);
  return `${writeItemLabel(style, number) ?? ''}${style === '第' ? '，' : ''}`;
}
