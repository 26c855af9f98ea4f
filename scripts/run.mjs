// Runs a TypeScript file of this repository on nothing but Node ≥ 20 and npm: `node scripts/run.mjs <file.ts> [arguments]`.
// Node 20 knows neither TypeScript nor Temporal, so Vite loads the one and a polyfill stands in for the other.
// Standard output belongs to the script alone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [node, , script, ...scriptArguments] = process.argv;

function installPackages() {
  console.error('Installing the npm packages once …');
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('The npm packages could not be installed. Is the npm registry within reach?');
    process.exit(1);
  }
}

if (!script) {
  console.error('Usage: node scripts/run.mjs <file.ts> [arguments]');
  process.exit(2);
}
// npm writes this file last, so an installation that broke off is done again.
if (!existsSync(resolve(root, 'node_modules/.package-lock.json'))) installPackages();
if (!globalThis.Temporal) await import('temporal-polyfill/global');
const { runnerImport } = await import('vite');
process.stdout.on('error', (error) => {
  // Whoever reads (`| head`) has seen enough.
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
process.argv = [node, resolve(root, script), ...scriptArguments];
await runnerImport(resolve(root, script), { root, logLevel: 'error' });
