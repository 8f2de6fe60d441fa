import { type Draft, matchesIn } from '../draft.ts';
import type { FaultClass } from '../fault-class.ts';
import { type Heading, headingGroups, linesSpan, renumbered, sectionEnd } from '../headings.ts';
import { childrenOf, isSelfCheck, readParts, roleOf, sectionSpan } from '../parts.ts';
import { type DraftPlant, remove, replace } from '../plant.ts';

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
        yield { edits: [remove(span)], also: [heading.title], kind: heading.form };
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
      yield { edits };
    },
  },
  {
    name: 'aspect-lost',
    rules: ['missing-aspect', 'count-claim'],
    *plants(draft) {
      const problems = readParts(draft)?.problems;
      const aspects = problems && childrenOf(draft, problems);
      if (
        !aspects ||
        !isSelfCheck(draft) ||
        !aspects.every(({ title }) => PRESCRIBED.test(draft.text.slice(title.start, title.end)))
      )
        return;
      for (const lost of aspects) yield without(draft, aspects, lost);
    },
  },
  {
    name: 'person-wrong',
    least: 'hint',
    rules: ['wrong-person'],
    *plants(draft) {
      const problems = readParts(draft)?.problems;
      if (!problems || !isSelfCheck(draft)) return;
      const front = draft.text.slice(0, draft.lines[draft.body]?.start);
      const [pattern, stranger] = /班子|党组/.test(front) ? [WE, '我个人'] : [I, '有的班子成员'];
      for (const line of draft.lines.slice(problems.line, sectionEnd(draft, problems))) {
        for (const match of matchesIn(line, pattern)) yield { edits: [replace(match, stranger)] };
      }
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

/** Who examines himself, where a sentence begins with him. */
const I = /(?<=。)(?:我|本人)(?![们国院])/g;
const WE = /(?<=。)(?:班子|我们|有的班子成员|有的成员)(?=[一-鿿])/g;
const PRESCRIBED = /带头|理论学习|政治素质|能力本领|担当作为|工作作风|廉洁自律/;

function without(draft: Draft, group: readonly Heading[], lost: Heading, kind?: string): DraftPlant {
  const later = group.filter(({ line }) => line > lost.line);
  const edits = [remove(sectionSpan(draft, lost)), ...later.map((heading) => renumbered(heading, heading.number - 1))];
  return { edits, ...(kind && { kind }) };
}

/** The text of a section with another number on its heading. */
function withNumber(draft: Draft, heading: Heading, number: number): string {
  const { start, end } = sectionSpan(draft, heading);
  const { span, newText } = renumbered(heading, number);
  return draft.text.slice(start, span.start) + newText + draft.text.slice(span.end, end);
}
