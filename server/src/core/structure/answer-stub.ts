import type { Edit } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { writeItemLabel } from '../syntax/items.ts';
import { writeMarker } from '../syntax/marker.ts';
import { textAt } from '../text/span.ts';
import type { Correspondence } from './correspondence.ts';
import { countOn } from './count-on.ts';
import type { Point } from './points.ts';

/** So much of a problem's title names it in the stub, in characters. */
const NAMED = 20;
/** Beyond it no ordinal can be written. */
const LAST = 199;

/**
 * Inserts the beginning of a measure for a problem, with the next number: behind the measure that answers the problem
 * before it, else before that of the problem behind it, else at the end; those that follow count on. Empty where there
 * is no list of measures to insert it in.
 */
export function answerStub(document: Document, problem: Point, correspondence: Correspondence): readonly Edit[] {
  const { measures } = correspondence;
  const at = placeFor(problem, correspondence);
  const [before, after] = [measures[at - 1], measures[at]];
  const model = before ?? after;
  if (!model) return [];
  const text = `【针对“${[...problem.title].slice(0, NAMED).join('')}”的措施】`;
  const following = renumber(document, measures.slice(at), numberOf(model) + (before ? 2 : 1));
  const number = write(document, model, numberOf(model) + (before ? 1 : 0));
  if (number === undefined || !following) return [];
  const newText = `${number}${text}`;
  const separator = measures.some((point) => isInline(document, point)) ? '' : separatorOf(document, model);
  return [before ? behind(before, newText, separator) : inFront(model, newText, separator), ...following];
}

/** The index that the new measure is to have. */
function placeFor(problem: Point, { problems, measures, rows }: Correspondence): number {
  const indexes = rows
    .slice(0, problems.length)
    .map(({ measures: own }) => own.map(({ point }) => measures.indexOf(point)));
  const rank = problems.indexOf(problem);
  const before = indexes.slice(0, rank).findLast((own) => own.length > 0);
  const after = indexes.slice(rank + 1).find((own) => own.length > 0);
  return before ? Math.max(...before) + 1 : after ? Math.min(...after) : measures.length;
}

function numberOf({ number }: Point): number {
  return number?.kind === 'marker' ? number.marker.number : (number?.label.number ?? 0);
}

/** The number or label of a point with its mark, but with another number in it; `undefined` where there is none. */
function write(document: Document, { place, number, head }: Point, value: number): string | undefined {
  if (!number) return '';
  if (value > LAST) return undefined;
  if (number.kind === 'marker') return writeMarker(number.marker.form, value);
  const label = writeItemLabel(number.label.family, value);
  const mark = { start: document.at(place, number.label.span).end, end: head.start };
  return label && `${label}${textAt(document.text, mark)}`;
}

/** `undefined` where one of the points cannot have its new number. */
function renumber(document: Document, points: readonly Point[], first: number): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const [at, { place, number }] of points.entries()) {
    const isLastly = number?.kind === 'label' && number.label.number === Number.POSITIVE_INFINITY;
    if (!number || isLastly) continue;
    const value = first + at;
    if (value > LAST) return undefined;
    if (number.kind === 'marker') edits.push(...countOn(document, [{ place, marker: number.marker }], value));
    else {
      const newText = writeItemLabel(number.label.family, value);
      if (newText === undefined) return undefined;
      edits.push({ span: document.at(place, number.label.span), newText });
    }
  }
  return edits;
}

/** In a line of its own behind the separator; without one in the same paragraph. */
function behind({ span: { end }, text }: Point, stub: string, separator: string): Edit {
  const newText = separator === '' ? `${stub}${/[。；！？]$/.exec(text)?.[0] ?? '；'}` : `${separator}${stub}`;
  return { span: { start: end, end }, newText };
}

function inFront({ span: { start } }: Point, stub: string, separator: string): Edit {
  return { span: { start, end: start }, newText: `${stub}${separator === '' ? '；' : separator}` };
}

/** Whether it is an item inside a paragraph. */
function isInline(document: Document, { place, number }: Point): boolean {
  return number?.kind === 'label' && number.label.span.start !== document.paragraph(place).content.start;
}

/** What stands between a point and the one before it, from line end to indentation. */
function separatorOf(document: Document, { place, span }: Point): string {
  const { start } = document.at(place, { start: 0, end: 0 });
  const isApart = document.paragraphs[place - 1]?.isBlank ?? false;
  return `${isApart ? '\n\n' : '\n'}${textAt(document.text, { start, end: span.start })}`;
}
