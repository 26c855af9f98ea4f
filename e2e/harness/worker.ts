import type { CDPSession, Page } from 'playwright';
import type { Driven } from './chromium.ts';
import { browserSession, type Target, talkTo, targetsOf } from './target.ts';

async function findWorker(cdp: CDPSession, id: string): Promise<Target | undefined> {
  const workers = await targetsOf(cdp, 'service_worker');
  return workers.find(({ url }) => url.startsWith(`chrome-extension://${id}/`));
}

/** Runs that in the extension's worker. @returns false when it does not live, or ended meanwhile */
export async function runInWorker(driven: Driven, work: () => Promise<void>): Promise<boolean> {
  const cdp = await browserSession(driven);
  try {
    const worker = await findWorker(cdp, driven.id);
    if (!worker) return false;
    const talk = await talkTo(cdp, worker);
    const ended = new Promise<void>((resolve) => cdp.once('Target.detachedFromTarget', () => resolve()));
    const run = { expression: `(${work})().then(() => true)`, awaitPromise: true };
    const answer = await Promise.race([talk('Runtime.evaluate', run), ended]);
    return answer?.result?.value === true;
  } finally {
    await cdp.detach();
  }
}

/** Ends the extension's worker, as the browser does after 30 idle seconds. The next message wakes it. */
export async function killWorker(driven: Driven): Promise<void> {
  const cdp = await browserSession(driven);
  const worker = await findWorker(cdp, driven.id);
  for (let each = worker; each && each.targetId === worker?.targetId; each = await findWorker(cdp, driven.id)) {
    await cdp.send('Target.closeTarget', { targetId: each.targetId }); // again: one that just starts may not hear it
    await new Promise((next) => setTimeout(next, 20));
  }
  await cdp.detach();
}

/** Everything that the extension keeps, as one text to search: each storage area and each IndexedDB store. */
export async function readEverythingStored(ownPage: Page): Promise<string> {
  return ownPage.evaluate(async () => {
    const found: unknown[] = [];
    type Areas = Record<string, { get(keys: null): Promise<unknown> }>;
    const { storage } = (globalThis as unknown as { chrome: { storage: Areas } }).chrome;
    for (const area of ['local', 'sync', 'session']) found.push(await storage[area]?.get(null));
    found.push({ ...localStorage }, { ...sessionStorage });
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const database = await settled(indexedDB.open(name));
      const stores = [...database.objectStoreNames];
      found.push(name, stores);
      for (const store of stores) {
        const records = database.transaction(store).objectStore(store);
        found.push(await settled(records.getAll()), await settled(records.getAllKeys()));
      }
      database.close();
    }
    for (const key of await caches.keys()) found.push(key);
    return JSON.stringify(found);
  });
}

/** Sets the clock that the worker tells days and weeks by, until it dies. It stands still then. */
export async function setWorkerClock(driven: Driven, instant: Temporal.Instant): Promise<void> {
  driven.spent = true;
  const worker = driven.context.serviceWorkers()[0] ?? (await driven.context.waitForEvent('serviceworker'));
  await worker.evaluate((text) => {
    const now = Temporal.Instant.from(text);
    Temporal.Now.instant = () => now;
  }, instant.toString());
}

/** Makes the background wait for ever when it opens a tab. What it gives settles once it does. */
export async function holdUpTabs({ context }: Driven): Promise<() => Promise<void>> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(() => {
    type Tabs = { tabs: { create(): Promise<unknown> } };
    const world = globalThis as unknown as { chrome: Tabs; browser?: Tabs; asked: Promise<void> };
    world.asked = new Promise((asked) => {
      for (const each of [world.chrome, world.browser]) {
        if (!each) continue;
        each.tabs.create = () => {
          asked();
          return new Promise(() => {});
        };
      }
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { asked: Promise<void> }).asked);
}
