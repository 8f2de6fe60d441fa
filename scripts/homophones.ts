import { polyphonic } from 'pinyin-pro';

/** The content of server/data/homophones.json: by syllable, the characters of GB/T 2312 that may sound so. */
export function homophones(): Readonly<Record<string, string>> {
  const groups = new Map<string, string>();
  for (const character of allCharacters()) {
    const [syllables = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true });
    for (const syllable of new Set(syllables)) groups.set(syllable, (groups.get(syllable) ?? '') + character);
  }
  return Object.fromEntries([...groups].filter(([, { length }]) => length > 1).sort());
}

function allCharacters(): string {
  const decoder = new TextDecoder('gb18030');
  const bytes = (first: number, last: number): readonly number[] =>
    Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const all = bytes(0xb0, 0xf7).flatMap((row) =>
    bytes(0xa1, 0xfe).map((cell) => decoder.decode(Uint8Array.of(row, cell))),
  );
  return all.filter((character) => /[\u3400-\u9fff]/.test(character)).join('');
}
