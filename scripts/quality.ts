// `npm run quality`: plants mistakes of every class in the correct documents and tells how many are found.
//   npm run quality -- [--class NAME]… [--seed N] [--plants N] [--missed] [--json]
// docs/QUALITY.md explains the classes. Exit status 1 if the result is not good enough.
import { parseArgs } from 'node:util';
import { createService } from '../server/src/core/service.ts';
import { languageData } from '../server/src/data.ts';
import { faultClasses } from './quality/classes.ts';
import { readDrafts } from './quality/draft.ts';
import { measureCalm, measureClasses } from './quality/measure.ts';
import { isGoodEnough, renderCalm, renderMissed, renderScores } from './quality/report.ts';

const { values } = parseArgs({
  options: {
    class: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    plants: { type: 'string', default: '60' },
    missed: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const unknown = values.class?.filter((name) => !faultClasses.some((fault) => fault.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`no such class: ${unknown.join(', ')}; there are: ${faultClasses.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const sampling = { seed: Number(values.seed), plants: Number(values.plants) };
if (!Number.isInteger(sampling.seed) || !Number.isInteger(sampling.plants) || sampling.plants < 1) {
  console.error('--seed and --plants take whole numbers, --plants from 1');
  process.exit(2);
}

const service = createService(languageData);
const checker = { service, linter: service.createLinter() };
const drafts = readDrafts();
const classes = faultClasses.filter(({ name }) => values.class?.includes(name) ?? true);
const scores = measureClasses(checker, drafts, classes, sampling);
const calm = measureCalm(checker, drafts);

if (values.json) console.log(JSON.stringify({ scores, calm }, null, 2));
else {
  const missed = values.missed ? renderMissed(scores) : [];
  console.log([...renderScores(scores), '', ...renderCalm(calm), ...missed].join('\n'));
}
process.exitCode = isGoodEnough(scores, calm) ? 0 : 1;
