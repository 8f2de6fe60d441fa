import type { Phrases } from './phrases.ts';
import { type Literal, literalsOf, type Shelf } from './shelf.ts';

/** Set phrases: the whole, other right forms, members, wrong forms met in practice, and pieces that tell a copy with a slip. */
export function phraseShelves(phrases: Phrases): readonly Shelf[] {
  return [
    {
      literals: () => literalsOf(phrases.all, ({ entry }) => [entry.canonical]),
      meaningOf: (entry) => ({ kind: 'canonical', phrase: phrases.at(entry) }),
    },
    {
      literals: () => literalsOf(phrases.all, ({ entry }) => entry.variants),
      meaningOf: (entry) => ({ kind: 'variant', phrase: phrases.at(entry) }),
    },
    {
      literals: () =>
        phrases.all.flatMap(({ members }, entry) =>
          members.flatMap((spellings, index) => spellings.map((spelling): Literal => [spelling, entry, index])),
        ),
      meaningOf: (entry, index) => ({ kind: 'member', phrase: phrases.at(entry), index }),
    },
    {
      literals: () => literalsOf(phrases.all, ({ entry }) => entry.wrong.map(({ text }) => text)),
      meaningOf: (entry, index) => ({
        kind: 'wrong',
        phrase: phrases.at(entry),
        form: phrases.at(entry).formAt(index),
      }),
    },
    {
      literals: () =>
        phrases.all.flatMap(({ fragments }, entry) =>
          fragments.map(({ text, offset }): Literal => [text, entry, offset]),
        ),
      meaningOf: (entry, offset) => ({ kind: 'fragment', phrase: phrases.at(entry), offset }),
    },
  ];
}
