import { fileURLToPath } from 'node:url';
import { type BrowserContext, type ConsoleMessage, chromium, type Page } from 'playwright';
import { findChromium } from '../../scripts/browsers.mjs';
import { extensionId } from './certificate.ts';
import { calendarAddress, findScenario, gmailAddress, type HostServer, outlookAddress, startServer } from './server.ts';

export const chromeBuild = fileURLToPath(new URL('../../dist/chrome', import.meta.url));

export interface LaunchOptions {
  /** The browser's own language. Playwright's `locale` does not switch an extension's messages. */
  lang?: string;
  /** The folder of the unpacked extension; `null` starts without one. */
  extension?: string | null;
  headless?: boolean;
  args?: string[];
  /** A running server to use; it is then left running. */
  server?: HostServer;
  /** Folder of a profile to start with and to keep, welcome page and all; an empty one of its own when missing. */
  profile?: string;
}

/** A Chromium with the extension, in which every host of the internet is a local server. */
export interface Driven {
  context: BrowserContext;
  page: Page;
  server: HostServer;
  /** The extension's id. */
  id: string;
  /** Errors and uncaught exceptions of pages, content scripts and the worker. */
  problems: string[];
  openConversation(scenario: string, query?: Record<string, string>): Promise<Page>;
  /** Opens a route of Google Calendar: `week/2026/11/23`, `eventedit`; this week without one. */
  openCalendar(path?: string, query?: Record<string, string>): Promise<Page>;
  /** Opens a route of Outlook on one of its hosts: `mail/`, `calendar/view/week`. */
  openOutlook(path?: string, query?: Record<string, string>, host?: string): Promise<Page>;
  close(): Promise<void>;
  /** Set by what changes a browser for good, such as a reload of the extension: no other test gets it. */
  spent?: boolean;
}

const flags = (port: number) => [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--ignore-certificate-errors',
  '--enable-unsafe-extension-debugging', // lets a test press the toolbar's button; nothing else gives `activeTab`
  `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
];

/** What the living page's own server answers is no fault of ours. */
const isOurs = (text: string): boolean => !/Failed to load resource/.test(text);

function collectProblems(context: BrowserContext): string[] {
  const problems: string[] = [];
  const note = (where: string) => (message: ConsoleMessage) => {
    if (message.type() === 'error' && isOurs(message.text())) problems.push(`${where}: ${message.text()}`);
  };
  context.on('console', note('page'));
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('serviceworker', (worker) => worker.on('console', note('worker')));
  return problems;
}

const welcomePath = 'src/ui/welcome/index.html';

/** The page that opens by itself in a new profile. */
export async function welcomePage(context: BrowserContext): Promise<Page> {
  const isWelcome = (page: Page) => page.url().endsWith(welcomePath);
  return (
    context.pages().find(isWelcome) ??
    context.waitForEvent('page', async (page) => {
      await page.waitForLoadState();
      return isWelcome(page);
    })
  );
}

/** Starts a Chromium with an empty profile. Close it: it owns a server unless one was given. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Driven> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium: run `npm test` or `npm run demo`, which fetch one.');
  const server = options.server ?? (await startServer());
  const folder = options.extension === undefined ? chromeBuild : options.extension;
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath,
    headless: options.headless ?? true,
    viewport: { width: 1280, height: 860 },
    args: [
      ...flags(server.port),
      ...(folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
      ...(options.lang ? [`--lang=${options.lang}`] : []),
      ...(options.args ?? []),
    ],
  });
  context.setDefaultTimeout(10_000);
  const problems = collectProblems(context);
  const page = context.pages()[0] ?? (await context.newPage());
  if (folder && !options.profile) await (await welcomePage(context)).close();
  return driveIn({
    context,
    page,
    server,
    id: folder ? extensionId(folder) : '',
    problems,
    close: async () => {
      await context.close();
      if (!options.server) await server.close();
    },
  });
}

/** The same browser, driven in that page. */
export function driveIn(browser: Pick<Driven, 'context' | 'page' | 'server' | 'id' | 'problems' | 'close'>): Driven {
  const { page } = browser;
  return {
    ...browser,
    openConversation: async (scenario, query) => {
      await page.goto(gmailAddress(scenario, query));
      await page.mouse.move(640, 4); // nothing of ours appears under the pointer
      await page.locator(`[role="main"]:visible [data-legacy-thread-id="${findScenario(scenario).thread}"]`).waitFor();
      return page;
    },
    openCalendar: async (path, query) => {
      await page.goto(calendarAddress(path, query));
      await page.mouse.move(640, 4);
      await page.waitForFunction(() => window.__calendar !== undefined);
      return page;
    },
    openOutlook: async (path, query, host) => {
      await page.goto(outlookAddress(path, query, host));
      await page.mouse.move(640, 4);
      await page.waitForFunction(() => window.__outlook !== undefined);
      return page;
    },
  };
}
