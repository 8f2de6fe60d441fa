// Writes what is derived from the rules and the data: the rules' pages, the settings in package.json, the schemas of the
// data files, the snippets.
// With --check it writes nothing and fails where a file is stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import corrections from '../server/data/lexicons/sounds.json';
import { createService, rules } from '../server/src/core/service.ts';
import { languageData } from '../server/src/data.ts';
import { readDictionary } from './dictionary.ts';
import { homophones } from './homophones.ts';
import { renderIndex, renderPage } from './render-pages.ts';
import { dataSchemas } from './schemas.ts';
import { settingsSchema } from './settings-schema.ts';
import { soundsOf } from './sounds.ts';

const files = new Map<string, string>();
for (const rule of rules) files.set(`docs/rules/${rule.id}.md`, renderPage(rule));
files.set('docs/rules/README.md', renderIndex(rules));
for (const [name, schema] of Object.entries(dataSchemas())) {
  files.set(`server/data/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
files.set('server/data/homophones.json', `${JSON.stringify(homophones(), null, 2)}\n`);
files.set('server/data/dictionary.json', `${JSON.stringify(readDictionary(languageData.lexicons), null, 2)}\n`);
files.set('server/data/sounds.json', `${JSON.stringify(soundsOf(languageData, corrections.entries), null, 2)}\n`);
files.set('snippets/cailiao.json', `${JSON.stringify(snippets(), null, 2)}\n`);
files.set('package.json', withSettings(readFileSync('package.json', 'utf8')));

const known = new Set(files.keys());
const orphans = readdirSync('docs/rules').filter((name) => !known.has(`docs/rules/${name}`));
const stale = [...files].filter(([path, content]) => !existsSync(path) || readFileSync(path, 'utf8') !== content);

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`stale: ${path} (run: npm run generate)`);
  for (const name of orphans) console.error(`no rule for docs/rules/${name}: delete it`);
  process.exitCode = stale.length + orphans.length > 0 ? 1 : 0;
} else {
  for (const [path, content] of stale) writeFileSync(path, content);
  console.log(`${files.size} generated files, ${stale.length} written`);
}

/** All snippets by name, as VS Code reads them. */
function snippets(): Record<string, unknown> {
  const { drafting } = createService(languageData);
  return Object.fromEntries(drafting.snippets.map(({ name, ...snippet }) => [name, snippet]));
}

/** The manifest with the rules' settings put where they belong; the rest is kept to the letter. */
function withSettings(text: string): string {
  const manifest = JSON.parse(text);
  const groups: readonly Group[] = manifest.contributes.configuration;
  const setting = groups.map(({ properties }) => properties['hegao.rules']).find((found) => found !== undefined);
  if (setting) setting.properties = settingsSchema(rules);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

interface Group {
  readonly properties: Readonly<Record<string, { properties?: unknown }>>;
}
