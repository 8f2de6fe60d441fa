import type { NumberedTerm } from '../lexicon/entries.ts';
import type { Match, Matches } from '../lexicon/matches.ts';
import { Kind } from '../lexicon/meaning.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';
import { readHanNumeral } from './numerals.ts';

/** A term with a number that it does not have, or with the right one in digits. */
export interface NumberFault {
  readonly kind: 'number' | 'digits';
  readonly span: Span;
  readonly found: string;
  /** The likeliest one first. */
  readonly right: readonly string[];
}

const NUMERAL = /[第数几一二两三四五六七八九十百千\d]$/;
/** What follows makes it the name of something local. */
const NAME = /^[”’」』"]?(?:活动|行动|工程|机制|模式|工作法|志愿|服务|举措|措施|计划|品牌|项目)/;
const OPEN = /[“‘「『"]$/;
const CLOSE = /^[”’」』"]/;
/** What follows says what the number counts. */
const DEFINED = /^[”’」』"]?(?:[：:（(—]|，?(?:即|就是|也就是|分别|包括|是指|指的是))/;
/** What stands before says whose term it is. */
const OWN =
  /(?:[这那哪我该本]|提出的?|推出|探索|创新|开展|实施|构建|上述|以上)[县市区局镇校院省厅乡村]?委?的?[“‘「『"]?$/;
/** A body that may have terms of its own. */
const BODY = /[军省市县区州旗镇乡部厅局委院校司](?:[的党]|出台|制定)*$/;
const END = /^(?:[，。；：！？、”’」』"）]|$)/;
/** No word goes on behind it. */
const APART = /^(?:[，。；！？、”’」』"）的中里在]|$)/;
/** Numbers from here on are not met by chance: “九项规定”, “七稳”. */
const LARGE = 6;
/** More right terms than these are no help. */
const OFFERED = 3;

/** The wrong numbers in a paragraph, by place. Local terms that say themselves what they count are left alone. */
export function findNumberFaults({ text, matches }: Paragraph): readonly NumberFault[] {
  const faults: NumberFault[] = [];
  for (const match of matches.of(Kind.misformed | Kind.misnumbered | Kind.digitized)) {
    const { start, end } = match;
    if (NUMERAL.test(text.slice(0, start))) continue;
    const fault = { span: { start, end }, found: match.text };
    for (const meaning of match.meanings) {
      if (meaning.kind === 'misformed') {
        const kind = /\d/.test(match.text) ? 'digits' : 'number';
        faults.push({ ...fault, kind, right: [meaning.right] });
      }
      if (meaning.kind === 'digitized' && isDigitized(text, match, meaning.term, matches))
        faults.push({ ...fault, kind: 'digits', right: [meaning.right] });
      if (meaning.kind === 'misnumbered' && isMeant(text, match, meaning.term, matches)) {
        const { numbers, measure, head } = meaning.term;
        const right = numbers.slice(0, OFFERED).map((number) => number + measure + head);
        faults.push({ ...fault, kind: 'number', right });
      }
    }
  }
  return faults;
}

/** Between quotation marks no number of a term is counted in digits. */
function isDigitized(text: string, match: Match, term: NumberedTerm, matches: Matches): boolean {
  const isQuoted = OPEN.test(text.slice(0, match.start)) && CLOSE.test(text.slice(match.end));
  return isQuoted || isMeant(text, match, term, matches);
}

function isMeant(text: string, { start, end, text: found }: Match, term: NumberedTerm, matches: Matches): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const behind = text.slice(end, end + 12);
  if (DEFINED.test(behind) || NAME.test(behind) || OWN.test(before)) return false;
  if (term.unless.some((word) => text.includes(word))) return false;
  const isOpened = OPEN.test(before);
  const isQuoted = isOpened && CLOSE.test(behind);
  const outside = isOpened ? before.slice(0, -1) : before;
  const rest = isQuoted ? behind.slice(1) : behind;
  const isTold = areLarge(found, term) || /^\d/.test(found);
  if (isTold && term.near?.some((word) => text.includes(word)) && APART.test(behind) && !BODY.test(outside))
    return true;
  if (isOpened && !isQuoted) return false;
  if (term.after.some((word) => rest.startsWith(word))) return true;
  if (term.verbs.some((verb) => outside.endsWith(verb))) return isQuoted || END.test(rest);
  return isQuoted && (term.alone || areLarge(found, term) || hasCompany(term, matches));
}

/** Whether the right and the wrong number are both large. */
function areLarge(found: string, { numbers, measure, head }: NumberedTerm): boolean {
  const number = found.slice(0, -(measure + head).length);
  return [number, ...numbers.slice(0, 1)].every((one) => (readHanNumeral(one) ?? 0) >= LARGE);
}

/** Whether another term of its group stands in the paragraph. */
function hasCompany({ head, group }: NumberedTerm, matches: Matches): boolean {
  if (group === '') return false;
  return matches
    .of(Kind.numbered | Kind.misnumbered)
    .some(({ meanings }) =>
      meanings.some((meaning) => 'term' in meaning && meaning.term.group === group && meaning.term.head !== head),
    );
}
