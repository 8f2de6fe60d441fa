import { readFileSync } from 'node:fs';
import type { Dictionary, LexiconData } from '../server/src/core/lexicon/entries.ts';

/** How often a word stands in the corpus from which the dictionary was counted, to be known. Names such as 文明 are words too. */
const LEAST_FREQUENCIES = { pair: 10, name: 150, phrase: 5 };
/** Names of persons, as the dictionary marks them. */
const PERSONS = new Set(['nr', 'nrfg', 'nrt']);
/** Idioms and set expressions. */
const PHRASES = new Set(['i', 'l']);
const PHRASES_IN_LINE = 22;

/**
 * The content of server/data/dictionary.json, from the dictionary of jieba: a line for each word with its frequency and its
 * part of speech.
 * @param data what they have, or know to be wrong, is not taken
 */
export function readDictionary({
  expressions,
  confusions,
}: Pick<LexiconData, 'expressions' | 'confusions'>): Dictionary {
  const { idioms, collocations, alternatives } = expressions;
  const known = new Set([...idioms, ...collocations, ...alternatives].flatMap((line) => line.split(' ')));
  const wrong = new Set(Object.values(confusions.words).flatMap((forms) => forms.split(' ')));
  const isWrong = (phrase: string): boolean =>
    [2, 3, 4].some((size) =>
      Array.from(phrase, (_, at) => phrase.slice(at, at + size)).some((form) => wrong.has(form)),
    );
  const pairs = new Map<string, string>();
  const phrases: string[] = [];
  for (const line of readFileSync('node_modules/@node-rs/jieba/dict.txt', 'utf8').split('\n')) {
    const [word = '', count = '', part = ''] = line.trim().split(' ');
    if (!/^[\u4e00-\u9fff]+$/.test(word)) continue;
    if (word.length === 2 && Number(count) >= LEAST_FREQUENCIES[PERSONS.has(part) ? 'name' : 'pair'])
      pairs.set(word.charAt(0), (pairs.get(word.charAt(0)) ?? '') + word.charAt(1));
    if (
      word.length === 4 &&
      Number(count) >= LEAST_FREQUENCIES.phrase &&
      PHRASES.has(part) &&
      !known.has(word) &&
      !isWrong(word)
    )
      phrases.push(word);
  }
  const lines = Array.from({ length: Math.ceil(phrases.length / PHRASES_IN_LINE) }, (_, line) =>
    phrases.slice(line * PHRASES_IN_LINE, (line + 1) * PHRASES_IN_LINE).join(' '),
  );
  return { pairs: Object.fromEntries([...pairs].sort()), phrases: lines };
}
