import { beforeEach, expect, it, vi } from 'vitest';
import { ask, fake, gmailTab } from './testing/browser.ts';
import { chip, noon, weekGrid } from './testing/calendar.ts';
import { weeklyUpdate } from './testing/mail.ts';
import { emptyStore } from './testing/store.ts';

/** A new worker: nothing is left in memory, everything in the store. */
async function restartWorker() {
  vi.resetModules();
  fake.runtime.onMessage.removeAllListeners();
  fake.alarms.onAlarm.removeAllListeners();
  await import('./main.ts');
  const { updateSettings } = await import('./store/settings.ts');
  return { updateSettings };
}
const advise = async () => (await ask('adviseInvite', weeklyUpdate(), gmailTab())).value;
const title = () => fake.action.getTitle({});

beforeEach(async () => {
  await emptyStore();
  fake.action.resetState();
  fake.alarms.resetState();
  vi.restoreAllMocks();
});

it('knows after the death of the worker what it knew before', async () => {
  await restartWorker();
  await ask('dismissInvite', { sighting: weeklyUpdate(), scope: 'invite' }, gmailTab());
  await restartWorker();
  expect(await advise()).toMatchObject({ hidden: 'dismissed' });
});

it('answers as soon as it is there: no listener waits for the store', async () => {
  vi.resetModules();
  fake.runtime.onMessage.removeAllListeners();
  const opened = vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest()); // never answers
  await import('./main.ts');
  expect(fake.runtime.onMessage.hasListeners()).toBe(true);
  expect(fake.alarms.onAlarm.hasListeners()).toBe(true);
  expect(opened).toHaveBeenCalled();
});

it('draws badge and alarm again, which a browser forgets', async () => {
  const until = Temporal.Now.instant().add({ hours: 2 }).round('second');
  const { updateSettings } = await restartWorker();
  await updateSettings((settings) => ({ ...settings, pausedUntil: until.toString() }));
  fake.action.resetState();
  await fake.alarms.clearAll();
  await restartWorker();
  await vi.waitFor(async () => {
    expect(await title()).toMatch(/^Suggest Async: paused until/);
    expect(await fake.alarms.get('pause-end')).toMatchObject({ scheduledTime: until.epochMilliseconds });
  });
});

it('draws the week again from the store, after the death of the worker and after midnight was missed', async () => {
  const { updateSettings } = await restartWorker();
  await updateSettings((settings) => ({ ...settings, zone: 'Europe/Berlin', weekStart: 1 }));
  vi.useFakeTimers({ now: Temporal.Instant.from(noon).epochMilliseconds, toFake: ['Date'] });
  await ask('noteView', weekGrid([chip('aaaaa', '2026-11-23', 8, 16.5)]), gmailTab());
  expect(await fake.action.getBadgeText({})).toBe('8.5h');
  fake.action.resetState();
  await fake.alarms.clearAll();
  await restartWorker();
  await vi.waitFor(async () => {
    expect(await fake.action.getBadgeText({})).toBe('8.5h');
    expect(await fake.action.getBadgeBackgroundColor({})).toEqual([133, 83, 0, 255]);
    expect(await fake.alarms.get('new-day')).toBeDefined();
  });
  vi.useRealTimers();
});

it('says in the badge that the store can’t be read', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  });
  await restartWorker();
  await vi.waitFor(async () => expect(await title()).toContain("can't be read"));
});
