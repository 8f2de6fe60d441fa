import type { Span } from '../text/span.ts';
import { lettersOf, type Phrase } from './phrase.ts';

/** A place in a list: one of the phrase's members, or (`member` −1) another word between two of them. */
export interface Slot {
  readonly span: Span;
  readonly member: number;
  readonly letters: string;
  /** No mark separates it from its neighbours. */
  readonly isBare: boolean;
}

/** A list that holds members of a phrase one after the other, with what stands between them. */
export interface Chain {
  readonly slots: readonly Slot[];
  /** One fewer than slots. */
  readonly gaps: readonly Span[];
}

export interface MemberHit extends Span {
  readonly member: number;
}

const SOFT = '“”‘’「」『』"\'*\\s\\u200b-\\u200d\\ufeff';
const MARK = '、，,；;。？！';
const AND = '以及|[和与及同]';
const GAP = new RegExp(`^[${SOFT}]*[${MARK}]?[${SOFT}]*(?:${AND})?[${SOFT}]*$`);
const STRANGER = new RegExp(
  `^([${SOFT}]*[${MARK}]?[${SOFT}]*)([\\u3400-\\u9fff${SOFT}]*?[\\u3400-\\u9fff])([${SOFT}]*[${MARK}]?[${SOFT}]*(?:${AND})?[${SOFT}]*)$`,
);
const NOT_GAP_MARK = new RegExp(`[${SOFT}]`, 'g');

/** What a gap says once quotes and blanks are left out: `、`, `，`, `和`, or nothing. */
export function markOf(gap: string): string {
  return gap.replace(NOT_GAP_MARK, '');
}

/** The marks that a phrase has between its members; 和 does the work of a 、. */
export function publishedMarks(phrase: Phrase): readonly string[] {
  return phrase.gaps.map(markOf).map((mark) => (isConjunction(mark) ? '、' : mark));
}

export function isConjunction(mark: string): boolean {
  return /[以和与及同]/.test(mark);
}

/** Joins hits of one phrase, ascending and apart, to chains; at most one other word stands between two members. */
export function readChains(text: string, phrase: Phrase, hits: readonly MemberHit[]): Chain[] {
  const stops = new Set(markOf(phrase.gaps.join('')));
  const chains: Chain[] = [];
  let slots: Slot[] = [];
  let gaps: Span[] = [];
  const close = (): void => {
    if (slots.length > 0) chains.push({ slots, gaps });
    slots = [];
    gaps = [];
  };
  for (const hit of hits) {
    const before = slots.at(-1);
    const link = before && readLink(text, { start: before.span.end, end: hit.start }, stops, phrase.models);
    const joint = gaps.at(-1);
    if (!before || !link) close();
    else if (joint && isConjunction(markOf(text.slice(joint.start, joint.end)))) {
      // 文化自信和道路自信、理论自信: 和 closes a list, so what goes on behind it begins another one.
      slots.pop();
      gaps.pop();
      close();
      slots.push(before);
    }
    if (before && link?.stranger) {
      slots.push(link.stranger);
      gaps.push(
        { start: before.span.end, end: link.stranger.span.start },
        { start: link.stranger.span.end, end: hit.start },
      );
    } else if (before && link) gaps.push({ start: before.span.end, end: hit.start });
    const span = { start: hit.start, end: hit.end };
    slots.push({ span, member: hit.member, letters: phrase.models[hit.member] ?? '', isBare: false });
  }
  close();
  return chains;
}

/** How two members hang together; `undefined` where they do not. Full stops join only what they join in the phrase. */
function readLink(
  text: string,
  between: Span,
  stops: ReadonlySet<string>,
  models: readonly string[],
): { readonly stranger?: Slot } | undefined {
  if (between.end - between.start > 30) return undefined;
  const gap = text.slice(between.start, between.end);
  if (/[。？！]/.test(gap) && ![...gap].some((character) => stops.has(character))) return undefined;
  if (GAP.test(gap)) return {};
  const parts = STRANGER.exec(gap);
  if (!parts) return undefined;
  const [, head = '', word = '', tail = ''] = parts;
  const start = between.start + head.length;
  const isBare = markOf(head) === '' || markOf(tail) === '';
  const letters = lettersOf(word);
  // A member in other quotes than the published ones is that member all the same.
  return { stranger: { span: { start, end: start + word.length }, member: models.indexOf(letters), letters, isBare } };
}
