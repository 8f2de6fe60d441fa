// `npm test`: installs what the project needs and runs every layer, the real VS Code included.
//   node scripts/test.mjs [--install] [--quick]
// --install permits installing a browser and fonts (as in CI); --quick leaves VS Code out.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { install } from './install.mjs';

const { values } = parseArgs({ options: { install: { type: 'boolean' }, quick: { type: 'boolean' } } });
const total = { passed: 0, failed: 0, skipped: 0 };
const add = (name, { passed, failed, skipped }) => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(`\n${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`);
};

// An interrupted set-up is swept up on the way out.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(2));

install();
const { check } = await import('./check.mjs');
const { runTests } = await import('./run-tests.mjs');
const unsound = check();
add('format, lint, boundaries, types, generated files', {
  passed: unsound.length ? 0 : 1,
  failed: unsound.length,
  skipped: 0,
});
add('core, properties, golden files, command line, protocol', await runTests());
if (!values.quick) {
  const { runSuite } = await import('./test-vscode.mjs');
  const options = values.install ? { install: true } : {};
  const packed = spawnSync(process.execPath, ['scripts/package.mjs'], { stdio: 'inherit' }).status === 0;
  add('VS Code, current and oldest', inNumbers(await runSuite({ ...options, version: 'both' })));
  process.env.MOCHA_GREP = 'by itself';
  const installed = packed ? await runSuite({ ...options, vsix: 'hegao.vsix' }) : { status: 'broken' };
  add('VS Code with the installed package', inNumbers(installed));
}
const { passed, failed, skipped } = total;
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);

/** A suite that could not be run is a failure; one that was left out for want of a browser is a skip. */
function inNumbers({ status, passes = 0, failures = 0, pending = 0 }) {
  const isBroken = status === 'broken' && failures === 0;
  return { passed: passes, failed: failures + Number(isBroken), skipped: pending + Number(status === 'skipped') };
}
