import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { soundsOf } from '../../scripts/sounds.ts';
import { countSounds, Sounds } from '../../server/src/core/lexicon/sounds.ts';
import { languageData } from '../../server/src/data.ts';

const { entries } = JSON.parse(readFileSync('server/data/lexicons/sounds.json', 'utf8'));
const sounds = new Sounds(languageData.sounds);

suite('sounds', () => {
  test('are those of the phrase where a character has several', () => {
    assert.equal(sounds.of('历史周期率').join(' '), 'li shi zhou qi lv');
    assert.equal(sounds.of('率先垂范').join(' '), 'shuai xian chui fan');
    assert.equal(sounds.of('创新、协调、绿色、开放、共享').join(' '), 'chuang xin xie tiao lv se kai fang gong xiang');
  });

  test('follow the corrections', () => {
    assert.equal(sounds.of('三重一大').join(' '), 'san zhong yi da');
    for (const { text, sounds: written } of entries as readonly { text: string; sounds: string }[])
      assert.equal(written.split(' ').length, text.length, text);
    const { exceptions } = soundsOf(languageData, [{ text: '久久为功', sounds: 'yi er san si' }]);
    assert.equal(exceptions.久久为功, 'yi er san si');
  });

  test('are known for every phrase and title', () => {
    const { setPhrases, titles } = languageData.lexicons;
    for (const text of [...setPhrases.map(({ canonical }) => canonical), ...titles.map(({ title }) => title)])
      assert.ok(
        sounds.of(text).every((syllable) => /^[a-z]+$/.test(syllable)),
        text,
      );
  });
});

test('letters stand for syllables written out, initials and beginnings', () => {
  const syllables = ['yi', 'xue', 'zhu', 'hun'];
  for (const [letters, count] of Object.entries({
    y: 1,
    yi: 1,
    yix: 2,
    yx: 2,
    yxz: 3,
    yxzh: 3,
    yxzhh: 4,
    yixuezhuhun: 4,
  }))
    assert.equal(countSounds(letters, syllables), count, letters);
  for (const letters of ['x', 'yu', 'yxh', 'yxzhhx', 'yixeu'])
    assert.equal(countSounds(letters, syllables), undefined, letters);
});
