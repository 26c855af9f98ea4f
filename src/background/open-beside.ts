import type { Tabs } from 'webextension-polyfill';
import { browser } from '../platform/browser.ts';

/** Opens a tab beside the asking one, in the same window. */
export async function openBeside(tab: Tabs.Tab | undefined, url: string): Promise<void> {
  const place = tab?.id === undefined ? {} : { openerTabId: tab.id, index: tab.index + 1 };
  await browser.tabs.create({ url, ...place, ...(tab?.windowId === undefined ? {} : { windowId: tab.windowId }) });
}

/** Opens a section of the options in a tab. */
export async function openOptionsAt(section: string): Promise<void> {
  const page = browser.runtime.getURL(browser.runtime.getManifest().options_ui?.page ?? '');
  await openBeside(undefined, `${page}#${section}`);
}
