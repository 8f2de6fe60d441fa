import { documentRule } from '../engine/rule.ts';
import { ForeignNames } from '../mention/foreign-names.ts';
import { readNames } from '../mention/place-names.ts';

export const foreignName = documentRule({
  id: 'foreign-name',
  summary: '单位和地方的名称应当前后一致。',
  why: '借用别处的材料时，常常漏改一处地名、单位名。只有标题、署名处写明了自己的单位，或者正文一再写到它，而另一个同类名称被当作自己的单位来写时才指出；写到别处的经验、案例，几个地方并列的，不算。',
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
      summary: '标题里没有写明时，一个名称至少写到几次，才看作本单位的名称',
    },
  },
  collect(paragraph) {
    const names = readNames(paragraph);
    return names.length > 0 ? names : undefined;
  },
  *check(document, { placed }, { own, count }) {
    if (!document.genre.profile) return;
    const all = placed.flatMap(({ place, fact }) => fact.map((name) => ({ ...name, place })));
    const foreign = new ForeignNames(document, all, own, count);
    for (const { ours, ...name } of foreign.find())
      yield {
        span: document.at(name.place, name),
        message: `这里写的是“${name.text}”，本文自己的是“${ours}”，请核对是否漏改`,
      };
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
      bad: '主题教育学习心得体会\n青山镇党委书记　李敏\n今年以来，⟦南河镇⟧的合作社多了三家。\n我还要多下去走走。',
    },
    {
      bad: '民主生活会对照检查材料\n县税务局党委\n根据安排，⟦临江县民政局⟧党委召开了三次会议。\n一、存在的问题\n学习不深入。',
    },
    {
      good: '青山镇党委书记学习心得体会\n作为青山镇干部，我深受教育。\n结合青山镇实际，我想了很多。\n在南河镇参观，看到了产业的变化。',
    },
    { good: '学习心得体会\n作为青山镇干部，我深受教育。\n结合南河镇实际，我想了很多。' },
    { good: '学习心得体会\n结合我镇实际。\n立足本镇工作。\n推动全镇发展。\n带动各乡镇工作。' },
    {
      good: '学习心得体会\n青山镇党委书记　李敏\n这次到南河镇，看了三个合作社。\n双龙镇、沙溪乡也来了人，沙溪乡党委书记讲得好。',
    },
    {
      good: '学习心得体会\n青山镇党委书记　李敏\n石桥镇的经验值得学习。湖北省石桥镇建起了书屋。\n我曾在柳林乡工作两年。\n青山镇干部不怕苦，小镇、集镇、城镇都一样。',
    },
    { good: '读懂书中理　办好乡里事\n学习心得体会\n作为云溪乡干部，我深受教育。' },
    { good: '对照检查材料\n县税务局党组\n临江县税务局党组召开会议，会同临江县民政局党组研究了三次。' },
    { good: '青山镇志\n作为青山镇干部，结合青山镇实际，推动青山镇发展，立足南河镇实际。' },
  ],
});
