import type { Span } from '../../server/src/core/service.ts';
import { type Draft, matchesIn, proseLines } from './draft.ts';

export interface ListMember extends Span {
  readonly text: string;
}

/** A flat 、 list: the members of which both ends are marks, so without the first and the last one. */
export interface PauseList extends Span {
  readonly members: readonly ListMember[];
  /** How many members the whole list has. */
  readonly size: number;
}

const CLAUSE = /[^，。；：！？（）\n]+/g;
const MEMBER = /^(?:[^“”‘’《》]{2,12}|“[^“”]{2,12}”|《[^《》]{2,12}》)$/;

export function pauseLists(draft: Draft): readonly PauseList[] {
  return proseLines(draft).flatMap((line) =>
    [...matchesIn(line, CLAUSE)].flatMap((clause) => {
      const parts = partsOf(clause[0], clause.start);
      const members = parts.slice(1, -1);
      if (members.length === 0 || members.some(({ text }) => !MEMBER.test(text))) return [];
      return [{ start: clause.start, end: clause.end, members, size: parts.length }];
    }),
  );
}

function partsOf(clause: string, start: number): readonly ListMember[] {
  let at = start;
  return clause.split('、').map((text) => {
    const part = { start: at, end: at + text.length, text };
    at = part.end + 1;
    return part;
  });
}
