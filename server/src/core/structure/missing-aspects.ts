import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { patternsOf } from '../model/patterns.ts';
import type { Aspect, AspectList } from '../model/profile.ts';
import { aspectsOf, beginningsIn, names } from './aspects.ts';
import { partOf } from './points.ts';
import { titleText } from './section-text.ts';

/** The prescribed aspects that the part about problems does not name. */
export interface MissingAspects {
  readonly list: AspectList;
  readonly part: Section;
  readonly missing: readonly {
    readonly aspect: Aspect;
    /** The first subsection that is about a later aspect. */
    readonly next: Section | undefined;
  }[];
}

/** `undefined` where no aspects are prescribed, or no section is for problems alone. */
export function missingAspects(document: Document): MissingAspects | undefined {
  const list = aspectsOf(document);
  const part = list && partOf(document, 'problems');
  if (!part) return undefined;
  const beginnings = beginningsIn(document, part.place + 1, part.last);
  const missing = list.aspects
    .filter((aspect) => !beginnings.some(({ text }) => names(text, patternsOf(aspect.patterns))))
    .map((aspect) => ({ aspect, next: nextOf(document, list, aspect, part.children) }));
  return { list, part, missing };
}

function nextOf(
  document: Document,
  list: AspectList,
  aspect: Aspect,
  children: readonly Section[],
): Section | undefined {
  const later = list.aspects.slice(list.aspects.indexOf(aspect) + 1);
  return children.find((child) => later.some((other) => names(titleText(document, child), patternsOf(other.patterns))));
}
