import { findNearCopy, findSlip, likeness, spanOf } from './near-copy.ts';
import type { Phrase } from './phrase.ts';
import { isConjunction, type MemberHit, publishedMarks, readChains, type Slot } from './phrase-chain.ts';
import type { PhraseFault, PhraseReading } from './phrase-fault.ts';
import { PhraseList } from './phrase-list.ts';
import { insertMember, remark, reorder, replaceWith } from './phrase-repairs.ts';

/** What share of a phrase's letters has to stand there before a slip in the rest counts. */
const ENOUGH = 0.6;
/** What share of a member's letters another word has to hold before it counts as that member gone wrong. */
const ALIKE = 0.5;

/** Whether so many members in a row can tell a phrase: two, or one of a pair. */
export function canTell(phrase: Phrase, count: number): boolean {
  return count > 1 || phrase.members.length === 2;
}

/** The uses of a phrase with members in a text, faulty ones only. `hits` are its members, ascending and apart. */
export function readLists(text: string, phrase: Phrase, hits: readonly MemberHit[]): PhraseReading[] {
  return readChains(text, phrase, hits).flatMap((chain) => {
    if (!canTell(phrase, chain.slots.length)) return [];
    const list = new PhraseList(text, phrase, chain);
    const faults = judge(list, hits);
    return faults.length > 0 ? [{ phrase, region: list.region, core: list.region, weight: list.weight, faults }] : [];
  });
}

function judge(list: PhraseList, hits: readonly MemberHit[]): readonly PhraseFault[] {
  const { slots, missing, phrase } = list;
  const [stranger, ...strangers] = slots.filter(({ member }) => member < 0);
  const repeats = slots.length - (stranger ? 1 : 0) - (phrase.models.length - missing.length);
  if (strangers.length > 0 || repeats > 1) return [];
  if (stranger) return repeats === 0 ? findExchanged(list, stranger) : [];
  if (repeats > 0) return missing.length === 1 ? findRepeated(list) : [];
  return firstOf(
    () => findSlips(list),
    () => findDisorder(list),
    () => (missing.length === 0 ? findOddMarks(list) : []),
    () => (missing.length === 1 ? findLost(list, hits) : []),
  );
}

function firstOf(...finders: readonly (() => readonly PhraseFault[])[]): readonly PhraseFault[] {
  for (const find of finders) {
    const faults = find();
    if (faults.length > 0) return faults;
  }
  return [];
}

/** All members but one, and another word between two of them. */
function findExchanged(list: PhraseList, stranger: Slot): readonly PhraseFault[] {
  for (const index of list.missing) {
    if (isEnough(list, index) && fits(list, stranger, index) && findSlip(stranger.letters, list.model(index)))
      return [replaceWith(list, 'altered', stranger.span, index)];
  }
  const [lost] = list.missing;
  if (lost === undefined || list.missing.length > 1 || !fits(list, stranger, lost)) return [];
  if (stranger.isBare || stranger.letters.length > 2 * list.model(lost).length) return [];
  if (list.phrase.isOrdinary && list.goesOn) return [];
  const isAlike = likeness(stranger.letters, list.model(lost)) >= ALIKE;
  if (!isAlike && list.slots.length <= 3) return [];
  const fault = replaceWith(list, 'exchanged', stranger.span, lost);
  // 志气、锐气和底气 may be meant.
  return [isAlike && !list.phrase.isOrdinary ? fault : { ...fault, isDoubtful: true }];
}

/** Whether a member belongs in the place of a slot, as far as the members beside it tell. */
function fits({ phrase, slots }: PhraseList, slot: Slot, index: number): boolean {
  if (!phrase.entry.ordered) return true;
  const place = slots.indexOf(slot);
  return slots[place - 1]?.member === index - 1 && slots[place + 1]?.member === index + 1;
}

/** As many members as the phrase has, but one of them twice in the place of another. */
function findRepeated(list: PhraseList): readonly PhraseFault[] {
  const lost = list.missing[0] as number;
  const members = list.slots.map(({ member }) => member);
  const places = members.flatMap((member, place) =>
    members.indexOf(member) === members.lastIndexOf(member) ? [] : [place],
  );
  const fitting = places.filter((place) => members.every((member, at) => (at === place ? lost : member) === at));
  const slot = list.slots[fitting.at(-1) ?? (places.at(-1) as number)] as Slot;
  return list.phrase.isOrdinary && list.goesOn ? [] : [replaceWith(list, 'repeated', slot.span, lost)];
}

/** Members with one slip right before the first or behind the last one. */
function findSlips(list: PhraseList): readonly PhraseFault[] {
  return (['before', 'behind'] as const).flatMap((side) => {
    for (const index of list.expected(side)) {
      const letters = isEnough(list, index) && list.beside(side, list.model(index).length + 1);
      const copy = letters && findNearCopy(letters, list.model(index), side === 'before' ? 'end' : 'start');
      if (copy) return [replaceWith(list, 'altered', spanOf(copy.letters), index)];
    }
    return [];
  });
}

/** Whether so much of the phrase stands there that a slip in this member counts. */
function isEnough({ phrase, missing, weight }: PhraseList, index: number): boolean {
  const length = phrase.models[index]?.length ?? 0;
  if (length < 3 || (length === 3 && missing.length > 1)) return false;
  return weight + length - 1 >= ENOUGH * phrase.models.join('').length;
}

/** Members that are neighbours in the phrase, in another order. */
function findDisorder(list: PhraseList): readonly PhraseFault[] {
  const { phrase, slots, missing } = list;
  const members = slots.map(({ member }) => member);
  const sorted = [...members].sort((a, b) => a - b);
  const areNeighbours = (sorted.at(-1) as number) - (sorted[0] as number) === members.length - 1;
  if (!phrase.entry.ordered || list.isInOrder || !areNeighbours || (missing.length > 0 && members.length < 3))
    return [];
  if (phrase.isOrdinary && (missing.length > 0 || list.goesOn)) return [];
  return [reorder(list, sorted)];
}

function findOddMarks(list: PhraseList): readonly PhraseFault[] {
  const { gaps } = list;
  const published = publishedMarks(list.phrase);
  const odd = gaps.flatMap((gap, place) => (isAsPublished(list, gap, published[place] ?? '') ? [] : [place]));
  if (odd.length === 0) return [];
  const marks = new Set(gaps.map((gap) => list.mark(gap)).filter((mark) => !isConjunction(mark)));
  if (marks.size === 1) return isStyle(list, marks) ? [] : [remark(list, 'marked', odd, published)];
  return new Set(published).size === 1 && odd.length < gaps.length ? [remark(list, 'mixed', odd, published)] : [];
}

/** Pairs and long members take ， as well as 、, and short members need no mark at all: 学纪知纪明纪守纪. */
function isStyle({ phrase, slots }: PhraseList, marks: ReadonlySet<string>): boolean {
  const length = phrase.letters.length / slots.length;
  return slots.length === 2 || (marks.has('') && length < 4) || (marks.has('，') && length >= 6);
}

/** Members in quotes of their own need no mark between them; blanks do for a mark; 和 does for the last 、. */
function isAsPublished(
  list: PhraseList,
  gap: { readonly start: number; readonly end: number },
  published: string,
): boolean {
  const mark = list.mark(gap);
  if (mark === published || isConjunction(mark)) return true;
  return mark === '' && /[”’」』].*[“‘「『]|\s/.test(list.text.slice(gap.start, gap.end));
}

/** All members but one, in order, and nothing that says that the rest was left out on purpose. */
function findLost(list: PhraseList, hits: readonly MemberHit[]): readonly PhraseFault[] {
  const lost = list.missing[0] as number;
  const { entry, models } = list.phrase;
  if (models.length < 3 || (models.length === 3 && entry.partial) || list.weight < models.join('').length / 2)
    return [];
  if ((entry.ordered && !list.isInOrder) || list.isOpen || list.standsNear(lost, hits)) return [];
  if (list.goesOn) return findExchangedBeside(list, lost);
  const fault = insertMember(list, lost);
  return [list.isFormer ? { ...fault, isDoubtful: true } : fault];
}

/** A list that goes on with a word that is half the lost member. */
function findExchangedBeside(list: PhraseList, lost: number): readonly PhraseFault[] {
  const letters = list.beside(lost < list.first.member ? 'before' : 'behind', list.model(lost).length);
  if (!letters || likeness(letters.text, list.model(lost)) < ALIKE) return [];
  return [{ ...replaceWith(list, 'exchanged', spanOf(letters), lost), isDoubtful: true }];
}
