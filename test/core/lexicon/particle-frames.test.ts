import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { beginningsOf } from '../../../server/src/core/lexicon/beginnings.ts';
import {
  endsLongerWord,
  literalsOfFrame,
  longerWordsOf,
  readLists,
} from '../../../server/src/core/lexicon/particle-frames.ts';

const lists = readLists({ measure: ['户 条'], verb: ['学 想', '研究(?!生)'] });
const frame = { id: 'a', heads: ['{verb}'], particle: '的|地', right: '得', why: '后面说明程度', examples: ['学'] };

suite('particle frames', () => {
  test('a head is every word of a list, with every particle', () => {
    assert.deepEqual(literalsOfFrame({ ...frame, heads: ['{measure}', '做'] }, lists), [
      ...['户的', '户地', '条的', '条地', '做的', '做地'],
    ]);
  });

  test('a list is the same word throughout a head', () => {
    assert.deepEqual(literalsOfFrame({ ...frame, heads: ['一{measure}接一{measure}'], particle: '的' }, lists), [
      '一户接一户的',
      '一条接一条的',
    ]);
  });

  test('a head at the end of a longer word is none', () => {
    const words = longerWordsOf({ ...frame, longerWords: ['思想', '{verb}'] }, lists);
    const at = (text: string): boolean =>
      endsLongerWord(text, { start: text.indexOf('想'), end: text.indexOf('的') }, words);
    assert.deepEqual(['我想的', '思想的', '想的', '解放思想的'].map(at), [false, true, false, true]);
  });
});

suite('beginnings of patterns', () => {
  const shown = (...patterns: readonly string[]): string =>
    ['学', '想', '研', '不', '很']
      .filter((character) => beginningsOf(patterns, lists)?.has(character) ?? true)
      .join('');

  test('are those of characters, classes, lists and groups', () => {
    assert.equal(shown('不够', '{verb}好'), '学想研不');
    assert.equal(shown('(?:不够|(?<a>很|[学想]))好'), '学想不很');
    assert.equal(shown('不够|很好'), '不很');
  });

  test('are those of what follows, too, where they need not stand', () => {
    assert.equal(shown('不?够', '(?:很|不)*学'), '学不很');
  });

  test('are any where they are not told', () => {
    for (const pattern of ['不?', '不{0,2}够', '[^不]', '.够', '(?=不)']) assert.equal(shown(pattern), '学想研不很');
  });
});
