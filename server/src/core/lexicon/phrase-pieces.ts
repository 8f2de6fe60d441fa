import type { Span } from '../text/span.ts';
import { findNearCopy, type NearCopy, readLetters, spanOf } from './near-copy.ts';
import { lettersOf, type Phrase } from './phrase.ts';
import type { PhraseReading, Replacement } from './phrase-fault.ts';

/** Letters that grammar may put into a phrase without harm: 深刻领悟到. */
const HARMLESS = /[了着过到好地得是]/;
/** In a phrase of so few letters a different first or last one makes another phrase. */
const SHORT = 6;

/** Reads a use of a phrase of one piece with one slip. `hit` is a fragment of it, `offset` its place among the letters. */
export function readPiece(text: string, phrase: Phrase, hit: Span, offset: number): PhraseReading | undefined {
  const model = phrase.letters;
  const length = lettersOf(text.slice(hit.start, hit.end)).length;
  const before = readLetters(text, hit.start, 'backward', offset);
  const after = readLetters(text, hit.end, 'forward', model.length - offset - length);
  const isHeadRight = before.text === model.slice(0, offset);
  const isTailRight = after.text === model.slice(offset + length);
  if (isHeadRight === isTailRight) return undefined;
  const copy = isHeadRight
    ? findNearCopy(readLetters(text, before.offsets[0] ?? hit.start, 'forward', model.length + 1), model, 'start')
    : findNearCopy(
        readLetters(text, (after.offsets.at(-1) ?? hit.end - 1) + 1, 'backward', model.length + 1),
        model,
        'end',
      );
  if (!copy || (model.length < SHORT && isAtEdge(copy)) || isHarmless(copy)) return undefined;
  const faults = [describe(text, phrase, copy)];
  return { phrase, region: spanOf(copy.letters), core: coreOf(copy), weight: model.length - 1, faults };
}

function coreOf({ letters, slip }: NearCopy): Span {
  const from = slip.at === 0 ? slip.length : 0;
  const to = slip.at + slip.length === letters.text.length ? slip.at : letters.text.length;
  return spanOf({ text: '', offsets: letters.offsets.slice(from, to) });
}

function isHarmless({ letters, slip }: NearCopy): boolean {
  return slip.kind === 'added' && HARMLESS.test(letters.text.charAt(slip.at));
}

function isAtEdge({ letters, slip }: NearCopy): boolean {
  return slip.at === 0 || slip.at + slip.length >= letters.text.length;
}

function describe(text: string, phrase: Phrase, copy: NearCopy): PhraseReading['faults'][number] {
  const { letters, slip } = copy;
  const { expected } = slip;
  const fault = { phrase, kind: 'altered', expected } as const;
  if (slip.length === 0) {
    const at = slip.at === 0 ? (letters.offsets[0] as number) : (letters.offsets[slip.at - 1] as number) + 1;
    const span = slip.at === 0 ? { start: at, end: at + 1 } : { start: at - 1, end: at };
    return { ...fault, span, found: '', edits: [{ span: { start: at, end: at }, newText: expected }] };
  }
  const start = letters.offsets[slip.at] as number;
  const span = { start, end: (letters.offsets[slip.at + slip.length - 1] as number) + 1 };
  const found = text.slice(span.start, span.end);
  const edits: readonly Replacement[] = [{ span, newText: expected }];
  if (found === '的' && expected === '') return { ...fault, span, found, edits, level: 'hint' };
  if (slip.kind !== 'wrong' || !isAtEdge(copy)) return { ...fault, span, found, edits };
  const at = slip.at === 0 ? span.end : span.start;
  return { ...fault, span, found, edits, insertion: { span: { start: at, end: at }, newText: expected } };
}
