import { contains, overlaps, type Span } from '../text/span.ts';
import type { WrongForm } from './entries.ts';
import type { Match, Matches } from './matches.ts';
import { Kind, type Meaning } from './meaning.ts';
import { lettersOf, type Phrase } from './phrase.ts';
import type { MemberHit } from './phrase-chain.ts';
import type { PhraseFault, PhraseReading } from './phrase-fault.ts';
import { canTell, readLists } from './phrase-lists.ts';
import { readPiece } from './phrase-pieces.ts';

/** A wrong form of up to so many letters is underlined whole; of a longer one, what is wrong in it. */
const WORD = 6;

const NONE: readonly PhraseFault[] = [];

/**
 * What is wrong with the set phrases of a text, each fault once, by place. `matches` is what the lexicon knows in it.
 * Nothing inside a canonical form or an accepted variant is ever taken for a fault or for a sign of one.
 */
export function findPhraseFaults(text: string, matches: Matches): readonly PhraseFault[] {
  if (!matches.has(Kind.wrong | Kind.member | Kind.fragment)) return NONE;
  const right = rightForms(matches);
  const faults = wrongForms(matches, right).map(describeWrong);
  const wrong = [...faults];
  const readings = [...readAllLists(text, matches, right), ...readAllPieces(text, matches, right)];
  const taken: Span[] = [];
  for (const reading of readings.sort((a, b) => b.weight - a.weight || share(b) - share(a))) {
    if (isRightAsItStands(reading, right) || taken.some((region) => overlaps(region, reading.region))) continue;
    taken.push(reading.region);
    faults.push(
      ...reading.faults.filter((fault) => !isRight(fault, right) && !wrong.some((form) => isSame(form, fault))),
    );
  }
  return faults.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A part of something longer that is right, or a shorter form of the phrase itself. */
function isRightAsItStands({ phrase, core }: PhraseReading, right: readonly Match[]): boolean {
  return right.some((known) => contains(known, core) && (isLonger(known, core) || isFormOf(known, phrase)));
}

/** Whether what a fault underlines is right: a part of something right, or right in itself and no repeat. */
function isRight({ phrase, kind, span }: PhraseFault, right: readonly Match[]): boolean {
  const isItself = kind === 'altered' || kind === 'exchanged';
  return right.some(
    (known) => contains(known, span) && !isShorterForm(known, phrase) && (isItself || isLonger(known, span)),
  );
}

/** Whether a wrong form of the lexicon says already what a fault says. */
function isSame(form: PhraseFault, fault: PhraseFault): boolean {
  if (overlaps(form.span, fault.span)) return true;
  return fault.kind === 'lost' && form.phrase === fault.phrase && fault.expected.includes(form.expected);
}

/** The same letters tell more of a short phrase than of a long one. */
function share({ phrase, weight }: PhraseReading): number {
  return weight / phrase.letters.length;
}

/** The matches that are canonical forms or accepted variants. */
export function rightForms(matches: Matches): readonly Match[] {
  return matches.of(Kind.canonical | Kind.variant);
}

/** A wrong form of the lexicon where a text has it. */
interface FoundForm {
  readonly match: Match;
  readonly phrase: Phrase;
  readonly form: WrongForm;
}

/** Where wrong forms overlap, the longest one tells most. */
export function wrongForms(matches: Matches, right: readonly Match[]): readonly FoundForm[] {
  const forms = matches.of(Kind.wrong).filter((match) => !right.some((known) => contains(known, match)));
  return forms.flatMap((match) => {
    const meaning = match.meanings.find(({ kind }) => kind === 'wrong');
    const isPart = forms.some((other) => isLonger(other, match) && overlaps(other, match));
    return meaning?.kind === 'wrong' && !isPart ? [{ match, phrase: meaning.phrase, form: meaning.form }] : [];
  });
}

function describeWrong({ match, phrase, form }: FoundForm): PhraseFault {
  const isWord = lettersOf(form.text).length <= WORD;
  const { head, tail } = isWord ? { head: 0, tail: 0 } : sharedEnds(form.text, form.right);
  const edit = { start: match.start + head, end: match.end - tail };
  const edits = [{ span: edit, newText: form.right.slice(head, form.right.length - tail) }];
  const span =
    edit.start < edit.end ? edit : head > 0 ? { ...edit, start: edit.start - 1 } : { ...edit, end: edit.end + 1 };
  const { text: found, right: expected, level, why } = form;
  return { phrase, kind: 'wrong', span, found, expected, edits, level, why };
}

/** How much two forms have in common in front and behind. */
function sharedEnds(a: string, b: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}

function readAllLists(text: string, matches: Matches, right: readonly Match[]): PhraseReading[] {
  return [...memberHits(matches, right)].flatMap(([phrase, hits]) =>
    canTell(phrase, hits.length) ? readLists(text, phrase, hits) : [],
  );
}

/** Where a text holds members of phrases, by phrase; ascending and apart. */
export function memberHits(matches: Matches, right: readonly Match[]): ReadonlyMap<Phrase, readonly MemberHit[]> {
  const found = new Map<Phrase, MemberHit[]>();
  for (const match of matches.of(Kind.member)) {
    for (const meaning of match.meanings) {
      if (meaning.kind !== 'member' || isExplained(match, meaning.phrase, right)) continue;
      const hits = found.get(meaning.phrase);
      const hit = { start: match.start, end: match.end, member: meaning.index };
      if (hits) addHit(hits, hit);
      else found.set(meaning.phrase, [hit]);
    }
  }
  return found;
}

/** 自我批评 holds 批评: of members that overlap, the longer one stands there. */
function addHit(hits: MemberHit[], hit: MemberHit): void {
  const before = hits.at(-1) as MemberHit;
  if (before.end <= hit.start) hits.push(hit);
  else if (isLonger(hit, before)) hits[hits.length - 1] = hit;
}

/** The uses of phrases of one piece that have one slip. */
export function readAllPieces(text: string, matches: Matches, right: readonly Match[]): PhraseReading[] {
  const readings: PhraseReading[] = [];
  for (const match of matches.of(Kind.fragment)) {
    for (const meaning of match.meanings) {
      if (meaning.kind !== 'fragment' || isExplained(match, meaning.phrase, right)) continue;
      const reading = readPiece(text, meaning.phrase, match, meaning.offset);
      if (reading) readings.push(reading);
    }
  }
  return readings;
}

/** Whether a match is only a part of something longer that is right as it stands; a shorter form of its own phrase is none. */
function isExplained(match: Match, phrase: Phrase, right: readonly Match[]): boolean {
  for (const known of right) {
    if (known.start > match.start) return false;
    if (contains(known, match) && isLonger(known, match) && !isShorterForm(known, phrase)) return true;
  }
  return false;
}

function isLonger(a: Span, b: Span): boolean {
  return a.end - a.start > b.end - b.start;
}

function isFormOf({ meanings }: Match, phrase: Phrase): boolean {
  return meanings.some((meaning) => isForm(meaning) && meaning.phrase === phrase);
}

export function isForm(meaning: Meaning): meaning is Extract<Meaning, { kind: 'canonical' | 'variant' }> {
  return meaning.kind === 'canonical' || meaning.kind === 'variant';
}

/** Whether a match is a form of a phrase that leaves some of it out. */
function isShorterForm(match: Match, phrase: Phrase): boolean {
  return isFormOf(match, phrase) && lettersOf(match.text).length < phrase.letters.length;
}
