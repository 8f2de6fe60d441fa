import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Alikeness } from '../../../server/src/core/lexicon/alikeness.ts';
import { compileExpressions, ExpressionBook } from '../../../server/src/core/lexicon/expression-book.ts';
import { compileHomophones, Homophones } from '../../../server/src/core/lexicon/homophones.ts';
import { compileBorders, WordBorders } from '../../../server/src/core/lexicon/word-borders.ts';
import { confusableWord } from '../../../server/src/core/rules/confusable-word.ts';
import { languageData } from '../../../server/src/data.ts';
import { findingsIn } from '../../support/examples.ts';

const homophones = { ji: '激极', li: '历励利厉', hua: '化华话划', wen: '文问', shi: '矢失', zai: '再在' };
const alike = new Alikeness(new Homophones(compileHomophones(homophones)), ['己已巳']);
const borders = new WordBorders(compileBorders({ before: { 来: '未' }, after: {} }, { 己: '任', 山: '水' }));
const expressions = {
  idioms: ['再接再厉 克己奉公', '来之不易', '山水相依 山水用力'],
  collocations: ['文化建设'],
  alternatives: ['再接再利'],
  shortened: ['放矢的'],
  tails: '力',
  independents: '文话',
  interchangeable: ['文化 问划'],
};
const book = new ExpressionBook(
  compileExpressions(expressions, ['无的放矢', '放矢的了'], homophones, borders),
  expressions,
  () => alike,
  borders,
);

function near(text: string): readonly string[] {
  return book.findNear(text).map(({ start, end, right }) => `${text.slice(start, end)} ${right}`);
}

suite('expressions', () => {
  test('are found with one wrong character that sounds or looks like the right one, and of two words only one', () => {
    assert.deepEqual(near('要再接再励，克已奉公。'), ['再接再励 再接再厉', '克已奉公 克己奉公']);
    assert.deepEqual(near('加强文华建设。'), ['文华 文化']);
  });

  test('are found where both characters of one half sound like the right ones', () => {
    assert.deepEqual(near('加强问华建设。'), ['问华 文化']);
    assert.deepEqual(near('加强问题建设。'), []);
  });

  test('are found with two neighbours in the wrong order that are no word so', () => {
    assert.deepEqual(near('接再再厉，来不之易。'), ['接再再厉 再接再厉', '来不之易 来之不易']);
    assert.deepEqual(near('化文建设'), ['化文建设 文化建设']);
    assert.deepEqual(near('任己奉公，奉公克己。'), []);
  });

  test('are found without a character, at one of their ends only where the clause ends', () => {
    assert.deepEqual(near('再接厉，来易，无的矢。'), ['再接厉 再接再厉', '无的矢 无的放矢']);
    assert.deepEqual(near('要再接再，来之不地干'), ['再接再 再接再厉', '来之不 来之不易']);
    assert.deepEqual(near('之不易，再接再'), ['之不易 来之不易', '再接再 再接再厉']);
    assert.deepEqual(near('要接再厉，再接再战，之不易啊'), []);
    assert.deepEqual(near('要己奉公，放矢的，未来不易'), []);
  });

  test('are found without a character behind a word, where the clause ends and nothing may stand there by itself', () => {
    assert.deepEqual(near('山水相，要山水依。山水相连，山水力。'), ['山水相 山水相依', '山水依 山水相依']);
  });

  test('tell how sure they are', () => {
    const models = (text: string): readonly unknown[] => book.findNear(text).map(({ model }) => model);
    assert.deepEqual(models('要再接再励。'), ['sure']);
    assert.deepEqual(models('再接在励，无的放失。'), ['likely', 'likely']);
    assert.deepEqual(models('化文建设，无的矢放。'), ['sure', 'sure']);
    assert.deepEqual(models('再接厉，文化设。'), ['sure', 'likely']);
    assert.deepEqual(models('加强问华建设。'), [{ collocation: '文化建设' }]);
  });

  test('are not meant by a word that stands beside any other, nor by one that may stand for the right one', () => {
    assert.deepEqual(near('加强文话建设，加强问划建设。'), []);
  });

  test('are found at both ends of a text and not beyond them', () => {
    assert.deepEqual(near('再接再励'), ['再接再励 再接再厉']);
    assert.deepEqual(near('接再'), []);
    assert.deepEqual(near('再'), []);
  });

  test('are not meant by a character that is unlike, nor by two wrong ones', () => {
    assert.deepEqual(near('再接再战，再极再励。'), []);
  });

  test('are not meant by a right one', () => {
    assert.deepEqual(near('再接再厉，再接再利，克己奉公。'), []);
  });

  test('are not meant where a word goes on over an end of theirs', () => {
    assert.deepEqual(near('来之不易，未来之不义。'), []);
    assert.deepEqual(near('未来之不易'), []);
  });
});

suite('the expressions of the data', () => {
  const { expressions } = languageData.lexicons;
  const [idioms = [], collocations = [], alternatives = []] = [
    expressions.idioms,
    expressions.collocations,
    expressions.alternatives,
  ].map((lines) => lines.flatMap((line) => line.split(' ')));
  const all = [...idioms, ...collocations, ...alternatives];
  const shortened = expressions.shortened.flatMap((line) => line.split(' '));

  test('are many, each there once', () => {
    assert.ok(idioms.length > 1500, `${idioms.length} idioms`);
    assert.equal(new Set(all).size, all.length);
  });

  test('are right themselves, and what looks like one without a character', () => {
    const text = [...idioms, ...collocations, ...shortened].join('\n');
    assert.deepEqual(
      findingsIn(confusableWord, { good: text }, text).filter(({ severity }) => severity !== 'hint'),
      [],
    );
  });
});
