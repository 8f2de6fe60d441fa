import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { createService, Folder } from '../../server/src/core/service.ts';
import { languageData } from '../../server/src/data.ts';
import { readDrafts } from '../support/golden.ts';

const service = createService(languageData);
const clean = readDrafts('clean').map(({ document }) => document.text);
const SHORTEST = 30;
const read = (text: string) => service.read(text, 'plain');
const PASSAGE = '去年冬天管子冻裂了三回，我带着两个水暖工在井里蹲到后半夜，第二天一早挨家敲门道歉。';

function folderOf(texts: Readonly<Record<string, string>>): Folder {
  const folder = new Folder();
  for (const [path, text] of Object.entries(texts)) folder.add(path, read(text));
  return folder;
}

suite('a folder of texts', () => {
  const pairs = fc.tuple(fc.constantFrom(...clean), fc.constantFrom(...clean)).filter(([a, b]) => a !== b);

  test('finds nothing in common between texts of different writers', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        assert.deepEqual(folderOf({ a, b }).besides('a').sharedWith(read(a), SHORTEST), []);
      }),
    );
  });

  test('finds a passage that stands in both, wherever it stands, in each of them', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), fc.nat(), ([a, b], here, there) => {
        const [one, other] = [plant(a, here), plant(b, there)];
        const folder = folderOf({ one, other });
        for (const [path, text, partner] of [
          ['one', one, other],
          ['other', other, one],
        ] as const) {
          const found = folder.besides(path).sharedWith(read(text), SHORTEST);
          assert.deepEqual(
            found.map(({ span, other: { span: place } }) => [
              text.slice(span.start, span.end),
              partner.slice(place.start, place.end),
            ]),
            [[PASSAGE, PASSAGE]],
          );
        }
      }),
    );
  });
});

/** A text with the passage as a paragraph of its own. */
function plant(text: string, random: number): string {
  const lines = text.split('\n');
  const at = random % lines.length;
  return [...lines.slice(0, at + 1), PASSAGE, ...lines.slice(at + 1)].join('\n');
}
