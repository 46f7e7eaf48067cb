// `npm test`: builds the mini app, trains the model once, runs every suite, and says plainly what did not run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';

const [flag, ...paths] = process.argv.slice(2);
const only = flag === '--only' ? paths.map((path) => `test/${path}`) : [];
const wantsBrowser = only.length === 0 || only.some((path) => /^test\/(?:browser|long)/.test(path));
const wantsModel = only.length === 0 || only.some((path) => !/architecture|intents/.test(path));

const scratch = mkdtempSync(join(tmpdir(), 'tlx-test-'));
const env = {
  ...process.env,
  NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  TEST_MODEL_DIR: join(scratch, 'model'),
};
const fail = (why) => {
  console.error(why);
  process.exit(1);
};
const step = (title, command, args, extra = {}) => {
  console.log(title);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...extra } });
  if (status !== 0) fail(`${title}: failed`);
};

if (wantsModel) {
  step('Training the model once…', process.execPath, [
    '--import',
    'tsx',
    'scripts/train.ts',
    env.TEST_MODEL_DIR,
  ]);
}
const suites = only.length
  ? [...only]
  : ['test/unit', 'test/contracts', 'test/intents', 'test/architecture', 'test/journeys', 'test/chaos'];
let notRun = '';
const left = [];
if (wantsBrowser && existsSync('test/browser')) {
  const chromium = findChromium();
  if (chromium.path) {
    step('Building the mini app…', 'npm', ['run', '--silent', 'build:miniapp']);
    step('Building the officers’ page…', 'npm', ['run', '--silent', 'build:console']);
    env.CHROMIUM_PATH = chromium.path;
    if (only.length === 0) suites.push('test/browser');
  } else {
    notRun = `Browser suite NOT RUN: ${chromium.why}`;
    left.push('--testPathIgnorePatterns=form-kill-points');
  }
}

const report = join(scratch, 'report.json');
const jest = join('node_modules', 'jest', 'bin', 'jest.js');
const jestArgs = [jest, '--maxWorkers=2', '--json', `--outputFile=${report}`, ...left, ...suites];
const { status } = spawnSync(process.execPath, jestArgs, { stdio: ['ignore', 'ignore', 'inherit'], env });
const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
rmSync(scratch, { recursive: true, force: true });
if (notRun) console.log(notRun);
if (!result || result.numTotalTests === 0) fail('No test ran.');
console.log(`${result.numPassedTests} passed, ${result.numFailedTests} failed`);
if (status !== 0 || !result.success) process.exit(1);
if (notRun && process.env.CI === 'true') fail('With CI=true a suite that did not run is a failure.');
