import type { Page } from 'playwright';
import type { TabState, UserData } from '../../src/domain/advice.ts';
import type { Driven } from './chromium.ts';

/** As much of the browser's API as tests use inside our own pages. */
declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(update: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    getExtensionInfo(id: string): Promise<{ state: string }>;
    addHostPermission(id: string, pattern: string): Promise<void>;
    removeHostPermission(id: string, pattern: string): Promise<void>;
  };
  windows: { create(options: { incognito: boolean; url: string }): Promise<unknown> };
  tabs: {
    query(filter: { url: string }): Promise<{ id: number }[]>;
    sendMessage(id: number, message: { type: string }, where: { frameId: number }): Promise<{ value?: TabState }>;
  };
  runtime: {
    reload(): void;
    sendMessage(message: { type: string; data?: unknown }): Promise<{ value: unknown }>;
    getManifest(): { content_scripts: { js: string[]; matches: string[] }[] };
  };
  scripting: { executeScript(options: { target: { tabId: number }; files: string[] }): Promise<unknown> };
};

/** Opens one of the extension's own pages in a tab: `src/ui/popup/index.html`, with or without a query. */
export async function openOwnPage(driven: Driven, path: string): Promise<Page> {
  const page = await driven.context.newPage();
  await page.goto(`chrome-extension://${driven.id}/${path}`);
  return page;
}

/** The options at one of their sections. */
export const openOptions = (driven: Driven, section = 'me'): Promise<Page> =>
  openOwnPage(driven, `src/ui/options/index.html#${section}`);

/** An address of the extension's on which nothing of it runs: to ask the browser there costs less than in a page of ours. */
export const openQuietPage = (driven: Driven): Promise<Page> => openOwnPage(driven, 'manifest.json');

/** Everything that was made or chosen, as the export has it. */
export const exportedData = (own: Page): Promise<UserData> =>
  own.evaluate(async () => (await chrome.runtime.sendMessage({ type: 'exportData' })).value as UserData);

/** What the content script in that host's tab says of itself, as the popup asks it. */
export const askTab = (own: Page, host: string): Promise<TabState | undefined> =>
  own.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const answer = tab && (await chrome.tabs.sendMessage(tab.id, { type: 'describeTab' }, { frameId: 0 }));
    return answer?.value;
  }, `https://${host}/*`);

/** The popup as a page of its own, serving the tab in which that host is open. */
export async function openPopup(driven: Driven, host = 'mail.google.com'): Promise<Page> {
  const own = await openQuietPage(driven);
  const id = await own.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, `https://${host}/*`);
  await own.goto(`chrome-extension://${driven.id}/src/ui/popup/index.html?tab=${id}`);
  return own;
}

/** Without developer mode Chromium disables an unpacked extension as soon as it is reloaded. */
async function openExtensionManager(driven: Driven): Promise<Page> {
  const manager = await driven.context.newPage();
  await manager.goto('chrome://extensions');
  await manager.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  return manager;
}

/** Lets the extension into private windows, and opens one. */
export async function openPrivateWindow(driven: Driven, address: string): Promise<Page> {
  driven.spent = true;
  const manager = await openExtensionManager(driven);
  await manager.evaluate(async (extensionId) => {
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, driven.id);
  await manager.waitForFunction(
    async (id) => (await chrome.developerPrivate.getExtensionInfo(id)).state === 'ENABLED',
    driven.id,
  );
  await manager.close();
  const own = await openQuietPage(driven);
  const [page] = await Promise.all([
    driven.context.waitForEvent('page'),
    own.evaluate((url) => chrome.windows.create({ incognito: true, url }), address),
  ]);
  await own.close();
  return page;
}

/** A person's answer to the browser's question whether an optional host may be reached, or their change of mind. */
export async function allowOptionalHost(driven: Driven, pattern: string, isAllowed = true): Promise<void> {
  driven.spent = true;
  const manager = await driven.context.newPage();
  await manager.goto('chrome://extensions');
  await manager.evaluate(
    ([id, host, allow]) =>
      allow
        ? chrome.developerPrivate.addHostPermission(id, host)
        : chrome.developerPrivate.removeHostPermission(id, host),
    [driven.id, pattern, isAllowed] as const,
  );
  await manager.close();
}

/** Reloads the whole extension, as an update does. Its own pages close, open tabs keep the old content script. */
export async function reloadExtension(driven: Driven): Promise<void> {
  driven.spent = true;
  await (await openExtensionManager(driven)).close();
  const own = await openQuietPage(driven);
  const closed = own.waitForEvent('close');
  await own.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await closed;
}

/** Runs a host's content script a second time in the tab in which it is open. */
export async function injectAgain(driven: Driven, host = 'mail.google.com'): Promise<void> {
  const own = await openQuietPage(driven);
  await own.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const script = chrome.runtime.getManifest().content_scripts.find(({ matches }) => matches.includes(url));
    if (!tab || !script) throw new Error('no tab, or no script');
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: script.js });
  }, `https://${host}/*`);
  await own.close();
}
