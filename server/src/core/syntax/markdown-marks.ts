import type { Document } from '../model/document.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { onceFor } from '../once.ts';
import { CharacterSet } from '../text/character-set.ts';
import { codeAt } from '../text/characters.ts';
import { contains, type Span } from '../text/span.ts';
import { Trait } from './glyphs.ts';

/** Signs of Markdown that belong together in a line of plain text: `## `, `---`, the two `**` round a word. */
export interface MarkdownMark {
  /** Ascending; relative to the paragraph. */
  readonly signs: readonly [Span, ...Span[]];
  /** Nobody writes it by himself. A lone dash or `---` says nothing without such a mark in the same text. */
  readonly isTelling: boolean;
  /** The line is nothing but a sign. */
  readonly isLine: boolean;
}

/** A mark and the place of its paragraph. */
export interface PlacedMark extends MarkdownMark {
  readonly place: number;
}

const STARTS = new CharacterSet('#*-+>`_');
const LINE = /^[ \t\u3000]*(?:(-{3,}|\*{3,}|_{3,})|(`{3}\w*))\s*$/;
const HEADING = /^[ \t\u3000]*(#{1,6}(?:[ \t\u3000]+|(?<=##)(?=[\u4e00-\u9fff（“])))(?=.*[\u4e00-\u9fff])(?!.*#)/;
const ITEM = /^[ \t\u3000]*([-*+>][ \t]+)(?=\S)/;
// A mask has no partner: **县**镇 is read as 县 in bold type only by chance.
const EMPHASIS = /\*\*(?=[^\s*])([^*]{1,60})(?<=[^\s*])\*\*/g;
const BEFORE_EMPHASIS = /(?:^|[。；：！？，、\s])$/;
const AFTER_EMPHASIS = /^(?:$|[：:。，；])/;
const PART_OF_MASK = /^.$|^[，、。；]|[，、；]$/;

const NONE: readonly MarkdownMark[] = [];

/** What an assistant's answer left in a plain text: all marks of Markdown, if one of them can be nothing else. */
export const markdownMarksOf = onceFor(({ paragraphs }: Document): readonly PlacedMark[] => {
  const all: PlacedMark[] = [];
  for (const [place, { markdownMarks }] of paragraphs.entries())
    for (const mark of markdownMarks) all.push({ ...mark, place });
  return all.some(({ isTelling }) => isTelling) ? all : [];
});

/** The marks of Markdown in a paragraph of plain text. */
export function readMarkdownMarks(paragraph: Paragraph): readonly MarkdownMark[] {
  const { text, mode, glyphs } = paragraph;
  if (mode !== 'plain' || (glyphs.traits & Trait.ascii) === 0) return NONE;
  const isPossible = STARTS.has(codeAt(text.trimStart(), 0)) || text.includes('**');
  return isPossible ? readLine(paragraph) : NONE;
}

function readLine(paragraph: Paragraph): readonly MarkdownMark[] {
  const { text } = paragraph;
  const line = LINE.exec(text);
  if (line) return [{ signs: [{ start: 0, end: text.length }], isTelling: line[2] !== undefined, isLine: true }];
  const heading = HEADING.exec(text)?.[1];
  const sign = heading ?? ITEM.exec(text)?.[1];
  const words = emphasesOf(paragraph);
  if (sign === undefined) return words;
  const start = text.indexOf(sign);
  const end = start + sign.length;
  const [first, ...others] = words;
  if (first?.signs[0].start !== end)
    return [{ signs: [{ start, end }], isTelling: heading !== undefined, isLine: false }, ...words];
  return [{ signs: [{ start, end: end + 2 }, ...first.signs.slice(1)], isTelling: true, isLine: false }, ...others];
}

function emphasesOf({ text, lexicon }: Paragraph): readonly MarkdownMark[] {
  if (!text.includes('**')) return NONE;
  const { bodies } = lexicon.data.placeholders;
  const marks: MarkdownMark[] = [];
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(EMPHASIS)) {
    if (PART_OF_MASK.test(inner)) return NONE;
    const end = index + whole.length;
    const isApart = BEFORE_EMPHASIS.test(text.slice(0, index)) && AFTER_EMPHASIS.test(text.slice(end));
    marks.push({
      signs: [
        { start: index, end: index + 2 },
        { start: end - 2, end },
      ],
      isTelling: isApart && !bodies.some((body) => inner.startsWith(body)),
      isLine: false,
    });
  }
  return marks;
}

/** Whether a stretch of the paragraph at `place` belongs to a sign of one of the marks. */
export function isMarkdownSign(marks: readonly PlacedMark[], place: number, span: Span): boolean {
  return marks.some((mark) => mark.place === place && mark.signs.some((sign) => contains(sign, span)));
}
