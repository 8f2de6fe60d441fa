import type { Document, Section } from '../core/service.ts';

/** The length of a section as Word counts 字数, heading and subsections included. */
export function charactersIn(section: Section, document: Document): number {
  let characters = 0;
  for (let place = section.place; place <= section.last; place++) characters += document.paragraph(place).characters;
  return characters;
}
