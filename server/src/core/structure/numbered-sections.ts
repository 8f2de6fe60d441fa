import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import type { Marker } from '../syntax/marker.ts';

export interface Numbered extends Section {
  readonly marker: Marker;
}

/** The sections whose heading has a number, in the order of the text. */
export function numberedSections({ outline }: Document): readonly Numbered[] {
  return outline.all.filter((section): section is Numbered => section.marker !== undefined);
}
