import type { Span } from '../text/span.ts';

/** How a copy differs from its model. `at` and `length` count letters of the copy; `expected` is the model's own. */
export interface Slip {
  readonly kind: 'wrong' | 'lost' | 'added' | 'swapped';
  readonly at: number;
  readonly length: number;
  readonly expected: string;
}

/** Ideographs read from a text, in the text's order, with their offsets. */
export interface Letters {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** A copy found in a text, with its one slip. */
export interface NearCopy {
  readonly letters: Letters;
  readonly slip: Slip;
}

/** The one slip between `copy` and `model`: a letter wrong or added, neighbours swapped, up to a fifth lost. */
export function findSlip(copy: string, model: string): Slip | undefined {
  let head = 0;
  while (head < copy.length && head < model.length && copy[head] === model[head]) head++;
  const most = Math.min(copy.length, model.length) - head;
  let tail = 0;
  while (tail < most && copy[copy.length - 1 - tail] === model[model.length - 1 - tail]) tail++;
  const found = copy.slice(head, copy.length - tail);
  const expected = model.slice(head, model.length - tail);
  const slip = { at: head, length: found.length, expected };
  if (found.length === 1 && expected.length === 1) return { kind: 'wrong', ...slip };
  if (found.length === 0 && expected.length > 0 && expected.length <= mostLost(model)) return { kind: 'lost', ...slip };
  if (found.length === 1 && expected.length === 0) return { kind: 'added', ...slip };
  const isSwapped = found.length === 2 && found[0] === expected[1] && found[1] === expected[0];
  return isSwapped && expected.length === 2 ? { kind: 'swapped', ...slip } : undefined;
}

/** Looks for a copy of `model` with one slip at the start of `letters`, or at their end; a perfect copy is none. */
export function findNearCopy(letters: Letters, model: string, anchored: 'start' | 'end'): NearCopy | undefined {
  if (anchored === 'start' ? letters.text.startsWith(model) : letters.text.endsWith(model)) return undefined;
  const lengths = [model.length, model.length + 1];
  for (let lost = 1; lost <= mostLost(model); lost++) lengths.push(model.length - lost);
  for (const length of lengths) {
    if (length > letters.text.length) continue;
    const from = anchored === 'start' ? 0 : letters.text.length - length;
    const copy = letters.text.slice(from, from + length);
    const slip = findSlip(copy, model);
    if (slip && !isCutOff(slip, copy))
      return { letters: { text: copy, offsets: letters.offsets.slice(from, from + length) }, slip };
  }
  return undefined;
}

/** Up to `count` ideographs from `offset` on, or before it; quotes, blanks and emphasis between them are passed over. */
export function readLetters(text: string, offset: number, direction: 'forward' | 'backward', count: number): Letters {
  const step = direction === 'forward' ? 1 : -1;
  const offsets: number[] = [];
  for (let i = direction === 'forward' ? offset : offset - 1; offsets.length < count; i += step) {
    if (isLetter(text.charCodeAt(i))) offsets.push(i);
    else if (!isSoft(text[i])) break;
  }
  if (step < 0) offsets.reverse();
  return { text: offsets.map((at) => text[at]).join(''), offsets };
}

export function spanOf({ offsets }: Letters): Span {
  return { start: offsets[0] ?? 0, end: (offsets.at(-1) ?? -1) + 1 };
}

/** Whether the copy ends early by more than a letter: a shorter phrase, not a slip. */
function isCutOff({ kind, at, expected }: Slip, copy: string): boolean {
  return kind === 'lost' && expected.length > 1 && (at === 0 || at === copy.length);
}

/** A letter more or less makes another word of a short model; in a long one a word may be lost. */
function mostLost(model: string): number {
  return Math.max(1, Math.floor(model.length / 5));
}

function isLetter(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

const SOFT = new Set('“”‘’「」『』"\'*　 \t\u00a0\u200b\u200c\u200d\ufeff');

/** Whether a character may stand in a phrase without changing it: a quote, a blank, emphasis, something invisible. */
function isSoft(character: string | undefined): boolean {
  return character !== undefined && SOFT.has(character);
}

/** What share of `model` stands in `word`, in its order. */
export function likeness(word: string, model: string): number {
  let row: readonly number[] = new Array<number>(model.length + 1).fill(0);
  for (const letter of word) {
    const next = [0];
    for (let i = 1; i <= model.length; i++) {
      const kept = model[i - 1] === letter ? (row[i - 1] as number) + 1 : 0;
      next.push(Math.max(kept, row[i] as number, next[i - 1] as number));
    }
    row = next;
  }
  return (row[model.length] as number) / model.length;
}
