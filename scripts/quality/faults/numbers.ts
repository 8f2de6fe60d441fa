import { carriedSentences } from '../carrier.ts';
import { matchesIn, proseMatches } from '../draft.ts';
import type { FaultClass } from '../fault-class.ts';
import { fromHan, toHan } from '../numerals.ts';
import { insert, replace } from '../plant.ts';
import estimateBook from '../words/estimates.json';
import numberedTerms from '../words/numbered-terms.json';

/** What goes wrong with figures and dates. */
export const numberFaults: readonly FaultClass[] = [
  {
    name: 'digits-full-width',
    *plants(draft) {
      for (const match of proseMatches(draft, /(?<![\d.a-zA-Z:：])\d{1,4}(?=[年月日%条个项次名户人件天万])/g)) {
        yield {
          edits: [replace(match, fullWidth(match[0]))],
          kind: `${match[0].length} digits`,
        };
      }
    },
  },
  {
    name: 'year-short',
    *plants(draft) {
      for (const match of proseMatches(draft, /(?<!\d)(?:19|20)(?=\d\d年(?!以?来|间|[前后多])(?:度|\d|[一-鿿]))/g)) {
        const also = [{ start: match.end, end: match.end + 3 }];
        yield { edits: [replace(match, '')], also };
      }
    },
  },
  {
    name: 'date-mixed',
    *plants(draft) {
      for (const line of draft.lines) {
        for (const match of matchesIn(line, /(?<!\d)(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/g)) {
          const [, year = '', month = '', day] = match;
          const yearSpan = { start: match.start, end: match.start + 4 };
          const monthSpan = { start: match.start + 5, end: match.start + 5 + month.length };
          yield { edits: [replace(yearSpan, hanYear(year))], also: [match], kind: 'Han year' };
          yield {
            edits: [replace(monthSpan, toHan(Number(month)))],
            also: [match],
            kind: 'Han month',
          };
          if (!day) continue;
          const daySpan = { start: monthSpan.end + 1, end: match.end - 1 };
          yield { edits: [replace(daySpan, toHan(Number(day)))], also: [match], kind: 'Han day' };
        }
      }
    },
  },
  {
    name: 'estimate-pause',
    *plants(draft, random) {
      for (const match of proseMatches(
        draft,
        /(?<![一-鿿][二三四五六七八九十])(?:一二|一两|二三|两三|三四|四五|五六|六七|七八|八九)(?=[十百千万]?[个名年天次人户条里遍件张小位])/g,
      )) {
        yield { edits: [insert(match.start + 1, '、')], also: [match], kind: match[0] };
      }
      yield* carriedSentences(draft, random, estimateBook.sentences);
    },
  },
  {
    name: 'date-zero',
    *plants(draft) {
      for (const line of draft.lines) {
        for (const match of matchesIn(line, /(?<=年)[1-9](?=月)|(?<=\d月)[1-9](?=日)/g)) {
          yield { edits: [insert(match.start, '0')], also: [match] };
        }
      }
    },
  },
  {
    name: 'term-in-digits',
    *plants(draft) {
      const terms = new RegExp(`${numberedTerms.terms.join('|')}|二十大|十八大|二十届`, 'g');
      for (const line of draft.lines) {
        for (const match of matchesIn(line, terms)) {
          const [numeral = ''] = /^(?:二十|十[一二三四五六七八九]?|.)/.exec(match[0]) ?? [];
          const span = { start: match.start, end: match.start + numeral.length };
          const digits = String(fromHan(numeral));
          yield { edits: [replace(span, digits)], also: [match], kind: match[0] };
        }
      }
    },
  },
];

function fullWidth(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function hanYear(year: string): string {
  return year.replaceAll(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
}
