import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DISABLE_RULE_COMMAND, EXPLAIN_RULE_COMMAND, LANGUAGE_ID, REVEAL_COMMAND } from '../../server/src/protocol.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.json');
const english = read('package.nls.json');
const chinese = read('package.nls.zh-cn.json');
const settings: Record<string, Record<string, unknown>> = Object.assign(
  {},
  ...manifest.contributes.configuration.map(({ properties }: { properties: object }) => properties),
);
const sources = readdirSync('client/src').map((name) => readFileSync(`client/src/${name}`, 'utf8'));

test('both languages have a text for what the manifest asks for, and no other', () => {
  const asked = new Set(
    JSON.stringify(manifest)
      .match(/(?<=")%[^%"]+%(?=")/g)
      ?.map((key) => key.slice(1, -1)),
  );
  deepEqual(Object.keys(english).sort(), [...asked].sort());
  deepEqual(Object.keys(chinese).sort(), [...asked].sort());
});

test('both languages lead to the same commands', () => {
  for (const [key, text] of Object.entries<string>(english)) {
    const links = (of: string) => of.match(/command:[\w.]+/g) ?? [];
    deepEqual(links(chinese[key]), links(text), key);
  }
});

test('every text of the client has a Chinese one, and no other has', () => {
  const used = sources.flatMap((source) =>
    [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text),
  );
  equal(used.length, sources.join('').split('l10n.t(').length - 1, 'l10n.t is given a literal');
  deepEqual(Object.keys(read('l10n/bundle.l10n.zh-cn.json')).sort(), [...new Set(used)].sort());
});

test('every command is registered, and every registered one is in the manifest', () => {
  const constants: Record<string, string> = { EXPLAIN_RULE_COMMAND, DISABLE_RULE_COMMAND, REVEAL_COMMAND };
  const registered = [...sources.join('').matchAll(/registerCommand\(\s*(?:'([^']+)'|(\w+))/g)];
  const names = registered.map(([, literal, constant = '']) => literal ?? constants[constant]);
  const contributed = manifest.contributes.commands.map(({ command }: { command: string }) => command);
  deepEqual(names.sort(), contributed.sort());
});

test('the settings are of each resource, and described', () => {
  equal(Object.keys(settings).length, 16);
  for (const [id, setting] of Object.entries(settings)) {
    equal(setting.scope, 'resource', id);
    match(String(setting.markdownDescription), /^%setting\./, id);
  }
});

test('every genre can be chosen', () => {
  const genres = readdirSync('server/data/genres').filter((name) => name !== 'roles.json');
  const { enum: values, enumDescriptions } = settings['hegao.genre'] as { enum: string[]; enumDescriptions: string[] };
  deepEqual([...values].sort(), ['auto', ...genres.map((name) => name.replace(/\.json$/, ''))].sort());
  equal(enumDescriptions.length, values.length);
});

test('files that the manifest names are there, and ship', () => {
  const { languages, grammars, snippets, viewsContainers, walkthroughs } = manifest.contributes;
  const named: string[] = [
    manifest.icon,
    languages[0].configuration,
    ...Object.values<string>(languages[0].icon),
    ...[...grammars, ...snippets].map(({ path }) => path),
    viewsContainers.activitybar[0].icon,
    ...walkthroughs[0].steps.map(({ media }: { media: { svg: string } }) => media.svg),
  ];
  const shipped = readFileSync('.vscodeignore', 'utf8').split('\n');
  for (const name of named) {
    const file = name.replace(/^\.\//, '');
    ok(existsSync(file), file);
    ok(shipped.includes(`!${file}`) || shipped.includes(`!${file.replace(/[^/]+(?=\.)/, '*')}`), file);
  }
  for (const entry of [manifest.main, manifest.browser, ...Object.values<string>(manifest.bin)]) {
    ok(shipped.includes(`!${entry.replace(/^\.\//, '')}`), entry);
  }
});

test('the language of drafts claims no file names; recognition decides', () => {
  const [language] = manifest.contributes.languages;
  equal(language.id, LANGUAGE_ID);
  equal(language.extensions ?? language.filenames ?? language.filenamePatterns ?? language.firstLine, undefined);
  ok(manifest.activationEvents.includes(`onLanguage:${LANGUAGE_ID}`));
});

test('no pair closes by itself: input methods do that', () => {
  const { autoClosingPairs, surroundingPairs } = read('syntaxes/language-configuration.json');
  deepEqual(autoClosingPairs, []);
  ok(surroundingPairs.length > 0);
});

test('what stands in the bar of a view has an icon, and every command the same category', () => {
  const { commands, menus } = manifest.contributes;
  const inBars = [...menus['view/title'], ...menus['view/item/context']].filter(({ group }) =>
    /^(navigation|inline)/.test(group),
  );
  for (const { command } of inBars) {
    match(
      commands.find((candidate: { command: string }) => candidate.command === command)?.icon,
      /^\$\([a-z-]+\)$/,
      command,
    );
  }
  for (const { category, command } of commands) equal(category, '核稿', command);
});

test('keys are taken in drafts only', () => {
  const { keybindings, commands } = manifest.contributes;
  const own = commands.map(({ command }: { command: string }) => command);
  for (const { command, when } of keybindings) {
    match(when, /^hegao\.isDraft && /, command);
    ok(own.includes(command) || command.startsWith('editor.action.'), command);
  }
});
