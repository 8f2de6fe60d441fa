import { documentRule, type Fix, type Report, type Severity } from '../engine/rule.ts';
import { groupBy } from '../group-by.ts';
import { type HiddenRun, readHiddenCharacters } from '../syntax/hidden-characters.ts';
import type { Span } from '../text/span.ts';

// Of one character so many are a habit of the source: said once, with one fix for all.
const HABIT = 4;
// From so many lost characters on the text was read in the wrong encoding.
const GARBLED = 10;

const NAMES: Readonly<Record<HiddenRun['kind'], string>> = {
  'zero-width': '看不见的字符',
  'no-break': '不间断空格',
  control: '控制字符',
  private: '私用区字符，换一台电脑可能显示为方框',
  variant: '异体字选择符，若不是人名用字应当删去',
  lost: '无法显示的字符，原来的字已经丢失',
  'half-mark': '半角的日文标点',
};

export const hiddenCharacter = documentRule({
  id: 'hidden-character',
  summary: '正文里不应当有看不见的、显示不出来的字符。',
  why: '零宽字符、不间断空格、控制字符多从网页带来，看不见，却会打断查找、排版和字数统计；替换符“�”说明原来的字已经丢了。同一种字符在全文达到四处，只提示一次；整篇乱码时请换用正确的编码重新打开。表情符号里的连接符不管。',
  tier: 'standard',
  source: 'GB 18030—2022、GB/T 15834—2011 5.1',
  severity: 'warning',
  options: {},
  supersedes: ['spacing', 'halfwidth-mark', 'set-phrase', 'quotation', 'repeated-mark'],
  collect: readHiddenCharacters,
  *check(document, { placed }) {
    const all = placed.flatMap(({ place, fact }) =>
      fact.map((run) => ({ ...run, span: document.at(place, run.span) })),
    );
    const lost = all.filter(({ kind }) => kind === 'lost');
    const [first] = lost;
    if (first && lost.length >= GARBLED) yield reportGarbled(first.span, lost.length);
    for (const [code, runs] of groupBy(all, (run) => run.code)) {
      if (code === 0xfffd && lost.length >= GARBLED) continue;
      if (runs.length >= HABIT) yield reportAll(runs);
      else for (const run of runs) yield reportAll([run]);
    }
  },
  examples: [
    { bad: '一是⟦\u200b⟧理论学习⟦\u00ad⟧不够深入。', fixed: '一是理论学习不够深入。' },
    {
      bad: '⟦\u00a0\u00a0⟧作风要实，使用⟦\u00a0⟧WPS\u00a0Office办公。'.replace('WPS\u00a0Office', 'WPS⟦\u00a0⟧Office'),
      fixed: '作风要实，使用WPS Office办公。',
    },
    { bad: '严于律己⟦\u0007⟧，勤政为民⟦\ue5e5⟧。' },
    { bad: '学习⟦�⟧习近平文化思想。' },
    { bad: '要真学⟦､⟧真用⟦｡⟧', fixed: '要真学、真用。' },
    { bad: '一⟦\u200b⟧是\u200b二\u200b是\u200b三是。', fixed: '一是二是三是。' },
    { good: '　　段首空两格，学习WPS Office。' },
    { good: '大家辛苦了👨\u200d👩\u200d👧，为你点赞❤\ufe0f1\ufe0f\u20e3' },
    { good: '王㛃、李𠮷两位同志\t值班。' },
    { mode: 'markdown', good: '# 学习心得\n\n**一是**学。  \n二是做。' },
  ],
});

function reportAll(runs: readonly HiddenRun[]): Report {
  const [first] = runs as readonly [HiddenRun];
  const { kind, right, isSure, span } = first;
  const many = runs.length > 1 ? `全文有 ${runs.length} 处，` : '';
  const severity: { readonly severity?: Severity } =
    kind === 'private' || kind === 'variant' ? { severity: 'information' } : {};
  const fixes: Fix[] =
    right === undefined
      ? []
      : [{ title: titleOf(first, runs), applicability: isSure ? 'safe' : 'choice', edits: editsOf(runs) }];
  return {
    span,
    message: `${many}这里有${NAMES[kind]}（${nameOf(first.code)}）`,
    ...severity,
    fixes,
  };
}

function titleOf({ right }: HiddenRun, runs: readonly HiddenRun[]): string {
  const where = runs.length > 1 ? `全文这 ${runs.length} 处` : '它';
  return right === '' || right === ' ' ? `清除${where}` : `把${where}改为“${right}”`;
}

function editsOf(runs: readonly HiddenRun[]): { readonly span: Span; readonly newText: string }[] {
  return runs.map(({ span, right }) => ({ span, newText: right ?? '' }));
}

function reportGarbled(span: Span, count: number): Report {
  return { span, message: `全文有 ${count} 处无法显示的字符，多半是编码不对，请换用 GB18030 等编码重新打开` };
}

function nameOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
