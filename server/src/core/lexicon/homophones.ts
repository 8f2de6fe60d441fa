/** Which characters an input method offers for the same keys. Tones do not count, and sounds that dialects confuse are alike. */
export class Homophones {
  readonly #groups: Readonly<Record<string, string>>;
  /** The sounds of each character that was asked for. */
  readonly #sounds = new Map<string, readonly string[]>();

  /** By syllable without its tone, the characters that may sound so. */
  constructor(groups: Readonly<Record<string, string>>) {
    this.#groups = groups;
  }

  /** Whether two different characters may be typed for each other. */
  areAlike(a: string, b: string): boolean {
    if (a === b) return false;
    const sounds = this.#soundsOf(a);
    return this.#soundsOf(b).some((sound) => sounds.includes(sound));
  }

  #soundsOf(character: string): readonly string[] {
    let sounds = this.#sounds.get(character);
    if (!sounds) {
      sounds = Object.keys(this.#groups)
        .filter((syllable) => this.#groups[syllable]?.includes(character))
        .map(blur);
      this.#sounds.set(character, sounds);
    }
    return sounds;
  }
}

/** zh, ch, sh and z, c, s are heard alike, and so are -ing, -eng and -in, -en, and n and l. */
function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/([ie]n)g$/, '$1')
    .replace(/^n/, 'l');
}
