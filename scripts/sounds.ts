import { clearCustomDict, customPinyin, pinyin } from 'pinyin-pro';
import type { LanguageData } from '../server/src/core/service.ts';

/** How a text sounds where the tool errs: server/data/lexicons/sounds.json. */
export interface SoundsEntry {
  readonly text: string;
  /** One syllable for each character, parted by blanks. */
  readonly sounds: string;
}

/** The content of server/data/sounds.json: how the texts sound that completion inserts. */
export function soundsOf(data: LanguageData, corrections: readonly SoundsEntry[]): LanguageData['sounds'] {
  clearCustomDict('pinyin');
  customPinyin(Object.fromEntries(corrections.map(({ text, sounds }) => [text, sounds])));
  const read = textsOf(data).map((text) => ({ text, syllables: syllablesOf(text) }));
  const usual = usualSyllables(read.flatMap(({ syllables }) => syllables));
  const characters = new Map<string, string>();
  for (const [character, syllable] of [...usual].sort())
    characters.set(syllable, (characters.get(syllable) ?? '') + character);
  const exceptions = read
    .filter(({ syllables }) => syllables.some(([character, syllable]) => usual.get(character) !== syllable))
    .map(({ text, syllables }) => [text, syllables.map(([, syllable]) => syllable).join(' ')]);
  return { characters: Object.fromEntries([...characters].sort()), exceptions: Object.fromEntries(exceptions) };
}

type Syllable = readonly [character: string, syllable: string];

/** All that completion may insert but for names. */
function textsOf({ lexicons, genres }: LanguageData): readonly string[] {
  const { setPhrases, titles, numberedTerms } = lexicons;
  return [
    ...setPhrases.map(({ canonical }) => canonical),
    ...titles.map(({ title }) => title),
    ...numberedTerms.terms.flatMap(({ head, measure, numbers }) => numbers.map((number) => number + measure + head)),
    ...numberedTerms.forms.map(({ right }) => right),
    ...genres.flatMap(({ parts, wordings, aspects = [] }) => [
      ...parts.map(({ heading }) => heading),
      ...wordings.openings,
      ...wordings.closings,
      ...aspects.flatMap((list) => list.aspects.map(({ name }) => name)),
    ]),
  ];
}

function syllablesOf(text: string): readonly Syllable[] {
  const syllables = pinyin(text, { toneType: 'none', type: 'all', v: true });
  // ü behind l and n is typed v, but üe is typed ue.
  return syllables.flatMap(({ origin, pinyin: syllable, isZh }): Syllable[] =>
    isZh ? [[origin, syllable.replace('ve', 'ue')]] : [],
  );
}

/** The syllable that each character mostly has. */
function usualSyllables(syllables: readonly Syllable[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [character, syllable] of syllables) {
    const own = counts.get(character) ?? new Map<string, number>();
    counts.set(character, own.set(syllable, (own.get(syllable) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([character, own]) => {
      const [[most = '']] = [...own].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)) as [[string, number]];
      return [character, most];
    }),
  );
}
