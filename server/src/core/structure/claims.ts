import type { Paragraph } from '../model/paragraph.ts';
import { stickyPatternsOf } from '../model/patterns.ts';
import type { Pattern } from '../model/profile.ts';
import { COUNTERS } from '../syntax/glyphs.ts';
import { readDigits, readHanNumeral } from '../syntax/numerals.ts';
import { CharacterSet } from '../text/character-set.ts';
import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';
import { type CountedList, readCountedList } from './counted-lists.ts';

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
  /** It only introduces the series that follows at once: 概括了三件大事：一是…… */
  readonly isIntroduction: boolean;
  /** The list beside it, where there is one: 思想、工作、作风三个方面. */
  readonly list: CountedList | undefined;
}

const UNITS = new CharacterSet(COUNTERS);
const NUMERALS = new CharacterSet('一二三四五六七八九十两0123456789');
// Most numbers count things. Those of points say what they count, follow a word or a list, or introduce one.
const COUNTS_POINTS = /个[方部层维环问]|大方面|点|[余多]?字|[^，。；！？“]{1,14}(?:[：:]|。(?=[一第首其]|$))/y;
const ANNOUNCED = '下列谈讲说”》';
const BEFORE_OTHERS = '第约近超逾余达几.．等“';
const BOUNDARY = /[，。；：！？]/;
const JOINTS = /和|与|以及|及/g;
const MEMBER_LENGTH = 14;

/** Finds what the patterns announce in a text. They begin with the numeral and look back on what leads up to it. */
export function readClaims(
  { text, glyphs }: Pick<Paragraph, 'text' | 'glyphs'>,
  patterns: readonly Pattern[],
): readonly Claim[] {
  const claims: Claim[] = [];
  for (const at of glyphs.heads) {
    if (!UNITS.has(text.charCodeAt(at))) continue;
    let start = at;
    while (start > 0 && NUMERALS.has(text.charCodeAt(start - 1))) start--;
    if (start === at) continue;
    const isLedUpTo =
      ANNOUNCED.includes(text.charAt(start - 1) || ' ') ||
      text.slice(Math.max(0, start - MEMBER_LENGTH), start).includes('、');
    if (!isLedUpTo && !matchAt(COUNTS_POINTS, text, at)) continue;
    const claim = listClaim(text, start, at) ?? patternClaim(text, start, patterns);
    if (claim) claims.push(claim);
  }
  return claims;
}

function listClaim(text: string, start: number, at: number): Claim | undefined {
  if (BEFORE_OTHERS.includes(text.charAt(start - 1) || ' ')) return undefined;
  const claim = claimAt(text, start, at, at);
  const list = claim && readCountedList(text, start, at, claim.number);
  return list && { ...claim, list };
}

function patternClaim(text: string, start: number, patterns: readonly Pattern[]): Claim | undefined {
  for (const pattern of stickyPatternsOf(patterns)) {
    const match = matchAt(pattern, text, start);
    const { number = '', more, intro } = match?.groups ?? {};
    const claim = match && claimAt(text, start, start + number.length, start + match[0].length);
    if (!claim || '等“'.includes(text.charAt(start - 1) || ' ')) continue;
    return {
      ...claim,
      isRounded: more !== undefined,
      isLength: match[0].endsWith('字'),
      isIntroduction: intro !== undefined,
      list: intro === undefined ? listBefore(text, start) : undefined,
    };
  }
  return undefined;
}

function claimAt(text: string, start: number, numeralEnd: number, end: number): Claim | undefined {
  const written = text.slice(start, numeralEnd);
  const number = /\d/.test(written) ? readDigits(written) : readHanNumeral(written);
  if (number === undefined) return undefined;
  const numeral = { start, end: numeralEnd };
  return {
    end,
    numeral,
    number,
    isRounded: false,
    isLength: false,
    isIntroduction: false,
    list: undefined,
  };
}

/** The list that ends where the claim begins, without what leads up to it. */
function listBefore(text: string, end: number): CountedList | undefined {
  let start = end;
  while (start > 0 && !BOUNDARY.test(text.charAt(start - 1))) start--;
  const members = text.slice(start, end).split('、');
  if (members.length < 2 || members.slice(1).some((member) => member.length > MEMBER_LENGTH)) return undefined;
  const joints = members.at(-1)?.match(JOINTS)?.length ?? 0;
  return { counts: [members.length, members.length + joints], isBehind: false, span: { start, end } };
}
