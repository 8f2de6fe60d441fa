import type { Random } from './random.ts';
import syllables from './words/syllables.json';

const GROUPS: readonly (readonly string[])[] = syllables.map((group) => group.split(' '));

/** One way to get a fixed wording wrong; `undefined` where it cannot be done. */
export type Slip = (wording: string, random: Random) => string | undefined;

/** One character becomes another one that sounds alike. */
export const wrongCharacter: Slip = (wording, random) => {
  for (const at of random.shuffle(wording.split('').keys())) {
    const character = wording.charAt(at);
    const alike = GROUPS.filter((group) => group.includes(character)).flat();
    const others = alike.filter((other) => other !== character);
    if (others.length > 0) return wording.slice(0, at) + random.pick(others) + wording.slice(at + 1);
  }
  return undefined;
};

export const lostCharacter: Slip = (wording, random) => {
  const at = random.pick(hanOffsets(wording));
  return wording.slice(0, at) + wording.slice(at + 1);
};

/** Two neighbours change places. */
export const exchangedCharacters: Slip = (wording, random) => {
  const pairs = hanOffsets(wording).filter((at) => isHan(wording.charAt(at + 1)) && wording[at] !== wording[at + 1]);
  if (pairs.length === 0) return undefined;
  const at = random.pick(pairs);
  return wording.slice(0, at) + wording.charAt(at + 1) + wording.charAt(at) + wording.slice(at + 2);
};

/** The members of a wording with the marks between them: the odd ones are marks. */
export function membersOf(wording: string): readonly string[] {
  return wording.split(/([、，；]|和(?=奢靡))/);
}

function hanOffsets(wording: string): readonly number[] {
  return [...wording.split('').keys()].filter((at) => isHan(wording.charAt(at)));
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}
