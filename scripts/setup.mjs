// Runs before any npm package is there: nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const readPackages = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** Whether what is installed is what `package-lock.json` says. Packages for other systems may be missing. */
function arePackagesCurrent() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = readPackages('node_modules/.package-lock.json');
  return Object.entries(readPackages('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional === true),
  );
}

function npm(...command) {
  const windows = process.platform === 'win32';
  return spawnSync(windows ? 'npm.cmd' : 'npm', [...command, '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: windows,
  }).status;
}

/** Installs the npm packages when they are missing or older than the lock file. Ends the process when that fails. */
export function ensurePackages() {
  const [major] = process.versions.node.split('.');
  if (Number(major) < 20) {
    console.error(`Node ${process.versions.node} is too old; 20 or newer is needed.`);
    process.exit(1);
  }
  if (arePackagesCurrent()) return;
  // Standard output belongs to the command that needs the packages.
  console.error('Installing npm packages …');
  // `npm ci` refuses a lock file made where the registry does not carry every platform's binaries (npm 11); install
  // then takes the same versions. Its errors are the ones to show.
  if (npm('ci', '--loglevel=silent') === 0 || npm('install', '--no-save', '--loglevel=error') === 0) return;
  console.error('MISSING: npm packages; neither `npm ci` nor `npm install` worked.');
  process.exit(1);
}
