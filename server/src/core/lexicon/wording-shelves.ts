import { once } from '../once.ts';
import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';
import type {
  DatedEntry,
  LexiconData,
  ParticleFrame,
  Particles,
  QuotedTerms,
  SpellingGroup,
  TitleEntry,
  WordingEntry,
} from './entries.ts';
import {
  endsLongerWord,
  literalsOfFrame,
  longerWordsOf,
  particlesOf,
  readLists,
  type WordLists,
} from './particle-frames.ts';
import { type Literal, literalsOf, type Shelf } from './shelf.ts';
import { ANYWHERE, DescribedSurroundings, type Surroundings } from './surroundings.ts';
import { Wording, type WordingAdvice, type WordingUse } from './wording.ts';

/**
 * Wrong words, empty wordings, particles, spellings that have a rival, terms that stand in quotes, and what time has overtaken.
 * @param isApart whether no two words meet where something stands
 */
export function wordingShelves(data: LexiconData, isApart: Surroundings['fit']): readonly Shelf[] {
  return [
    misspellings(data, { fit: (text, at) => isApart(text, at) && !beginsPlaceName(text, at) }),
    entryShelf('word', () => data.confusions.contextual),
    entryShelf('redundancy', () => data.collocations),
    synonymShelf(() => data.synonyms.words, ['']),
    synonymShelf(() => data.synonyms.verbs, ['', '了']),
    particleShelf(() => data.particles),
    spellingShelf(() => data.spellings),
    quotedShelf(() => data.quotedTerms),
    datedShelf(() => data.dated),
    replacedShelf(() => data.titles),
  ];
}

/** What makes a name of the two characters before it: 岭头村; 村民 and 乡村 are other words. */
const PLACE = /(?:[村镇屯寨庄坪](?![民级委务干支集部])|社区(?!工作|矫正|治理)|街道(?!办))/y;

function beginsPlaceName(text: string, { end }: Span): boolean {
  return matchAt(PLACE, text, end) !== null;
}

/** Wrong forms of words; those of two and three characters, which have a detail, may also be where words meet. */
function misspellings(data: LexiconData, notMet: Surroundings): Shelf {
  return {
    literals: () =>
      Object.values(data.confusions.words).flatMap((forms, entry) =>
        forms.split(' ').map((form): Literal => [form, entry, form.length > 3 ? 0 : 1]),
      ),
    meaningOf(entry, mayMeet) {
      const advise = (): WordingAdvice => ({
        use: 'word',
        right: [Object.keys(data.confusions.words)[entry] as string],
      });
      return { kind: 'wording', wording: new Wording(advise, mayMeet ? notMet : ANYWHERE) };
    },
  };
}

function entryShelf(use: WordingUse, read: () => readonly WordingEntry[]): Shelf {
  return shelfOf(
    () => literalsOf(read(), ({ wrong }) => [wrong]),
    (index) => {
      const entry = read()[index] as WordingEntry;
      const isAnywhere = !entry.before && !entry.notBefore && !entry.after && !entry.notAfter;
      const advise = (): WordingAdvice => ({ use, right: entry.right.split('|'), why: entry.why, level: entry.level });
      return new Wording(advise, isAnywhere ? ANYWHERE : new DescribedSurroundings(entry));
    },
  );
}

/** Two words of one meaning side by side, or with one of some links between them. */
function synonymShelf(read: () => readonly string[], links: readonly string[]): Shelf {
  const pairs = once(() => read().flatMap((group) => pairsOf(group.split(' '))));
  return shelfOf(
    () => literalsOf(pairs(), ([first, second]) => links.map((link) => first + link + second)),
    (index) =>
      new Wording(
        () => ({ use: 'redundancy', right: pairs()[index] as WordPair, why: '两个词说的是一个意思' }),
        ANYWHERE,
      ),
  );
}

type WordPair = readonly [first: string, second: string];

function pairsOf(words: readonly string[]): readonly WordPair[] {
  return words.flatMap((first) => words.filter((word) => word !== first).map((second): WordPair => [first, second]));
}

/** 坚定的, 踏实的, …: every head of every frame with its particle, which alone is at fault. */
function particleShelf(read: () => Particles): Shelf {
  const lists = once((): WordLists => readLists(read().lists));
  return shelfOf(
    () => literalsOf(read().frames, (frame) => literalsOfFrame(frame, lists())),
    (index) => {
      const frame = read().frames[index] as ParticleFrame;
      const { right, why, level } = frame;
      const size = (particlesOf(frame)[0] as string).length;
      const longer = once(() => longerWordsOf(frame, lists()));
      const surroundings = new DescribedSurroundings(frame, lists());
      const fit: Surroundings['fit'] = (text, { start, end }) =>
        surroundings.fit(text, { start, end }) && !endsLongerWord(text, { start, end: end - size }, longer());
      const advise = (): WordingAdvice => ({ use: 'particle', right: [right], why, level });
      return new Wording(advise, { fit, gate: () => surroundings.gate() }, size);
    },
  );
}

function spellingShelf(read: () => readonly SpellingGroup[]): Shelf {
  const spellings = (): readonly (readonly [form: string, group: SpellingGroup])[] =>
    read().flatMap((group) => group.forms.map((form) => [form, group] as const));
  return shelfOf(
    () => literalsOf(spellings(), ([form]) => [form]),
    (index) => {
      const [form, group] = spellings()[index] as readonly [string, SpellingGroup];
      const others = group.forms.filter((other) => other !== form);
      return new Wording(() => ({ use: 'spelling', group, right: others }), new DescribedSurroundings(group));
    },
  );
}

/** Terms that are written in “ ”, with them or without. */
function quotedShelf(read: () => readonly QuotedTerms[]): Shelf {
  return shelfOf(
    () => literalsOf(read(), ({ terms }) => terms.split(' ')),
    (index) =>
      new Wording(() => ({ use: 'quoted', right: [] }), new DescribedSurroundings(read()[index] as QuotedTerms)),
  );
}

/** Bodies and terms of another time. */
function datedShelf(read: () => readonly DatedEntry[]): Shelf {
  return shelfOf(
    () => literalsOf(read(), ({ wrong }) => [wrong]),
    (index) => {
      const entry = read()[index] as DatedEntry;
      const advise = (): WordingAdvice => ({ use: 'dated', right: [entry.right], why: entry.why, since: entry.since });
      return new Wording(advise, new DescribedSurroundings(entry));
    },
  );
}

/** The titles of documents that were replaced. */
function replacedShelf(read: () => readonly TitleEntry[]): Shelf {
  return shelfOf(
    () => literalsOf(read(), ({ replaces }) => replaces.map(marked)),
    (index) => {
      const { title, date } = read()[index] as TitleEntry;
      return new Wording(() => ({ use: 'dated', right: [marked(title)], since: date }), ANYWHERE);
    },
  );
}

function marked(title: string): string {
  return `《${title}》`;
}

/** A shelf of wordings, one for each entry. */
function shelfOf(literals: () => Iterable<Literal>, read: (entry: number) => Wording): Shelf {
  const told = new Map<number, Wording>();
  return {
    literals,
    meaningOf(entry) {
      const wording = told.get(entry) ?? read(entry);
      told.set(entry, wording);
      return { kind: 'wording', wording };
    },
  };
}
