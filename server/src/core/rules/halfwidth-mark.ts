import { documentRule, type Edit, type Fix, type Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { countFullMarks, HALF_MARKS, type HalfMark, readHalfMarks } from '../syntax/half-marks.ts';

interface Placed extends HalfMark {
  readonly place: number;
}

export const halfwidthMark = documentRule({
  id: 'halfwidth-mark',
  summary: '中文里的逗号、分号、冒号、问号、叹号、句号和括号应当用全角。',
  why: '半角标点是西文的，夹在汉字中间显得拥挤，也与全文不统一。时间、比值、千分位、网址、邮箱、文件名、英文句子里的半角标点不管；全文都习惯用半角时只提示一次。',
  tier: 'standard',
  source: 'GB/T 15834—2011 5.1',
  severity: 'warning',
  options: {
    habitCount: {
      type: 'number',
      default: 10,
      minimum: 2,
      maximum: 1000,
      summary: '同类半角标点达到几处，才算全文的习惯',
    },
    habitShare: {
      type: 'number',
      default: 60,
      minimum: 1,
      maximum: 100,
      summary: '半角占同类标点的百分之几，才算全文的习惯',
    },
  },
  collect: readHalfMarks,
  *check(document, { placed }, options) {
    const all = placed.flatMap(({ place, fact }) => fact.map((mark) => ({ ...mark, place })));
    const habits = habitsOf(document, all, options);
    const isHabitual = ({ half }: HalfMark): boolean => Array.from(half).every((mark) => habits.has(mark));
    const habitual = all.filter(isHabitual);
    const [first] = habitual;
    if (first) yield reportHabit(document, first, habitual);
    for (const mark of all) if (!isHabitual(mark)) yield reportOne(document, mark);
  },
  examples: [
    { bad: '认真学习⟦,⟧深入思考⟦;⟧狠抓落实。', fixed: '认真学习，深入思考；狠抓落实。' },
    { bad: '主要有两点⟦:⟧ 一是学得不深⟦,⟧ 二是用得不够。', fixed: '主要有两点：一是学得不深，二是用得不够。' },
    { bad: '难道还能再等下去吗⟦?!⟧', fixed: '难道还能再等下去吗？！' },
    { bad: '落实“三会一课”制度⟦(⟧含主题党日)，定期检查。', fixed: '落实“三会一课”制度（含主题党日），定期检查。' },
    { bad: '学习强国平台⟦(⟧App)每天都用。', fixed: '学习强国平台（App）每天都用。' },
    { bad: '按照县政发⟦(⟧2023)12号文件办理。', fixed: '按照县政发〔2023〕12号文件办理。' },
    { bad: '增速达到7%⟦,⟧高于去年。', fixed: '增速达到7%，高于去年。' },
    { bad: '这一点我体会很深⟦.⟧', fixed: '这一点我体会很深。' },
    { bad: '重读了卡尔⟦.⟧马克思的著作。' },
    {
      mode: 'markdown',
      bad: '**要求**⟦:⟧见[通知](https://a.cn/x,y)。',
      fixed: '**要求**：见[通知](https://a.cn/x,y)。',
    },
    {
      options: { habitCount: 3 },
      bad: '一要学⟦,⟧二要想,三要做。\n要早,要实，要细。',
      fixed: '一要学，二要想，三要做。\n要早，要实，要细。',
    },
    { good: '会议定在上午9:30，地点在308室，比分为3:1。' },
    { good: '全年投入1,250万元，增长3.5个百分点。' },
    { good: '材料发到zhang.san@a.cn，见https://a.cn/b?c=1;d=2,3。' },
    { good: '他引用了一句英文：“Well begun, half done.”' },
    { good: 'Please check the 两会 report (draft), and reply.' },
    { good: '附件是学习心得(定稿).docx，请查收。' },
    { good: '3.统一思想\n(一)学得深' },
    { mode: 'markdown', good: '使用`a,b`，配图![图](图,1.png)，见[要求](a(1).md)。' },
    { good: '谢谢大家:)\n“,”是半角逗号，f(x)是函数。' },
  ],
});

/** The marks that the text as a whole writes half-width, if it does so at all. */
function habitsOf(
  document: Document,
  marks: readonly HalfMark[],
  options: { readonly habitCount: number; readonly habitShare: number },
): ReadonlySet<string> {
  const habits = new Set<string>();
  const written = marks.flatMap(({ half }) => Array.from(half));
  if (written.length < options.habitCount) return habits;
  const counts = document.paragraphs.filter((_, place) => !document.fenced.has(place)).map(countFullMarks);
  let count = 0;
  for (const [index, mark] of Array.from(HALF_MARKS).entries()) {
    const half = written.filter((one) => one === mark).length;
    const full = counts.reduce((sum, one) => sum + (one[index] as number), 0);
    if (half === 0 || half * 100 < options.habitShare * (half + full)) continue;
    habits.add(mark);
    count += half;
  }
  return count < options.habitCount ? new Set() : habits;
}

function reportHabit(document: Document, first: Placed, marks: readonly Placed[]): Report {
  const title = `把全文 ${marks.length} 处半角标点改为全角`;
  const applicability = marks.some(({ isDoubtful }) => isDoubtful) ? 'choice' : 'safe';
  const edits = marks.flatMap((mark) => editsOf(document, mark));
  return {
    span: document.at(first.place, first.span),
    message: `全文有 ${marks.length} 处用了半角标点，中文里应当用全角`,
    fixes: [{ title, applicability, edits }],
  };
}

function reportOne(document: Document, mark: Placed): Report {
  const { place, span, partner, half, full, isDoubtful } = mark;
  const edits = editsOf(document, mark);
  const fix: Fix = { title: `改为“${full}”`, applicability: isDoubtful ? 'choice' : 'safe', edits };
  const related = partner ? [{ span: document.at(place, partner), message: '与它成对的括号' }] : [];
  if (!isDoubtful) return { span: document.at(place, span), message: messageOf(half, full), related, fixes: [fix] };
  const dot: Fix = {
    title: '改为“·”',
    applicability: 'choice',
    edits: edits.map((edit) => ({ ...edit, newText: '·' })),
  };
  return {
    span: document.at(place, span),
    message: '汉字之间用了西文句点“.”，句末应当用“。”，人名中间应当用“·”',
    fixes: [fix, dot],
  };
}

function messageOf(half: string, full: string): string {
  return half === '(' ? `这对括号是半角的，中文里应当用“${full}”` : `“${half}”是半角标点，中文里应当用“${full}”`;
}

function editsOf(document: Document, { place, edits }: Placed): Edit[] {
  return edits.map(({ span, newText }) => ({ span: document.at(place, span), newText }));
}
