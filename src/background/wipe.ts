import type { Snapshot } from '../domain/stored.ts';
import { browser } from '../platform/browser.ts';
import { newDayAlarm } from './badge.ts';
import type { Asker } from './guard.ts';
import { clearRecent } from './recent.ts';
import { start } from './start.ts';
import { putSnapshot } from './store/snapshot.ts';

/** Puts everything back that a page took before it wiped; alarms and badge follow the store. */
export async function restoreSnapshot(snapshot: Snapshot, { now }: Asker): Promise<void> {
  await putSnapshot(snapshot);
  await start(now);
}

/** As on the day of the install: nothing stored, nothing remembered for this session, no alarm but the badge's own. */
export async function wipeData(_: unknown, asker: Asker): Promise<void> {
  await putSnapshot({});
  await clearRecent();
  await browser.storage.session.clear();
  const alarms = await browser.alarms.getAll();
  await Promise.all(alarms.filter(({ name }) => name !== newDayAlarm).map(({ name }) => browser.alarms.clear(name)));
  await start(asker.now);
}
