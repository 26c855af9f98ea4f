import { type Driven, driveIn, type LaunchOptions, launchChromium } from './chromium.ts';
import { killWorker } from './worker.ts';

/** As much of the browser's API as is needed to forget everything. */
declare const chrome: {
  storage: Record<'local' | 'session' | 'sync', { clear(): Promise<void> }>;
  alarms: { clearAll(): Promise<boolean> };
  action: { setBadgeText(badge: { text: string }): Promise<void>; setTitle(tooltip: { title: string }): Promise<void> };
};

/** Everything that the extension keeps, forgotten from one of its own addresses on which nothing of it runs. */
async function wipeExtension(driven: Driven): Promise<void> {
  const { page, id } = driven;
  await page.goto(`chrome-extension://${id}/manifest.json`);
  await page.evaluate(async () => {
    const drop = (name: string) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      });
    await Promise.all((await indexedDB.databases()).map(({ name = '' }) => drop(name)));
    localStorage.clear();
    await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear(), chrome.storage.sync.clear()]);
    await chrome.alarms.clearAll();
    await Promise.all([chrome.action.setBadgeText({ text: '' }), chrome.action.setTitle({ title: '' })]);
  });
  await killWorker(driven);
}

/** What the hosts keep in a browser: the models, too, remember what a person chose. */
async function wipeHosts({ context, page, server }: Driven): Promise<void> {
  await context.clearCookies();
  const cdp = await context.newCDPSession(page);
  for (const origin of new Set(server.asked.map(({ host }) => `https://${host}`))) {
    await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  }
  await cdp.detach();
}

/**
 * The one browser of a test worker, lent to a test after the other: to start one takes longer than most tests do. It is
 * given back as if it were new; what can't be undone (`spent`) and another set of options get a new one.
 */
export class LentChromium {
  #driven: Driven | undefined;
  #options = '';

  async lend(options: LaunchOptions): Promise<Driven> {
    const wanted = JSON.stringify(options);
    if (!this.#driven || wanted !== this.#options) {
      await this.end();
      this.#driven = await launchChromium(options);
      this.#options = wanted;
    }
    return this.#driven;
  }

  /** To be called after each test, with whether the browser may still be trusted. */
  async giveBack(isSound: boolean): Promise<void> {
    const driven = this.#driven;
    if (!driven) return;
    if (!isSound || driven.spent) {
      await this.end();
      return;
    }
    const { context } = driven;
    const page = await context.newPage();
    await Promise.all(context.pages().map((other) => (other === page ? undefined : other.close())));
    await context.clearPermissions();
    this.#driven = driveIn({ ...driven, page });
    await wipeHosts(this.#driven);
    if (driven.id) await wipeExtension(this.#driven);
    await page.goto('about:blank');
    driven.server.reset();
    driven.problems.length = 0;
  }

  async end(): Promise<void> {
    const driven = this.#driven;
    this.#driven = undefined;
    await driven?.close();
  }
}
