import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { type GenreProfile, isSectionRole, type Part, SECTION_ROLES, type SectionRole } from '../model/profile.ts';

/** A part that the genre of a text asks for and that is not there. */
export interface MissingPart {
  readonly part: Part & { readonly role: SectionRole };
  /** The first section that belongs behind it. */
  readonly next: Section | undefined;
}

// A shorter pledge is a closing, no plan.
const OUTLOOK = 60;

/** The parts that no section is for, none with another name stands in for, and no paragraph makes up for. */
export function missingParts(document: Document): readonly MissingPart[] {
  const { profile } = document.genre;
  if (!profile) return [];
  const present = new Set(document.outline.all.flatMap(({ roles }) => roles));
  const wanted = profile.parts.filter(
    (part) => isWanted(part, present) && (part.required || part.role !== 'measures' || !looksAhead(document)),
  ) as MissingPart['part'][];
  return unmatched(document, wanted, present).map((part) => ({ part, next: nextOf(document, part, profile) }));
}

function isWanted({ role, required, requiredWith }: Part, present: ReadonlySet<SectionRole>): boolean {
  if (!isSectionRole(role) || present.has(role)) return false;
  return required || (requiredWith !== undefined && present.has(requiredWith));
}

/** Whether a paragraph without a heading tells what is to be done: 下一步，我将…… */
function looksAhead({ paragraphs, language }: Document): boolean {
  return paragraphs.some(
    (paragraph) =>
      !paragraph.marker &&
      paragraph.characters > OUTLOOK &&
      language.pledge.some((pattern) => pattern.test(paragraph.text.slice(paragraph.content.start))),
  );
}

/** The wanted parts that no oddly worded heading can stand for: one without a known name, where the part belongs. */
function unmatched<P extends Part>(
  document: Document,
  wanted: readonly P[],
  present: ReadonlySet<SectionRole>,
): readonly P[] {
  const sections = document.outline.sections;
  const free = new Set(sections.filter((section) => isUnnamed(document, section)));
  const order = SECTION_ROLES.filter((role) => role !== 'body');
  return wanted.filter((part) => {
    const rank = order.indexOf(part.role as (typeof order)[number]);
    const before = order.slice(0, rank).filter((role) => present.has(role));
    const after = order.slice(rank + 1).filter((role) => present.has(role));
    const from = sections.findLastIndex(({ roles }) => roles.some((role) => before.includes(role as never)));
    const found = sections.findIndex(({ roles }) => roles.some((role) => after.includes(role as never)));
    const until = found < 0 ? sections.length : found;
    const stand = sections.slice(from + 1, until).find((section) => free.has(section));
    if (stand) free.delete(stand);
    return !stand;
  });
}

function isUnnamed(document: Document, { place, title }: Section): boolean {
  return document.language.rolesOf(document.paragraph(place).text.slice(title.start, title.end)).length === 0;
}

function nextOf({ outline }: Document, part: Part, { parts }: GenreProfile): Section | undefined {
  const later = parts.slice(parts.indexOf(part) + 1).map(({ role }) => role);
  return outline.sections.find(({ roles }) => roles.some((role) => role !== 'body' && later.includes(role)));
}
