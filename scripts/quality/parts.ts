import type { Span } from '../../server/src/core/service.ts';
import type { Draft } from './draft.ts';
import { type Heading, type HeadingGroup, headingGroups, linesSpan, sectionEnd } from './headings.ts';

/** What a reviewer looks for first among the outermost headings. */
export type Role = 'problems' | 'causes' | 'measures';

export interface Parts extends Readonly<Partial<Record<Role, Heading>>> {
  readonly group: HeadingGroup;
}

const SELF_CHECK = /对照检查|民主生活会|组织生活会|检视剖析/;
const EARLIER = /上年度|上回|20\d\d年度|整改(?:落实)?情况/;
const CAUSES = /原因|根源|根子|哪条根/;
const MEASURES = /措施|方向|打算|怎么改|怎么打|干到底/;
const PROBLEMS = /问题|不足|差距|短板/;

/** Whether the front says that somebody examines himself: then problems, causes and measures are all required. */
export function isSelfCheck({ text, lines, body }: Draft): boolean {
  return SELF_CHECK.test(text.slice(0, lines[body]?.start));
}

/** The parts of a text with headings 一、 二、; one that stands twice is none. */
export function readParts(draft: Draft): Parts | undefined {
  const group = headingGroups(draft).find(([first]) => first?.form === 'han');
  const find = (role: Role): Heading | undefined => {
    const found = group?.filter((heading) => roleOf(draft, heading) === role) ?? [];
    return found.length === 1 ? found[0] : undefined;
  };
  const [problems, causes, measures] = [find('problems'), find('causes'), find('measures')];
  return group && { group, ...(problems && { problems }), ...(causes && { causes }), ...(measures && { measures }) };
}

export function roleOf({ text }: Draft, { title }: Heading): Role | undefined {
  const heading = text.slice(title.start, title.end);
  if (EARLIER.test(heading)) return undefined;
  if (CAUSES.test(heading)) return 'causes';
  if (MEASURES.test(heading)) return 'measures';
  return PROBLEMS.test(heading) ? 'problems' : undefined;
}

/** The headings directly under one. */
export function childrenOf(draft: Draft, parent: Heading): HeadingGroup {
  const end = sectionEnd(draft, parent);
  const group = headingGroups(draft).find(([first]) => first && first.line > parent.line && first.line < end);
  return group?.filter(({ line }) => line < end) ?? [];
}

/** A heading with everything under it, whole lines. */
export function sectionSpan(draft: Draft, heading: Heading): Span {
  return linesSpan(draft, heading.line, sectionEnd(draft, heading));
}
