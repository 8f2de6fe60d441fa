import type { Target } from '../editing/operation.ts';
import { Lengths } from '../length/lengths.ts';
import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { patternsOf } from '../model/patterns.ts';
import type { SectionRole } from '../model/profile.ts';
import { names } from '../structure/aspects.ts';
import { type MissingAspects, missingAspects } from '../structure/missing-aspects.ts';
import { missingParts } from '../structure/missing-parts.ts';
import { hasContent, titleText } from '../structure/section-text.ts';

/** A section that a text should have and has not. An insertion of this title at this target makes it. */
export interface LackingSection {
  readonly title: string;
  readonly role: SectionRole;
  readonly target: Target;
}

// Behind so much of the least length that its genre has, a text without headings is meant to have none.
const BEGUN = 0.25;

/** The parts and the prescribed aspects that a text lacks, in the order in which they belong. */
export function lackingSections(document: Document): readonly LackingSection[] {
  return [...lackingParts(document), ...lackingAspects(document)];
}

function lackingParts(document: Document): readonly LackingSection[] {
  if (document.outline.sections.length === 0 && !isBegun(document)) return [];
  return missingParts(document).map(({ part: { heading, role }, next }) => ({
    title: heading,
    role,
    target: next ? { position: 'before', section: next.place } : { position: 'end' },
  }));
}

/** Whether a text that says what it is has hardly been begun. */
function isBegun(document: Document): boolean {
  const { profile, isCertain } = document.genre;
  return isCertain && new Lengths(document).total < (profile?.length.minimum ?? 0) * BEGUN;
}

function lackingAspects(document: Document): readonly LackingSection[] {
  const found = missingAspects(document);
  if (!found || !followsList(document, found)) return [];
  return found.missing.map(({ aspect, next }) => ({
    title: aspect.name,
    role: found.part.role,
    target: next ? { position: 'before', section: next.place } : { position: 'into', section: found.part.place },
  }));
}

/** Whether a part holds nothing yet but aspects of the list; otherwise it may follow another one. */
function followsList(document: Document, { list, part }: MissingAspects): boolean {
  const isAspect = (child: Section): boolean =>
    list.aspects.some(({ patterns }) => names(titleText(document, child), patternsOf(patterns)));
  return part.children.length > 0 ? part.children.every(isAspect) : !hasContent(document, part);
}
