import { documentRule, type Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { isMarkdownSign, markdownMarksOf } from '../syntax/markdown-marks.ts';
import { type Placeholder, readPlaceholders } from '../syntax/placeholders.ts';
import { textAt } from '../text/span.ts';

interface Placed extends Placeholder {
  readonly place: number;
}

const FEW_LABELS = 3;
// With more notes than these a text has just been begun: one tells of all.
const FEW_NOTES = 5;

export const placeholder = documentRule({
  id: 'placeholder',
  summary: '模板里的占位符和空白应当换成实际内容。',
  why: '“XX”“××”“某某”“____”“【填写……】”是套用模板、隐去名称时留下的，定稿里不应还有。“某些”“某单位”、乘号、罗马数字、被隐去名字的“张某某”不管；刚搭好框架、待填的提示多于五处时，只有第一处按警告标出，其余是提示；Markdown 里成对的“**”是加粗，也不管。',
  tier: 'convention',
  source: '公文校对通例',
  severity: 'warning',
  supersedes: ['malformed-mark'],
  options: {
    allowed: { type: 'strings', default: [], summary: '允许保留的写法，例如“××”' },
  },
  collect: readPlaceholders,
  *check(document, { placed }, { allowed }) {
    const all = placed.flatMap(({ place, fact }) => fact.map((one) => ({ ...one, place })));
    const marks = all.length > 0 ? markdownMarksOf(document) : [];
    const left = all.filter(
      (one) =>
        isLeft(document, one, all) &&
        !allowed.includes(writtenAt(document, one)) &&
        !isMarkdownSign(marks, one.place, one.span),
    );
    const count = left.length > 1 ? `，全文共 ${left.length} 处` : '';
    const isBegun = left.filter(({ type }) => type === 'note').length > FEW_NOTES;
    for (const [index, one] of left.entries()) {
      const found = report(document, one, index === 0 ? count : '');
      yield isBegun && index > 0 && one.type === 'note' ? { ...found, severity: 'hint' } : found;
    }
  },
  examples: [
    { bad: '在⟦XX⟧镇党委的领导下，⟦××⟧村完成了任务。' },
    { bad: '推动⟦**⟧工作，向⟦某某⟧同志学习，⟦＊＊⟧单位也不例外。' },
    { bad: '⟦20XX年X月X日⟧，我参加了⟦20XX⟧级培训，走访⟦X⟧户群众。' },
    { bad: '⟦地点：⟧\n单位：⟦____⟧\n⟦日   期：⟧' },
    { bad: '我对照⟦【填写篇目】⟧，谈三点体会⟦（此处结合实际补充）⟧。' },
    { bad: '我是⟦[县名]⟧的一名干部。\n⟦2025年1月 日⟧' },
    { bad: '我叫⟦[姓名]⟧，来自⟦{{unit}}⟧，会议在⟦□□⟧召开。' },
    { bad: '到⟦ZZ⟧局调研，办了⟦N⟧个实事。\n⟦2024年　月　日⟧' },
    { mode: 'markdown', bad: '推动⟦**⟧工作，**重点**突出，学习\\⟦*\\*⟧业务。'.replace('\\⟦*\\*⟧', '⟦\\*\\*⟧') },
    { options: { allowed: ['××'] }, bad: '××镇和⟦XX⟧镇。' },
    { bad: '这一年，我坚持下村走访⟦【个人事例】⟧，收获很大。' },
    { good: '某些同志、某种程度、某个单位、某县，张某某违纪案是深刻教训。' },
    { good: '坚持7×24小时值守，每亩3×4米，面积2×3公里。' },
    { good: 'XX世纪、X光、X射线、4XX错误、Foxx公司、手机138****1234。' },
    { good: '落实“1+N”制度，开展“党建+N个”行动。' },
    { good: '## 一、学习体会\n有以下**四点体会**，要**真学**。' },
    { mode: 'markdown', good: '**一是**学，**二是**用。\n\n***\n\n**跨行的\n加粗**也行，`**kwargs`不管。' },
    { good: '二○○八年，学习……等文件。\n******\n时间：\n2024年5月6日' },
    {
      good: '【案例】驻村第一书记（见附件）讲了三点，（略）。\n见《条例》【释义】，表彰名单【2024】12号，会议通知\n办公室【急件】',
    },
  ],
});

function report(document: Document, one: Placed, count: string): Report {
  const { place, span, type } = one;
  return {
    span: document.at(place, span),
    message: `${messageOf(one, writtenAt(document, one))}${count}`,
    ...((type === 'number' || type === 'label') && { severity: 'information' }),
  };
}

function messageOf({ type }: Placeholder, written: string): string {
  switch (type) {
    case 'mask':
      return `“${written}”是占位符，应当换成实际内容`;
    case 'number':
      return '“N”像是没有填写的数目，应当换成实数';
    case 'note':
      return `“${written}”是模板里的提示，应当换成实际内容`;
    case 'space':
    case 'field':
      return '这里留着空白，还没有填写';
    case 'label':
      return `“${written}”夹在句子里，像是没有换掉的提示`;
    case 'emphasis':
      return `“${written}”没有配对，若是占位符，应当换成实际内容`;
  }
}

/** Whether it stays when its neighbours are known: a field may be filled in, and emphasis end, in the next line. */
function isLeft(document: Document, one: Placed, all: readonly Placed[]): boolean {
  // Many of them are notes in the margin of somebody's text.
  if (one.type === 'label') return all.filter(({ type }) => type === 'label').length <= FEW_LABELS;
  if (one.type === 'field') return !isFilledBelow(document, one.place, all);
  if (one.type !== 'emphasis') return true;
  return !all.some(({ type, place }) => type === 'emphasis' && Math.abs(place - one.place) === 1);
}

/** Whether the next line may be what a line like `时间：` asks for, and neither asks for more nor is blank itself. */
function isFilledBelow(document: Document, place: number, all: readonly Placed[]): boolean {
  let next = place + 1;
  while (document.paragraphs[next]?.isBlank) next++;
  const below = document.paragraphs[next];
  if (!below || all.some((other) => other.place === next && other.span.start <= below.content.start)) return false;
  return !/^\s*[\u4e00-\u9fff \u3000]{1,8}[：:]/.test(below.text);
}

function writtenAt(document: Document, { place, span }: Placed): string {
  return textAt(document.paragraph(place).text, span);
}
