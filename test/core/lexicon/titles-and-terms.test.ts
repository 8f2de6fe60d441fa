import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { datedWording } from '../../../server/src/core/rules/dated-wording.ts';
import { documentTitle } from '../../../server/src/core/rules/document-title.ts';
import { numberedTerm } from '../../../server/src/core/rules/numbered-term.ts';
import type { Rule } from '../../../server/src/core/service.ts';
import { readHanNumeral } from '../../../server/src/core/syntax/numerals.ts';
import { languageData } from '../../../server/src/data.ts';
import { findingsIn } from '../../support/examples.ts';

const { titles, numberedTerms, dated } = languageData.lexicons;

function found(rule: Rule, text: string): readonly string[] {
  return findingsIn(rule, { good: text }, text).map(({ span }) => text.slice(span.start, span.end));
}

suite('titles', () => {
  test('stand once, without their marks', () => {
    const all = titles.flatMap(({ title, wrong, replaces }) => [title, ...wrong, ...replaces]);
    assert.equal(new Set(all).size, all.length);
    for (const title of all) assert.doesNotMatch(title, /[《》]/);
  });

  test('are right as published, without the body in front, and in their short forms', () => {
    for (const { title, short, replaces } of titles) {
      const shortened = title.replace(/^(?:中共中央|中国共产党|中华人民共和国)/, '');
      for (const right of [title, shortened, ...short, ...replaces])
        assert.deepEqual(found(documentTitle, `学习《${right}》。`), [], right);
    }
  });

  test('are missed where they are wrong', () => {
    for (const { wrong } of titles)
      for (const title of wrong) assert.deepEqual(found(documentTitle, `学习《${title}》。`), [title]);
  });

  test('are missed where two neighbours are exchanged', () => {
    for (const { title } of titles.filter((one) => one.title.length > 2)) {
      const at = title.length >> 1;
      const [first = '', second = ''] = title.slice(at - 1, at + 1);
      const wrong = title.slice(0, at - 1) + second + first + title.slice(at + 1);
      if (!/^\p{Script=Han}{2}$/u.test(first + second) || first === second) continue;
      assert.deepEqual(found(documentTitle, `学习《${wrong}》。`), [wrong]);
    }
  });

  test('are missed where the name of a body lost a character', () => {
    for (const { title } of titles) {
      const [body] = /^(?:中国共产党|中华人民共和国|中共中央|习近平)/.exec(title) ?? [];
      if (!body) continue;
      const wrong = title.slice(1);
      assert.deepEqual(found(documentTitle, `学习《${wrong}》。`), [wrong]);
    }
  });

  test('are asked for their marks, unless they may go without', () => {
    for (const { title, bare } of titles)
      assert.deepEqual(found(documentTitle, `要对照${title}，逐条检查。`), bare === 'never' ? [title] : []);
  });

  test('are asked for their marks where they are read', () => {
    for (const { title, bare } of titles.filter((one) => one.title.length > 2))
      assert.deepEqual(found(documentTitle, `研读了${title}，记了笔记。`), bare === 'always' ? [] : [title]);
  });

  test('that were replaced are of another time', () => {
    for (const { replaces } of titles)
      for (const title of replaces) assert.deepEqual(found(datedWording, `学习《${title}》。`), [`《${title}》`]);
  });
});

suite('numbered terms', () => {
  const ways = numberedTerms.terms.flatMap((term) => [
    ...term.verbs.map((verb) => ({ term, before: `${verb}“`, behind: '”。' })),
    ...term.after.map((after) => ({ term, before: '“', behind: `”${after}。` })),
  ]);

  test('are right with each of their numbers', () => {
    for (const { term, before, behind } of ways)
      for (const number of term.numbers)
        assert.deepEqual(found(numberedTerm, `${before}${number}${term.measure}${term.head}${behind}`), []);
  });

  test('are wrong with any other number', () => {
    for (const { term, before, behind } of ways) {
      const known = [...term.numbers, ...(term.also ?? [])];
      for (const number of numberedTerms.numerals.filter((one) => !known.includes(one))) {
        const wrong = number + term.measure + term.head;
        assert.deepEqual(found(numberedTerm, before + wrong + behind), [wrong]);
      }
    }
  });

  test('are told by something each', () => {
    for (const { head, numbers, verbs, after, alone, group } of numberedTerms.terms) {
      const isLarge = /[六七八九十]/.test(numbers[0] as string);
      assert.ok(verbs.length + after.length > 0 || alone || group !== '' || isLarge, head);
    }
  });

  test('stand once', () => {
    const all = numberedTerms.terms.flatMap(({ head, measure, numbers }) => numbers.map((one) => one + measure + head));
    const right = [...all, ...numberedTerms.forms.map((form) => form.right)];
    assert.deepEqual(
      right.filter((term, place) => right.indexOf(term) !== place),
      [],
    );
  });

  test('are asked for their numerals in Han where they stand in quotation marks', () => {
    for (const { head, measure, numbers } of numberedTerms.terms) {
      for (const number of numbers) {
        const digits = `${readHanNumeral(number)}${measure}${head}`;
        assert.deepEqual(found(numberedTerm, `说到“${digits}”，大家都有话讲。`), [digits]);
      }
    }
    for (const { right } of numberedTerms.forms) {
      const digits = right.replace(/[一二两三四五六七八九十]+/g, (numeral) => String(readHanNumeral(numeral)));
      assert.deepEqual(found(numberedTerm, `落实${digits}。`), [digits]);
    }
  });

  test('of two numbers have wrong forms that are no right ones', () => {
    const right = numberedTerms.forms.map((form) => form.right);
    for (const { wrong } of numberedTerms.forms) {
      for (const form of wrong) {
        assert.ok(!right.includes(form), form);
        assert.deepEqual(found(numberedTerm, `落实“${form}”。`), [form]);
      }
    }
  });
});

suite('dated wordings', () => {
  test('stand once, and are not what they are replaced by', () => {
    const all = dated.map(({ wrong }) => wrong);
    assert.equal(new Set(all).size, all.length);
    for (const { wrong, right } of dated) assert.ok(!right.includes(wrong), wrong);
  });
});
