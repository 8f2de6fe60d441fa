import { type Draft, matchesIn, proseLines } from '../draft.ts';
import type { FaultClass } from '../fault-class.ts';
import { insert, type Plant, replace } from '../plant.ts';
import type { Random } from '../random.ts';
import leftovers from '../words/leftovers.json';
import { wordsOf } from '../words.ts';

/** What should have gone before the text was handed in. */
export const leftoverFaults: readonly FaultClass[] = [
  {
    name: 'placeholder-mask',
    *plants(draft, random) {
      for (const line of proseLines(draft)) {
        for (const match of matchesIn(
          line,
          /(?<![\d.:])\d+(?:\.\d+)?(?=[年月日条个项次名户人件万元]|万元)|(?<=[在到从])[一-鿿]{2,3}(?=[镇乡村县局])/g,
        )) {
          const mask = random.pick(masksFor(draft));
          yield { original: draft.text, edits: [replace(match, mask)], kind: mask };
        }
      }
    },
  },
  {
    name: 'placeholder-note',
    *plants(draft, random) {
      yield* putInside(draft, random, leftovers.notes);
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
      yield* putInside(draft, random, leftovers.insideAdverts);
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
        yield { original: draft.text, edits: [insert(0, `${sentence}\n`)], kind: `before: ${sentence}` };
        const end = draft.text.trimEnd().length;
        yield { original: draft.text, edits: [insert(end, `\n${sentence}`)], kind: `behind: ${sentence}` };
      }
    },
  },
  {
    name: 'markup',
    *plants(draft, random) {
      // Tags and entities are part of Markdown.
      if (draft.mode === 'plain') yield* putInside(draft, random, leftovers.markup);
    },
  },
  {
    name: 'paid-marker',
    *plants(draft, random) {
      yield* putInside(draft, random, leftovers.markers);
      yield* putBetween(draft, random, leftovers.markers);
    },
  },
  {
    name: 'character-invisible',
    *plants(draft, random) {
      yield* putInside(draft, random, ['\u200b', '\ufeff', '\u00a0', '\ue004', '\u00ad', '\u200e', '\u2060'], true);
    },
  },
  {
    name: 'character-undecodable',
    *plants(draft, random) {
      for (const line of random.some(proseLines(draft), PER_DRAFT)) {
        const match = random.pick([...matchesIn(line, /(?<=[一-鿿])[一-鿿](?=[一-鿿])/g)]);
        yield { original: draft.text, edits: [replace(match, '\ufffd')], kind: 'one' };
        yield { original: draft.text, edits: [replace(match, '\ufffd\ufffd')], kind: 'two' };
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
        for (const blank of [' ', '　', '  '])
          yield { original: draft.text, edits: [insert(at, blank)], also, kind: blank };
      }
    },
  },
];

const SURNAME = /^[王李张刘陈杨赵黄周吴徐孙胡朱郭秦邹许贺陆沈郑方韩曹]/;

/** Plants of one kind in one draft. */
const PER_DRAFT = 4;

/** In Markdown, asterisks and underscores are emphasis. */
function masksFor({ mode }: Draft): readonly string[] {
  return mode === 'plain' ? leftovers.masks : leftovers.masks.filter((mask) => !/[*_]/.test(mask));
}

/** Inside a sentence, before a mark; with `inWord`, between two characters. */
function* putInside(draft: Draft, random: Random, pieces: readonly string[], inWord = false): Iterable<Plant> {
  const pattern = inWord ? /(?<=[一-鿿])(?=[一-鿿])/g : /(?<=[一-鿿])(?=[，。；])/g;
  const places = proseLines(draft).flatMap((line) => [...matchesIn(line, pattern)]);
  for (const piece of pieces) {
    if (places.length === 0) continue;
    const { start } = random.pick(places);
    yield { original: draft.text, edits: [insert(start, piece)], kind: piece };
  }
}

/** On a line of its own behind a paragraph. */
function* putBetween(draft: Draft, random: Random, pieces: readonly string[]): Iterable<Plant> {
  for (const piece of pieces) {
    const { end } = random.pick(proseLines(draft));
    yield { original: draft.text, edits: [insert(end, `\n${piece}`)], kind: piece };
  }
}
