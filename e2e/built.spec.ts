// What is shipped, read from the built folders: the promises of the manifest, sizes, and requests that code could make.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { packList } from '../scripts/pack-words.ts';
import { numbersOf, readPageWords } from '../scripts/page-words.ts';
import { type PartOwner, partNames, partPath } from '../src/background/part-files.ts';
import type { PartFile } from '../src/platform/protocol.ts';
import { zippedSize } from './bench/bytes.ts';

const dist = (browser: string) => fileURLToPath(new URL(`../dist/${browser}/`, import.meta.url));
const read = (browser: string, file: string) => readFileSync(join(dist(browser), file), 'utf8');
const files = (browser: string) =>
  readdirSync(dist(browser), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist(browser).length).replaceAll('\\', '/'));

type Messages = Record<string, { message: string }>;

interface Words {
  umlauts?: string;
  phrases: Record<string, string[]>;
}

interface Manifest {
  [key: string]: unknown;
  commands: Record<string, { suggested_key?: { default: string } }>;
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { js: string[]; css?: string[]; matches: string[]; run_at: string; all_frames?: boolean }[];
  content_security_policy: { extension_pages: string };
  background: Record<string, unknown>;
}

const manifestOf = (browser: string) => JSON.parse(read(browser, 'manifest.json')) as Manifest;
const entriesOf = (browser: string) => manifestOf(browser).content_scripts.flatMap(({ js }) => js);

const partsOf = (browser: string) => files(browser).filter((file) => file.startsWith('parts/'));

/** Everything that runs in host pages: the manifest's entries, and the parts that they bring. */
const pageScripts = (browser: string) => [...entriesOf(browser), ...partsOf(browser)];

/** The hosts with a room in `src/hosts`, each with an entry. */
const rooms = ['gmail', 'google-calendar', 'outlook'];

/** What comes into pages when it is needed, and its bytes, raw and gzipped, with what is common to several hosts. */
const brought: [owner: PartOwner, file: PartFile | undefined, raw: number, gzipped: number][] = [
  ['gmail', undefined, 60_000, 23_000],
  ['gmail', 'hands', 54_000, 22_000],
  ['google-calendar', undefined, 60_000, 23_000],
  ['google-calendar', 'hands', 45_000, 18_000],
  ['google-calendar', 'week', 15_000, 6_000],
  ['outlook', undefined, 60_000, 24_000],
  ['outlook', 'hands', 68_000, 28_000],
  ['outlook', 'week', 20_000, 8_000],
  ['any-editor', 'hands', 30_000, 12_000],
];
const pathsOf = (owner: PartOwner, file?: PartFile) => partNames(owner, file).map((name) => partPath(name, file));
const broughtPaths = [...new Set(brought.flatMap(([owner, file]) => pathsOf(owner, file)))];

const hosts = [
  'https://calendar.google.com/*',
  'https://mail.google.com/*',
  'https://outlook.live.com/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
  'https://outlook.cloud.microsoft/*',
];

const calendarServices =
  /^https:\/\/(calendar\.google\.com|outlook\.(live|office|office365)\.com|outlook\.cloud\.microsoft|\*\.icloud\.com|\*\.fastmail\.com|user\.fm|calendar\.proton\.me|calendar\.yahoo\.com|calendar\.zoho\.(com|eu|in))$/;

for (const browser of ['chrome', 'firefox']) {
  test.describe(browser, () => {
    test('asks for the promised permissions and no more', () => {
      const manifest = manifestOf(browser);
      expect(manifest.permissions).toEqual(['storage', 'alarms', 'activeTab', 'scripting', 'contextMenus']);
      expect(manifest.optional_permissions).toEqual(['notifications']);
      expect(manifest.host_permissions).toEqual(hosts);
      for (const pattern of manifest.optional_host_permissions) expect(pattern).toMatch(/^https:\/\/[^/]+\.[^/]+\/\*$/);
      for (const { matches } of manifest.content_scripts) expect(hosts).toEqual(expect.arrayContaining(matches));
    });

    test('says to Chrome what an administrator may set, in a file that is there', () => {
      const { storage } = manifestOf(browser) as { storage?: { managed_schema: string } };
      if (browser === 'firefox') return expect(storage).toBeUndefined();
      expect(JSON.parse(read(browser, storage?.managed_schema ?? ''))).toMatchObject({ type: 'object' });
    });

    test('suggests keys for its commands, no more than browsers take', () => {
      const keys = Object.values(manifestOf(browser).commands).flatMap(
        ({ suggested_key }) => suggested_key?.default ?? [],
      );
      expect(keys.length).toBeLessThanOrEqual(4);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(/^Alt\+Shift\+[A-Z]$/);
    });

    test('publishes nothing to web pages', () => {
      expect(manifestOf(browser)).not.toHaveProperty('web_accessible_resources');
      expect(manifestOf(browser)).not.toHaveProperty('externally_connectable');
    });

    test('lets its pages and background reach calendar services only', () => {
      const policy = Object.fromEntries(
        manifestOf(browser)
          .content_security_policy.extension_pages.split('; ')
          .map((directive) => directive.split(/ (.*)/).slice(0, 2)),
      ) as Record<string, string>;
      expect(policy).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'", 'form-action': "'none'" });
      for (const source of policy['connect-src']?.split(' ') ?? ['none given'])
        expect(source).toMatch(calendarServices);
      expect(Object.values(policy).join(' ')).not.toMatch(/unsafe|data:|http:/);
    });

    test('has each host script whole, early and small', () => {
      const entries = entriesOf(browser);
      expect(files(browser).filter((file) => file.includes('.iife.'))).toHaveLength(rooms.length);
      expect([...entries].sort()).toEqual(rooms.map((host) => `src/hosts/${host}/${host}.iife.js`));
      for (const { run_at, css, all_frames } of manifestOf(browser).content_scripts) {
        expect(run_at).toBe('document_start');
        expect(css).toBeUndefined();
        expect(all_frames, 'calendars in frames: the side panel of Gmail and Docs').toBeUndefined();
      }
      for (const entry of entries) {
        const code = read(browser, entry);
        expect(Buffer.byteLength(code), `${entry} raw`).toBeLessThanOrEqual(45_000);
        expect(gzipSync(code, { level: 9 }).length, `${entry} gzipped`).toBeLessThanOrEqual(16_000);
        expect(code, entry).not.toMatch(/\bimport\s*\(|\bimport\.meta\b/);
      }
    });

    test('keeps what comes later small, too', () => {
      expect(partsOf(browser).sort()).toEqual(broughtPaths.sort());
      for (const [owner, file, raw, gzipped] of brought) {
        const codes = pathsOf(owner, file).map((path) => read(browser, path));
        const name = `${file ?? 'parts'} of ${owner}`;
        const sum = (sizeOf: (code: string) => number) => codes.reduce((total, code) => total + sizeOf(code), 0);
        expect(sum(Buffer.byteLength), `${name} raw`).toBeLessThanOrEqual(raw);
        expect(
          sum((code) => gzipSync(code, { level: 9 }).length),
          `${name} gzipped`,
        ).toBeLessThanOrEqual(gzipped);
      }
    });

    test('can make no request from a host page but the attachment', () => {
      expect(pageScripts(browser)).toHaveLength(rooms.length + broughtPaths.length);
      for (const entry of pageScripts(browser)) {
        const code = read(browser, entry);
        const fetches = code.match(/\bfetch\b/g) ?? [];
        expect(fetches.length, `fetch in ${entry}`).toBe(entry === 'parts/gmail-hands.js' ? 1 : 0);
        if (fetches.length) expect(code).toMatch(/\bfetch\s*\([^;]*redirect:\s*["'`]error["'`]/);
        expect(code, entry).not.toMatch(/\bimport\s*\(/);
        expect(code, entry).not.toMatch(
          /XMLHttpRequest|sendBeacon|WebSocket|EventSource|WebTransport|RTCPeerConnection|importScripts|new Image\b|createElement\(["'`](img|script|iframe|link|audio|video)["'`]/,
        );
      }
    });

    test('fetches from its background feeds alone, without anything of the person', () => {
      const own = files(browser).filter((file) => file.endsWith('.js') && !pageScripts(browser).includes(file));
      expect(own.length).toBeGreaterThan(2);
      for (const file of own) {
        expect(read(browser, file), file).not.toMatch(/XMLHttpRequest|sendBeacon|WebSocket|EventSource/);
      }
      const fetching = own.filter((file) => /\bfetch\s*\(/.test(read(browser, file)));
      expect(fetching).toEqual([expect.stringMatching(/^assets\/main\.ts\b/)]);
      const code = read(browser, fetching[0] ?? '');
      expect(code.match(/\bfetch\s*\(/g)).toHaveLength(2); // the second tells why the first failed
      expect(code).toMatch(/credentials:.omit.,referrerPolicy:.no-referrer.,cache:.no-store./);
    });

    test('holds no remote code, no source map and no leftover', () => {
      for (const file of files(browser)) {
        expect(file).not.toMatch(/\.map$|\.tsx?$|\.vite\//);
        if (/\.(js|html)$/.test(file)) {
          const code = read(browser, file);
          expect(code, file).not.toMatch(/sourceMappingURL|\beval\(|new Function\b|<script[^>]+src=["']https?:/);
        }
      }
    });

    test('speaks English and German, and names only files that are there', () => {
      const manifest = manifestOf(browser);
      const all = new Set(files(browser));
      expect(all).toContain('_locales/en/messages.json');
      expect(all).toContain('_locales/de/messages.json');
      const named = JSON.stringify(manifest).match(/"[\w./-]+\.(js|html|png)"/g) ?? [];
      for (const name of named) expect(all, name).toContain(JSON.parse(name));
    });

    test('holds each message, as the browser’s or in the list of our own pages, and no white space around it', async () => {
      const messages = files(browser).filter((file) => file.startsWith('_locales/'));
      const numbers = numbersOf(readPageWords(fileURLToPath(new URL('..', import.meta.url))));
      expect(messages.length).toBeGreaterThan(1);
      for (const file of messages) {
        const source: Messages = JSON.parse(readFileSync(new URL(`../public/${file}`, import.meta.url), 'utf8'));
        const shipped: Messages = JSON.parse(read(browser, file));
        expect(read(browser, file) === JSON.stringify(shipped), file).toBe(true);
        const [, language] = file.split('/');
        const list = pathToFileURL(join(dist(browser), `assets/${language}.js`)).href;
        const { default: texts } = (await import(list)) as { default: string[] };
        const lost = Object.keys(source).filter((name) => {
          const { message } = shipped[numbers.get(name) ?? name] ?? {};
          return message !== source[name]?.message && !texts.includes(source[name]?.message ?? '');
        });
        expect(lost, file).toEqual([]);
        expect(texts.length + Object.keys(shipped).length, 'none twice').toBe(Object.keys(source).length);
      }
    });

    test('asks for no message by a name that is not shipped', () => {
      const english = '_locales/en/messages.json';
      const source: Messages = JSON.parse(readFileSync(new URL(`../public/${english}`, import.meta.url), 'utf8'));
      const shipped: Messages = JSON.parse(read(browser, english));
      const code = files(browser)
        .filter((file) => file.endsWith('.js'))
        .map((file) => read(browser, file))
        .join('\n');
      const written = new Set([...code.matchAll(/["'`]([a-z0-9_]+)["'`]/g)].map(([, name = '']) => name));
      const named = [...code.matchAll(/\[?["'`]([a-z0-9_ ]{200,})["'`]\.split\(/g)].flatMap(([, list = '']) =>
        list.split(' '),
      );
      expect(written.size, 'strings were found').toBeGreaterThan(500);
      const lost = Object.keys(source).filter((name) => written.has(name) && !shipped[name] && !named.includes(name));
      expect(lost).toEqual([]);
      for (const name of written) if (/^_[0-9a-z]{1,2}$/.test(name)) expect(Object.keys(shipped), name).toContain(name);
    });

    test('holds each list of words packed', () => {
      const code = files(browser)
        .filter((file) => /^assets\/.*\.js$/.test(file))
        .map((file) => read(browser, file))
        .join('');
      for (const language of ['en', 'de', 'fr', 'es', 'it', 'pt-BR', 'nl', 'ja']) {
        const file = new URL(`../src/domain/words/${language}.json`, import.meta.url);
        const words: Words = JSON.parse(readFileSync(file, 'utf8'));
        for (const [list, those] of Object.entries(words.phrases)) {
          expect(code.includes(packList(those, words)), `${list} of ${language}`).toBe(true);
        }
      }
    });

    test('weighs little', () => {
      expect(zippedSize(dist(browser).slice(0, -1))).toBeLessThanOrEqual(600_000);
    });
  });
}

test('starts from the right background and the right versions in each browser', () => {
  expect(manifestOf('chrome').background).toMatchObject({ type: 'module', service_worker: expect.any(String) });
  expect(Number(manifestOf('chrome').minimum_chrome_version)).toBeGreaterThanOrEqual(148);
  expect(manifestOf('firefox').background).toMatchObject({ type: 'module', scripts: [expect.any(String)] });
  expect(manifestOf('firefox').browser_specific_settings).toMatchObject({
    gecko: { id: expect.any(String), data_collection_permissions: { required: ['none'] } },
  });
});
