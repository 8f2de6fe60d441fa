import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import { leftHeadings } from './left-sibling.ts';
import { numberedSections } from './numbered-sections.ts';
import { titleText } from './section-text.ts';

/**
 * The headings right under a section (the outermost ones where there is none), as they were meant: with those that slid
 * a level down by a wrong number, and without second copies.
 */
export function ownChildren(document: Document, section: Section | undefined): readonly Section[] {
  const children = section ? section.children : document.outline.sections;
  const slid = leftHeadings(numberedSections(document))
    .filter(({ heading, before }) => before.parent === section && heading.parent !== section)
    .map(({ heading }) => heading);
  const titles = new Set<string>();
  return [...children, ...slid]
    .sort((a, b) => a.place - b.place)
    .filter((one) => {
      const title = titleText(document, one);
      const isCopy = titles.has(title);
      titles.add(title);
      return !isCopy;
    });
}
