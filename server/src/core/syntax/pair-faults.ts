import type { Paragraph } from '../model/paragraph.ts';
import { isHan } from '../text/characters.ts';
import { isChinese } from './half-marks.ts';
import { type PairMark, readPairMarks } from './pair-marks.ts';
import { enclosures, type Pair, type Pairing, pairMarks } from './pairing.ts';

/** Something wrong with a pair that is complete. */
export interface PairFault {
  /**
   * `turned`: looks the wrong way. `nested`: in a pair of its own kind. `mixed`: half one width, half the other.
   * `unlike`: the halves are of two kinds.
   */
  readonly type: 'turned' | 'nested' | 'mixed' | 'unlike' | 'straight' | 'crossed';
  /** What is to be changed. The first is where the fault is shown. */
  readonly marks: readonly [PairMark, ...PairMark[]];
  /** What the marks should be; empty where nobody can tell. */
  readonly texts: readonly string[];
  /** No writer would object to the change. */
  readonly isSure: boolean;
}

/** What is wrong with the paired marks of one paragraph, as far as the paragraph alone can tell. */
export interface PairFaults {
  readonly faults: readonly PairFault[];
  /** Marks without a partner in the paragraph; the next one may hold it. */
  readonly alone: readonly PairMark[];
}

/** Reads the paired marks of a paragraph; `undefined` where they are all right. */
export function readPairFaults(paragraph: Paragraph): PairFaults | undefined {
  const marks = readPairMarks(paragraph);
  if (marks.length === 0) return undefined;
  const pairing = pairMarks(paragraph, marks);
  const alone = pairing.alone.filter((mark) => !isApostrophe(paragraph.text, mark));
  const faults = [...faultsOfPairs(paragraph.text, pairing), ...crossings(pairing)];
  if (faults.length + alone.length === 0 || !isChinese(paragraph.prose)) return undefined;
  return { faults, alone };
}

/** ’ behind a Latin word or before a year: students’, ’90s. */
function isApostrophe(text: string, { offset, kind }: PairMark): boolean {
  return kind.name === '单引号' && (/[a-z]/i.test(text.charAt(offset - 1)) || /\d/.test(text.charAt(offset + 1)));
}

function faultsOfPairs(text: string, pairing: Pairing): PairFault[] {
  const outer = enclosures(pairing.pairs);
  const faults: PairFault[] = [];
  for (const pair of pairing.pairs) {
    const { open, close } = pair;
    const { kind } = open;
    const isInner = outer.get(pair)?.open.kind === kind || (kind.name === '单引号' && isInQuotes(pair, outer));
    const turned = [open, close].filter(({ form }, index) => form !== 'either' && form !== ['open', 'close'][index]);
    if (open.form === 'either' || close.form === 'either') {
      if (!isForeign(text, pair)) faults.push(straighten(pair, isInner, pairing));
    } else if (hasFirst(turned)) {
      const texts = turned.map((mark) => (mark === open ? kind.open : kind.close));
      faults.push({ type: 'turned', marks: turned, texts, isSure: false });
    } else if (isInner && kind.inner) {
      faults.push({ type: 'nested', marks: [open, close], texts: kind.inner, isSure: false });
    } else if (isHalf(open) !== isHalf(close)) {
      const wrong = isHalf(open) ? open : close;
      faults.push({ type: 'mixed', marks: [wrong], texts: [isHalf(open) ? kind.open : kind.close], isSure: true });
    }
  }
  return faults;
}

function straighten({ open, close }: Pair, isInner: boolean, { alone }: Pairing): PairFault {
  const wanted = isInner ? ['‘', '’'] : ['“', '”'];
  const both = [open, close].map((mark, index) => ({ mark, text: wanted[index] as string }));
  const wrong = both.filter(({ mark }) => mark.form === 'either');
  const isSure = wrong.length === 2 && !isInner && open.text === '"' && !alone.some(({ kind }) => kind === open.kind);
  const marks = wrong.map(({ mark }) => mark) as [PairMark, ...PairMark[]];
  return { type: 'straight', marks, texts: wrong.map(({ text }) => text), isSure };
}

/** Pairs of two kinds, neither of which lies in the other. Where a mark is lost, the rest crosses only by accident. */
function crossings({ pairs, alone }: Pairing): PairFault[] {
  const isWhole = ({ open }: Pair): boolean => !alone.some(({ kind }) => kind === open.kind);
  const faults: PairFault[] = [];
  const open: Pair[] = [];
  for (const pair of pairs.filter(isWhole)) {
    while (open.length > 0 && (open.at(-1) as Pair).close.offset < pair.open.offset) open.pop();
    const last = open.at(-1);
    if (last && last.close.offset < pair.close.offset) faults.push(cross(last, pair));
    open.push(pair);
  }
  return faults;
}

function cross(first: Pair, second: Pair): PairFault {
  if (first.close.offset + 1 === second.close.offset) return swap(first.close, second.close);
  if (first.open.offset + 1 === second.open.offset) return swap(first.open, second.open);
  return { type: 'crossed', marks: [first.close, second.close], texts: [], isSure: false };
}

function swap(first: PairMark, second: PairMark): PairFault {
  return { type: 'crossed', marks: [first, second], texts: [second.text, first.text], isSure: false };
}

function isInQuotes(pair: Pair, outer: ReadonlyMap<Pair, Pair>): boolean {
  return outer.get(pair)?.open.kind.open === '“';
}

/** Whether a pair of straight quotes has nothing to do with Chinese. */
function isForeign(text: string, { open, close }: Pair): boolean {
  const hasHan = /[\u4e00-\u9fff]/.test(text.slice(open.offset, close.offset));
  return !hasHan && !isHan(text, open.offset - 1) && !isHan(text, close.offset + 1);
}

function isHalf({ text }: PairMark): boolean {
  return text === '(' || text === ')';
}

function hasFirst(marks: readonly PairMark[]): marks is readonly [PairMark, ...PairMark[]] {
  return marks.length > 0;
}
