// Runs before any npm package is there: nothing but Node.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const { env, platform } = process;
const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);

const onPath = (names) =>
  (env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, platform === 'win32' ? `${name}.exe` : name)));

function inPlaywrightCache() {
  const caches = { darwin: 'Library/Caches/ms-playwright', win32: 'AppData/Local/ms-playwright' };
  const cache = env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), caches[platform] ?? '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  const binaries = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse()
    .flatMap((name) => binaries.map((binary) => join(cache, name, binary)));
}

const pick = (given, candidates) => {
  if (given && !existsSync(given)) throw new Error(`There is no browser at ${given}.`);
  return given ?? candidates.find((path) => existsSync(path));
};

/** Path of a Chromium that obeys `--load-extension`; Chrome's branded builds have not since 137. */
export function findChromium() {
  return pick(env.CHROMIUM_PATH, [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    ...onPath(['chromium', 'chromium-browser']),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programs.map((folder) => join(folder, 'Chromium/Application/chrome.exe')),
    ...inPlaywrightCache(),
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programs.map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
    ...onPath(['microsoft-edge']),
  ]);
}

/** Path of an installed Firefox. Playwright's own build can't load extensions. */
export function findFirefox() {
  return pick(env.FIREFOX_PATH, [
    ...onPath(['firefox', 'firefox-esr']),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...programs.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
  ]);
}

const isDebianRoot = () =>
  platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/etc/debian_version') &&
  existsSync('/usr/bin/apt-get') &&
  // Ubuntu's packages of these names only ask for snap.
  !/^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));

let listsAreFresh = false;

function installFromDebian(name, ...more) {
  const apt = (...args) =>
    execFileSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  console.log(`Installing ${name} from the distribution's packages (once) …`);
  try {
    if (!listsAreFresh) apt('update');
    listsAreFresh = true;
    apt('install', '-y', '--no-install-recommends', name, ...more);
  } catch (error) {
    console.error(`apt-get could not install ${name}: ${error.message}`);
  }
}

const quiet = (find) => {
  try {
    return find();
  } catch (error) {
    console.error(error.message);
    return undefined;
  }
};

/**
 * A Chromium, installed where none is found: from Debian's packages as root, elsewhere Playwright's.
 * `undefined`, after one line that says what to do, when it can't be had.
 */
export function provideChromium() {
  const found = quiet(findChromium);
  if (found || env.CHROMIUM_PATH) return found;
  if (isDebianRoot()) installFromDebian('chromium', 'fonts-liberation');
  else {
    console.log('No Chromium found; fetching the one that Playwright brings (once) …');
    const npx = platform === 'win32' ? 'npx.cmd' : 'npx';
    spawnSync(npx, ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: platform === 'win32' });
  }
  const installed = findChromium();
  if (!installed) console.error('MISSING: Chromium. Install it, or set CHROMIUM_PATH (Chrome itself will not do).');
  return installed;
}

/** An installed Firefox, from Debian's packages as root where none is found. Otherwise as `provideChromium`. */
export function provideFirefox() {
  const found = quiet(findFirefox);
  if (found || env.FIREFOX_PATH) return found;
  if (isDebianRoot()) installFromDebian('firefox-esr');
  const installed = findFirefox();
  if (!installed) console.error('MISSING: Firefox. Install it, or set FIREFOX_PATH.');
  return installed;
}
