import type { Span } from '../text/span.ts';
import { type Letters, readLetters } from './near-copy.ts';
import type { Phrase } from './phrase.ts';
import { type Chain, isConjunction, type MemberHit, markOf, type Slot } from './phrase-chain.ts';

const GOES_ON_BEHIND = /^[“”‘’\s]*(?:、|[和与及]|以及)[“‘\s]*[\u3400-\u9fff]/;
const GOES_ON_BEFORE = /[\u3400-\u9fff][“”‘’\s]*、[“‘\s]*$/;
const OPEN_END = /^[“”‘’\s]*(?:等|…)/;

/** A side of a list: before its first slot, or behind its last one. */
export type Side = 'before' | 'behind';

/** One chain held against its phrase: what stands there, what does not, and what stands beside it. */
export class PhraseList {
  readonly text: string;
  readonly phrase: Phrase;
  readonly slots: readonly Slot[];
  readonly gaps: readonly Span[];
  /** The members that do not stand there. */
  readonly missing: readonly number[];

  constructor(text: string, phrase: Phrase, { slots, gaps }: Chain) {
    this.text = text;
    this.phrase = phrase;
    this.slots = slots;
    this.gaps = gaps;
    const present = new Set(slots.map(({ member }) => member));
    this.missing = phrase.models.map((_, index) => index).filter((index) => !present.has(index));
  }

  get first(): Slot {
    return this.slots[0] as Slot;
  }

  get last(): Slot {
    return this.slots.at(-1) as Slot;
  }

  get region(): Span {
    return { start: this.first.span.start, end: this.last.span.end };
  }

  /** How many letters of the phrase stand there. */
  get weight(): number {
    return this.phrase.models.reduce((sum, { length }, index) => sum + (this.missing.includes(index) ? 0 : length), 0);
  }

  /** Whether other items of a list stand beside it. */
  get goesOn(): boolean {
    return GOES_ON_BEHIND.test(this.#behind) || GOES_ON_BEFORE.test(this.#before);
  }

  /** Whether it ends in 等 or ……, so that nothing is missing. */
  get isOpen(): boolean {
    return OPEN_END.test(this.#behind);
  }

  get isInOrder(): boolean {
    return this.slots.every(({ member }, place) => member > (this.slots[place - 1]?.member ?? -1));
  }

  /** Whether it is all that an earlier wording of the phrase held. */
  get isFormer(): boolean {
    const letters = this.slots.map(({ member }) => this.model(member)).join('');
    return this.phrase.former.includes(letters);
  }

  model(index: number): string {
    return this.phrase.models[index] ?? '';
  }

  /** What a gap says, quotes and blanks left out. */
  mark(gap: Span): string {
    return markOf(this.text.slice(gap.start, gap.end));
  }

  /** The members that may stand beside it on one side. */
  expected(side: Side): readonly number[] {
    if (!this.phrase.entry.ordered) return this.missing;
    const index = side === 'before' ? this.first.member - 1 : this.last.member + 1;
    return this.missing.filter((missing) => missing === index);
  }

  /** The letters beside it, across a mark of the kind that the phrase has between its members. */
  beside(side: Side, count: number): Letters | undefined {
    const offset = side === 'before' ? this.#endBefore() : this.#startBehind();
    return offset === undefined
      ? undefined
      : readLetters(this.text, offset, side === 'before' ? 'backward' : 'forward', count);
  }

  /** Whether a member stands elsewhere in the sentence, where it was put on purpose. */
  standsNear(index: number, hits: readonly MemberHit[]): boolean {
    const { start, end } = this.region;
    const from = Math.max(...['。', '！', '？'].map((stop) => this.text.lastIndexOf(stop, start)));
    const stop = this.text.slice(end).search(/[。！？]/);
    const to = stop < 0 ? this.text.length : end + stop;
    return hits.some((hit) => hit.member === index && hit.start > from && hit.end <= to);
  }

  get #behind(): string {
    return this.text.slice(this.last.span.end, this.last.span.end + 12);
  }

  get #before(): string {
    return this.text.slice(Math.max(0, this.first.span.start - 8), this.first.span.start);
  }

  #endBefore(): number | undefined {
    const gap = /[\u3400-\u9fff]([^\u3400-\u9fff]*)$/.exec(this.#before)?.[1];
    return gap !== undefined && this.#isJoint(gap) ? this.first.span.start - gap.length : undefined;
  }

  #startBehind(): number | undefined {
    const [, gap, and = ''] = /^([^\u3400-\u9fff]*)([和与及]?)/.exec(this.#behind) ?? [];
    if (gap === undefined) return undefined;
    const start = this.last.span.end + gap.length;
    if (and !== '' && this.phrase.gaps.some((text) => isConjunction(markOf(text)))) return start + and.length;
    return this.#isJoint(gap) ? start : undefined;
  }

  #isJoint(gap: string): boolean {
    const mark = markOf(gap);
    return (
      mark === '、' ||
      this.phrase.gaps.some((text) => markOf(text) === mark) ||
      this.gaps.some((span) => this.mark(span) === mark)
    );
  }
}
