import type { Span } from '../../../server/src/core/service.ts';
import { type Draft, matchesIn, proseLines } from '../draft.ts';
import type { FaultClass } from '../fault-class.ts';
import { remove, replace } from '../plant.ts';

/** What goes wrong with marks that come in pairs. The partner of the wrong mark counts as its place. */
export const pairFaults: readonly FaultClass[] = [
  lostFault('quote-lost', /“[^“”]+”/g),
  lostFault('bracket-lost', /（[^（）]+）/g),
  lostFault('title-mark-lost', /《[^《》]+》/g),
  {
    name: 'quote-reversed',
    *plants(draft) {
      for (const { opening, closing } of pairs(draft, /“[^“”]+”/g)) {
        const [open, close] = [replace(opening, '”'), replace(closing, '“')];
        yield { edits: [open], also: [closing], kind: 'opening' };
        yield { edits: [close], also: [opening], kind: 'closing' };
        yield { edits: [open, close], kind: 'both' };
      }
    },
  },
  {
    name: 'quotes-straight',
    *plants(draft) {
      for (const { opening, closing } of pairs(draft, /“[^“”]+”/g)) {
        yield { edits: [replace(opening, '"'), replace(closing, '"')], kind: 'both' };
      }
      for (const { opening, closing } of pairs(draft, /‘[^‘’]+’/g)) {
        yield { edits: [replace(opening, "'"), replace(closing, "'")], kind: 'single' };
      }
    },
  },
  {
    name: 'quotes-nested-alike',
    *plants(draft) {
      for (const { opening, closing } of pairs(draft, /(?<=“[^“”]*)‘[^‘’]+’(?=[^“”]*”)/g)) {
        yield { edits: [replace(opening, '“'), replace(closing, '”')] };
      }
      for (const { opening, closing } of pairs(draft, /(?<=《[^《》]*)〈[^〈〉]+〉/g)) {
        yield { edits: [replace(opening, '《'), replace(closing, '》')] };
      }
    },
  },
  {
    name: 'bracket-half-width',
    *plants(draft) {
      for (const { opening, closing } of pairs(draft, /（[^（）]+）/g)) {
        const [open, close] = [replace(opening, '('), replace(closing, ')')];
        yield { edits: [open, close], kind: 'both' };
        yield { edits: [open], also: [closing], kind: 'opening' };
        yield { edits: [close], also: [opening], kind: 'closing' };
      }
    },
  },
  {
    name: 'quote-stop-side',
    *plants(draft) {
      for (const line of proseLines(draft)) {
        for (const { start, end } of matchesIn(
          line,
          /(?<=[说道：写问][：]?“[^“”]{8,})。”(?!$)|(?<=：“[^“”]{8,})。”/g,
        )) {
          yield { edits: [replace({ start, end }, '”。')], kind: 'whole' };
          yield { edits: [replace({ start, end }, '。”。')], kind: 'doubled' };
        }
        for (const { start, end } of matchesIn(line, /(?<=[到以的把叫是成][^“”，。]{0,6}“[^“”。！？]{2,12})”。/g)) {
          yield { edits: [replace({ start, end }, '。”')], kind: 'part' };
        }
      }
    },
  },
];

interface Pair {
  readonly opening: Span;
  readonly closing: Span;
}

function lostFault(name: string, pattern: RegExp): FaultClass {
  return {
    name,
    *plants(draft) {
      for (const { opening, closing } of pairs(draft, pattern)) {
        yield { edits: [remove(opening)], also: [closing], kind: 'opening' };
        yield { edits: [remove(closing)], also: [opening], kind: 'closing' };
      }
    },
  };
}

/** The pairs inside running text; （一） in front of a line is none. */
function* pairs(draft: Draft, pattern: RegExp): Iterable<Pair> {
  for (const line of proseLines(draft)) {
    for (const { start, end } of matchesIn(line, pattern)) {
      if (
        draft.text.slice(line.start, start).trim() === '' &&
        /^（[一二三四五六七八九十]+）/.test(draft.text.slice(start))
      )
        continue;
      yield { opening: { start, end: start + 1 }, closing: { start: end - 1, end } };
    }
  }
}
