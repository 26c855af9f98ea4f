import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type ElementHandle, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.mjs';
import { calendarAddress, findScenario, gmailAddress, type HostServer, outlookAddress, startServer } from './server.ts';

const firefoxBuild = fileURLToPath(new URL('../../dist/firefox', import.meta.url));

/** Every host goes to the local server; interception would miss what an extension's background fetches. */
const preferences = (port: number) => ({
  'network.dns.forceResolve': '127.0.0.1',
  'network.socket.forcePort': `443=${port};80=${port}`,
  'network.trr.mode': 5,
  'network.http.http3.enable': false,
  'network.stricttransportsecurity.preloadlist': false,
  'security.cert_pinning.enforcement_level': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'extensions.update.enabled': false,
  'dom.disable_open_during_load': false,
});

export interface DrivenFirefox {
  browser: Browser;
  page: Page;
  server: HostServer;
  problems: string[];
  openConversation(scenario: string, query?: Record<string, string>): Promise<Page>;
  openCalendar(path?: string, query?: Record<string, string>): Promise<Page>;
  openOutlook(path?: string, query?: Record<string, string>, host?: string): Promise<Page>;
  close(): Promise<void>;
}

/** Changes a copy of the build. */
export type Alter = (folder: string) => void;

function alteredBuild(alter: Alter): string {
  const copy = mkdtempSync(join(tmpdir(), 'suggest-async-firefox-'));
  cpSync(firefoxBuild, copy, { recursive: true });
  alter(copy);
  return copy;
}

/** Something is switched on from the start: no driver gets into an extension's own pages, so nothing can be chosen there. */
export const withSetting =
  (setting: string): Alter =>
  (copy) => {
    const assets = join(copy, 'assets');
    const files = readdirSync(assets).filter((name) =>
      readFileSync(join(assets, name), 'utf8').includes(`${setting}:!1`),
    );
    if (files.length !== 1) throw new Error(`${setting} is off by default in ${files.length} files`);
    const file = join(assets, files[0] ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`${setting}:!1`, `${setting}:!0`));
  };

/** A home folder with what an administrator sets, where Firefox looks for it: a native manifest of type `storage`. */
function homeWith(policy: unknown): string {
  const home = mkdtempSync(join(tmpdir(), 'suggest-async-home-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const name = 'extension@suggest-async';
  const manifest = { name, description: 'Suggest Async', type: 'storage', data: policy };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(manifest));
  return home;
}

/**
 * Starts the installed Firefox over WebDriver BiDi with the built extension and a local server for every host.
 * @param alter for a copy of the build that a driver can do more with
 * @param policy what an administrator sets
 * @param prepare what the server is to have before the extension is there
 */
export async function launchFirefox(
  alter?: Alter,
  policy?: unknown,
  prepare?: (server: HostServer) => void,
): Promise<DrivenFirefox> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox: install one, or set FIREFOX_PATH.');
  const server = await startServer();
  prepare?.(server);
  const home = policy === undefined ? undefined : homeWith(policy);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: preferences(server.port),
    ...(home !== undefined && { env: { ...process.env, HOME: home } }),
  });
  const build = alter ? alteredBuild(alter) : firefoxBuild;
  // The welcome page opens in front, and what stands behind it draws nothing.
  const welcome = new Promise((opened) => browser.once('targetcreated', opened));
  await browser.installExtension(build);
  await welcome;
  const problems: string[] = [];
  const page = await browser.newPage();
  await page.bringToFront();
  await page.setViewport({ width: 1280, height: 860 });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  return {
    browser,
    page,
    server,
    problems,
    openConversation: async (scenario, query) => {
      await page.goto('about:blank'); // the same address again would not load anything
      await page.goto(gmailAddress(scenario, query));
      await page.waitForSelector(`h2[data-legacy-thread-id="${findScenario(scenario).thread}"]`, { visible: true });
      return page;
    },
    openCalendar: async (path, query) => {
      await page.goto(calendarAddress(path, query));
      await page.waitForFunction(() => window.__calendar !== undefined);
      return page;
    },
    openOutlook: async (path, query, host) => {
      await page.goto('about:blank');
      await page.goto(outlookAddress(path, query, host));
      await page.waitForFunction(() => window.__outlook !== undefined);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
      if (alter) rmSync(build, { recursive: true });
      if (home !== undefined) rmSync(home, { recursive: true });
    },
  };
}

/** A button of ours, by its visible text or accessible name, once it is drawn. */
export async function findButton(page: Page, name: string): Promise<ElementHandle<HTMLElement>> {
  const handle = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('suggest-async')]
        .filter((host) => host.checkVisibility())
        .flatMap((host) => [...(host.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])])
        .find((element) => (element.getAttribute('aria-label') ?? element.textContent?.trim()) === wanted),
    {},
    name,
  );
  return handle.asElement() as ElementHandle<HTMLElement>;
}

/** Presses a button of ours with the pointer. */
export const press = async (page: Page, name: string): Promise<void> => (await findButton(page, name)).click();

/** Waits until what stands at `place` says so, in words that can be seen. */
export const untilSaid = (page: Page, place: string, words: string): Promise<unknown> =>
  page.waitForFunction(
    (selector, wanted) => {
      const host = [...document.querySelectorAll(selector)].find((root) => root.checkVisibility());
      return [...(host?.shadowRoot?.children ?? [])].some((child) => child.textContent?.includes(wanted));
    },
    {},
    `suggest-async[data-place="${place}"]`,
    words,
  );
