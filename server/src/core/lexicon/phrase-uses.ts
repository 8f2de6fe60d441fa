import { lengthOf, overlaps, type Span } from '../text/span.ts';
import type { Match, Matches } from './matches.ts';
import { Kind, PHRASE_MATCHES } from './meaning.ts';
import { lettersOf, type Phrase } from './phrase.ts';
import { type MemberHit, readChains } from './phrase-chain.ts';
import { readLists } from './phrase-lists.ts';
import { isForm, memberHits, readAllPieces, rightForms, wrongForms } from './set-phrases.ts';

/** A place where a text uses a set phrase, rightly or not. */
export interface PhraseUse {
  readonly phrase: Phrase;
  readonly span: Span;
  /** `exact`: as published. `variant`: another right form. `part`: some of the members. `faulty`: a copy with a slip. */
  readonly form: 'exact' | 'variant' | 'part' | 'faulty';
}

/** A member of so many letters tells its phrase alone; shorter ones are everyday words: 发现问题. */
const TELLING = 5;
/** So many members of everyday words in a row tell their phrase. */
const ROW = 3;

const NONE: readonly PhraseUse[] = [];

/** All uses of set phrases in a text, by place; of those of one phrase that overlap, the longest one. */
export function findPhraseUses(text: string, matches: Matches): readonly PhraseUse[] {
  if (!matches.has(PHRASE_MATCHES)) return NONE;
  const right = rightForms(matches);
  const longest = longestOfEach([
    ...right.flatMap(readForms),
    ...wrongForms(matches, right).map(({ match, phrase }) => use(phrase, match, 'faulty')),
    ...readAllPieces(text, matches, right).map(({ phrase, region }) => use(phrase, region, 'faulty')),
    ...[...memberHits(matches, right)].flatMap(([phrase, hits]) => readChained(text, phrase, hits)),
  ]);
  const telling = longestOfEach(matches.of(Kind.member).flatMap(readTelling));
  const lone = telling.filter(({ span }) => !longest.some((other) => overlaps(other.span, span)));
  return [...longest, ...lone].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function use(phrase: Phrase, { start, end }: Span, form: PhraseUse['form']): PhraseUse {
  return { phrase, span: { start, end }, form };
}

function readForms(match: Match): readonly PhraseUse[] {
  return match.meanings
    .filter(isForm)
    .map(({ kind, phrase }) => use(phrase, match, kind === 'canonical' ? 'exact' : 'variant'));
}

/** The faulty uses of a list, and the places where enough of its members stand side by side. */
function readChained(text: string, phrase: Phrase, hits: readonly MemberHit[]): readonly PhraseUse[] {
  const faulty = readLists(text, phrase, hits).map(({ region, faults }) =>
    use(
      phrase,
      faults.reduce((whole, { span }) => joined(whole, span), region),
      'faulty',
    ),
  );
  const chains = readChains(text, phrase, hits).flatMap(({ slots }) => {
    const members = new Set(slots.map(({ member }) => member));
    const isTelling = members.has(-1) ? false : members.size >= (phrase.isOrdinary ? ROW : 2);
    const region = { start: slots[0]?.span.start ?? 0, end: slots.at(-1)?.span.end ?? 0 };
    return isTelling ? [use(phrase, region, members.size === phrase.members.length ? 'variant' : 'part')] : [];
  });
  return [...faulty, ...chains];
}

function readTelling(match: Match): readonly PhraseUse[] {
  const members = match.meanings.filter((meaning) => meaning.kind === 'member');
  const [only] = members;
  return only && members.length === 1 && lettersOf(match.text).length >= TELLING
    ? [use(only.phrase, match, 'part')]
    : [];
}

/** Of uses of one phrase that overlap, the longest one; of equal ones the first. */
function longestOfEach(uses: readonly PhraseUse[]): readonly PhraseUse[] {
  const kept: PhraseUse[] = [];
  for (const one of [...uses].sort((a, b) => lengthOf(b.span) - lengthOf(a.span)))
    if (!kept.some(({ phrase, span }) => phrase === one.phrase && overlaps(span, one.span))) kept.push(one);
  return kept;
}

function joined(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
