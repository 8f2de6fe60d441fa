import { documentRule, type Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { type Copy, findCopies } from '../repetition/copies.ts';
import { TraceIndex } from '../repetition/trace-index.ts';
import { readTraces } from '../repetition/traces.ts';

/** The articles of a statute say the same of many a case. */
const ARTICLE = /^\s*第[一二三四五六七八九十百零〇\d]+条(?:之[一二三四五六七八九十]+)?[\s　]/;

export const repeatedSentence = documentRule({
  id: 'repeated-sentence',
  summary: '同一句话、同一段话不应当在一篇材料里写两遍。',
  why: '整句或二十字以上的内容一字不差地出现两次，多半是拼接、修改时多贴了一遍。固定提法、名称、书名和引文不计；相邻段落有意的排比开头、标题与小结的呼应不会报告。',
  tier: 'convention',
  source: '校对惯例；十二字以上的整句重复，在六十万字的工作报告中没有误报',
  severity: 'warning',
  options: {
    sentence: {
      type: 'number',
      default: 12,
      minimum: 8,
      maximum: 100,
      summary: '整句重复从多少字起报告（固定提法、标点不计）。',
    },
    passage: {
      type: 'number',
      default: 20,
      minimum: 20,
      maximum: 200,
      summary: '句中片段重复从多少字起报告（固定提法、标点不计）。',
    },
    near: {
      type: 'number',
      default: 24,
      minimum: 16,
      maximum: 1000,
      summary: '只差几个字的句子从多少字起提示；设为 1000 即不提示。',
    },
  },
  collect: (paragraph, lengths) => (ARTICLE.test(paragraph.text) ? undefined : readTraces(paragraph, lengths)),
  createIndex: () => new TraceIndex(),
  *check(document, facts, options) {
    const { index } = facts;
    const shared = facts.where((traces) => index.isShared(traces));
    for (const copy of findCopies(document, shared, index, options)) yield report(document, copy);
  },
  examples: [
    {
      bad: '下乡时，村民把心里话讲给我听。回来后，我把这些话记在了本子上。\n⟦回来后，我把这些话记在了本子上。⟧后来办成了三件。',
      fixed: '下乡时，村民把心里话讲给我听。回来后，我把这些话记在了本子上。\n后来办成了三件。',
    },
    {
      bad: '只有紧扣窗口实际，紧扣群众所盼，一件一件梳理堵点，才能有所得。所以要常问常改，⟦紧扣窗口实际，紧扣群众所盼，一件一件梳理堵点，⟧把服务做细。',
      fixed: '只有紧扣窗口实际，紧扣群众所盼，一件一件梳理堵点，才能有所得。所以要常问常改，把服务做细。',
    },
    {
      bad: '走访时间不够，坐下来听群众说话的时候少。\n\n新来的同志不熟悉情况。\n\n⟦走访时间不够，坐下来听群众说话的时候少。⟧\n',
      fixed: '走访时间不够，坐下来听群众说话的时候少。\n\n新来的同志不熟悉情况。\n\n',
    },
    {
      bad: '一、学习收获\n这次学习让我看清了自己的差距在哪里。\n二、今后打算\n要补上短板。\n⟦一、学习收获\n这次学习让我看清了自己的差距在哪里。⟧',
      fixed: '一、学习收获\n这次学习让我看清了自己的差距在哪里。\n二、今后打算\n要补上短板。',
    },
    {
      bad: '台账要盯住不放，销号慢了群众等不起，干部白跑腿，我也坐不住睡不香。\n这是今年的教训⟦，销号慢了群众等不起，干部白跑腿，我也坐不住睡不香⟧。',
      fixed: '台账要盯住不放，销号慢了群众等不起，干部白跑腿，我也坐不住睡不香。\n这是今年的教训。',
    },
    {
      bad: '年初以来，我带队走访了全镇十二个村，收集意见建议，建立了问题台账。\n走访时听到的，有的暖心，有的扎心。\n⟦年初以来，我带队走访了全镇各个村，收集意见建议，建立了问题台账。⟧',
    },
    {
      bad: '条例的字里行间，写的是纪律，透出的是党中央对干部群众的深情。\n⟦条例的字里行间，是纪律，透出的是党中央对广大干部群众的深情。⟧',
      fixed: '条例的字里行间，写的是纪律，透出的是党中央对干部群众的深情。\n',
    },
    {
      bad: '推行“菜单式”服务，根据老年人的不同需求，提供助餐、助浴、助洁、助医等服务。⟦推行“菜单式”服务，根据老年人的不同需要，提供助餐、助浴、助洁、助医等服务。⟧组织志愿者上门。',
    },
    {
      good: '被害人有法定代理人的，应当告知其法定代理人；没有法定代理人的，应当告知其近亲属，并且记录在案，以备查考核对。',
    },
    { good: '走进车间，我看到了师傅们的专注。\n走进车间，我也看到了自己的差距。' },
    {
      good: '回望一年来参加的每一次专题学习，回望每一次入户走访，我明白了什么是责任。\n回望一年来参加的每一次专题学习，回望每一次入户走访，我更看到了差距。',
    },
    {
      good: '我将增强“四个意识”、坚定“四个自信”、做到“两个维护”，在思想上政治上行动上同以习近平同志为核心的党中央保持高度一致。\n今后，要增强“四个意识”、坚定“四个自信”、做到“两个维护”，在思想上政治上行动上同以习近平同志为核心的党中央保持高度一致。',
    },
    {
      good: '一、问题\n（一）在带头强化政治忠诚、提高政治能力方面\n学得浅。\n二、措施\n（一）在带头强化政治忠诚、提高政治能力方面\n往深里学。',
    },
    {
      good: '我从两个方面汇报：一是理论武装抓得不够紧；二是联系群众不够密切。\n一是理论武装抓得不够紧。读得少。\n二是联系群众不够密切。走得少。',
    },
    {
      good: '第八条　未经批准擅自占用公共场地的，由街道办事处责令限期改正，恢复原状。\n第九条　未经批准擅自占用公共场地的，由街道办事处责令限期改正，恢复原状；拒不改正的，依法处理。',
    },
    { good: '整改时限：立行立改，长期坚持抓好。\n责任领导已经明确。\n整改时限：立行立改，长期坚持抓好。' },
    {
      good: '书上说：“天下难事，必作于易；天下大事，必作于细。”\n会上又讲：“天下难事，必作于易；天下大事，必作于细。”',
    },
  ],
});

function report(document: Document, copy: Copy): Report {
  const { first, second, last, kind } = copy;
  const lastSpan = document.paragraph(last).wholeContent;
  const span =
    kind === 'paragraphs'
      ? { start: document.at(second.place, second.span).start, end: document.at(last, lastSpan).end }
      : document.at(second.place, second.span);
  const edit = { span: kind === 'paragraphs' ? document.lines(second.place, last) : span, newText: '' };
  return {
    span,
    message: describe(copy),
    ...(kind === 'near' ? { severity: 'information' } : {}),
    related: [{ span: document.at(first.place, first.span), message: '首次出现在这里' }],
    fixes: [{ title: '删去重复的这一处', applicability: 'choice', edits: [edit] }],
  };
}

function describe({ kind, second, last }: Copy): string {
  if (kind === 'near') return '这句话与前面的一句几乎一样，只差几个字，看是否写重了';
  if (kind === 'passage') return '这里与前面写过的一字不差，像是多贴了一遍，应删去一处';
  const what = last > second.place ? '这几段与前面的几段' : '这一段与前面的一段';
  return `${what}一字不差，像是多贴了一遍，应删去一处`;
}
