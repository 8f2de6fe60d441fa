import type { Draft } from '../draft.ts';
import type { FaultClass } from '../fault-class.ts';
import { type Heading, headingGroups, linesSpan, renumbered, sectionEnd } from '../headings.ts';
import { type Plant, remove, replace } from '../plant.ts';

/** What goes wrong with whole sections. What follows is renumbered, so that no gap gives the loss away. */
export const sectionFaults: readonly FaultClass[] = [
  {
    name: 'section-lost',
    rules: ['missing-section'],
    *plants(draft) {
      const parts = readParts(draft);
      if (!parts) return;
      const { group, problems, causes, measures } = parts;
      const required = isSelfCheck(draft) ? [problems, causes, measures] : [problems && measures];
      for (const lost of required) if (lost) yield without(draft, group, lost, roleOf(draft, lost));
    },
  },
  {
    name: 'section-emptied',
    rules: ['empty-section'],
    *plants(draft) {
      for (const heading of headingGroups(draft).flat()) {
        if (!heading.isAlone) continue;
        const span = linesSpan(draft, heading.line + 1, sectionEnd(draft, heading));
        if (draft.text.slice(span.start, span.end).trim().length < 40) continue;
        yield { original: draft.text, edits: [remove(span)], also: [heading.title], kind: heading.form };
      }
    },
  },
  {
    name: 'sections-exchanged',
    rules: ['section-order'],
    *plants(draft) {
      const { group, problems, measures } = readParts(draft) ?? {};
      if (!group || !problems || !measures || problems.line > measures.line) return;
      const [first, second] = [sectionSpan(draft, problems), sectionSpan(draft, measures)];
      const edits = [
        replace(first, withNumber(draft, measures, problems.number)),
        replace(second, withNumber(draft, problems, measures.number)),
      ];
      yield { original: draft.text, edits };
    },
  },
  {
    name: 'aspect-lost',
    rules: ['missing-aspect', 'count-claim'],
    *plants(draft) {
      const problems = readParts(draft)?.problems;
      const aspects = problems && childrenOf(draft, problems);
      if (!aspects || !isSelfCheck(draft) || !aspects.every((aspect) => PRESCRIBED.test(titleOf(draft, aspect))))
        return;
      for (const lost of aspects) yield without(draft, aspects, lost);
    },
  },
  {
    name: 'measure-lost',
    least: 'hint',
    rules: ['unmatched-problem'],
    *plants(draft) {
      const { problems, measures } = readParts(draft) ?? {};
      if (!problems || !measures) return;
      const answers = childrenOf(draft, measures);
      if (answers.length < 3 || answers.length !== childrenOf(draft, problems).length) return;
      for (const lost of answers) yield without(draft, answers, lost);
    },
  },
];

type Role = 'problems' | 'causes' | 'measures';

interface Parts extends Readonly<Partial<Record<Role, Heading>>> {
  readonly group: readonly Heading[];
}

const SELF_CHECK = /对照检查|民主生活会|组织生活会|检视剖析/;
const PRESCRIBED = /带头|理论学习|政治素质|能力本领|担当作为|工作作风|廉洁自律/;
const CAUSES = /原因|根源|根子|哪条根|深层次/;
const MEASURES = /措施|方向|打算|怎么改|怎么打|干到底/;
const PROBLEMS = /问题|不足|差距|短板/;

function isSelfCheck(draft: Draft): boolean {
  return SELF_CHECK.test(draft.text.slice(0, draft.lines[draft.body]?.start));
}

/** The parts among the outermost headings; one that stands twice is none. */
function readParts(draft: Draft): Parts | undefined {
  const group = headingGroups(draft).find(([first]) => first?.form === 'han');
  const find = (role: Role): Heading | undefined => {
    const found = group?.filter((heading) => roleOf(draft, heading) === role) ?? [];
    return found.length === 1 ? found[0] : undefined;
  };
  const [problems, causes, measures] = [find('problems'), find('causes'), find('measures')];
  return group && { group, ...(problems && { problems }), ...(causes && { causes }), ...(measures && { measures }) };
}

function roleOf(draft: Draft, heading: Heading): Role | undefined {
  const title = titleOf(draft, heading);
  if (/上年度|上回|20\d\d年度|整改(?:落实)?情况/.test(title)) return undefined;
  if (CAUSES.test(title)) return 'causes';
  if (MEASURES.test(title)) return 'measures';
  return PROBLEMS.test(title) ? 'problems' : undefined;
}

function titleOf({ text }: Draft, { title }: Heading): string {
  return text.slice(title.start, title.end);
}

/** The group of headings directly under one. */
function childrenOf(draft: Draft, parent: Heading): readonly Heading[] {
  const end = sectionEnd(draft, parent);
  const group = headingGroups(draft).find(([first]) => first && first.line > parent.line && first.line < end);
  return group?.filter(({ line }) => line < end) ?? [];
}

function sectionSpan(draft: Draft, heading: Heading): { readonly start: number; readonly end: number } {
  return linesSpan(draft, heading.line, sectionEnd(draft, heading));
}

function without(draft: Draft, group: readonly Heading[], lost: Heading, kind?: string): Plant {
  const later = group.filter(({ line }) => line > lost.line);
  const edits = [remove(sectionSpan(draft, lost)), ...later.map((heading) => renumbered(heading, heading.number - 1))];
  return { original: draft.text, edits, ...(kind && { kind }) };
}

/** The text of a section with another number on its heading. */
function withNumber(draft: Draft, heading: Heading, number: number): string {
  const { start, end } = sectionSpan(draft, heading);
  const { span, newText } = renumbered(heading, number);
  return draft.text.slice(start, span.start) + newText + draft.text.slice(span.end, end);
}
