import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileTrie, Trie } from '../../../server/src/core/lexicon/trie.ts';

type Found = readonly [start: number, end: number, pattern: number];

function trieOf(patterns: readonly string[]): Trie {
  return new Trie(compileTrie(patterns));
}

function find(patterns: readonly string[], text: string): Found[] {
  const found: Found[] = [];
  trieOf(patterns).find(text, (start, end, pattern) => found.push([start, end, pattern]));
  return found;
}

/** The same, slowly. */
function search(patterns: readonly string[], text: string): Found[] {
  const found: Found[] = [];
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 2; end <= text.length; end++) {
      const pattern = patterns.indexOf(text.slice(start, end));
      if (pattern >= 0) found.push([start, end, pattern]);
    }
  }
  return found;
}

// Few characters, so that patterns meet, overlap and hold each other; 不 and 𠮷 share no code unit with the others.
const unit = fc.constantFrom('以', '学', '正', '风', '、', '𠮷');
const word = fc.array(unit, { minLength: 2, maxLength: 5 }).map((units) => units.join(''));
const words = fc.uniqueArray(word, { maxLength: 12 }).map((all) => all.sort());

describe('the trie', () => {
  it('finds what a search finds, in order', () => {
    fc.assert(
      fc.property(words, fc.array(unit), (patterns, units) => {
        const text = units.join('');
        assert.deepEqual(find(patterns, text), search(patterns, text));
      }),
    );
  });

  it('finds the same in a second text', () => {
    const trie = trieOf(['以学', '以学正风', '正风']);
    const ends = (text: string): number[] => {
      const found: number[] = [];
      trie.find(text, (_, end) => found.push(end));
      return found;
    };
    assert.deepEqual(ends('以学正风'), [2, 4, 4]);
    assert.deepEqual(ends('以学正风'), [2, 4, 4]);
    assert.deepEqual(ends('不正风'), [3]);
  });

  it('takes no pattern of one code unit', () => {
    assert.throws(() => trieOf(['学']), RangeError);
  });
});
