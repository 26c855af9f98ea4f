// node scripts/run.mjs e2e/editor/run.ts [firefox|chromium] [--runs 200] [--seed 1]
//
// The editor as a content script has it: an isolated world, on a page under Trusted Types and a CSP that allows
// nothing. Prints what is wrong and exits with 1.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '200' }, seed: { type: 'string' } },
});
const [browserName = 'firefox'] = positionals;

const manifest = {
  manifest_version: 3,
  name: 'Editor test',
  version: '1',
  content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['page.js'] }],
  browser_specific_settings: { gecko: { id: 'editor-test@suggest-async' } },
};

async function makeExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'suggest-async-editor-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'editorTest',
        fileName: () => 'page.js',
      },
    },
  });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

async function launch(folder: string): Promise<Browser> {
  if (browserName === 'chromium') {
    return puppeteer.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      pipe: true,
      enableExtensions: [folder],
      args: ['--no-sandbox'],
    });
  }
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
  });
  await browser.installExtension(folder);
  return browser;
}

const page = '<!doctype html><meta charset="utf-8"><title>waiting</title><body>';
const policy = "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types none";

const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html').setHeader('content-security-policy', policy).end(page);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;
const folder = await makeExtension();
const browser = await launch(folder);
try {
  const tab = await browser.newPage();
  const seed = values.seed === undefined ? '' : `&seed=${values.seed}`;
  await tab.goto(`http://127.0.0.1:${port}/?runs=${values.runs}${seed}`, { timeout: 0 });
  await tab.waitForFunction(() => document.title === 'done', { timeout: 300_000, polling: 200 });
  const wrong: string[] = JSON.parse(await tab.evaluate(() => document.body.textContent ?? '["no result"]'));
  for (const what of wrong) console.log(what);
  console.log(`${browserName}: ${wrong.length} wrong`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
}
