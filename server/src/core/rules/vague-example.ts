import { documentRule } from '../engine/rule.ts';
import { partOf, pointsOf } from '../structure/points.ts';

// A number, a date, a title, a quotation, a season, a place or an office: something that happened somewhere.
const CONCRETE =
  /[0-9０-９]|[一二三四五六七八九十两几百千]+[个名次件场篇项条天周月年户人份处家]|[《“]|[去今前上]年|年初|年底|[上下]半年|[春夏秋冬]|[村镇乡县局院校企科股所]|有一次|那次|一次/;
const EXAMPLE = /(?:比如|例如|譬如)[，：,:]?[^。；！？\r\n]*/g;

export const vagueExample = documentRule({
  id: 'vague-example',
  summary: '查摆问题应当有具体的人和事。',
  why: '见人见事才算查到实处。一条问题里没有时间、地点、数目、名称，或者“比如”后面说的仍是道理，读的人不知道究竟发生了什么。默认关闭。',
  tier: 'convention',
  source: '民主生活会、组织生活会对照检查材料的通行要求',
  severity: 'hint',
  enabledByDefault: false,
  options: {},
  *check(document) {
    const part = document.genre.profile && partOf(document, 'problems');
    if (!part) return;
    for (const { span, head, text } of pointsOf(document, part)) {
      if (!CONCRETE.test(text.slice(head.end - span.start))) {
        yield { span: head, message: '这条问题没有举出具体的人和事' };
        continue;
      }
      for (const { 0: example, index } of text.matchAll(EXAMPLE)) {
        if (CONCRETE.test(example)) continue;
        const start = span.start + index;
        yield { span: { start, end: start + 2 }, message: `“${example.slice(0, 2)}”后面说的不是具体的事` };
      }
    }
  },
  examples: [
    {
      bad: '个人对照检查材料\n一、存在的问题\n（一）⟦学习不够⟧。满足于一般了解，没有深钻细研。\n（二）走得不多。去年只下村12次。',
    },
    { bad: '个人对照检查材料\n一、存在的问题\n（一）学习不够。去年只读了两本书。⟦比如⟧，学用结合得不紧。' },
    { bad: '个人对照检查材料\n一、存在的问题\n一是⟦学习不够⟧，满足于一般了解。\n二是⟦走得不多⟧，习惯于听汇报。' },
    {
      good: '个人对照检查材料\n一、存在的问题\n（一）学习不够。去年只读了两本书。\n（二）走得不多。比如，石桥村全年只去过一次。',
    },
    { good: '学习心得体会\n一、学习体会\n（一）学习很有收获。懂得了许多道理。' },
    { good: '会议纪要\n一、存在的问题\n（一）学习不够。满足于一般了解。' },
  ],
});
