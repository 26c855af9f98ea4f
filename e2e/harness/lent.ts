import { type Driven, driveIn, type LaunchOptions, launchChromium } from './chromium.ts';
import { killWorker, runInWorker } from './worker.ts';

/** As much of the browser's API as is needed to forget everything. */
declare const chrome: {
  storage: Record<'local' | 'session' | 'sync', { clear(): Promise<void> }>;
  alarms: { clearAll(): Promise<boolean> };
  action: { setBadgeText(badge: { text: string }): Promise<void>; setTitle(tooltip: { title: string }): Promise<void> };
};

/** What only the extension's own code can reach, forgotten. */
async function forget(): Promise<void> {
  await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear(), chrome.storage.sync.clear()]);
  await chrome.alarms.clearAll();
  await Promise.all([chrome.action.setBadgeText({ text: '' }), chrome.action.setTitle({ title: '' })]);
}

/** Everything that the extension keeps, forgotten: by its worker where it lives, which costs less than a page. */
async function wipeExtension(driven: Driven): Promise<void> {
  const { context, page, id } = driven;
  const origin = `chrome-extension://${id}`;
  if (!(await runInWorker(driven, forget))) {
    await page.goto(`${origin}/manifest.json`); // an address on which nothing of it runs
    await page.evaluate(forget);
    await page.goto('about:blank');
  }
  await killWorker(driven);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage,cache_storage' });
  await cdp.detach();
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
    driven.server.reset();
    driven.problems.length = 0;
  }

  async end(): Promise<void> {
    const driven = this.#driven;
    this.#driven = undefined;
    await driven?.close();
  }
}
