import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function assertNone(files: readonly string[], pattern: RegExp, why: string): void {
  const found = files.filter((file) => pattern.test(readFileSync(file, 'utf8')));
  assert.deepEqual(found, [], why);
}

suite('tidy', () => {
  test('only the engine and the model shift spans', () => {
    const rules = filesIn('server/src/core/rules');
    assertNone(
      rules,
      /\bshift\(|\.starts\b/,
      'a rule is given spans of its own unit; Document.at and Document.lines move them',
    );
  });

  test('only convert.ts makes protocol positions', () => {
    const others = filesIn('server/src/lsp').filter((file) => !file.endsWith('convert.ts'));
    assertNone(others, /\bpositionAt\(/, 'ranges are made in lsp/convert.ts');
  });

  test('phrases are data', () => {
    // Examples and messages are Chinese on purpose; a list of five or more literals in a row is a lexicon.
    const code = [...filesIn('server/src/core'), ...filesIn('client/src')];
    assertNone(code, /(?:'[一-鿿]{2,}',\s*){5}/, 'put word lists under server/data');
  });

  test('no file is called after everything and nothing', () => {
    const named = [...filesIn('server/src'), ...filesIn('client/src'), ...filesIn('test')].filter((file) =>
      /(?:utils?|helpers?|manager|misc|common)\.ts$/.test(file),
    );
    assert.deepEqual(named, []);
  });

  test('nothing is left to do', () => {
    assertNone(
      [...filesIn('server/src'), ...filesIn('client/src'), ...filesIn('scripts')],
      /\b(?:TODO|FIXME|XXX)\b/,
      'see it through',
    );
  });
});
