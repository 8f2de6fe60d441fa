import { documentRule, type Report } from '../engine/rule.ts';
import { type EndFault, placesWithoutEnd, readBodyEnd } from '../syntax/body-ends.ts';
import type { Span } from '../text/span.ts';

// Where a third of the paragraphs end so, lines are wrapped or set as headings, and nothing is missing.
const HABIT_SHARE = 3;
const HABIT_COUNT = 3;
const LONG = 45;

export const missingEndMark = documentRule({
  id: 'missing-end-mark',
  summary: '正文段落应当以句末标点结尾。',
  why: '段末缺句号，或者停在逗号、顿号上，多半是删改或粘贴时丢了后半句。标题、称呼、署名、日期、提示语、列表、表格、诗句不管；全文的段落大多没有句末标点（硬换行、提纲）时也不管。',
  tier: 'standard',
  source: 'GB/T 15834—2011 4.1.3.1',
  severity: 'warning',
  options: {},
  collect: readBodyEnd,
  *check(document, facts) {
    const ended = facts.where(({ fault }) => fault !== undefined && isSentence(fault));
    if (ended.length === 0) return;
    const exempt = placesWithoutEnd(document);
    const open = ended.filter(({ place }) => !exempt.has(place));
    const isHabit = (): boolean =>
      open.length * HABIT_SHARE >= facts.placed.filter(({ place }) => !exempt.has(place)).length;
    if (open.length >= HABIT_COUNT && isHabit()) return;
    for (const { place, fact } of open) if (fact.fault) yield report(fact.fault, document.at(place, fact.fault.span));
  },
  examples: [
    {
      bad: '会前，我认真学习了有关文件，广泛征求了意见。现把自己摆进去，对照检查如⟦下⟧',
      fixed: '会前，我认真学习了有关文件，广泛征求了意见。现把自己摆进去，对照检查如下。',
    },
    {
      bad: '一年来，我坚持每周到联系点走访，记下群众反映的难事，能办的当场办，办不了的带回去研究⟦，⟧\n下一步，我要继续走下去。',
    },
    {
      bad: '通过这次学习，我对自己的职责有了更深的理解。今后要把群众的事放在心上，做到“件件有着落、事事有回音⟦”⟧',
      fixed: '通过这次学习，我对自己的职责有了更深的理解。今后要把群众的事放在心上，做到“件件有着落、事事有回音”。',
    },
    { bad: '一是学得不深。平时忙于事务，坐不下来、钻不进去，读书只看标题，笔记也是抄得多、想得少⟦、⟧' },
    {
      bad: '（一）学习不够扎实。平时忙于事务，坐不下来，读书只看标题，笔记也是抄得多、想得少，遇到问题还是凭老经验办⟦事⟧',
    },
    { good: '一、坚持问题导向，把自己摆进去、把职责摆进去、把工作摆进去，切实抓好整改落实\n会后，我要带头整改。' },
    {
      good: '学习贯彻党的创新理论，持续改进工作作风，把为民办实事的要求落到每一个岗位\n——在全县干部大会上的发言\n同志们：',
    },
    { good: '会前，我认真学习了有关文件，广泛征求了意见，现将对照检查的情况报告如下：' },
    { good: '老支书常说：“吃亏的事抢着干，占便宜的事靠后站，群众心里都有一杆秤。”' },
    {
      good: '会上，他把这几年的工作讲了一遍，说到动情处几度哽咽……\n具体安排按照通知执行，各支部要认真准备。（通知另发）',
    },
    { good: '山路弯弯，挡不住下乡的脚步，\n雨雪纷纷，浇不灭为民的热情，\n我把青春，写在田间和地头。' },
    {
      good: '会前，我认真学习了有关文件，广泛征求\n了意见，把自己摆进去，把职责摆进去，把\n工作摆进去，查找了四个方面的问题，剖析了\n产生问题的原因，提出了整改措施。',
    },
    {
      good: '经县委同意，现将方案印发给你们，请结合实际认真贯彻落实。二〇二三年五月十日\n各地要抓好落实。2023年5月10日（此件公开发布）',
    },
    { good: '他在日记里写下的这句话，我一直抄在本子的第一页：绳锯木断，水滴石穿。——罗大经' },
    { good: '图为干部群众一起清淤疏渠。入冬以来，全乡干部分片包干，修渠补路，赶在雨季前完工。记者 王小禾/摄' },
    {
      mode: 'markdown',
      good: '- 坚持每周到联系点走访，记下群众反映的难事，能办的当场办，办不了的带回去研究\n| 问题 | 学得不深，坐不下来，读书只看标题，笔记抄得多 |',
    },
  ],
});

/** Whether somebody would read it as a sentence rather than as a heading: more than one, or a long one with clauses. */
function isSentence({ hasSentences, hasClauses, length, mark }: EndFault): boolean {
  return mark !== '' || hasSentences || (hasClauses && length >= LONG);
}

function report({ mark, hasSentences }: EndFault, span: Span): Report {
  const newText = '。';
  if (mark !== '') {
    return {
      span,
      message: `段落停在“${mark}”上，话没有说完；若已说完，应当用句号`,
      fixes: [{ title: '改为“。”', applicability: 'choice', edits: [{ span, newText }] }],
    };
  }
  const end = { start: span.end, end: span.end };
  return {
    span,
    message: '段末缺少句末标点',
    ...(!hasSentences && { severity: 'information' }),
    fixes: [{ title: '补上“。”', applicability: 'choice', edits: [{ span: end, newText }] }],
  };
}
