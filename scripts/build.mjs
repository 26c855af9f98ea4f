// npm run build: dist/chrome and dist/firefox, loadable as they are.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages, root } from './setup.mjs';

function buildFor(browser) {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, BROWSER_TARGET: browser, NODE_ENV: 'production' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${browser}:\n${output}`))));
  });
}

/** Builds the extension for both browsers. Rejects with the build's own output. */
export async function buildAll() {
  await Promise.all([buildFor('chrome'), buildFor('firefox')]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensurePackages();
  try {
    await buildAll();
    console.log('Built dist/chrome and dist/firefox.');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
