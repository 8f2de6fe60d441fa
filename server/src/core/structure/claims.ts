import type { Pattern } from '../model/profile.ts';
import { readDigits, readHanNumeral } from '../syntax/numerals.ts';
import { marksTable } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { stickyPatternsOf } from './patterns.ts';

/** How many points a text says that it has, or how long it says that it is. Spans are relative to the paragraph. */
export interface Claim {
  /** Behind the words that say it: 谈三点. */
  readonly end: number;
  readonly numeral: Span;
  readonly number: number;
  /** The number is rounded down: 3000余字. */
  readonly isRounded: boolean;
  /** It is a length in characters, not a number of points. */
  readonly isLength: boolean;
  /** The members named right before it, as far as their number is plain: 思想、工作、作风 before 三个方面. */
  readonly listed: readonly number[];
}

const NUMERALS = marksTable('一二三四五六七八九十两0123456789');
const COUNT = /[一二三四五六七八九十两0-9][个点条项大字余多]/g;
// Most numbers count things. Those of points say what they count, or follow a word that announces them.
const COUNTS_POINTS = /个[方部层维环问]|大方面|点|[余多]?字/y;
const ANNOUNCED = '下列谈讲说';
const BOUNDARY = /[，。；：！？]/;
const JOINTS = /和|与|以及|及/g;
const MEMBER_LENGTH = 14;

/** Finds what the patterns announce in a text. They begin with the numeral and look back on what leads up to it. */
export function readClaims(text: string, patterns: readonly Pattern[]): readonly Claim[] {
  const claims: Claim[] = [];
  for (COUNT.lastIndex = 0; COUNT.test(text); ) {
    const at = COUNT.lastIndex - 1;
    let start = at - 1;
    while (start > 0 && NUMERALS[text.charCodeAt(start - 1)] === 1) start--;
    COUNTS_POINTS.lastIndex = at;
    if (!ANNOUNCED.includes(text.charAt(start - 1) || ' ') && !COUNTS_POINTS.test(text)) continue;
    for (const pattern of stickyPatternsOf(patterns)) {
      pattern.lastIndex = start;
      const claim = readClaim(text, pattern.exec(text));
      if (claim) claims.push(claim);
      if (claim) break;
    }
  }
  return claims;
}

function readClaim(text: string, match: RegExpExecArray | null): Claim | undefined {
  const written = match?.groups?.number;
  if (!match || written === undefined) return undefined;
  const number = /\d/.test(written) ? readDigits(written) : readHanNumeral(written);
  const start = match.index;
  if (number === undefined || text.charAt(start - 1) === '等') return undefined;
  return {
    end: start + match[0].length,
    numeral: { start, end: start + written.length },
    number,
    isRounded: match.groups?.more !== undefined,
    isLength: match[0].endsWith('字'),
    listed: listedBefore(text, start),
  };
}

/** In how many members the list may be read that ends where the claim begins; empty where there is none. */
function listedBefore(text: string, end: number): readonly number[] {
  let start = end;
  while (start > 0 && !BOUNDARY.test(text.charAt(start - 1))) start--;
  const members = text.slice(start, end).split('、');
  if (members.length < 2 || members.slice(1).some((member) => member.length > MEMBER_LENGTH)) return [];
  const joints = members.at(-1)?.match(JOINTS)?.length ?? 0;
  return [members.length, members.length + joints];
}
