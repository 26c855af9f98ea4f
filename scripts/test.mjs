// npm test: everything that CI runs, with its own set-up. Its last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideChromium, provideFirefox } from './browsers.mjs';
import { ensurePackages, root } from './setup.mjs';

const isCi = Boolean(process.env.CI);
const reports = mkdtempSync(join(tmpdir(), 'suggest-async-'));
const total = { passed: 0, failed: 0 };

/** Names what can't be had, in one line; CI fails on it. */
function miss(what) {
  console.log(`SKIPPED: ${what}`);
  if (isCi) total.failed++;
}

const bin = (path) => join(root, 'node_modules', path);
const vitest = (project) => ({
  name: `vitest ${project}`,
  args: [bin('vitest/vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json'],
  report: { file: `${project}.json`, flag: '--outputFile.json=' },
  count: ({ numPassedTests, numFailedTests, testResults }) => ({
    passed: numPassedTests,
    // A file that can't even be loaded has no failed test.
    failed:
      numFailedTests + testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length).length,
  }),
});

const types = { name: 'types', args: [bin('typescript/bin/tsc'), '-p', '.'] };
const lint = { name: 'lint', args: [bin('@biomejs/biome/bin/biome'), 'check', '.'] };
const deadCode = { name: 'dead code', args: [bin('knip/bin/knip.js'), '--no-progress'] };
const build = { name: 'build', args: [join(root, 'scripts/build.mjs')] };
const editorInFirefox = {
  name: 'editor in Firefox',
  args: [join(root, 'scripts/run.mjs'), join(root, 'e2e/editor/run.ts'), 'firefox', '--runs', '200'],
};
const lintFirefox = { name: 'web-ext lint', args: [join(root, 'scripts/lint-firefox.mjs')] };

/** @param more Playwright's own arguments */
function endToEnd(project, ...more) {
  return {
    name: `end to end (${project})`,
    args: [bin('@playwright/test/cli.js'), 'test', '-c', 'e2e', `--project=${project}`, ...more],
    report: { file: `e2e-${project}.json`, variable: 'E2E_REPORT' },
    count: ({ stats, errors }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
      flaky: stats.flaky,
    }),
  };
}

/** Numbers from the step's report; a step without one, or that died before writing it, counts as one. */
function countOf({ report, count }, code) {
  const file = report && join(reports, report.file);
  const numbers = file && existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  if (code !== 0 && numbers.failed === 0) return { ...numbers, failed: 1 };
  return report ? numbers : { passed: 1, failed: 0 };
}

function runStep(step) {
  const { name, args, report } = step;
  const started = Date.now();
  const file = report && join(reports, report.file);
  const child = spawn(process.execPath, report?.flag ? [...args, `${report.flag}${file}`] : args, {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '0', ...(report?.variable ? { [report.variable]: file } : {}) },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const { passed, failed, skipped, flaky } = countOf(step, code);
      total.passed += passed;
      total.failed += failed;
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      const numbers = report
        ? `: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}${flaky ? `, ${flaky} on a second try` : ''}`
        : '';
      console.log(`${failed ? '✗' : '✓'} ${name}${numbers} (${seconds} s)`);
      if (failed || flaky) console.log(output.trimEnd().replace(/^/gm, '    '));
      resolve(failed === 0);
    });
  });
}

/** Steps one after the other; a failed one does not stop the rest, unless the rest needs it. */
async function runLane(steps) {
  for (const step of steps) await runStep(step);
}

ensurePackages();
const chromium = provideChromium();
const firefox = provideFirefox();
if (chromium) process.env.CHROMIUM_PATH = chromium;
if (firefox) process.env.FIREFOX_PATH = firefox;
if (!existsSync(join(root, '../shared'))) miss('../shared is not there: its captures and invitations were not read.');

const [isBuilt] = await Promise.all([runStep(build), runLane([types, lint, deadCode])]);
const ofFirefox = [editorInFirefox, ...(isBuilt ? [endToEnd('firefox', '--workers=1')] : [])];
// Both lanes take about as long: one page of Chromium after the other beside everything that is not in Chromium.
await Promise.all([
  runLane([vitest('node'), ...(isBuilt ? [lintFirefox, endToEnd('built')] : []), ...(firefox ? ofFirefox : [])]),
  chromium ? runStep(vitest('browser')) : miss('no Chromium: components, readers and writers were not tested.'),
]);
if (!chromium) miss('no Chromium: the extension was not driven in it.');
if (!firefox) miss('no Firefox: the extension was not driven in it.');
if (!isBuilt) console.log('✗ end to end: not run, the build failed');
else if (chromium) await runStep(endToEnd('chromium'));

rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
