import type { Fix, Report, Severity } from '../engine/rule.ts';
import type { PhraseFault } from './phrase-fault.ts';

/** What a rule says about a fault in a set phrase or a quotation. */
export function reportPhraseFault(fault: PhraseFault): Report {
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
  const name = `${phrase.entry.kind === 'quotation' ? '引文' : '固定表述'}${quote(shorten(phrase.entry.canonical))}中，`;
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
