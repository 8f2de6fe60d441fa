import { readFileSync } from 'node:fs';

/** How often a word stands in the corpus from which the dictionary was counted, for it to be known. */
const LEAST_FREQUENCY = 10;
/** Names of persons, as the dictionary marks them. */
const NAMES = new Set(['nr', 'nrfg', 'nrt']);

/**
 * The content of server/data/word-pairs.json: by character, those that stand behind it in a word of two. From the dictionary of
 * jieba: a line for each word with its frequency and part of speech.
 */
export function wordPairs(): Readonly<Record<string, string>> {
  const pairs = new Map<string, string>();
  for (const line of readFileSync('node_modules/@node-rs/jieba/dict.txt', 'utf8').split('\n')) {
    const [word = '', frequency, part = ''] = line.trim().split(' ');
    if (!/^[\u4e00-\u9fff]{2}$/.test(word) || Number(frequency) < LEAST_FREQUENCY || NAMES.has(part)) continue;
    const [first, second] = word as unknown as [string, string];
    pairs.set(first, (pairs.get(first) ?? '') + second);
  }
  return Object.fromEntries([...pairs].sort());
}
