import { lowerBound, type Packed, pack } from './packed.ts';

/** Numbers that belong to characters, as arrays that can be stored. */
export interface CharacterTable {
  /** The code units of the characters, in ascending order. */
  readonly characters: Packed;
  /** Per character, where its numbers begin; they end where those of the next one begin. */
  readonly first: Packed;
  readonly numbers: Packed;
}

const NONE = new Uint16Array();

/** @param entries characters with their numbers; of a character that stands there twice, those of both. */
export function compileCharacterTable(entries: Iterable<readonly [string, readonly number[]]>): CharacterTable {
  const all = new Map<number, Set<number>>();
  for (const [character, numbers] of entries) {
    const code = character.charCodeAt(0);
    const known = all.get(code) ?? new Set();
    all.set(code, known);
    for (const number of numbers) known.add(number);
  }
  const sorted = [...all].sort(([a], [b]) => a - b);
  const first = [0];
  for (const [, { size }] of sorted) first.push((first.at(-1) as number) + size);
  return {
    characters: pack(sorted.map(([code]) => code)),
    first: pack(first),
    numbers: pack(sorted.flatMap(([, numbers]) => [...numbers])),
  };
}

/** The numbers of a code unit. */
export function numbersOf({ characters, first, numbers }: CharacterTable, code: number): Packed {
  const place = lowerBound(characters, code, 0, characters.length);
  return characters[place] === code ? numbers.subarray(first[place], first[place + 1]) : NONE;
}

/** Whether a number belongs to a code unit. */
export function hasNumber({ characters, first, numbers }: CharacterTable, code: number, number: number): boolean {
  const place = lowerBound(characters, code, 0, characters.length);
  if (characters[place] !== code) return false;
  const end = first[place + 1] as number;
  for (let i = first[place] as number; i < end; i++) if (numbers[i] === number) return true;
  return false;
}
