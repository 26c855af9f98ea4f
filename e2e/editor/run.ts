// node scripts/run.mjs e2e/editor/run.ts [firefox|chromium] [--runs 200] [--seed 1] [--only rooster?pinned]
//
// The editor as a content script has it: an isolated world, on a page under Trusted Types and a CSP that allows
// nothing; then roosterjs as Outlook's page has it, the version that is pinned and the newest one. Prints what is wrong
// and exits with 1.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '200' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const [browserName = 'firefox'] = positionals;

const manifest = {
  manifest_version: 3,
  name: 'Editor test',
  version: '1',
  content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['page.js'] }],
  browser_specific_settings: { gecko: { id: 'editor-test@suggest-async' } },
};

async function bundle(source: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL(`${source}.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'editorTest',
        fileName: () => `${source}.js`,
      },
    },
  });
}

async function makeExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'suggest-async-editor-'));
  await bundle('page', folder);
  await bundle('rooster', folder);
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
const outlookPolicy = "script-src 'nonce-n'; style-src 'unsafe-inline'; require-trusted-types-for 'script'";
const script = (path: string) => `<script nonce="n" src="/${path}"></script>`;

const folder = await makeExtension();
const pinned = fileURLToPath(new URL('../../node_modules/roosterjs/dist/rooster-min.js', import.meta.url));
const scripts: Record<string, string> = { '/pinned.js': pinned, '/rooster.js': join(folder, 'rooster.js') };

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const file = scripts[pathname];
  if (file) return response.setHeader('content-type', 'text/javascript').end(await readFile(file));
  const isOutlook = pathname === '/rooster';
  response.setHeader('content-type', 'text/html');
  response.setHeader('content-security-policy', isOutlook ? outlookPolicy : policy);
  const editor = (searchParams.has('pinned') ? script('pinned.js') : '') + script('rooster.js');
  response.end(page + (isOutlook ? editor : ''));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;
const browser = await launch(folder);
try {
  const tab = await browser.newPage();
  const seed = values.seed === undefined ? '' : `&seed=${values.seed}`;
  for (const path of values.only === undefined ? ['', 'rooster?pinned', 'rooster?newest'] : [values.only]) {
    const query = `${path.includes('?') ? '&' : '?'}runs=${values.runs}${seed}`;
    await tab.goto(`http://127.0.0.1:${port}/${path}${query}`, { timeout: 0 });
    await tab.waitForFunction(() => document.title === 'done', { timeout: 300_000, polling: 200 });
    const wrong: string[] = JSON.parse(await tab.evaluate(() => document.body.textContent ?? '["no result"]'));
    for (const what of wrong) console.log(what);
    console.log(`${browserName} /${path}: ${wrong.length} wrong`);
    if (wrong.length > 0) process.exitCode = 1;
  }
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
}
