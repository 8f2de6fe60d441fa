import { lowerBound, type Packed, pack } from './packed.ts';

/** The sounds of characters, as arrays that can be stored. */
export interface HomophoneTables {
  /** The characters, in ascending order. */
  readonly characters: Packed;
  /** Per character, where its sounds begin; they end where those of the next one begin. */
  readonly first: Packed;
  /** Numbers of sounds; those that are taken for each other have one. */
  readonly sounds: Packed;
}

/** @param groups by syllable without its tone, the characters that may sound so */
export function compileHomophones(groups: Readonly<Record<string, string>>): HomophoneTables {
  const heard = [...new Set(Object.keys(groups).map(blur))];
  const soundsOf = new Map<number, Set<number>>();
  for (const [syllable, characters] of Object.entries(groups)) {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      soundsOf.set(code, (soundsOf.get(code) ?? new Set()).add(heard.indexOf(blur(syllable))));
    }
  }
  const sorted = [...soundsOf].sort(([a], [b]) => a - b);
  const first = [0];
  for (const [, { size }] of sorted) first.push((first.at(-1) as number) + size);
  return {
    characters: pack(sorted.map(([code]) => code)),
    first: pack(first),
    sounds: pack(sorted.flatMap(([, sounds]) => [...sounds])),
  };
}

/** Which characters an input method offers for the same keys. Tones do not count, and sounds that dialects confuse are alike. */
export class Homophones {
  readonly #tables: HomophoneTables;

  constructor(tables: HomophoneTables) {
    this.#tables = tables;
  }

  /** Whether two different characters may be typed for each other. */
  areAlike(a: string, b: string): boolean {
    if (a === b) return false;
    const { first, sounds } = this.#tables;
    const one = this.#find(a.charCodeAt(0));
    const other = this.#find(b.charCodeAt(0));
    if (one === undefined || other === undefined) return false;
    const others = sounds.subarray(first[other], first[other + 1]);
    return sounds.subarray(first[one], first[one + 1]).some((sound) => others.includes(sound));
  }

  /** The place of a character among all. */
  #find(code: number): number | undefined {
    const { characters } = this.#tables;
    const place = lowerBound(characters, code, 0, characters.length);
    return characters[place] === code ? place : undefined;
  }
}

/** zh, ch, sh and z, c, s are heard alike, and so are -ing, -eng and -in, -en, and n and l. */
function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/([ie]n)g$/, '$1')
    .replace(/^n/, 'l');
}
