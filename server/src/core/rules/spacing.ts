import { CountIndex } from '../engine/count-index.ts';
import { documentRule, type Edit, type Report } from '../engine/rule.ts';
import { groupBy } from '../group-by.ts';
import type { Document } from '../model/document.ts';
import { type Blank, type Layout, readLayout } from '../syntax/blanks.ts';
import { oddIndents } from '../syntax/indents.ts';

interface PlacedBlank extends Blank {
  readonly place: number;
}

const WORDS: Readonly<Record<Blank['type'], string>> = {
  inner: '汉字之间有空格',
  mark: '全角标点旁边有空格',
  trailing: '行末有空格',
};

const BLANK = 'blank';

/** A text without blanks and with one kind of indentation needs no second look. */
function keysOf({ blanks, isProse, indent }: Layout): readonly string[] {
  const keys = isProse ? [`indent ${indent}`] : [];
  return blanks.length > 0 ? [BLANK, ...keys] : keys;
}

export const spacing = documentRule({
  id: 'spacing',
  summary: '正文的汉字之间、标点旁边和行末不留空格，段首缩进全文一致。',
  why: '空格多是从网页、PDF 粘贴带来的，会打断查找和断行。标题、称呼、署名里的空格，“王　强”一类的两字姓名，“第一条　”后面的空格，Markdown 的行末空格都不管；同一类达到几处时只提示一次。',
  tier: 'convention',
  source: '公文排版惯例；GB/T 15834—2011 5.1',
  severity: 'hint',
  options: {
    habitCount: { type: 'number', default: 4, minimum: 2, maximum: 1000, summary: '同类空格达到几处就只提示一次' },
  },
  collect: readLayout,
  createIndex: () => new CountIndex(keysOf),
  *check(document, facts, { habitCount }) {
    const { index } = facts;
    const hasBlanks = index.has(BLANK);
    const hasIndents = index.keys.size - Number(hasBlanks) > 1;
    if (!hasBlanks && !hasIndents) return;
    const outside = new Set(
      document.outline.blocks.flatMap(({ place, role }) => (role === 'title' || role === 'salutation' ? place : [])),
    );
    const blanks: PlacedBlank[] = [];
    for (const { place, fact } of hasBlanks ? facts.where((layout) => layout.blanks.length > 0) : [])
      for (const blank of fact.blanks)
        if (blank.type === 'trailing' || !outside.has(place)) blanks.push({ ...blank, place });
    for (const group of groupBy(blanks, ({ type }) => type).values()) {
      if (group.length >= habitCount) yield report(document, group);
      else for (const blank of group) yield report(document, [blank]);
    }
    if (!hasIndents) return;
    const prose = facts.where(({ isProse }) => isProse).filter(({ place }) => !outside.has(place));
    for (const edits of groupsOf(oddIndents(document, prose), habitCount)) yield reportIndents(document, edits);
  },
  examples: [
    {
      bad: '要自觉把思想和行动统一到党中央的决策⟦ ⟧部署上来，抓好落实。',
      fixed: '要自觉把思想和行动统一到党中央的决策部署上来，抓好落实。',
    },
    {
      bad: '只要跟着共⟦ 产 ⟧党走，日子就有奔头，这是乡亲们的心里话。',
      fixed: '只要跟着共产党走，日子就有奔头，这是乡亲们的心里话。',
    },
    {
      bad: '既要认真学习⟦ ⟧，也要深入思考，⟦　⟧更要狠抓落实，做到“⟦ ⟧知行合一”。',
      fixed: '既要认真学习，也要深入思考，更要狠抓落实，做到“知行合一”。',
    },
    { bad: '一、学习情况⟦  ⟧\n学得还不够深。⟦　⟧', fixed: '一、学习情况\n学得还不够深。' },
    { options: { habitCount: 2 }, bad: '一、学习情况⟦  ⟧\n学得还不够深。  ', fixed: '一、学习情况\n学得还不够深。' },
    {
      bad: '　　坚持每周到联系点走访，记下群众反映的难事。\n　　坚持每月到企业调研，解决生产经营中的难题。\n　　坚持每季度讲一次党课，与大家一起学习提高。\n　　坚持每半年谈一次心，听取干部群众的意见。\n⟦    ⟧坚持每年述一次职，自觉接受群众的监督评议。',
    },
    {
      good: '《人民日报》发表《忠实履行代表职责 充分发挥代表作用》的评论员文章。\n1.凝心聚力同奋进 勇毅前行谱新篇——基层见闻录；',
    },
    { good: '关于学习情况的 报告\n王　强\n会议由王 强、李 敏主持，全体班子成员参加，会期半天。' },
    { good: '第一条　为了规范学习制度，提高学习质量，制定本办法。' },
    { good: '　　使用 WPS Office 办公软件，2023 年共发文 12 件，全部按时办结。' },
    { good: '（一） 加强学习。坚持每周学习一次，每次不少于两小时，全员参加。' },
    { good: '姓名      单位      电话；张三      办公室      6201；李四      财务科      6202。' },
    { mode: 'markdown', good: '坚持每周学习一次，每次不少于两小时，全员参加。  \n- 第一项' },
    { good: '　　坚持每周到联系点走访，记下群众反映的难事。\n坚持每月到企业调研，解决生产经营中的难题。' },
  ],
});

function report(document: Document, blanks: readonly PlacedBlank[]): Report {
  const [first] = blanks as readonly [PlacedBlank];
  const what = WORDS[first.type];
  const edits = blanks.flatMap(({ place, blanks: spans }): Edit[] =>
    spans.map((span) => ({ span: document.at(place, span), newText: '' })),
  );
  const isMany = blanks.length > 1;
  return {
    span: document.at(first.place, first.span),
    message: isMany ? `全文有 ${blanks.length} 处${what}` : `${what}，应当删去`,
    fixes: [
      {
        title: isMany ? `删去全文这 ${blanks.length} 处空格` : '删去空格',
        applicability: first.type === 'trailing' ? 'safe' : 'choice',
        edits,
      },
    ],
  };
}

function groupsOf(edits: readonly Edit[], habitCount: number): readonly (readonly Edit[])[] {
  return edits.length >= habitCount ? [edits] : edits.map((edit) => [edit]);
}

function reportIndents({ text }: Document, edits: readonly Edit[]): Report {
  const [{ span }] = edits as readonly [Edit];
  const first = { start: span.start, end: span.start + ((text.codePointAt(span.start) ?? 0) > 0xffff ? 2 : 1) };
  return {
    span: span.end > span.start ? span : first,
    message: edits.length > 1 ? `有 ${edits.length} 段的缩进与其他段落不一致` : '这一段的缩进与其他段落不一致',
    fixes: [{ title: '改为与其他段落一致', applicability: 'choice', edits }],
  };
}
