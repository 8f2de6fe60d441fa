import type { Section } from '../model/outline.ts';
import { patternsOf } from '../model/patterns.ts';
import { isSectionRole } from '../model/profile.ts';
import { aspectsOf, beginningsIn, names } from '../structure/aspects.ts';
import type { HeadingPlace, Numbering } from './heading-place.ts';

/** A heading that may stand at a place; without a title only its number. */
export interface Candidate {
  readonly title: string;
  readonly detail: string;
  readonly numbering: Numbering;
}

/** The parts of the genre that are not there, between those that are, up to one that must not be left out. */
export function lackingParts(at: HeadingPlace): readonly Candidate[] {
  const { profile } = at.document.genre;
  const numbering = at.numbering(at.top);
  if (!profile || !numbering) return [];
  const order = profile.parts.map(({ role }) => role);
  const present = at.others.flatMap(({ roles }) => roles);
  const ranks = (sections: readonly Section[]): readonly number[] =>
    sections.flatMap(({ roles }) => roles.map((role) => order.indexOf(role))).filter((rank) => rank >= 0);
  const tops = at.siblings(at.top);
  const first = Math.max(-1, ...ranks(tops.filter(({ place }) => place < at.place)));
  const last = Math.min(order.length, ...ranks(tops.filter(({ place }) => place > at.place)));
  const lacking = profile.parts.filter(({ role, heading }, rank) => {
    return isSectionRole(role) && isComplete(heading) && !present.includes(role) && first < rank && rank < last;
  });
  const due = lacking.findIndex(({ required }) => required);
  return (due < 0 ? lacking : lacking.slice(0, due + 1)).map(({ heading }) => ({
    title: heading,
    detail: `${profile.name}的一部分`,
    numbering,
  }));
}

function isComplete(heading: string): boolean {
  return heading !== '' && !heading.includes('×');
}

/** The aspects of the year that are not there, between those that are. */
export function lackingAspects(at: HeadingPlace): readonly Candidate[] {
  const { document, place, others } = at;
  const list = aspectsOf(document);
  const [part] = at.open;
  if (!list || part?.role !== 'problems' || part.roles.length > 1) return [];
  const children = others.filter((section) => section.place > part.place && section.level > part.level);
  const numbering = at.numbering(children[0]?.level ?? part.level + 1);
  if (!numbering) return [];
  const until = others.find((section) => section.place > part.place && section.level <= part.level);
  const last = (until?.place ?? document.paragraphs.length) - 1;
  const beginnings = beginningsIn(document, part.place + 1, last).filter((beginning) => beginning.place !== place);
  const ranks = beginnings.flatMap(({ place: filled, text }) =>
    list.aspects.flatMap((aspect, rank) => (names(text, patternsOf(aspect.patterns)) ? { filled, rank } : [])),
  );
  return list.aspects
    .filter((_, rank) => ranks.every((other) => other.rank !== rank && other.filled < place === other.rank < rank))
    .map(({ name }) => ({ title: name, detail: list.name, numbering }));
}
