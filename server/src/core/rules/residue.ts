import { documentRule, type Fix, type Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { markdownMarksOf, type PlacedMark } from '../syntax/markdown-marks.ts';
import type { Residue } from '../syntax/residue.ts';
import { blocksOf, linesToDelete, type ResidueBlock } from '../syntax/residue-blocks.ts';
import { textAt } from '../text/span.ts';

export const residue = documentRule({
  id: 'residue',
  summary: '材料里不应当留有网页、广告、写作工具或题目的残留。',
  why: '从网页复制或由工具生成的材料，常带着网页标记、广告、页面按钮、AI 的开场白或题目要求，交出去很难堪。正文里讲公众号、扫码、会员等工作的话不会报告。',
  tier: 'convention',
  source: '校对惯例',
  severity: 'warning',
  options: {
    keep: { type: 'strings', default: [], summary: '含有这些词语的行不算残留，例如本单位公众号的名称。' },
  },
  supersedes: [
    'confusable-word',
    'count-claim',
    'dated-wording',
    'document-title',
    'doubled-word',
    'foreign-name',
    'halfwidth-mark',
    'heading-marker',
    'item-sequence',
    'malformed-mark',
    'misplaced-stop',
    'missing-end-mark',
    'mixed-spelling',
    'number-style',
    'numbered-term',
    'ordinal-mark',
    'overused-phrase',
    'pause-between-quotes',
    'pause-mark',
    'placeholder',
    'quotation',
    'quote-end-mark',
    'redundant-wording',
    'repeated-mark',
    'repeated-member',
    'repeated-sentence',
    'set-phrase',
    'spacing',
    'structural-particle',
    'unpaired-mark',
  ],
  collect: ({ text, residue: reading }, { keep }) => {
    const isEmpty = !reading.whole && reading.parts.length === 0;
    return isEmpty || keep.some((word) => text.includes(word)) ? undefined : reading;
  },
  *check(document, { placed }) {
    for (const block of blocksOf(document, placed)) yield reportBlock(document, block);
    for (const { place, fact } of placed) for (const part of fact.parts) yield reportPart(document, place, part);
    const marks = markdownMarksOf(document);
    const note = marks.length > 1 ? `，全文共 ${marks.length} 处` : '';
    for (const [index, mark] of marks.entries()) yield reportMark(document, mark, index === 0 ? note : '');
  },
  examples: [
    { bad: '要把好传统带进新征程。\n⟦##paidend##⟧', fixed: '要把好传统带进新征程。' },
    { bad: '二是⟦##paidbegin##⟧联系群众不够紧密。', fixed: '二是联系群众不够紧密。' },
    { bad: '要⟦&ldquo;⟧真学真用⟦&rdquo;⟧，见⟦&nbsp;&nbsp;⟧行动。', fixed: '要“真学真用”，见行动。' },
    { bad: '学习心得体会⟦（2683字）⟧', fixed: '学习心得体会' },
    {
      bad: '以上是我的发言。\n\n⟦更多范文请关注公众号：某某文库\n\n有意加入会员群的请联系客服⟧\n\n',
      fixed: '以上是我的发言。\n\n',
    },
    { bad: '⟦当然可以！以下是为您撰写的心得体会：⟧\n\n学习心得体会', fixed: '学习心得体会' },
    { bad: '以上是我的汇报。\n⟦希望对您有所帮助，如需修改请告诉我。⟧', fixed: '以上是我的汇报。' },
    { bad: '⟦请以“守纪律”为题写一篇不少于1500字的心得体会。⟧\n守纪律', fixed: '守纪律' },
    { bad: '谢谢大家。⟦（责任编辑：某某）⟧\n⟦【打印本页】 【关闭窗口】\n上一篇：心得体会三篇⟧' },
    {
      bad: '要走好群众路线，从群众中来、到群众中去，⟦扫码关注公众号免费领取资料，⟧把群众的小事当作大事来办，让群众满意。',
    },
    {
      bad: '⟦## ⟧一、学习体会\n⟦- **⟧学得深**：读了原著。\n还有⟦**⟧两点**打算。\n⟦---⟧\n以上是我的发言。',
      fixed: '一、学习体会\n学得深：读了原著。\n还有两点打算。\n以上是我的发言。',
    },
    { bad: '⟦**⟧一、学习体会**\n很受教育。\n> 以上是我的发言。'.replace('> ', '⟦> ⟧') },
    { good: '镇里通过微信公众号发布信息，群众扫码就能预约，客服人员全程指导。' },
    { good: '工会会员之家建成使用，党课素材库入库课件四十六个。' },
    { good: '个别同志的心得体会找人代笔，甚至用网盘传递内部资料。' },
    { good: '认识来源于实践。谈几点体会，供大家参考，不妥之处请批评指正。' },
    { good: '每人撰写一篇不少于1500字的心得体会，以“守纪律”为题讲一次党课。' },
    { good: '有的材料照搬“以下是为您撰写的”一类的套话，一看就不是自己写的。' },
    { good: '（三）公众号审核不严\n阅读全文后，我深受教育。' },
    { good: '- 推动**工作，向**同志学习，落实**县**镇的要求。\n---\n#读书打卡# 每天一章。\n# include stdio' },
    { good: '要**真学**<br>真用&nbsp;', mode: 'markdown' },
  ],
});

function reportBlock(document: Document, block: ResidueBlock): Report {
  const [first] = block;
  const last = block.at(-1) ?? first;
  const kinds = [...new Set(block.map(({ residue }) => residue.kind))].join('、');
  const lines = block.length === 1 ? '这一行' : `这 ${block.length} 行`;
  const [from, to] = linesToDelete(document, first.place, last.place);
  return {
    span: {
      start: document.at(first.place, first.residue.span).start,
      end: document.at(last.place, last.residue.span).end,
    },
    message: `${lines}是${kinds}，不是正文，应删去`,
    fixes: [
      {
        title: `删去${lines}`,
        applicability: block.every(({ residue }) => residue.isMarkup) ? 'safe' : 'choice',
        edits: [{ span: document.lines(from, to), newText: '' }],
      },
    ],
  };
}

function reportMark(document: Document, { place, signs, isLine }: PlacedMark, note: string): Report {
  const spans = isLine ? [document.lines(place, place)] : signs.map((sign) => document.at(place, sign));
  const edits = spans.map((span) => ({ span, newText: '' }));
  return {
    span: document.at(place, signs[0]),
    message: `“${textAt(document.paragraph(place).text, signs[0]).trim()}”是 Markdown 标记，纯文本里应删去${note}`,
    fixes: [{ title: '删去 Markdown 标记', applicability: 'safe', edits }],
  };
}

function reportPart(document: Document, place: number, { span, kind, isMarkup, replacement }: Residue): Report {
  const at = document.at(place, span);
  const text = textAt(document.text, at);
  const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
  const what = replacement.trim() === '' ? '删去' : `改为“${replacement}”`;
  // A note behind a title goes with the blanks before it.
  const blanks = isMarkup
    ? 0
    : (/[ \t\u3000]*$/.exec(document.text.slice(document.at(place, { start: 0, end: 0 }).start, at.start))?.[0]
        .length ?? 0);
  const fix: Fix = {
    title: what === '删去' ? `删去“${shown}”` : what,
    applicability: isMarkup ? 'safe' : 'choice',
    edits: [{ span: { start: at.start - blanks, end: at.end }, newText: replacement }],
  };
  return { span: at, message: `“${shown}”是${kind}，不是正文，应${what}`, fixes: [fix] };
}
