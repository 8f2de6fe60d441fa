import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { schemas } from '../../scripts/schemas.ts';

const DATA = join('server', 'data');

function read(folder: string, name: string): { readonly $schema: string } {
  return JSON.parse(readFileSync(join(DATA, folder, name), 'utf8'));
}

/** What is wrong with a data file, each with the path of the entry. */
function faults(content: unknown, schema: string): readonly string[] {
  const { error } = schemas[schema as keyof typeof schemas].safeParse(content);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

suite('data files', () => {
  for (const folder of ['lexicons', 'genres']) {
    for (const name of readdirSync(join(DATA, folder))) {
      test(`${folder}/${name}`, () => {
        const content = read(folder, name);
        const schema = /^\.\.\/schemas\/([a-z-]+)\.json$/.exec(content.$schema)?.[1];
        assert.ok(schema && schema in schemas, `${content.$schema} names a schema of this project`);
        assert.deepEqual(faults(content, schema), []);
      });
    }
  }

  test('a fault is told with the path of its entry', () => {
    const content = structuredClone(read('genres', 'roles.json')) as unknown as { entries: { headings: string[] }[] };
    content.entries[2]?.headings.push('(未闭合');
    assert.match(faults(content, 'roles').join(), /^entries\.2\.headings\.\d+: not a regular expression/);
  });
});
