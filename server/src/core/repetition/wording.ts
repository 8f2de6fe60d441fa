import { Kind } from '../lexicon/meaning.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { CharacterClass, classAt } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/**
 * What a paragraph says, unit by unit, so that passages can be compared. Blanks are left out. What may be said twice
 * word for word (set phrases, names, titles, quotations) is one unit each and counts nothing; so do marks. Headings and
 * short lines that are no sentence are left out.
 */
export interface Wording {
  readonly length: number;
  /** Equal units have equal codes. A `GAP` equals nothing, not even itself. */
  readonly codes: Int32Array;
  /** Where each unit starts and ends in the paragraph. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many units that count stand before each one; one element more than there are units. */
  readonly counts: Int32Array;
  /** Its sentences as stretches of units, ascending. */
  readonly sentences: readonly Span[];
}

/** Stands between sentences that do not follow each other. */
export const GAP = -1;

const SENTENCE_ENDS = '。！？!?';
const CLAUSE_ENDS = `，；：,;:${SENTENCE_ENDS}`;
const QUOTES = [
  ['“', '”'],
  ['《', '》'],
  ['‘', '’'],
] as const;
// A shorter line that ends no sentence is a title, a heading, a signature, a cell.
const SHORT_LINE = 40;
// A longer one is no heading, whatever number stands in front of it.
const LONG_HEADING = 50;
// The first sentence of an item is its heading: 一是理论学习不够深入。
const LONG_ITEM_HEADING = 36;
// 整改时限：立行立改，长期坚持。 stands under every measure.
const LABELLED = /^[\u4e00-\u9fff]{2,8}[：:]/;
const LONG_LABELLED = 60;

const FIXED = Kind.canonical | Kind.variant | Kind.formula;

const marks = new Uint8Array(0x10000);
for (const mark of CLAUSE_ENDS) marks[mark.charCodeAt(0)] = 1;
for (const mark of SENTENCE_ENDS) marks[mark.charCodeAt(0)] = 2;

/** Whether a unit of this code is a mark that ends a clause, as the end of a sentence does too. */
export function endsClause(code: number): boolean {
  return (marks[code] ?? 0) > 0;
}

export function endsSentence(code: number): boolean {
  return marks[code] === 2;
}

// One reading at a time is written here, and copied out of it where it is kept: most are looked at only once.
const scratch = {
  codes: new Int32Array(1024),
  starts: new Int32Array(1024),
  ends: new Int32Array(1024),
  counts: new Int32Array(1025),
};

/** The wording of a paragraph, to be kept; `undefined` where nothing in it is prose. */
export function readWording(paragraph: Paragraph): Wording | undefined {
  const wording = glanceAtWording(paragraph);
  if (!wording) return undefined;
  const { length, codes, starts, ends, counts, sentences } = wording;
  return {
    length,
    codes: codes.slice(0, length),
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
    counts: counts.slice(0, length + 1),
    sentences,
  };
}

/** The same, valid until the next wording is read; its arrays are longer than it is. */
export function glanceAtWording(paragraph: Paragraph): Wording | undefined {
  const prose = proseOf(paragraph);
  if (prose.length === 0) return undefined;
  const { text } = paragraph;
  const masks = readMasks(paragraph);
  reserve(text.length + prose.length);
  const { codes, starts, ends, counts } = scratch;
  const sentences: Span[] = [];
  let length = 0;
  let counted = 0;
  let mask = 0;
  let behind = -1;
  for (const sentence of prose) {
    if (behind >= 0 && behind !== sentence.start) {
      codes[length] = GAP;
      starts[length] = sentence.start;
      ends[length] = sentence.start;
      counts[++length] = counted;
    }
    const first = length;
    let next = sentence.start;
    while (mask < masks.length && (masks[mask] as Span).end <= next) mask++;
    let masked = masks[mask];
    while (next < sentence.end) {
      const at = next;
      starts[length] = at;
      if (masked && masked.start <= at) {
        codes[length] = hashOf(text, at, masked.end);
        next = masked.end;
        masked = masks[++mask];
      } else {
        next++;
        const kind = classAt(text, at);
        if (kind === CharacterClass.blank) continue;
        codes[length] = text.charCodeAt(at);
        if (kind === CharacterClass.han || kind === CharacterClass.digit || kind === CharacterClass.latin) counted++;
      }
      ends[length] = next;
      counts[++length] = counted;
    }
    sentences.push({ start: first, end: length });
    behind = sentence.end;
  }
  return { length, codes, starts, ends, counts, sentences };
}

function reserve(units: number): void {
  if (scratch.codes.length >= units) return;
  for (const name of ['codes', 'starts', 'ends'] as const) scratch[name] = new Int32Array(units * 2);
  scratch.counts = new Int32Array(units * 2 + 1);
}

/** The sentences that are prose: no headings, no labelled lines, nothing that is no sentence. */
function proseOf(paragraph: Paragraph): readonly Span[] {
  const { text, content } = paragraph;
  const length = content.end - content.start;
  if (length < SHORT_LINE && !/[。！？!?]/.test(text)) return [];
  if (text.startsWith('|')) return [];
  const isNumbered = paragraph.marker !== undefined || paragraph.depth > 0;
  const headed =
    isNumbered && paragraph.heading.end - paragraph.heading.start <= LONG_HEADING ? paragraph.heading.end : -1;
  const { labels } = paragraph;
  return paragraph.sentences.filter((sentence) => {
    const size = sentence.end - sentence.start;
    if (sentence.start < headed) return false;
    if (size <= LONG_ITEM_HEADING && labels.some(({ span }) => span.start === sentence.start)) return false;
    return size > LONG_LABELLED || !LABELLED.test(text.slice(sentence.start, sentence.start + 9));
  });
}

/** What may be said twice, disjoint and ascending: the longest of what starts first. */
function readMasks({ text, matches }: Paragraph): readonly Span[] {
  const masks: Span[] = [...matches.of(FIXED)];
  for (const [open, close] of QUOTES) addQuoted(text, open, close, masks);
  if (masks.length < 2) return masks;
  masks.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return masks.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function addQuoted(text: string, open: string, close: string, masks: Span[]): void {
  for (let start = text.indexOf(open); start >= 0; ) {
    const end = text.indexOf(close, start + 1);
    if (end < 0) return;
    const next = text.indexOf(open, start + 1);
    if (next < 0 || next > end) masks.push({ start, end: end + 1 });
    start = next;
  }
}

/** A code for a whole wording, out of the reach of code units. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash & 0x3fffffff) | 0x40000000;
}
