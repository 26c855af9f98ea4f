import type { HostName } from '../domain/advice.ts';
import { browser } from '../platform/browser.ts';
import type { Asker } from './guard.ts';

/**
 * Puts `parts/<host>.js`, or the hands that follow it, into the top frame of the tab that asks. It lies in the package
 * and no page can load it; the hosts' permission is the one that the content script runs by.
 */
export async function loadParts({ host, hands }: { host: HostName; hands?: boolean }, { tab }: Asker): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [0] },
    files: [`parts/${host}${hands ? '-hands' : ''}.js`],
    injectImmediately: true,
  });
}
