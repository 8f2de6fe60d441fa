import { CARRIED, carriedPlant } from '../carrier.ts';
import type { Draft } from '../draft.ts';
import type { FaultClass } from '../fault-class.ts';
import { fromHan, toHan } from '../numerals.ts';
import { type DraftPlant, difference } from '../plant.ts';
import type { Random } from '../random.ts';
import { exchangedCharacters, lostCharacter, membersOf, type Slip, wrongCharacter } from '../wording.ts';
import numberedTerms from '../words/numbered-terms.json';
import phraseBook from '../words/phrases.json';
import quotationBook from '../words/quotations.json';
import titleBook from '../words/titles.json';

/** What goes wrong with wordings that are fixed: set phrases, numbered terms, titles, quotations. */
export const wordingFaults: readonly FaultClass[] = [
  // Two members of a loose phrase may well stand alone: 统一思想、统一行动.
  phraseFault('phrase-member-lost', lostMember, phraseBook.phrases),
  phraseFault('phrase-members-exchanged', exchangedMembers),
  phraseFault('phrase-member-repeated', repeatedMember),
  phraseFault('phrase-mark-wrong', otherMark),
  phraseFault('phrase-character-wrong', wrongCharacter),
  phraseFault('phrase-character-lost', longEnough(lostCharacter, 6)),
  {
    name: 'numbered-term-wrong',
    *plants(draft, random) {
      yield* slips(draft, random, numberedTerms.terms, numberedTerms.frames, wrongNumber);
    },
  },
  {
    name: 'title-misnamed',
    *plants(draft, random) {
      for (const slip of [wrongCharacter, lostCharacter, exchangedCharacters]) {
        yield* slips(draft, random, titleBook.titles.map(bracketed), titleBook.frames, slip);
      }
    },
  },
  {
    name: 'title-marks-lost',
    *plants(draft, random) {
      yield* slips(draft, random, titleBook.titles.map(bracketed), titleBook.frames, unbracketed);
    },
  },
  {
    name: 'quotation-misquoted',
    *plants(draft, random) {
      for (const slip of [wrongCharacter, lostCharacter, exchangedCharacters]) {
        yield* slips(draft, random, quotationBook.quotations, quotationBook.frames, slip);
      }
    },
  },
];

const PHRASES = [...phraseBook.phrases, ...phraseBook.loose];

function phraseFault(name: string, slip: Slip, phrases?: readonly string[]): FaultClass {
  return {
    name,
    *plants(draft, random) {
      yield* slips(draft, random, phrases ?? PHRASES, phraseBook.frames, slip);
    },
  };
}

/** The wordings that a draft has, each once wrong; and some others in sentences put in for them. */
function* slips(
  draft: Draft,
  random: Random,
  wordings: readonly string[],
  frames: readonly string[],
  slip: Slip,
): Iterable<DraftPlant> {
  for (const right of wordings) {
    for (let at = draft.text.indexOf(right); at >= 0; at = draft.text.indexOf(right, at + 1)) {
      const wrong = slip(right, random);
      const also = [{ start: at, end: at + right.length }];
      if (wrong) yield { edits: [difference(at, right, wrong)], also, kind: 'in the text' };
    }
  }
  for (const right of random.some(wordings, CARRIED)) {
    const wrong = slip(right, random);
    if (wrong) yield carriedPlant(draft, random, { right, wrong, frame: random.pick(frames), kind: 'carried' });
  }
}

function lostMember(wording: string, random: Random): string | undefined {
  const parts = membersOf(wording);
  if (parts.length < 5) return undefined;
  const at = 2 * random.below((parts.length + 1) / 2);
  const from = at === 0 ? 0 : at - 1;
  return parts.filter((_, index) => index < from || index > from + 1).join('');
}

function exchangedMembers(wording: string, random: Random): string | undefined {
  const parts = membersOf(wording);
  if (parts.length < 5) return undefined;
  const at = 2 * random.below((parts.length - 1) / 2);
  const [first, mark, second] = parts.slice(at, at + 3);
  return [...parts.slice(0, at), second, mark, first, ...parts.slice(at + 3)].join('');
}

function repeatedMember(wording: string, random: Random): string | undefined {
  const parts = membersOf(wording);
  if (parts.length < 5) return undefined;
  const at = 2 + 2 * random.below((parts.length - 1) / 2);
  return parts.map((part, index) => (index === at ? parts[at - 2] : part)).join('');
}

function otherMark(wording: string, random: Random): string | undefined {
  const parts = membersOf(wording);
  const marks = [...parts.keys()].filter((index) => parts[index] === '、');
  if (marks.length < 3) return undefined;
  const wrong = random.pick(marks);
  return parts.map((part, index) => (index === wrong ? '，' : part)).join('');
}

function longEnough(slip: Slip, length: number): Slip {
  return (wording, random) => (wording.length < length ? undefined : slip(wording, random));
}

function wrongNumber(term: string): string | undefined {
  const [numeral = ''] = /^(?:十[一二三四五六七八九]?|.)/.exec(term) ?? [];
  const value = fromHan(numeral);
  return value === undefined ? undefined : toHan(value + 1) + term.slice(numeral.length);
}

function bracketed(title: string): string {
  return `《${title}》`;
}

function unbracketed(text: string): string {
  return text.replaceAll(/[《》]/g, '');
}
