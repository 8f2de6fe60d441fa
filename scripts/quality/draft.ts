import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span, TextMode } from '../../server/src/core/service.ts';

/** A line with where it stands, line end not counted. */
export interface Line extends Span {
  readonly text: string;
}

/** A correct document, read without the help of the program that is measured. */
export interface Draft {
  readonly name: string;
  readonly text: string;
  readonly mode: TextMode;
  readonly lines: readonly Line[];
  /** The first line behind title, subtitle and names: a salutation, a heading or prose. */
  readonly body: number;
  /** The first line of the closing (以上……批评指正, 谢谢大家, signature, date), `lines.length` where there is none. */
  readonly closing: number;
}

const SALUTATION = /^[\s　]*[^，。]{2,20}(?:[，、][^，。]{2,10})?：$/;
const NUMBERED = /^[\s　]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;
const CLOSING = /^[\s　]*(?:以上|谢谢|我的发言|发言完毕|此致|汇报完毕|班子对照检查如有|通报完毕)|批评指正|谢谢大家/;

/** The correct documents of the golden tests, by name. */
export function readDrafts(folder = join('test', 'golden', 'clean')): readonly Draft[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => readDraft(name, readFileSync(join(folder, name), 'utf8')));
}

export function readDraft(name: string, text: string): Draft {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length, text: line });
    start += line.length + 1;
  }
  const body = lines.findIndex((line) => isProse(line) || SALUTATION.test(line.text) || NUMBERED.test(line.text));
  return {
    name,
    text,
    mode: name.endsWith('.md') ? 'markdown' : 'plain',
    lines,
    body,
    closing: closingOf(lines),
  };
}

/** Whether a line is running text that ends in an end mark. */
export function isProse({ text }: Line): boolean {
  const visible = text.trim();
  return (
    visible.length >= 25 &&
    /[。！？](?:[”’）]|\*\*)?$/.test(visible) &&
    /[，。：]/.test(visible) &&
    !/^[-*>] /.test(visible)
  );
}

/** The lines of running text between the front and the signature. */
export function proseLines(draft: Draft): readonly Line[] {
  return draft.lines.filter((line, index) => index >= draft.body && isProse(line));
}

export function isSalutation(line: Line): boolean {
  return SALUTATION.test(line.text);
}

/** A match with where it stands in the document. */
export type TextMatch = RegExpMatchArray & Span;

/** The matches of `pattern` in one line. */
export function* matchesIn(
  line: Line,
  pattern: RegExp,
): Iterable<RegExpMatchArray & { readonly index: number } & Span> {
  for (const match of line.text.matchAll(pattern)) {
    const start = line.start + match.index;
    yield Object.assign(match, { start, end: start + match[0].length });
  }
}

/** The matches of `pattern` in running text. */
export function* proseMatches(draft: Draft, pattern: RegExp): Iterable<TextMatch> {
  for (const line of proseLines(draft)) yield* matchesIn(line, pattern);
}

/** Walks up from the end over signatures and formulas; what is prose and no formula ends the walk. */
function closingOf(lines: readonly Line[]): number {
  let closing = lines.length;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] as Line;
    if (line.text.trim() === '') continue;
    if (isProse(line) ? !CLOSING.test(line.text) : NUMBERED.test(line.text)) break;
    closing = index;
  }
  return closing;
}
