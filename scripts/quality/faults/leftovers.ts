import { type Draft, matchesIn, proseLines, proseMatches } from '../draft.ts';
import type { FaultClass } from '../fault-class.ts';
import { type DraftPlant, insert, replace } from '../plant.ts';
import type { Random } from '../random.ts';
import leftovers from '../words/leftovers.json';
import { wordsOf } from '../words.ts';

/** What should have gone before the text was handed in. */
export const leftoverFaults: readonly FaultClass[] = [
  {
    name: 'placeholder-mask',
    *plants(draft, random) {
      for (const match of proseMatches(
        draft,
        /(?<![\d.:])\d+(?:\.\d+)?(?=[年月日条个项次名户人件万元]|万元)|(?<=[在到从])[一-鿿]{2,3}(?=[镇乡村县局])/g,
      )) {
        const mask = random.pick(masksFor(draft));
        yield { edits: [replace(match, mask)], kind: mask };
      }
    },
  },
  {
    name: 'placeholder-note',
    *plants(draft, random) {
      yield* putInside(draft, random, leftovers.notes, BEFORE_MARK);
    },
  },
  {
    name: 'advert-line',
    *plants(draft, random) {
      yield* putBetween(draft, random, leftovers.adverts);
    },
  },
  {
    name: 'advert-inside',
    *plants(draft, random) {
      yield* putInside(draft, random, leftovers.insideAdverts, BEFORE_MARK);
    },
  },
  {
    name: 'page-furniture',
    *plants(draft, random) {
      yield* putBetween(draft, random, leftovers.furniture);
    },
  },
  {
    name: 'assistant-frame',
    *plants(draft, random) {
      for (const sentence of random.some(leftovers.assistant, PER_DRAFT)) {
        yield { edits: [insert(0, `${sentence}\n`)], kind: `before: ${sentence}` };
        const end = draft.text.trimEnd().length;
        yield { edits: [insert(end, `\n${sentence}`)], kind: `behind: ${sentence}` };
      }
    },
  },
  {
    name: 'markup',
    *plants(draft, random) {
      // Tags and entities are part of Markdown.
      if (draft.mode === 'plain') yield* putInside(draft, random, leftovers.markup, BEFORE_MARK);
    },
  },
  {
    name: 'paid-marker',
    *plants(draft, random) {
      yield* putInside(draft, random, leftovers.markers, BEFORE_MARK);
      yield* putBetween(draft, random, leftovers.markers);
    },
  },
  {
    name: 'character-invisible',
    *plants(draft, random) {
      yield* putInside(draft, random, ['\u200b', '\ufeff', '\u00a0', '\ue004', '\u00ad', '\u200e', '\u2060'], IN_WORD);
    },
  },
  {
    name: 'character-undecodable',
    *plants(draft, random) {
      for (const line of random.some(proseLines(draft), PER_DRAFT)) {
        const match = random.pick([...matchesIn(line, /(?<=[一-鿿])[一-鿿](?=[一-鿿])/g)]);
        yield { edits: [replace(match, '\ufffd')], kind: 'one' };
        yield { edits: [replace(match, '\ufffd\ufffd')], kind: 'two' };
      }
    },
  },
  {
    name: 'blank-inside-word',
    least: 'hint',
    *plants(draft, random) {
      for (const line of random.some(proseLines(draft), PER_DRAFT)) {
        const { start, text } = random.pick(wordsOf(line.text));
        const at = line.start + start + 1;
        // 王　三: a blank in a name is a way to write it.
        if (SURNAME.test(text)) continue;
        const also = [{ start: at - 1, end: at + 1 }];
        for (const blank of [' ', '　', '  ']) yield { edits: [insert(at, blank)], also, kind: blank };
      }
    },
  },
];

const BEFORE_MARK = /(?<=[一-鿿])(?=[，。；])/g;
const IN_WORD = /(?<=[一-鿿])(?=[一-鿿])/g;
const SURNAME = /^[王李张刘陈杨赵黄周吴徐孙胡朱郭秦邹许贺陆沈郑方韩曹]/;

/** Plants of one kind in one draft. */
const PER_DRAFT = 4;

/** In Markdown, asterisks and underscores are emphasis. */
function masksFor({ mode }: Draft): readonly string[] {
  return mode === 'plain' ? leftovers.masks : leftovers.masks.filter((mask) => !/[*_]/.test(mask));
}

/** Each piece at one of the places that a pattern finds. */
function* putInside(draft: Draft, random: Random, pieces: readonly string[], places: RegExp): Iterable<DraftPlant> {
  const found = [...proseMatches(draft, places)];
  for (const piece of pieces) {
    yield { edits: [insert(random.pick(found).start, piece)], kind: piece };
  }
}

/** On a line of its own behind a paragraph. */
function* putBetween(draft: Draft, random: Random, pieces: readonly string[]): Iterable<DraftPlant> {
  for (const piece of pieces) {
    const { end } = random.pick(proseLines(draft));
    yield { edits: [insert(end, `\n${piece}`)], kind: piece };
  }
}
