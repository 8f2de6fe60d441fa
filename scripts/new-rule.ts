// Starts a rule: writes its file with a failing example and adds it to the list of rules.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { addToIndex, ruleFile } from './rule-template.ts';

const INDEX = 'server/src/core/rules/index.ts';
const [id] = process.argv.slice(2);
const path = `server/src/core/rules/${id}.ts`;

if (!id || !/^[a-z]+(-[a-z]+)*$/.test(id)) {
  console.error('usage: npm run new-rule ID   (the fault in words, as in missing-title)');
  process.exitCode = 2;
} else if (existsSync(path)) {
  console.error(`${path} is there already`);
  process.exitCode = 2;
} else {
  writeFileSync(path, ruleFile(id));
  writeFileSync(INDEX, addToIndex(readFileSync(INDEX, 'utf8'), id));
  console.log(`wrote ${path}; next: node scripts/run-tests.mjs test/core/examples.test.ts`);
}
