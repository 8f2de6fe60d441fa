import { documentRule } from '../engine/rule.ts';
import { groupBy } from '../group-by.ts';
import type { Document } from '../model/document.ts';
import { type Name, readNames } from '../structure/names.ts';

export const foreignName = documentRule({
  id: 'foreign-name',
  summary: '单位和地方的名称应当前后一致。',
  why: '借用别处的材料时，常常漏改一处地名、单位名。只有本文一再写到自己的单位，而另一个同类名称也被当作自己的单位来写时才指出；写到别处的经验、案例不算。',
  tier: 'convention',
  source: '编辑通例',
  severity: 'information',
  options: {
    own: { type: 'strings', default: [], summary: '本单位、本地的名称，例如“青山镇”' },
    count: {
      type: 'number',
      default: 3,
      minimum: 2,
      maximum: 100,
      summary: '一个名称至少写到几次，才看作本单位的名称',
    },
  },
  collect(paragraph) {
    const names = readNames(paragraph);
    return names.length > 0 ? names : undefined;
  },
  *check(document, { placed }, { own, count }) {
    if (!document.genre.profile) return;
    const all = placed.flatMap(({ place, fact }) => fact.map((name) => ({ ...name, span: document.at(place, name) })));
    for (const [kind, names] of groupBy(all, (name) => name.kind)) {
      const groups = [...groupBy(names, ({ text }) => text)].sort(([, a], [, b]) => b.length - a.length);
      const stated = own.find((name) => name.endsWith(kind));
      const ours = stated ?? dominant(document, groups, count);
      if (ours === undefined) continue;
      for (const [text, uses] of groups) {
        if (text === ours || uses.length > 1) continue;
        for (const { span, isOwn } of uses)
          if (isOwn) yield { span, message: `这里写的是“${text}”，全文其他地方都是“${ours}”，请核对是否漏改` };
      }
    }
  },
  examples: [
    {
      bad: '青山镇党委书记学习心得体会\n作为青山镇干部，我深受教育。\n结合青山镇实际，我想了很多。\n立足⟦南河镇⟧实际，抓好产业。',
    },
    {
      bad: '学习心得体会\n推动青山县高质量发展，离不开学习。\n结合⟦南河县⟧实际，我想了很多。',
      options: { own: ['青山县'] },
    },
    {
      bad: '专题研讨发言\n青山局党组高度重视。\n作为青山局干部，我深受教育。\n结合青山局工作，我想了很多。\n作为⟦南河局⟧一员，责无旁贷。',
    },
    {
      good: '青山镇党委书记学习心得体会\n作为青山镇干部，我深受教育。\n结合青山镇实际，我想了很多。\n在南河镇参观，看到了产业的变化。',
    },
    { good: '学习心得体会\n作为青山镇干部，我深受教育。\n结合南河镇实际，我想了很多。' },
    { good: '学习心得体会\n结合我镇实际。\n立足本镇工作。\n推动全镇发展。\n带动各乡镇工作。' },
    { good: '青山镇志\n作为青山镇干部，结合青山镇实际，推动青山镇发展，立足南河镇实际。' },
  ],
});

/** The name that the text gives as its own place or unit, clearly more often than any other one of its kind. */
function dominant(
  document: Document,
  groups: readonly (readonly [string, readonly Name[]])[],
  count: number,
): string | undefined {
  const [first, second] = groups;
  if (!first || first[1].length < count || first[1].length < 3 * (second?.[1].length ?? 0)) return undefined;
  const isNamedInFront = document.outline.blocks.some(
    ({ role, place }) => role !== 'residue' && document.paragraph(place).text.includes(first[0]),
  );
  return isNamedInFront || first[1].some(({ isOwn }) => isOwn) ? first[0] : undefined;
}
