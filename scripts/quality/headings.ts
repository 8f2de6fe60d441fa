import type { Edit, Span } from '../../server/src/core/service.ts';
import type { Draft, Line } from './draft.ts';
import { fromHan, toHan } from './numerals.ts';
import { replace } from './plant.ts';

/** 一、 or （一） or 1. — in the order of their rank. */
export const HEADING_FORMS = ['han', 'bracketed', 'digit'] as const;
export type HeadingForm = (typeof HEADING_FORMS)[number];

/** A numbered heading. All spans are the document's. */
export interface Heading {
  readonly line: number;
  readonly form: HeadingForm;
  readonly number: number;
  /** 一、 with its mark, without the blank behind it. */
  readonly marker: Span;
  readonly numeral: Span;
  /** The text behind the marker, up to the first 。 or the end of the line. */
  readonly title: Span;
  /** Nothing but the heading stands in its line, and no mark ends it. */
  readonly isAlone: boolean;
}

/** Headings of one form that count 1, 2, 3 …; the numbers may run on over the headings above them. */
export type HeadingGroup = readonly Heading[];

const PATTERNS: Readonly<Record<HeadingForm, RegExp>> = {
  han: /^([\s　]*)([一二三四五六七八九十]{1,3})、/d,
  bracketed: /^([\s　]*)（([一二三四五六七八九十]{1,3})）/d,
  digit: /^([\s　]*)(\d{1,2})[.．](?!\d)/d,
};

/** The numbered headings of a text, in order. Numbered lists of Markdown are left out. */
export function readHeadings(draft: Draft): readonly Heading[] {
  return draft.lines.flatMap((line, index) => {
    const heading = HEADING_FORMS.filter((form) => form !== 'digit' || draft.mode === 'plain')
      .map((form) => readHeading(line, index, form))
      .find((found) => found !== undefined);
    return heading ? [heading] : [];
  });
}

/** The groups of two and more. */
export function headingGroups(draft: Draft): readonly HeadingGroup[] {
  const groups: Heading[][] = [];
  const open = new Map<HeadingForm, Heading[]>();
  for (const heading of readHeadings(draft)) {
    const group = open.get(heading.form);
    if (group && heading.number === group.length + 1) group.push(heading);
    else if (heading.number === 1) {
      const next = [heading];
      groups.push(next);
      open.set(heading.form, next);
    }
  }
  return groups.filter((group) => group.length > 1);
}

/** The numeral of `value` in the form of `heading`. */
export function renumbered({ form, numeral }: Heading, value: number): Edit {
  return replace(numeral, numeralOf(form, value));
}

export function numeralOf(form: HeadingForm, value: number): string {
  return form === 'digit' ? String(value) : toHan(value);
}

/** The line behind the last one that belongs to a heading, its children included. */
export function sectionEnd(draft: Draft, { line, form }: Heading): number {
  const rank = HEADING_FORMS.indexOf(form);
  const next = readHeadings(draft).find((other) => other.line > line && HEADING_FORMS.indexOf(other.form) <= rank);
  return next?.line ?? Math.max(draft.closing, line + 1);
}

/** From the start of one line to the start of another. */
export function linesSpan({ lines, text }: Draft, from: number, to: number): Span {
  return { start: lines[from]?.start ?? text.length, end: lines[to]?.start ?? text.length };
}

function readHeading(line: Line, index: number, form: HeadingForm): Heading | undefined {
  const match = PATTERNS[form].exec(line.text);
  const [from, to] = match?.indices?.[2] ?? [0, 0];
  const number = form === 'digit' ? Number(match?.[2]) : fromHan(match?.[2] ?? '');
  if (!match || !number) return undefined;
  const markerEnd = match[0].length;
  const titleStart = markerEnd + (/^ */.exec(line.text.slice(markerEnd))?.[0].length ?? 0);
  const visible = line.text.trimEnd();
  const stop = visible.indexOf('。', titleStart);
  return {
    line: index,
    form,
    number,
    marker: { start: line.start + (match[1]?.length ?? 0), end: line.start + markerEnd },
    numeral: { start: line.start + from, end: line.start + to },
    title: { start: line.start + titleStart, end: line.start + (stop < 0 ? visible.length : stop) },
    isAlone: stop < 0 && !/[；：！？]$/.test(visible) && visible.length < 60,
  };
}
