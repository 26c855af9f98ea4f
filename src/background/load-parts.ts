import { browser } from '../platform/browser.ts';
import type { BackgroundProtocol } from '../platform/protocol.ts';
import type { Asker } from './guard.ts';

/**
 * Puts `parts/<host>.js`, or a file that goes with it, into the top frame of the tab that asks. It lies in the package
 * and no page can load it; the hosts' permission is the one that the content script runs by.
 */
type Wanted = Parameters<BackgroundProtocol['loadParts']>[0];

export async function loadParts({ host, file }: Wanted, { tab }: Asker): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [0] },
    files: [`parts/${host}${file ? `-${file}` : ''}.js`],
    injectImmediately: true,
  });
}
