import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { WordingEntry } from '../../../server/src/core/lexicon/entries.ts';
import { confusableWord } from '../../../server/src/core/rules/confusable-word.ts';
import { quotedTerm } from '../../../server/src/core/rules/quoted-term.ts';
import { redundantWording } from '../../../server/src/core/rules/redundant-wording.ts';
import { structuralParticle } from '../../../server/src/core/rules/structural-particle.ts';
import type { Rule } from '../../../server/src/core/service.ts';
import { languageData } from '../../../server/src/data.ts';
import { findingsIn } from '../../support/examples.ts';
import { readMarked, writeMarked } from '../../support/marked.ts';

const { confusions, collocations, particles, quotedTerms, spellings, synonyms } = languageData.lexicons;
const { contextual } = confusions;
const words = Object.entries(confusions.words).flatMap(([right, forms]) =>
  forms.split(' ').map((wrong) => ({ wrong, right })),
);

/** All texts are read at once: a reading each would be a document each. */
function markedLines(rule: Rule, lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  return writeMarked(
    text,
    findingsIn(rule, { good: text }, text).map(({ span }) => span),
  ).split('\n');
}

function assertLines(rule: Rule, expected: readonly string[]): void {
  const plain = expected.map((line) => readMarked(line).text);
  assert.deepEqual(markedLines(rule, plain), expected);
}

suite('wrong words', () => {
  test('are many, each there once, none in another one', () => {
    const all = new Set(words.map(({ wrong }) => wrong));
    assert.ok(all.size > 10_000, `${all.size} words`);
    assert.equal(all.size, words.length);
    for (const wrong of all)
      assert.deepEqual(
        partsOf(wrong).filter((part) => all.has(part)),
        [],
        wrong,
      );
  });

  test('are as long as the word that is meant, or a character longer or shorter', () => {
    for (const { wrong, right } of words)
      assert.ok(Math.abs(wrong.length - right.length) <= 1 && wrong !== right, `${wrong} for ${right}`);
  });

  test('stand in no right form of any entry', () => {
    const right = [...contextual, ...collocations]
      .flatMap((entry) => entry.right.split('|'))
      .filter((form) => form !== '');
    assertLines(confusableWord, right);
  });

  test('stand in no set phrase', () => {
    const right = languageData.lexicons.setPhrases.flatMap(({ canonical, variants }) => [canonical, ...variants]);
    assertLines(confusableWord, right);
  });

  test('are found wherever they stand', () => {
    assertLines(
      confusableWord,
      words.map(({ wrong }) => `：⟦${wrong}⟧。`),
    );
  });

  test('are gone once they are mended', () => {
    assertLines(
      confusableWord,
      words.map(({ right }) => `：${right}。`),
    );
  });

  test('are silent where two words meet', () => {
    assertLines(confusableWord, ['党支部暑期学习，全部暑假作业。', '认真⟦部暑⟧工作。']);
  });
});

suite('words and wordings with a context', () => {
  for (const [name, rule, entries] of [
    ['confusable words', confusableWord, contextual],
    ['collocations', redundantWording, collocations],
  ] as const) {
    test(`${name}: each finds its example as marked`, () => {
      assertLines(
        rule,
        entries.map(({ example }) => example ?? ''),
      );
    });

    test(`${name}: each example is about its own entry`, () => {
      for (const { wrong, example = '' } of entries) assert.ok(example.includes(`⟦${wrong}⟧`), example);
    });

    test(`${name}: each is content with what it asks for`, () => {
      const mended = entries.flatMap((entry) => entry.right.split('|').map((form) => mend(entry, form)));
      assertLines(rule, mended);
    });
  }
});

suite('synonyms', () => {
  test('are told wherever two of a group stand side by side, and verbs with 了 between them', () => {
    for (const [groups, links] of [
      [synonyms.words, ['']],
      [synonyms.verbs, ['', '了']],
    ] as const) {
      const pairs = groups
        .map((group) => group.split(' '))
        .flatMap((words) =>
          words.flatMap((one) => words.filter((other) => other !== one).map((other) => [one, other])),
        );
      assertLines(
        redundantWording,
        pairs.flatMap(([one, other]) => links.map((link) => `：⟦${one}${link}${other}⟧。`)),
      );
    }
  });

  test('are left alone apart', () => {
    assertLines(redundantWording, ['提高、提升、增强。已经完成，早已销号。', '提高了，提升了。']);
  });
});

suite('particles', () => {
  for (const { id, examples } of particles.frames) {
    test(`${id}: marks what it should and nothing else`, () => assertLines(structuralParticle, examples));
  }

  test('every list is used, and every name has a list', () => {
    const sources = JSON.stringify(particles.frames);
    const used = new Set([...sources.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name));
    assert.deepEqual([...used].sort(), Object.keys(particles.lists).sort());
  });
});

suite('terms in quotes', () => {
  for (const { terms, example } of quotedTerms) {
    test(`${terms}: finds its example as marked, and none that is quoted`, () => {
      const { text } = readMarked(example);
      // Each by itself: of many without quotes only the first is marked.
      assert.equal(markedLines(quotedTerm, [text]).join(''), example);
      const quoted = terms.split(' ').map((term) => `“${term}”`);
      assertLines(quotedTerm, [example.replaceAll(/⟦(.*?)⟧/g, '“$1”'), ...quoted]);
    });
  }
});

suite('spellings', () => {
  test('belong to one group each', () => {
    const forms = spellings.flatMap((group) => group.forms);
    assert.equal(new Set(forms).size, forms.length);
  });
});

/** All parts of two characters and more but the whole. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; start++)
    for (let end = start + 2; end <= text.length; end++) parts.push(text.slice(start, end));
  return parts.filter((part) => part !== text);
}

function mend({ example = '' }: WordingEntry, form: string): string {
  return example.replace(/⟦[^⟧]*⟧/, form).replace(/[⟦⟧]/g, '');
}
