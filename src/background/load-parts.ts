import { browser } from '../platform/browser.ts';
import type { BackgroundProtocol } from '../platform/protocol.ts';
import type { Asker } from './guard.ts';
import { partNames, partPath } from './part-files.ts';

/**
 * Puts the parts of a host, or a file that goes with them, into the top frame of the tab that asks, with what they share
 * with other hosts. They lie in the package and no page can load them; the hosts' permission is the one that the content
 * script runs by.
 */
type Wanted = Parameters<BackgroundProtocol['loadParts']>[0];

export async function loadParts({ host, file }: Wanted, { tab }: Asker): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [0] },
    files: partNames(host, file).map((name) => partPath(name, file)),
    injectImmediately: true,
  });
}
