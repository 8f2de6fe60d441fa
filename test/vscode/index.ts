/**
 * Entry for `--extensionTestsPath`. Contract: `run()` resolves when all tests passed and rejects otherwise. The summary line is
 * for the harness, which takes no exit code for proof.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, forbidOnly: Boolean(process.env.CI) });
  if (process.env.MOCHA_GREP) mocha.grep(process.env.MOCHA_GREP);
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  }
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run((count) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      console.log(`##suite passes=${passes} failures=${count} pending=${pending}##`);
      resolve(count);
    });
  });
  if (failures > 0) throw new Error(`${failures} test(s) failed`);
}
