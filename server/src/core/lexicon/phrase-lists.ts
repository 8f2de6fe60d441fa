import type { Span } from '../text/span.ts';
import { findNearCopy, findSlip, readLetters, spanOf } from './near-copy.ts';
import { lettersOf, type Phrase } from './phrase.ts';
import { type Chain, isConjunction, type MemberHit, markOf, readChains, type Slot } from './phrase-chain.ts';
import type { PhraseFault, PhraseReading, Replacement } from './phrase-fault.ts';

/** What share of a phrase's letters has to stand there before a slip in the rest counts. */
const ENOUGH = 0.6;
/** How many letters of another word have to be a member's own before it counts as that member gone wrong. */
const ALIKE = 0.5;
const LIST_GOES_ON = /^[“”‘’\s]*(?:、|[和与及]|以及)[“‘\s]*[\u3400-\u9fff]/;
const LIST_GOES_ON_BEFORE = /[\u3400-\u9fff][“”‘’\s]*、[“‘\s]*$/;
const OPEN_END = /^[“”‘’\s]*(?:等|……|…)/;

/** Whether so many members in a row can tell a phrase: two, or one of a pair. */
export function canTell(phrase: Phrase, count: number): boolean {
  return count > 1 || phrase.members.length === 2;
}

/** The uses of a phrase with members in a text, faulty ones only. `hits` are its members, ascending and apart. */
export function readLists(text: string, phrase: Phrase, hits: readonly MemberHit[]): PhraseReading[] {
  return readChains(text, phrase, hits).flatMap((chain) => {
    if (!canTell(phrase, chain.slots.length)) return [];
    const list = new List(text, phrase, chain);
    const faults = list.faults(hits);
    return faults.length > 0 ? [{ phrase, region: list.region, core: list.region, weight: list.weight, faults }] : [];
  });
}

/** One chain held against its phrase. */
class List {
  readonly #text: string;
  readonly #phrase: Phrase;
  readonly #slots: readonly Slot[];
  readonly #gaps: readonly Span[];
  readonly #missing: readonly number[];

  constructor(text: string, phrase: Phrase, { slots, gaps }: Chain) {
    this.#text = text;
    this.#phrase = phrase;
    this.#slots = slots;
    this.#gaps = gaps;
    const present = new Set(slots.map(({ member }) => member));
    this.#missing = phrase.models.map((_, index) => index).filter((index) => !present.has(index));
  }

  get region(): Span {
    return { start: this.#first.span.start, end: this.#last.span.end };
  }

  /** The letters of the phrase that stand in it. */
  get weight(): number {
    return this.#phrase.models.reduce(
      (sum, model, index) => sum + (this.#missing.includes(index) ? 0 : model.length),
      0,
    );
  }

  faults(hits: readonly MemberHit[]): readonly PhraseFault[] {
    const strangers = this.#slots.filter(({ member }) => member < 0);
    const known = this.#slots.length - strangers.length;
    const distinct = this.#phrase.models.length - this.#missing.length;
    const [stranger] = strangers;
    if (strangers.length > 1 || known > distinct + 1) return [];
    if (stranger) return known === distinct ? this.#readStranger(stranger) : [];
    if (this.#missing.length === 0) return known === distinct ? this.#readComplete() : [];
    if (known > distinct) return this.#missing.length === 1 ? this.#readRepeated() : [];
    const slips = this.#readEdges();
    if (slips.length > 0) return slips;
    const disorder = this.#readOrder();
    if (disorder.length > 0) return disorder;
    return this.#missing.length === 1 ? this.#readLost(hits) : [];
  }

  get #first(): Slot {
    return this.#slots[0] as Slot;
  }

  get #last(): Slot {
    return this.#slots.at(-1) as Slot;
  }

  #readComplete(): readonly PhraseFault[] {
    const disorder = this.#readOrder();
    return disorder.length > 0 ? disorder : this.#readMarks();
  }

  /** The members that stand there, all next to each other in the phrase, in another order. */
  #readOrder(): readonly PhraseFault[] {
    const members = this.#slots.map(({ member }) => member);
    const sorted = [...members].sort((a, b) => a - b);
    const isWhole = (sorted.at(-1) as number) - (sorted[0] as number) === members.length - 1;
    if (!this.#phrase.entry.ordered || !isWhole || (this.#missing.length > 0 && members.length < 3)) return [];
    if (this.#phrase.isOrdinary && (this.#missing.length > 0 || this.#goesOn)) return [];
    const from = members.findIndex((member, place) => member !== sorted[place]);
    if (from < 0) return [];
    const to = members.findLastIndex((member, place) => member !== sorted[place]);
    const spellings = new Map(this.#slots.map(({ member, span }) => [member, this.#text.slice(span.start, span.end)]));
    const edits = this.#slots.slice(from, to + 1).map(({ span }, place) => {
      return { span, newText: spellings.get(sorted[from + place] as number) as string };
    });
    const span = { start: edits[0]?.span.start ?? 0, end: edits.at(-1)?.span.end ?? 0 };
    return [this.#fault('disordered', span, applyWithin(this.#text, span, edits), edits)];
  }

  #readMarks(): readonly PhraseFault[] {
    const published = this.#phrase.gaps.map(markOf).map((mark) => (isConjunction(mark) ? '、' : mark));
    const odd = this.#gaps.filter((gap, place) => !this.#isAsPublished(gap, published[place] as string));
    const [first] = odd;
    if (!first) return [];
    const marks = new Set(this.#gaps.map((gap) => this.#mark(gap)).filter((mark) => !isConjunction(mark)));
    const isFlat = new Set(published).size === 1;
    const isMixed = isFlat && odd.length < this.#gaps.length && marks.size > 1;
    if (!isMixed && (marks.size > 1 || this.#slots.length === 2 || this.#isSlogan(marks))) return [];
    const edits = odd.map((gap) => this.#remark(gap, published[this.#gaps.indexOf(gap)] as string));
    const { span } = edits[0] as Replacement;
    const shown = span.start < span.end ? span : { start: span.start - 1, end: span.end };
    return [this.#fault(isMixed ? 'mixed' : 'marked', shown, published[this.#gaps.indexOf(first)] as string, edits)];
  }

  /** Short members without any mark between them: 学纪知纪明纪守纪. */
  #isSlogan(marks: ReadonlySet<string>): boolean {
    return marks.has('') && this.#phrase.letters.length < 4 * this.#slots.length;
  }

  /** Members in quotes of their own need no mark between them; blanks do for a mark; 和 does for the last 、. */
  #isAsPublished(gap: Span, published: string): boolean {
    const mark = this.#mark(gap);
    const text = this.#text.slice(gap.start, gap.end);
    if (mark === published || isConjunction(mark)) return true;
    return mark === '' && (/[”’」』].*[“‘「『]/.test(text) || /\s/.test(text));
  }

  #remark(gap: Span, published: string): Replacement {
    const text = this.#text.slice(gap.start, gap.end);
    const mark = markOf(text);
    const start = gap.start + (mark === '' ? text.length : text.indexOf(mark));
    return { span: { start, end: start + mark.length }, newText: published };
  }

  /** As many members as the phrase has, but one of them twice in the place of another. */
  #readRepeated(): readonly PhraseFault[] {
    const members = this.#slots.map(({ member }) => member);
    const lost = this.#missing[0] as number;
    const places = members.flatMap((member, place) =>
      members.indexOf(member) === members.lastIndexOf(member) ? [] : [place],
    );
    const fitting = places.filter((place) => members.every((member, at) => (at === place ? lost : member) === at));
    const slot = this.#slots[fitting.at(-1) ?? (places.at(-1) as number)] as Slot;
    if (this.#phrase.isOrdinary && this.#goesOn) return [];
    return [this.#replace('repeated', slot.span, lost)];
  }

  /** All members but one, and another word between two of them. */
  #readStranger(stranger: Slot): readonly PhraseFault[] {
    for (const index of this.#missing) {
      if (this.#isEnough(index) && this.#fits(stranger, index) && findSlip(stranger.letters, this.#model(index)))
        return [this.#replace('altered', stranger.span, index)];
    }
    const [lost] = this.#missing;
    if (lost === undefined || this.#missing.length > 1 || !this.#fits(stranger, lost)) return [];
    if (stranger.isBare || stranger.letters.length > 2 * this.#model(lost).length) return [];
    if (this.#phrase.isOrdinary && this.#goesOn) return [];
    const isAlike = likeness(stranger.letters, this.#model(lost)) >= ALIKE;
    return isAlike || this.#slots.length > 3 ? [this.#replace('exchanged', stranger.span, lost)] : [];
  }

  /** Whether a member belongs in the place of a slot, as far as the members beside it tell. */
  #fits(slot: Slot, index: number): boolean {
    if (!this.#phrase.entry.ordered) return true;
    const place = this.#slots.indexOf(slot);
    return this.#slots[place - 1]?.member === index - 1 && this.#slots[place + 1]?.member === index + 1;
  }

  /** A member with one slip right before the first or behind the last member. */
  #readEdges(): readonly PhraseFault[] {
    return (['end', 'start'] as const).flatMap((anchored) => {
      const offset = anchored === 'end' ? this.#beforeGap() : this.#behindGap();
      if (offset === undefined) return [];
      for (const index of this.#expected(anchored)) {
        if (!this.#isEnough(index)) continue;
        const model = this.#model(index);
        const letters = readLetters(this.#text, offset, anchored === 'end' ? 'backward' : 'forward', model.length + 1);
        const copy = findNearCopy(letters, model, anchored);
        if (copy) return [this.#replace('altered', spanOf(copy.letters), index)];
      }
      return [];
    });
  }

  #readLost(hits: readonly MemberHit[]): readonly PhraseFault[] {
    const lost = this.#missing[0] as number;
    const { entry, models } = this.#phrase;
    const isInOrder = this.#slots.every(({ member }, place) => member > (this.#slots[place - 1]?.member ?? -1));
    if (models.length < 3 || this.weight < models.join('').length / 2) return [];
    if ((models.length === 3 && entry.partial) || (entry.ordered && !isInOrder)) return [];
    if (OPEN_END.test(this.#after) || this.#standsNear(lost, hits)) return [];
    if (!this.#goesOn) return [this.#insert(lost)];
    const exchanged = this.#readExchangedEdge(lost);
    return exchanged ? [exchanged] : [];
  }

  /** The word beside the list, where it is half the lost member. */
  #readExchangedEdge(lost: number): PhraseFault | undefined {
    const anchored = lost < this.#first.member ? 'end' : 'start';
    const offset = anchored === 'end' ? this.#beforeGap() : this.#behindGap();
    if (offset === undefined) return undefined;
    const model = this.#model(lost);
    const letters = readLetters(this.#text, offset, anchored === 'end' ? 'backward' : 'forward', model.length);
    if (likeness(letters.text, model) < ALIKE) return undefined;
    return { ...this.#replace('exchanged', spanOf(letters), lost), isDoubtful: true };
  }

  /** Whether other items of a list stand beside the chain. */
  get #goesOn(): boolean {
    return LIST_GOES_ON.test(this.#after) || LIST_GOES_ON_BEFORE.test(this.#before);
  }

  get #after(): string {
    return this.#text.slice(this.#last.span.end, this.#last.span.end + 12);
  }

  get #before(): string {
    return this.#text.slice(Math.max(0, this.#first.span.start - 8), this.#first.span.start);
  }

  #beforeGap(): number | undefined {
    const gap = /[\u3400-\u9fff]([^\u3400-\u9fff]*)$/.exec(this.#before)?.[1];
    return gap !== undefined && this.#isGap(gap) ? this.#first.span.start - gap.length : undefined;
  }

  #behindGap(): number | undefined {
    const gap = /^([^\u3400-\u9fff]*?)[和与及]?[\u3400-\u9fff]/.exec(this.#after)?.[1];
    if (gap === undefined) return undefined;
    const isJoined = this.#phrase.gaps.some((text) => isConjunction(markOf(text))) && /^[和与及]/.test(this.#after);
    return this.#isGap(gap) || isJoined ? this.#last.span.end + gap.length + (isJoined ? 1 : 0) : undefined;
  }

  /** Whether what stands beside the chain is the kind of mark that this phrase has between its members. */
  #isGap(gap: string): boolean {
    const marks = [...this.#phrase.gaps.map(markOf), ...this.#gaps.map((span) => this.#mark(span))];
    return marks.includes(markOf(gap)) || markOf(gap) === '、';
  }

  /** Whether a member stands elsewhere in the sentence, where it was put on purpose. */
  #standsNear(index: number, hits: readonly MemberHit[]): boolean {
    const before = Math.max(...['。', '！', '？'].map((stop) => this.#text.lastIndexOf(stop, this.region.start)));
    const stop = this.#text.slice(this.region.end).search(/[。！？]/);
    const end = stop < 0 ? this.#text.length : this.region.end + stop;
    return hits.some((hit) => hit.member === index && hit.start > before && hit.end <= end);
  }

  /** The members that may stand right before the first one, or right behind the last one. */
  #expected(anchored: 'start' | 'end'): readonly number[] {
    if (!this.#phrase.entry.ordered) return this.#missing;
    const index = anchored === 'end' ? this.#first.member - 1 : this.#last.member + 1;
    return this.#missing.filter((missing) => missing === index);
  }

  /** Whether so much of the phrase stands there that a slip in this member counts. */
  #isEnough(index: number): boolean {
    const { length } = this.#model(index);
    if (length < 3 || (length === 3 && this.#missing.length > 1)) return false;
    return this.weight + length - 1 >= ENOUGH * this.#phrase.models.join('').length;
  }

  #model(index: number): string {
    return this.#phrase.models[index] ?? '';
  }

  #mark(gap: Span): string {
    return markOf(this.#text.slice(gap.start, gap.end));
  }

  #replace(kind: PhraseFault['kind'], span: Span, index: number): PhraseFault {
    const newText = this.#phrase.spelling(index);
    return this.#fault(kind, span, newText, [{ span, newText }]);
  }

  #fault(kind: PhraseFault['kind'], span: Span, expected: string, edits: readonly Replacement[]): PhraseFault {
    return { phrase: this.#phrase, kind, span, found: this.#text.slice(span.start, span.end), expected, edits };
  }

  /** A lost member, put in with the mark that its neighbours have. */
  #insert(lost: number): PhraseFault {
    const place = this.#slots.findIndex(({ member }) => member > lost);
    const at = place < 0 || !this.#phrase.entry.ordered ? this.#slots.length : place;
    const newText = this.#phrase.spelling(lost);
    const fault = { phrase: this.#phrase, kind: 'lost', found: '', expected: newText } as const;
    const { span } = this.#slots[Math.max(0, at - 1)] as Slot;
    const usual = this.#gaps.find((gap) => !isConjunction(this.#mark(gap))) ?? this.#gaps[0];
    const between = usual ? this.#text.slice(usual.start, usual.end) : '';
    if (at === 0) return { ...fault, span, edits: [insertion(span.start, newText + between)] };
    const gap = this.#gaps[at - 1];
    if (gap) {
      const shown = gap.start < gap.end ? gap : span;
      return { ...fault, span: shown, edits: [insertion(span.end, between + newText)] };
    }
    const last = this.#gaps.at(-1) as Span;
    if (!isConjunction(this.#mark(last)) || usual === last)
      return { ...fault, span, edits: [insertion(span.end, between + newText)] };
    const joint = this.#text.slice(last.start, last.end);
    return { ...fault, span, edits: [{ span: last, newText: between }, insertion(span.end, joint + newText)] };
  }
}

function insertion(offset: number, newText: string): Replacement {
  return { span: { start: offset, end: offset }, newText };
}

function applyWithin(text: string, { start, end }: Span, edits: readonly Replacement[]): string {
  let result = '';
  let done = start;
  for (const { span, newText } of edits) {
    result += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return result + text.slice(done, end);
}

/** How much of `model` stands in `word`, in its order. */
function likeness(word: string, model: string): number {
  const letters = lettersOf(word);
  let row = new Array<number>(model.length + 1).fill(0);
  for (const letter of letters) {
    const next = [0];
    for (let i = 1; i <= model.length; i++) {
      const same = model[i - 1] === letter ? (row[i - 1] as number) + 1 : 0;
      next.push(Math.max(same, row[i] as number, next[i - 1] as number));
    }
    row = next;
  }
  return (row[model.length] as number) / model.length;
}
