import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// Nor does a short run live to see what V8 would gain by optimising, by counting calls first, or by compiling an expression
// twice. A long one turns `opt` on again.
for (const flag of ['--no-opt', '--no-lazy-feedback-allocation', '--no-regexp-tier-up']) setFlagsFromString(flag);

// Half of a short run would be compiling. The build leaves V8's compiled code beside the program, which a V8 of another
// version refuses and compiles as ever. (Node 22 has module.enableCompileCache; this project also runs on Node 20.)
const program = join(__dirname, 'cli.main.js');
const cache = join(__dirname, 'cli.main.cache');

function readCache(): Buffer | undefined {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
}

const cachedData = readCache();
const script = new Script(readFileSync(program, 'latin1'), { filename: program, ...(cachedData && { cachedData }) });
script.runInThisContext()(exports, require, module, program, __dirname);
if (process.env.HEGAO_WRITE_CODE_CACHE) process.on('exit', () => writeFileSync(cache, script.createCachedData()));
