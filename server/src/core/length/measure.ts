import type { Document } from '../model/document.ts';
import { CharacterClass, classAt, countCharacters } from '../text/characters.ts';

/** How long a text is. */
export interface Measure {
  /** As Word counts 字数. */
  readonly characters: number;
  /** Every character that is no blank, as Word counts 字符数（不计空格）. */
  readonly visible: number;
  /** How long it takes to say, not rounded. */
  readonly minutes: number;
}

/** How long a text should be, in characters; equal where one number is asked for. */
export interface LengthTarget {
  readonly minimum: number;
  readonly maximum: number;
}

export function measure(text: string, charactersPerMinute: number): Measure {
  const characters = countCharacters(text);
  return { characters, visible: countVisible(text), minutes: characters / charactersPerMinute };
}

/** @param wanted the length that a person asks for; 0 for the usual one of the genre */
export function targetOf({ genre }: Document, wanted: number): LengthTarget | undefined {
  return wanted > 0 ? { minimum: wanted, maximum: wanted } : genre.profile?.length;
}

function countVisible(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isLowSurrogate = code >= 0xdc00 && code <= 0xdfff;
    if (!isLowSurrogate && classAt(text, i) !== CharacterClass.blank) count++;
  }
  return count;
}
