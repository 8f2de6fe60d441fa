import { readHanNumeral } from '../syntax/numerals.ts';
import type { LexiconData, NumberedForm, NumberedTerm } from './entries.ts';
import type { Meaning } from './meaning.ts';
import { type Literal, literalsOf, type Shelf } from './shelf.ts';

const NUMERALS = /[一二两三四五六七八九十]+/g;

/** Terms that begin with a number: with their own, with one that writers take for it, in digits, and in other wrong forms. */
export function termShelves(data: LexiconData): readonly Shelf[] {
  const termAt = (index: number): NumberedTerm => data.numberedTerms.terms[index] as NumberedTerm;
  const counted = (kind: 'numbered' | 'misnumbered'): Shelf => ({
    literals: () =>
      literalsOf(data.numberedTerms.terms, (term) =>
        data.numberedTerms.numerals
          .filter((number) => !term.also?.includes(number))
          .filter((number) => term.numbers.includes(number) === (kind === 'numbered'))
          .map((number) => number + term.measure + term.head),
      ),
    meaningOf: (entry): Meaning => ({ kind, term: termAt(entry) }),
  });
  return [
    counted('numbered'),
    counted('misnumbered'),
    {
      literals: () =>
        data.numberedTerms.terms.flatMap(({ numbers, measure, head }, entry) =>
          numbers.map((number, index): Literal => [toDigits(number) + measure + head, entry, index]),
        ),
      meaningOf: (entry, index) => {
        const term = termAt(entry);
        return { kind: 'digitized', term, right: term.numbers[index] + term.measure + term.head };
      },
    },
    {
      literals: () => literalsOf(data.numberedTerms.forms, ({ right, wrong }) => [...wrong, ...digitizedForms(right)]),
      meaningOf: (entry) => ({ kind: 'misformed', right: (data.numberedTerms.forms[entry] as NumberedForm).right }),
    },
  ];
}

/** The ways to write one or all of the numerals of a term in digits: 3会一课, 三会1课, 3会1课. */
function digitizedForms(right: string): readonly string[] {
  const all = right.replace(NUMERALS, toDigits);
  const single = [...right.matchAll(NUMERALS)].map(
    ({ 0: numeral, index }) => right.slice(0, index) + toDigits(numeral) + right.slice(index + numeral.length),
  );
  return [...new Set([all, ...single])];
}

function toDigits(numeral: string): string {
  return String(readHanNumeral(numeral));
}
