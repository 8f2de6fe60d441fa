import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join('test', 'golden', 'clean');
const CLAUSES_IN_SENTENCE = 4;
const SENTENCES_IN_PARAGRAPH = 5;

/**
 * About `characters` characters of the shape of real drafts: the clauses of the correct documents, put together anew in a
 * fixed random order. Whole paragraphs would stand in a long text many times, numbers would count nothing, and it would
 * measure the reports of that.
 */
export function sampleText(characters: number): string {
  const clauses = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split(/[，。；：！？\n]/))
    .filter((clause) => clause.length > 5 && !/[“”‘’（）《》]|^[\s　]*[一二三四五六七八九十第首其再最\d]/.test(clause));
  let text = '';
  let state = 1;
  const next = (): string => {
    state = (state * 48271) % 2147483647;
    return clauses[state % clauses.length] ?? '';
  };
  while (text.length < characters) {
    for (let sentence = 0; sentence < SENTENCES_IN_PARAGRAPH; sentence++) {
      text += `${Array.from({ length: CLAUSES_IN_SENTENCE }, next).join('，')}。`;
    }
    text += '\n';
  }
  return text.slice(0, characters);
}
