import type { NumberedTerm } from '../lexicon/entries.ts';
import type { Matches } from '../lexicon/matches.ts';
import { Kind } from '../lexicon/meaning.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';

/** A term with a number that it does not have. */
export interface NumberFault {
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
const END = /^(?:[，。；：！？、”’」』"）]|$)/;

/** The wrong numbers in a paragraph, by place. Local terms that say themselves what they count are left alone. */
export function findNumberFaults({ text, matches }: Paragraph): readonly NumberFault[] {
  const faults: NumberFault[] = [];
  for (const match of matches.of(Kind.misformed | Kind.misnumbered)) {
    for (const meaning of match.meanings) {
      const { start, end } = match;
      const fault = { span: { start, end }, found: match.text };
      if (meaning.kind === 'misformed' && !NUMERAL.test(text.slice(0, start)))
        faults.push({ ...fault, right: [meaning.right] });
      if (meaning.kind !== 'misnumbered' || !isMeant(text, match, meaning.term, matches)) continue;
      const { numbers, measure, head } = meaning.term;
      faults.push({ ...fault, right: numbers.map((number) => number + measure + head) });
    }
  }
  return faults;
}

function isMeant(text: string, { start, end }: Span, term: NumberedTerm, matches: Matches): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const behind = text.slice(end, end + 12);
  if (NUMERAL.test(before) || DEFINED.test(behind) || NAME.test(behind) || OWN.test(before)) return false;
  if (term.unless.some((word) => text.includes(word))) return false;
  const isQuoted = OPEN.test(before) && CLOSE.test(behind);
  if (!isQuoted && OPEN.test(before)) return false;
  const outside = isQuoted ? before.slice(0, -1) : before;
  const rest = isQuoted ? behind.slice(1) : behind;
  if (term.after.some((word) => rest.startsWith(word))) return true;
  if (term.verbs.some((verb) => outside.endsWith(verb))) return isQuoted || END.test(rest);
  return isQuoted && (term.alone || hasCompany(term, matches));
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
