import type { Context, ParticleFrame, Particles } from './entries.ts';

/** The lists of a data file by name; a line of a list may hold several words with blanks between them. */
export type WordLists = ReadonlyMap<string, readonly string[]>;

export function readLists(lists: Particles['lists']): WordLists {
  return new Map(Object.entries(lists).map(([name, lines]) => [name, lines.flatMap((line) => line.split(' '))]));
}

/** Every head of a frame with every particle; `{name}` is any word of a list, and the same one throughout a head. */
export function literalsOfFrame(frame: ParticleFrame, lists: WordLists): readonly string[] {
  return frame.heads.flatMap((head) => {
    const [, name = ''] = /\{([a-z]+)\}/.exec(head) ?? [];
    const words = lists.get(name)?.map((word) => head.replaceAll(`{${name}}`, word)) ?? [head];
    return words.flatMap((word) => particlesOf(frame).map((particle) => word + particle));
  });
}

/** The particles that a frame has wrong; all are as long. */
export function particlesOf({ particle }: ParticleFrame): readonly string[] {
  return particle.split('|');
}

/** The surroundings of a frame; a head that is the end of one of its longer words is none. */
export function contextOf(frame: ParticleFrame, lists: WordLists): Context {
  if (!frame.longerWords) return frame;
  const words = frame.longerWords.flatMap((word) => lists.get(word.slice(1, -1)) ?? [word]);
  const particle = `(?:${frame.particle})`;
  const beginnings = words.flatMap((word) =>
    Array.from({ length: word.length - 1 }, (_, at) => `${word.slice(0, at + 1)}(?=${word.slice(at + 1)}${particle})`),
  );
  return { ...frame, notBefore: [...(frame.notBefore ?? []), ...beginnings] };
}
