import { fitInto } from '../domain/sync-merge.ts';
import { browser } from '../platform/browser.ts';
import { announceChange } from './announce.ts';
import { readArea } from './schemas/sync.ts';
import { getSync, mergeWith, updateSync } from './store/sync.ts';

/** Wakes us a while after the last change: browsers allow few writes an hour. */
export const syncAlarm = 'sync';
const calm = 0.5;

/** A cache: one sync after the other, for as long as the worker lives. */
let running: Promise<void> = Promise.resolve();

async function syncOnce(now: Temporal.Instant): Promise<void> {
  if (!(await getSync()).on) return;
  try {
    const area = await browser.storage.sync.get();
    const result = await mergeWith(readArea(area), now);
    if (!result) return;
    const { write, left } = fitInto(area, result.merged);
    if (Object.keys(write).length > 0) await browser.storage.sync.set(write);
    await updateSync({ at: now.round('second').toString(), left, failed: false });
    if (result.changed) await announceChange(now);
  } catch {
    // Too many writes, or no room that we could foresee: what is here stays, and it is tried again.
    await updateSync({ failed: true });
    await browser.alarms.create(syncAlarm, { delayInMinutes: 10 });
  }
}

/** Takes over what other browsers have changed and hands on what was changed here; nothing while that is off. */
export function syncNow(now: Temporal.Instant): Promise<void> {
  running = running.then(() => syncOnce(now)).catch(() => {}); // the store can't be read: the badge says it
  return running;
}

/** Has it synced once no change was made for a while. */
export async function syncSoon(): Promise<void> {
  const { on } = await getSync().catch(() => ({ on: false }));
  if (on) await browser.alarms.create(syncAlarm, { delayInMinutes: calm });
}

export async function setSync({ on }: { on: boolean }, now: Temporal.Instant): Promise<void> {
  await updateSync({ on, failed: false });
  if (on) await syncNow(now);
  else await browser.alarms.clear(syncAlarm);
}
