import type { Span } from '../text/span.ts';
import type { Document } from './document.ts';
import { readFront } from './front.ts';
import { type Heading, readHeadings, readNumbered } from './headings.ts';
import type { Block, Outline, Section } from './outline.ts';
import type { SectionRole } from './profile.ts';
import { readSeries } from './series.ts';
import { readTail } from './tail.ts';

/** Reads the structure of a document. Never fails: what has no structure has an empty outline. */
export function buildOutline(document: Document): Outline {
  const numbered = readNumbered(document);
  const front = readFront(document, new Set(numbered.map(({ place }) => place)));
  const headings = readHeadings(document, numbered, front.end);
  const tail = readTail(document, headings, front.end);
  const openingEnd = headings[0] ? headings[0].place - 1 : front.end;
  const opening = filled(document, front.end, Math.min(openingEnd, tail.bodyEnd));
  const blocks: Block[] = [
    ...front.blocks,
    ...opening.map((place): Block => ({ place, role: 'opening' })),
    ...tail.blocks,
  ];
  for (const [place, { isResidue }] of document.paragraphs.entries())
    if (isResidue) blocks.push({ place, role: 'residue' });
  const all = buildSections(headings, tail.bodyEnd);
  const series = readSeries(document, all, tail.bodyEnd);
  return {
    blocks: blocks.sort((a, b) => a.place - b.place),
    sections: all.filter((section) => !section.parent),
    all,
    series,
    items: series
      .flatMap((one) => one.items)
      .sort((a, b) => a.place - b.place || a.label.span.start - b.label.span.start),
  };
}

/** The places from `first` to `last` that hold text of the document's own. */
function filled(document: Document, first: number, last: number): number[] {
  const places: number[] = [];
  for (let place = first; place <= last; place++) {
    const paragraph = document.paragraph(place);
    if (!paragraph.isBlank && !paragraph.isResidue) places.push(place);
  }
  return places;
}

interface Draft {
  readonly place: number;
  last: number;
  readonly level: number;
  readonly marker: Section['marker'];
  readonly title: Span;
  readonly role: SectionRole;
  readonly roles: readonly SectionRole[];
  readonly parent: Draft | undefined;
  readonly children: Draft[];
}

/** Nests headings by level. A section runs to the next heading of its own level or a higher one. */
function buildSections(headings: readonly Heading[], bodyEnd: number): readonly Section[] {
  const all: Draft[] = [];
  const open: Draft[] = [];
  const close = (level: number, last: number): void => {
    while (open.length > 0 && (open.at(-1) as Draft).level >= level) (open.pop() as Draft).last = last;
  };
  for (const { place, level, marker, title, roles: named, isLabel } of headings) {
    close(level, place - 1);
    const parent = open.at(-1);
    const roles = rolesOf(named, isLabel, parent);
    const section: Draft = {
      place,
      last: place,
      level,
      marker,
      title,
      role: roles[0] ?? 'body',
      roles,
      parent,
      children: [],
    };
    parent?.children.push(section);
    all.push(section);
    open.push(section);
  }
  close(0, Math.max(bodyEnd, headings.at(-1)?.place ?? 0));
  return all;
}

/** A subsection is for what its parent is for, unless the parent is for nothing, or it names the causes or measures itself. */
function rolesOf(named: readonly SectionRole[], isLabel: boolean, parent: Draft | undefined): readonly SectionRole[] {
  const own: readonly SectionRole[] = named.length > 0 ? named : ['body'];
  if (!parent || parent.role === 'body') return own;
  const departs = parent.role === 'problems' && (own[0] === 'causes' || own[0] === 'measures');
  return departs && isLabel ? own : [parent.role];
}
