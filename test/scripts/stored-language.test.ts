import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { Lexicon } from '../../server/src/core/lexicon/lexicon.ts';
import { languageData } from '../../server/src/data.ts';
import { openLanguage, packLanguage } from '../../server/src/stored-language.ts';

suite('stored language data', () => {
  const compiled = { ...languageData, tables: new Lexicon(languageData.lexicons).tables };
  const folder = mkdtempSync(join(tmpdir(), 'hegao-language-'));
  const path = join(folder, 'language.bin');
  writeFileSync(path, packLanguage(compiled));
  after(() => rmSync(folder, { recursive: true }));

  test('are the data that were stored', () => {
    const { tables, ...parsed } = openLanguage(path);
    assert.deepEqual(tables, compiled.tables);
    assert.deepEqual(JSON.parse(JSON.stringify(parsed)), languageData);
  });

  test('are parsed once, and told each by itself', () => {
    const { lexicons } = openLanguage(path);
    assert.equal(lexicons.setPhrases, lexicons.setPhrases);
    assert.notEqual(lexicons.setPhrases, openLanguage(path).lexicons.setPhrases);
  });

  test('find what lexicons that are compiled anew find', () => {
    const { lexicons, tables } = openLanguage(path);
    const text = '坚持以学铸魂、以学增智，学习《中国共产党章程》，做到三会1课，工工作布署，再接再励。';
    const find = (lexicon: Lexicon): unknown => [
      lexicon
        .find(text)
        .all.map(({ meanings, ...match }) => ({ ...match, meanings: meanings.map(({ kind }) => kind) })),
      lexicon.expressions.findNear(text),
    ];
    assert.deepEqual(find(new Lexicon(lexicons, tables)), find(new Lexicon(languageData.lexicons)));
  });

  test('are refused where the file is not there', () => {
    assert.throws(() => openLanguage(`${path}.none`), { code: 'ENOENT' });
  });
});
