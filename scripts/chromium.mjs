// Finds a Chromium for the browser tests; as root on Debian installs the package, saying so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const find = () => [process.env.CHROMIUM_PATH, ...KNOWN].find((path) => path && existsSync(path)) ?? null;

/** The path of a browser, or null with the reason in words. */
export function findChromium() {
  const found = find();
  if (found) return { path: found };
  if (process.env.SKIP_BROWSER_SETUP === '1') return { path: null, why: 'SKIP_BROWSER_SETUP=1' };
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!isRootOnDebian) return { path: null, why: 'no Chromium: apt-get install chromium fonts-noto-core' };
  console.log(
    'Browser tests: installing Debian’s chromium and fonts-noto-core (SKIP_BROWSER_SETUP=1 prevents it)…',
  );
  const run = (...args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  const installed = run('update', '-qq') && run('install', '-y', '-qq', 'chromium', 'fonts-noto-core');
  return installed
    ? { path: find() }
    : { path: null, why: 'apt-get install chromium fonts-noto-core failed' };
}
