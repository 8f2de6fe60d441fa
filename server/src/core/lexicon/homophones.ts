import { type CharacterTable, compileCharacterTable, numbersOf } from './character-table.ts';

/**
 * The sounds of characters, numbered so that those that are taken for each other have one number.
 * @param groups by syllable without its tone, the characters that may sound so
 */
export function compileHomophones(groups: Readonly<Record<string, string>>): CharacterTable {
  const heard = [...new Set(Object.keys(groups).map(blur))];
  return compileCharacterTable(
    Object.entries(groups).flatMap(([syllable, characters]) => {
      const sound = heard.indexOf(blur(syllable));
      return Array.from(characters, (character) => [character, [sound]] as const);
    }),
  );
}

/** Which characters an input method offers for the same keys. Tones do not count, and sounds that dialects confuse are alike. */
export class Homophones {
  readonly #sounds: CharacterTable;

  constructor(sounds: CharacterTable) {
    this.#sounds = sounds;
  }

  /** Whether two different characters may be typed for each other. */
  areAlike(a: string, b: string): boolean {
    if (a === b) return false;
    const others = numbersOf(this.#sounds, b.charCodeAt(0));
    return numbersOf(this.#sounds, a.charCodeAt(0)).some((sound) => others.includes(sound));
  }
}

/** zh, ch, sh and z, c, s are heard alike, and so are -ing, -eng and -in, -en, and n and l. */
function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/([ie]n)g$/, '$1')
    .replace(/^n/, 'l');
}
