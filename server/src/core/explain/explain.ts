import { Lengths } from '../length/lengths.ts';
import type { NumberedTerm } from '../lexicon/entries.ts';
import { Kind } from '../lexicon/meaning.ts';
import type { PhraseUse } from '../lexicon/phrase-uses.ts';
import { type TitleUse, titleUsesOf } from '../mention/title-uses.ts';
import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { correspondenceOf } from '../structure/correspondence.ts';
import type { Counterpart } from '../structure/counterparts.ts';
import type { Point } from '../structure/points.ts';
import { headingSpan } from '../structure/section-text.ts';
import { covers, type Span } from '../text/span.ts';

/** What can be told of something in a document. Spans are the document's. */
export type Explanation =
  | { readonly kind: 'phrase'; readonly span: Span; readonly use: PhraseUse }
  | { readonly kind: 'title'; readonly span: Span; readonly use: TitleUse }
  | { readonly kind: 'term'; readonly span: Span; readonly term: NumberedTerm }
  | HeadingExplanation
  | PointExplanation;

/** A heading: what it is for, and how long what it holds is. */
export interface HeadingExplanation {
  readonly kind: 'heading';
  readonly span: Span;
  readonly section: Section;
  /** The Chinese name of its part. */
  readonly part: string;
  readonly characters: number;
  /** Its share of the text, in percent. */
  readonly percentage: number;
}

/** A problem, cause or measure: what stands beside it in the other lists. */
export interface PointExplanation {
  readonly kind: 'point';
  readonly span: Span;
  readonly problems: readonly Counterpart[];
  readonly causes: readonly Counterpart[];
  readonly measures: readonly Counterpart[];
  /** It is a problem that no measure takes up. */
  readonly isOpen: boolean;
}

/** What can be told of the place at `offset`: of the wording that stands there, of the heading, of its counterparts. */
export function explain(document: Document, offset: number): readonly Explanation[] {
  return [explainWording(document, offset), explainHeading(document, offset), explainPoint(document, offset)].filter(
    (explanation) => explanation !== undefined,
  );
}

/** The name of a document goes before a phrase that it holds, the shorter phrase before the one around it. */
function explainWording(document: Document, offset: number): Explanation | undefined {
  const place = document.placeAt(offset);
  const paragraph = document.paragraph(place);
  const at = (span: Span): Span => document.at(place, span);
  const isHere = ({ span }: { readonly span: Span }): boolean => covers(at(span), offset);
  const title = titleUsesOf(paragraph).find((use) => use.title && isHere(use));
  if (title) return { kind: 'title', span: at(title.span), use: title };
  const phrases = paragraph.phraseUses.filter(isHere);
  const [phrase] = [...phrases].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  if (phrase) return { kind: 'phrase', span: at(phrase.span), use: phrase };
  for (const { start, end, meanings } of paragraph.matches.of(Kind.numbered)) {
    const meaning = isHere({ span: { start, end } }) && meanings.find(({ kind }) => kind === 'numbered');
    if (meaning && meaning.kind === 'numbered') return { kind: 'term', span: at({ start, end }), term: meaning.term };
  }
  return undefined;
}

function explainHeading(document: Document, offset: number): HeadingExplanation | undefined {
  const section = document.outline.all.find((one) => covers(headingSpan(document, one), offset));
  if (!section) return undefined;
  const lengths = new Lengths(document);
  return {
    kind: 'heading',
    span: headingSpan(document, section),
    section,
    part: document.language.nameOf(section.role),
    characters: lengths.between(section.place, section.last),
    percentage: lengths.percentage(section.place, section.last),
  };
}

function explainPoint(document: Document, offset: number): PointExplanation | undefined {
  const { rows } = correspondenceOf(document);
  const isHere = ({ span, head }: Point): boolean => covers({ start: span.start, end: head.end }, offset);
  const none = { kind: 'point', problems: [], causes: [], measures: [], isOpen: false } as const;
  for (const { problem, causes, measures, isOpen } of rows) {
    if (!problem || !isHere(problem)) continue;
    const isAlone = causes.length + measures.length === 0 && !isOpen;
    return isAlone ? undefined : { ...none, span: problem.head, causes, measures, isOpen };
  }
  const beside = rows.flatMap(({ problem, causes, measures }) => {
    const own = [...causes, ...measures].find(({ point }) => isHere(point));
    return problem && own ? [{ own: own.point, problem: { point: problem, by: own.by } }] : [];
  });
  const [first] = beside;
  return first && { ...none, span: first.own.head, problems: beside.map(({ problem }) => problem) };
}
