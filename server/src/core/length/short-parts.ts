import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import type { SectionRole } from '../model/profile.ts';
import { readPlaceholders } from '../syntax/placeholders.ts';
import { countCharacters } from '../text/characters.ts';
import { textAt } from '../text/span.ts';
import { Lengths } from './lengths.ts';
import { targetOf } from './measure.ts';

/** A part of which less than half is written. */
export interface ShortPart {
  readonly section: Section;
  /** About how long it usually is, in characters. */
  readonly characters: number;
  /** How much of the whole text that is, in percent. */
  readonly share: number;
}

const WRITTEN = 0.5;

/**
 * The parts that are still to be written, with the length that their genre gives them.
 * @param wanted the length of the whole that a person asks for; 0 for the usual one of the genre
 */
export function shortParts(document: Document, wanted: number): readonly ShortPart[] {
  const target = targetOf(document, wanted);
  if (!target) return [];
  // Between 1,500 and 6,000 it is 3,000: twice the least, half of the most.
  const whole = Math.sqrt(target.minimum * target.maximum);
  const lengths = new Lengths(document);
  return document.outline.sections.flatMap((section) => {
    const share = shareOf(document, section);
    const characters = rounded((whole * share) / 100);
    return characters > 0 && isShort(document, lengths, section, characters) ? { section, characters, share } : [];
  });
}

/** Sections that are for the same part share its share; one that is for several has that of all. */
function shareOf({ outline, genre }: Document, { roles }: Section): number {
  const fellows = (role: SectionRole): number => outline.sections.filter((other) => other.roles.includes(role)).length;
  const parts = genre.profile?.parts ?? [];
  return parts.reduce((sum, { role, share = 0 }) => {
    const own = roles.find((one) => one === role);
    return own ? sum + share / fellows(own) : sum;
  }, 0);
}

/** What is still to be filled in is not written. In a part of twice its length nobody looks for that. */
function isShort(document: Document, lengths: Lengths, { place, last }: Section, characters: number): boolean {
  const least = characters * WRITTEN;
  const length = lengths.between(place, last);
  if (length < least || length >= 2 * characters) return length < least;
  return length - askedFor(document, place, last) < least;
}

function askedFor(document: Document, first: number, last: number): number {
  const paragraphs = document.paragraphs.slice(first, last + 1);
  const asked = paragraphs.flatMap((paragraph) =>
    (readPlaceholders(paragraph) ?? []).map(({ span }) => countCharacters(textAt(paragraph.text, span))),
  );
  return asked.reduce((sum, count) => sum + count, 0);
}

/** To what one would say: 约450字, 约1200字. */
function rounded(characters: number): number {
  const step = characters < 1000 ? 50 : 100;
  return Math.round(characters / step) * step;
}
