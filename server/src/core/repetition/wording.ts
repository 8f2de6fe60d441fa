import { Kind } from '../lexicon/meaning.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { CharacterClass, classAt, copyClasses } from '../text/characters.ts';
import { matchAt } from '../text/match-at.ts';
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

/** As much of a wording as tells whether it says something twice. Valid until the next glance; the arrays run on behind it. */
export interface Glance {
  readonly length: number;
  readonly codes: Int32Array;
  readonly sentences: readonly GlancedSentence[];
  /** The units that end a clause or a sentence, ascending; the first `jointCount` are this wording's. */
  readonly joints: Int32Array;
  readonly jointCount: number;
}

interface GlancedSentence extends Span {
  /** How many of its units count. */
  readonly counted: number;
  /** The number for its units. */
  readonly hash: number;
}

/** Stands between sentences that do not follow each other. */
export const GAP = -1;
/** From here on a code stands for a whole wording, out of the reach of code units. */
const MASK = 0x40000000;

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
const LABELLED = /[\u4e00-\u9fff]{2,8}[：:]/y;
const LONG_LABELLED = 60;

const FIXED = Kind.canonical | Kind.variant | Kind.formula;

// The classes of code units, and two more: the marks that end a clause or a sentence.
const CLAUSE_END = 8;
const SENTENCE_END = 9;
const kinds = copyClasses();
for (const mark of CLAUSE_ENDS) kinds[mark.charCodeAt(0)] = CLAUSE_END;
for (const mark of SENTENCE_ENDS) kinds[mark.charCodeAt(0)] = SENTENCE_END;

/** Whether a unit of this code is a mark that ends a clause, as the end of a sentence does too. */
export function endsClause(code: number): boolean {
  return (kinds[code] ?? 0) >= CLAUSE_END;
}

export function endsSentence(code: number): boolean {
  return kinds[code] === SENTENCE_END;
}

/** Takes one more unit into the number for a stretch of units. */
export function addUnit(hash: number, code: number): number {
  return (Math.imul(hash, 0x01000193) + code) | 0;
}

// One reading at a time is written here, and copied out of it where it is kept: most are looked at only once.
const scratch = { codes: new Int32Array(1024), starts: new Int32Array(1024), joints: new Int32Array(1024) };

/** The wording of a paragraph, to be kept; `undefined` where nothing in it is prose. */
export function readWording(paragraph: Paragraph): Wording | undefined {
  const glance = glanceAtWording(paragraph);
  if (!glance) return undefined;
  const { length, sentences } = glance;
  const codes = glance.codes.slice(0, length);
  const starts = scratch.starts.slice(0, length);
  const masks = readMasks(paragraph);
  const endOf = (start: number): number => masks.find((mask) => mask.start <= start && start < mask.end)?.end ?? start;
  const ends = starts.map((start, unit) => ((codes[unit] as number) < MASK ? start + 1 : endOf(start)));
  const counts = new Int32Array(length + 1);
  for (let unit = 0; unit < length; unit++) {
    const isOrdinary = (codes[unit] as number) >= 0 && (codes[unit] as number) < MASK;
    const counted = isOrdinary && isCounted(classAt(paragraph.text, starts[unit] as number)) ? 1 : 0;
    counts[unit + 1] = (counts[unit] as number) + counted;
  }
  return { length, codes, starts, ends, counts, sentences };
}

/** The same at a glance. */
export function glanceAtWording(paragraph: Paragraph): Glance | undefined {
  const prose = proseOf(paragraph);
  if (prose.length === 0) return undefined;
  const { text } = paragraph;
  const masks = readMasks(paragraph);
  reserve(text.length + prose.length);
  const { codes, starts, joints } = scratch;
  const sentences: GlancedSentence[] = [];
  let length = 0;
  let jointCount = 0;
  let mask = 0;
  let behind = -1;
  for (const sentence of prose) {
    if (behind >= 0 && behind !== sentence.start) {
      codes[length] = GAP;
      starts[length++] = sentence.start;
    }
    const start = length;
    let counted = 0;
    let hash = 0;
    let next = sentence.start;
    while (mask < masks.length && (masks[mask] as Span).end <= next) mask++;
    while (next < sentence.end) {
      const masked = masks[mask];
      if (masked && masked.start <= next) {
        const code = hashOf(text, next, masked.end);
        hash = addUnit(hash, code);
        codes[length] = code;
        starts[length++] = next;
        next = masked.end;
        mask++;
      }
      const end = Math.min(sentence.end, masks[mask]?.start ?? sentence.end);
      for (; next < end; next++) {
        const code = text.charCodeAt(next);
        const kind = kinds[code] as CharacterClass;
        if (isCounted(kind)) counted++;
        else if (endsClause(code)) joints[jointCount++] = length;
        else if (kind === CharacterClass.blank) continue;
        else if (isCounted(classAt(text, next))) counted++; // the second half of a pair
        hash = addUnit(hash, code);
        codes[length] = code;
        starts[length++] = next;
      }
    }
    sentences.push({ start, end: length, counted, hash });
    behind = sentence.end;
  }
  return { length, codes, sentences, joints, jointCount };
}

function isCounted(kind: CharacterClass): boolean {
  return kind !== CharacterClass.other && kind <= CharacterClass.latin; // han, digit, latin
}

function reserve(units: number): void {
  if (scratch.codes.length >= units) return;
  for (const name of ['codes', 'starts', 'joints'] as const) scratch[name] = new Int32Array(units * 2);
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
    return size > LONG_LABELLED || !matchAt(LABELLED, text, sentence.start);
  });
}

/** What may be said twice, disjoint and ascending: the longest of what starts first. */
function readMasks({ text, matches, glyphs }: Paragraph): readonly Span[] {
  const fixed = matches.of(FIXED);
  if (glyphs.pairs.length === 0 && fixed.length === 0) return fixed;
  const masks: Span[] = [...fixed];
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

/** A code for a whole wording. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash & (MASK - 1)) | MASK;
}
