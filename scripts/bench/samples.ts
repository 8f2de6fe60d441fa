import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** About `characters` characters of real shape: the paragraphs of the correct documents in a fixed shuffled order. */
export function sampleText(characters: number): string {
  const folder = join('test', 'golden', 'clean');
  const paragraphs = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.length > 40);
  let text = '';
  let state = 1;
  for (let number = 0; text.length < characters; number++) {
    state = (state * 48271) % 2147483647;
    // A number in each paragraph keeps the copies apart: a text of repeats would measure the reports, not the search.
    text += `${paragraphs[state % paragraphs.length]}${number}\n`;
  }
  return text.slice(0, characters);
}
