import type { DoubledCharacter, LexiconData, Reduplications } from './entries.ts';
import type { Doubling } from './meaning.ts';
import { type Literal, literalsOf, type Shelf } from './shelf.ts';

/** Words that stand twice, rightly or by a slip, words that say little, and what was left behind in a text. */
export function wordShelves(data: LexiconData): readonly Shelf[] {
  const words = (): Reduplications => data.reduplications;
  const listed = (list: 'ends' | 'firsts' | 'lasts'): readonly string[] =>
    words()[list].flatMap((line) => line.split(' '));
  const characterAt = (index: number): DoubledCharacter => words().characters[index] as DoubledCharacter;
  return [
    {
      literals: () => literalsOf(data.residue, ({ phrases }) => phrases),
      meaningOf: (entry) => ({ kind: 'residue', entry: data.residue[entry] as LexiconData['residue'][number] }),
    },
    { literals: () => literalsOf(words().words, (word) => [word]), meaningOf: () => ({ kind: 'reduplication' }) },
    { literals: () => literalsOf(words().formulas, (formula) => [formula]), meaningOf: () => ({ kind: 'formula' }) },
    ...(['once', 'frequent'] as const).flatMap((list) => [
      doubledShelf(list === 'once' ? 'word' : list, () => words()[list].map((word) => word + word)),
      doubledShelf('head', () => words()[list].map((word) => word.charAt(0) + word)),
      doubledShelf('tail', () => words()[list].map((word) => word + word.charAt(word.length - 1))),
    ]),
    doubledShelf('first', () => [...listed('ends'), ...listed('firsts')].map((word) => word.charAt(0) + word)),
    doubledShelf('last', () => listed('ends').map((word) => word + word.charAt(1))),
    doubledShelf('tail', () => listed('lasts').map((word) => word + word.charAt(1))),
    doubledShelf('compound', () => words().compounds.map((word) => word + word.slice(0, 2))),
    doubledShelf('verb', () => [...words().verbs].map((verb) => `${verb}${verb}着`)),
    {
      literals: () => literalsOf(words().characters, ({ character }) => [character + character]),
      meaningOf: (entry) => ({ kind: 'doubled', shape: 'character', entry: characterAt(entry) }),
    },
    {
      literals: () =>
        literalsOf(words().characters, ({ character }) => words().frames.filter((frame) => frame.endsWith(character))),
      meaningOf: (entry) => ({ kind: 'doubled', shape: 'frame', entry: characterAt(entry) }),
    },
    { literals: () => literalsOf(data.fillers.words, (word) => [word]), meaningOf: () => ({ kind: 'filler' }) },
  ];
}

function doubledShelf(shape: Exclude<Doubling['shape'], 'character' | 'frame'>, read: () => readonly string[]): Shelf {
  return { literals: () => read().map((text): Literal => [text, 0, 0]), meaningOf: () => ({ kind: 'doubled', shape }) };
}
