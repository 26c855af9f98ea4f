import type { Runtime } from 'webextension-polyfill';
import { browser } from '../platform/browser.ts';
import { StoreUnavailableError, withStore } from './store/open.ts';

/** Whether this profile was never welcomed before; from now on it was. */
async function isFirstTime(): Promise<boolean> {
  return withStore(async (store) => {
    const transaction = store.transaction('kept', 'readwrite');
    const wasWelcomed = await transaction.store.get('welcomed');
    if (!wasWelcomed) await transaction.store.put(true, 'welcomed');
    await transaction.done;
    return !wasWelcomed;
  });
}

/** Opens the welcome page after the install: once in a profile, and never after an update. */
export async function welcome(reason: Runtime.OnInstalledReason): Promise<void> {
  if (reason !== 'install') return;
  try {
    if (await isFirstTime()) {
      await browser.tabs.create({ url: browser.runtime.getURL('src/ui/welcome/index.html') });
    }
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error; // the badge says it
  }
}
