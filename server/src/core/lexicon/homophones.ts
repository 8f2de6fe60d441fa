/** Which characters an input method offers for the same keys. Tones do not count, and the sounds of one pair are alike. */
export class Homophones {
  readonly #groups: Readonly<Record<string, string>>;
  #sounds: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  /** By syllable without its tone, the characters that may sound so. */
  constructor(groups: Readonly<Record<string, string>>) {
    this.#groups = groups;
  }

  /** Whether two different characters may be typed for each other. */
  areAlike(a: string, b: string): boolean {
    this.#sounds ??= readSounds(this.#groups);
    const sounds = this.#sounds.get(a);
    if (a === b || !sounds) return false;
    return [...(this.#sounds.get(b) ?? [])].some((sound) => sounds.has(sound));
  }
}

function readSounds(groups: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> {
  const sounds = new Map<string, Set<string>>();
  for (const [syllable, characters] of Object.entries(groups)) {
    const sound = blur(syllable);
    for (const character of characters) {
      const own = sounds.get(character);
      if (own) own.add(sound);
      else sounds.set(character, new Set([sound]));
    }
  }
  return sounds;
}

/** zh, ch, sh and z, c, s are heard alike, and so are -ing, -eng and -in, -en. */
function blur(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/([ie]n)g$/, '$1');
}
