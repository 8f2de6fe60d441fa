/**
 * Finds the Chromium that shows the web workbench, or installs it where that is asked for.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/**
 * @param {{ install?: boolean, log?: (line: string) => void }} [options] `install` permits apt-get (root on a Debian-like Linux)
 * @returns {{ path: string, missing?: undefined } | { path?: undefined, missing: string }} an executable that starts, or one line on why there is none
 */
export function ensureBrowser({ install = false, log = () => {} } = {}) {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    return starts(CHROMIUM_PATH)
      ? { path: CHROMIUM_PATH }
      : { missing: `CHROMIUM_PATH does not start: ${CHROMIUM_PATH}` };
  }
  const found = findBrowser();
  if (found) return { path: found };
  if (!install)
    return { missing: 'no Chromium (install one, or set CHROMIUM_PATH, or pass --install as root on Debian)' };
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return { missing: 'no Chromium, and it can be installed only as root where apt-get is' };
  }
  log(`installing ${PACKAGES.join(' and ')}`);
  const failure = aptGet('update') ?? aptGet('install', '--yes', '--no-install-recommends', ...PACKAGES);
  if (failure) return { missing: `no Chromium: ${failure}` };
  const installed = findBrowser();
  return installed ? { path: installed } : { missing: 'the installed Chromium does not start' };
}

function findBrowser() {
  const directories = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => directories.map((directory) => path.join(directory, name))).find(starts);
}

/** Some distributions have a script of that name which only tells how to install the browser; so the file alone is no proof. */
function starts(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 15_000 }).status === 0;
}

/** @returns {string | undefined} the reason of a failure */
function aptGet(...args) {
  const { status, stderr } = spawnSync('apt-get', ['--quiet', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return undefined;
  const reason = stderr?.split('\n').find((line) => line.startsWith('E: ')) ?? 'unknown reason';
  return `apt-get ${args[0]} failed (${reason.trim()})`;
}
