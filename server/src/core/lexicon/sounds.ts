/** How characters sound, server/data/sounds.json. Generated: see scripts/sounds.ts. */
export interface SoundsData {
  /** The characters of each syllable (pinyin without tones, `v` for ü). Each character once, at the sound it mostly has. */
  readonly characters: Readonly<Record<string, string>>;
  /** The syllables of the texts in which a character sounds otherwise, parted by blanks. */
  readonly exceptions: Readonly<Record<string, string>>;
}

/** Tells what is meant by letters typed in place of characters. Immutable. */
export class Sounds {
  readonly #syllables = new Map<string, string>();
  readonly #exceptions: SoundsData['exceptions'];

  constructor({ characters, exceptions }: SoundsData) {
    for (const [syllable, all] of Object.entries(characters))
      for (const character of all) this.#syllables.set(character, syllable);
    this.#exceptions = exceptions;
  }

  /** The syllables of a text's ideographs; empty for one that is not known. Marks, digits and letters have none. */
  of(text: string): readonly string[] {
    const exception = this.#exceptions[text];
    if (exception !== undefined) return exception.split(' ');
    return (text.match(/\p{Script=Han}/gu) ?? []).map((character) => this.#syllables.get(character) ?? '');
  }
}

/**
 * How many syllables letters stand for, if they begin a text of these syllables; each may be written out or by its
 * initial (`yixuezh`, `yxzh`, `yxz`), the last one by any of its beginnings. `undefined` if they do not.
 */
export function countSounds(letters: string, syllables: readonly string[], at = 0, from = 0): number | undefined {
  if (from === letters.length) return at;
  const syllable = syllables[at];
  if (!syllable) return undefined;
  if (syllable.startsWith(letters.slice(from))) return at + 1;
  for (const written of new Set([syllable, /^[zcs]h/.exec(syllable)?.[0] ?? syllable, syllable.charAt(0)])) {
    const count = letters.startsWith(written, from)
      ? countSounds(letters, syllables, at + 1, from + written.length)
      : undefined;
    if (count !== undefined) return count;
  }
  return undefined;
}
