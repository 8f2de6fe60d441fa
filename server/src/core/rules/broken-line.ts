import { documentRule, type Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { placesWithoutEnd } from '../syntax/body-ends.ts';
import { isRest, type OpenEnd, readOpenEnd } from '../syntax/open-ends.ts';

// Where a third of the lines end so, they are wrapped or verse, and nothing is broken.
const HABIT_SHARE = 3;
const HABIT_COUNT = 3;
const COUPLET = 24;

export const brokenLine = documentRule({
  id: 'broken-line',
  summary: '一句话不在半中间换行。',
  why: '网页、表格和聊天窗口里拷来的文字常常从半句处断成两行，下一行接着上一行的话。标题、称呼、诗句、列表，全文按固定宽度折行的，隔着空行的，都不管。',
  tier: 'convention',
  source: '公文排版通例；GB/T 15834—2011 5.1',
  severity: 'warning',
  options: {},
  supersedes: ['missing-end-mark'],
  collect: readOpenEnd,
  *check(document, { placed }) {
    if (placed.length === 0) return;
    const exempt = placesWithoutEnd(document);
    const open = placed.filter(({ place }) => !exempt.has(place));
    const lines = document.paragraphs.filter(({ isBlank }) => !isBlank).length;
    if (open.length >= HABIT_COUNT && open.length * HABIT_SHARE >= lines) return;
    for (const { place, fact } of open) {
      const next = document.paragraphs[place + 1];
      if (next && !exempt.has(place + 1) && isRest(next) && goesOn(document, place, fact))
        yield report(document, place, fact);
    }
  },
  examples: [
    {
      bad: '　　防汛是天大的事。\n　　入夏以来，全乡遭遇三轮强降雨，我和驻村干部连夜转⟦移⟧\n了低洼处的二十多户群众。\n　　雨停之后，路也修好了。',
      fixed:
        '　　防汛是天大的事。\n　　入夏以来，全乡遭遇三轮强降雨，我和驻村干部连夜转移了低洼处的二十多户群众。\n　　雨停之后，路也修好了。',
    },
    {
      bad: '（一）学得不深。读书满足于翻一遍、听一⟦讲⟧\n就算学过了。',
      fixed: '（一）学得不深。读书满足于翻一遍、听一讲就算学过了。',
    },
    {
      bad: '全乡连着开了三场院坝会。\n会后，支部把大家提的意见逐条梳理出来⟦，⟧\n能当场答复的当场答复，要研究的列入清单，定好办结的日子。',
      fixed:
        '全乡连着开了三场院坝会。\n会后，支部把大家提的意见逐条梳理出来，能当场答复的当场答复，要研究的列入清单，定好办结的日子。',
    },
    { good: '守住初心，把群众的事放在心上\n今年以来，我走访了全村每一户人家。' },
    { good: '把论文写在大地上，把答卷交给群众\n——在全县科技大会上的发言\n同志们：' },
    { good: '山路弯弯，挡不住下乡的脚步，\n雨雪纷纷，浇不灭为民的热情。' },
    { good: '能办的当场办，办不了的带回去研究，记在本子上，\n\n一年下来，本子写满了三本。' },
    { good: '　　能办的当场办，办不了的带回去研究，记在本子上\n　　一年下来，本子写满了三本。' },
    { good: '“治国有常，而利民为本。”——《淮南子》，我一直记着\n这句话就贴在桌上。' },
    {
      good: '会前，我认真学习了有关文件，广泛征求\n了意见，把自己摆进去，把职责摆进去，把\n工作摆进去，查找了四个方面的问题。',
    },
  ],
});

function report(document: Document, place: number, { span, mark, hasSentences }: OpenEnd): Report {
  const { end } = document.at(place, span);
  const gap = { start: end, end: document.at(place + 1, document.paragraph(place + 1).content).start };
  const stop = mark === '' ? { start: end, end } : document.at(place, span);
  return {
    span: document.at(place, span),
    message: '这一行话没有说完，下一行像是接着说的；若另起一段，段末应当用句号',
    ...(mark === '' && !hasSentences && { severity: 'information' }),
    fixes: [
      { title: '与下一行接上', applicability: 'choice', edits: [{ span: gap, newText: '' }] },
      {
        title: mark === '' ? '补上“。”' : '改为“。”',
        applicability: 'choice',
        edits: [{ span: stop, newText: '。' }],
      },
    ],
  };
}

/** Whether a line is a piece of a sentence rather than a title or a verse, and the next one begins no paragraph. */
function goesOn(document: Document, place: number, { mark, length, hasSentences, isTelling }: OpenEnd): boolean {
  const [line, next] = [document.paragraph(place), document.paragraph(place + 1)];
  if (isIndented(line) && isIndented(next)) return false;
  const isVerse = length <= COUPLET && next.content.end - next.content.start <= COUPLET;
  return mark === '' ? hasSentences || isTelling : !isVerse;
}

function isIndented({ text }: Paragraph): boolean {
  return /^[\s　]{2}/.test(text);
}
