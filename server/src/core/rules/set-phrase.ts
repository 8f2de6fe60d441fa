import { type Fix, paragraphRule, type Report, type Severity } from '../engine/rule.ts';
import type { PhraseFault } from '../lexicon/phrase-fault.ts';
import { findPhraseFaults } from '../lexicon/set-phrases.ts';

export const setPhrase = paragraphRule({
  id: 'set-phrase',
  summary: '固定表述应当与公开发表的原文一致。',
  why: '重要文件和讲话中的固定表述，一字一顿号都有出处：少一项、重一项、错一字，都是读者一眼就能看到的硬伤。单独引用其中一两项、把各项分开展开、公认的不同写法都是对的，不会报告；只有足够多的部分对得上，才会指出余下的差错。',
  tier: 'document',
  source: '公开发表的文件、讲话和典籍，逐条列在固定表述词表中',
  severity: 'warning',
  options: {},
  supersedes: ['repeated-member', 'doubled-word'],
  *check(paragraph) {
    for (const fault of findPhraseFaults(paragraph.text, paragraph.matches)) yield report(fault);
  },
  examples: [
    {
      bad: '按照“以学铸魂、以学增智、以学正风、⟦以学正风⟧”的要求抓好落实。',
      fixed: '按照“以学铸魂、以学增智、以学正风、以学促干”的要求抓好落实。',
    },
    { bad: '不断提高政治判断力⟦、⟧政治执行力。', fixed: '不断提高政治判断力、政治领悟力、政治执行力。' },
    { bad: '做到⟦学原著、读原文⟧、悟原理。', fixed: '做到读原著、学原文、悟原理。' },
    {
      bad: '坚持学用结合，在⟦学思悟贯通⟧、知信行统一上下功夫。',
      fixed: '坚持学用结合，在学思用贯通、知信行统一上下功夫。',
    },
    { bad: '学史明理、⟦学史崇德、学史增信⟧、学史力行。', fixed: '学史明理、学史增信、学史崇德、学史力行。' },
    { bad: '增长智慧⟦，⟧增进团结、增加信心、增强斗志。', fixed: '增长智慧、增进团结、增加信心、增强斗志。' },
    { bad: '用习近平新⟦世⟧代中国特色社会主义思想武装头脑。', fixed: '用习近平新时代中国特色社会主义思想武装头脑。' },
    { bad: '贯彻“创新、协调、绿色⟦、⟧共享”的理念。', fixed: '贯彻“创新、协调、绿色、开放、共享”的理念。' },
    { good: '以学促干，关键在干；学得怎么样，要看干得怎么样。' },
    { good: '一是以学铸魂，坚定理想信念；二是以学增智，提高履职本领；三是以学正风，改进工作作风。' },
    { good: '要做到以学铸魂、以学增智，把学习的成效体现在工作上。' },
    { good: '“以学铸魂”“以学增智”“以学正风”“以学促干”，四句话各有侧重。' },
    { good: '推动城乡在创新、改革、开放、共享中共同进步。' },
    { good: '读原著学原文悟原理，是党员干部的基本功。' },
    { good: '践行社会主义核心价值观，做文明、诚信、友善的公民。' },
    { good: '坚持问题导向、目标导向，在以学铸魂、以学增智、以学正风等方面下功夫。' },
  ],
});

function report(fault: PhraseFault): Report {
  const { span, edits, insertion } = fault;
  const fixes: Fix[] = [{ title: titleOf(fault), applicability: 'choice', edits }];
  if (insertion) fixes.push({ title: `补上${quote(fault.expected)}`, applicability: 'choice', edits: [insertion] });
  return { span, message: describe(fault), severity: severityOf(fault), fixes };
}

function severityOf({ kind, level, isDoubtful }: PhraseFault): Severity {
  if (level) return level;
  if (kind === 'marked') return 'hint';
  return kind === 'disordered' || isDoubtful ? 'information' : 'warning';
}

function titleOf({ kind, found, expected }: PhraseFault): string {
  if (expected === '') return `删去${quote(found)}`;
  if (kind === 'mixed' || kind === 'marked') return `统一改用${quote(expected)}`;
  return found === '' ? `补上${quote(expected)}` : `改为${quote(expected)}`;
}

function describe({ phrase, kind, found, expected, why, isDoubtful, insertion }: PhraseFault): string {
  if (kind === 'wrong') return `${quote(found)}应为${quote(expected)}${why ? `：${why}` : ''}`;
  const name = `固定表述${quote(shorten(phrase.entry.canonical))}中，`;
  switch (kind) {
    case 'lost':
      return `${name}缺${quote(expected)}`;
    case 'repeated':
      return `${name}${quote(found)}重复，缺${quote(expected)}`;
    case 'disordered':
      return `${name}顺序应为${quote(expected)}`;
    case 'mixed':
      return `${name}各项之间的标点应当一致，都用${quote(expected)}`;
    case 'marked':
      return `${name}各项之间一般用${quote(expected)}`;
    case 'exchanged':
      return `${name}${isDoubtful ? `没有${quote(found)}，有` : `${quote(found)}应为`}${quote(expected)}`;
    case 'altered':
      if (expected === '') return `${name}多了${quote(found)}`;
      if (found === '') return `${name}缺${quote(expected)}`;
      return `${name}${quote(found)}应为${quote(expected)}${insertion ? `，或者漏了${quote(expected)}` : ''}`;
  }
}

/** A long phrase is named by its beginning and its end. */
function shorten(canonical: string): string {
  return canonical.length <= 44 ? canonical : `${canonical.slice(0, 16)}……${canonical.slice(-12)}`;
}

/** Quotes inside quotes are single ones. */
function quote(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
