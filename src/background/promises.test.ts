import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, DraftResult } from '../domain/advice.ts';
import { defaultSettings, type Settings } from '../domain/settings.ts';
import type { PromisesView } from '../domain/written-promise.ts';
import { ask, fake, gmailTab, ownPage } from './testing/browser.ts';
import { personalFile, reply, weeklyUpdate } from './testing/mail.ts';
import { dumpStore, emptyStore } from './testing/store.ts';

const monday = '2026-11-23T09:00:00Z';
/** The reply to Thursday's update promises something by Wednesday, which begins at 9:00 in Berlin. */
const wednesday = '2026-11-25T08:00:00Z';

const allowed = vi.fn();
const notified = vi.fn();

/** A new worker: nothing is left in memory, everything in the store. */
async function restartWorker() {
  vi.resetModules();
  fake.runtime.onMessage.removeAllListeners();
  fake.alarms.onAlarm.removeAllListeners();
  await import('./main.ts');
}
const alarm = () => fake.alarms.get('promise-due');
const alarmTime = async () => {
  const set = await alarm();
  return set && Temporal.Instant.fromEpochMilliseconds(set.scheduledTime).toString();
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(monday) });
  vi.spyOn(Temporal.Now, 'instant').mockImplementation(() => Temporal.Instant.fromEpochMilliseconds(Date.now()));
  await emptyStore();
  await fake.alarms.clearAll();
  allowed.mockReset().mockResolvedValue(true);
  notified.mockReset().mockResolvedValue('');
  Object.assign(fake.tabs, { query: async () => [], create: async () => ({}) });
  Object.assign(fake, {
    permissions: { contains: allowed },
    notifications: { create: notified, onClicked: { addListener: () => {} } },
  });
  await restartWorker();
  await settle({});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const fromPage = async (type: string, data?: unknown) => (await ask(type, data, ownPage)).value;
const settle = (more: Partial<Settings>) =>
  fromPage('saveSettings', { ...defaultSettings, zone: 'Europe/Berlin', ...more });
const promises = async () => (await fromPage('getPromises')) as PromisesView;
const answer = (id: string, how: string) => fromPage('answerPromise', { id, how });

async function draft(more: object = {}, replyId = 'contribute-async'): Promise<Draft> {
  const wish = { sighting: weeklyUpdate(), replyId, attachmentUnread: false, insist: true, ...more };
  return ((await ask('draftReply', wish, gmailTab())).value as { draft: Draft } & DraftResult).draft;
}
async function insert(id: string, { promise, replyId }: Draft, sender = gmailTab()): Promise<void> {
  const data = { id, kind: 'reply', choiceId: replyId, composer: reply(), ...(promise && { promise }) };
  await ask('recordInsertion', data, sender);
}
const undo = (id: string) => ask('takeBackInsertion', { id }, gmailTab());
const goTo = (instant: string) => vi.setSystemTime(new Date(instant));
const ring = (name = 'promise-due') => fake.alarms.onAlarm.trigger({ name, scheduledTime: Date.now() } as never);
/** The same, awaited: for what must not come. */
const remind = async () => (await import('./promises.ts')).remindOfPromises(Temporal.Now.instant());

describe('a reply that says by when', () => {
  it('is a promise once it is inserted, and not before', async () => {
    const made = await draft();
    expect(made.promise).toEqual({ by: '2026-11-25', title: 'Weekly status update' });
    expect((await promises()).ahead).toEqual([]);
    await insert('one', made);
    expect((await promises()).ahead).toMatchObject([{ id: 'one', by: '2026-11-25', due: wednesday }]);
    expect(await alarmTime()).toBe(wednesday);
  });

  it('tells what I promise from what I asked for, and from what goes with a live meeting', async () => {
    expect((await draft({}, 'agenda-first')).promise).toMatchObject({ kind: 'asked' });
    expect((await draft({}, 'talk-after-all')).promise).toMatchObject({ kind: 'live' });
    expect((await draft({}, 'contribute-async')).promise).not.toHaveProperty('kind');
  });

  it('is one promise when its record is sent twice, and none after Undo, whichever comes first', async () => {
    const made = await draft();
    await insert('one', made);
    await insert('one', made);
    expect((await promises()).ahead).toHaveLength(1);
    await undo('one');
    expect((await promises()).ahead).toEqual([]);
    expect(await alarm()).toBeUndefined();
    await insert('one', made);
    await undo('two');
    await insert('two', made);
    expect((await promises()).ahead).toEqual([]);
  });

  it('of something personal keeps no title, wherever that was learnt', async () => {
    const personal = { ...weeklyUpdate(), calendarFile: personalFile };
    const made = await draft({ sighting: personal });
    expect(made.promise).toEqual({ by: '2026-11-25' });
    await insert('one', made);
    expect(JSON.stringify((await dumpStore()).promises)).not.toContain('status');
    expect((await promises()).ahead).toMatchObject([{ id: 'one' }]);
  });

  it('from a private window is not kept, in a mail or in a compose tab', async () => {
    await insert('one', await draft(), gmailTab({ incognito: true }));
    await ask('openComposeTab', { sighting: weeklyUpdate() }, gmailTab({ incognito: true }));
    expect((await dumpStore()).promises).toEqual([]);
  });

  it('is not kept where that is switched off', async () => {
    await settle({ promises: { remind: false, notify: false } });
    await insert('one', await draft());
    expect((await dumpStore()).promises).toEqual([]);
  });

  it('in a compose tab is one promise, however often it is opened; a link alone is none', async () => {
    const wish = { sighting: weeklyUpdate(), replyId: 'contribute-async' };
    await ask('openComposeTab', { ...wish, linkId: 'gitlab-asynchronous' }, gmailTab());
    expect((await promises()).ahead).toEqual([]);
    await ask('openComposeTab', wish, gmailTab());
    await ask('openComposeTab', wish, gmailTab());
    expect((await promises()).ahead).toMatchObject([{ title: 'Weekly status update' }]);
  });

  it('is in the insert menu too', async () => {
    const { choices } = (await ask('adviseComposer', { composer: reply(), sighting: weeklyUpdate() }, gmailTab()))
      .value as { choices: { id: string; promise?: object }[] };
    expect(choices.find(({ id }) => id === 'contribute-async')?.promise).toEqual({
      ...{ by: '2026-11-25', title: 'Weekly status update' },
    });
  });
});

describe('on its day', () => {
  beforeEach(async () => insert('one', await draft()));

  it('is due after a restart that forgot the alarm', async () => {
    await fake.alarms.clearAll();
    await restartWorker();
    await vi.waitFor(async () => expect(await alarmTime()).toBe(wednesday));
    goTo(wednesday);
    await restartWorker();
    expect((await promises()).due).toMatchObject([{ id: 'one', title: 'Weekly status update' }]);
  });

  it.each(['yes', 'no', 'dismissed'] as const)('is answered once: %s', async (how) => {
    goTo(wednesday);
    await answer('one', how);
    await answer('one', 'yes');
    await answer('one', 'later');
    const view = await promises();
    expect(view).toMatchObject({ due: [], ahead: [], worked: how === 'yes' ? 1 : 0, didNot: how === 'no' ? 1 : 0 });
    expect(JSON.stringify((await dumpStore()).promises)).not.toContain('status');
    await insert('one', await draft());
    expect((await promises()).ahead).toEqual([]);
  });

  it('comes again on the next working day when that was asked for', async () => {
    goTo(wednesday);
    await answer('one', 'later');
    expect(await promises()).toMatchObject({ due: [], ahead: [{ due: '2026-11-26T08:00:00Z' }] });
    expect(await alarmTime()).toBe('2026-11-26T08:00:00Z');
  });

  it('is not asked about while that is switched off, and is there again afterwards', async () => {
    goTo(wednesday);
    await settle({ promises: { remind: false, notify: false } });
    expect((await promises()).due).toEqual([]);
    await settle({});
    expect((await promises()).due).toHaveLength(1);
  });

  it('notifies only where that was chosen and the browser allows it, and once', async () => {
    goTo(wednesday);
    await remind();
    expect(notified).not.toHaveBeenCalled();
    allowed.mockResolvedValue(false);
    await settle({ promises: { remind: true, notify: true } });
    await remind();
    expect(notified).not.toHaveBeenCalled();
    allowed.mockResolvedValue(true);
    await ring();
    await vi.waitFor(() => expect(notified).toHaveBeenCalledTimes(1));
    expect(notified.mock.calls[0]).toMatchObject([
      'promise-one',
      { title: "You said you'd write by today", message: 'Weekly status update' },
    ]);
    await vi.waitFor(async () => expect((await promises()).due).toMatchObject([{ notified: true }]));
    await restartWorker();
    await remind();
    expect(notified).toHaveBeenCalledTimes(1);
  });

  it('waits with the notification for the end of a pause', async () => {
    await settle({ promises: { remind: true, notify: true } });
    await fromPage('setPause', { until: '2026-11-25T12:00:00Z' });
    goTo(wednesday);
    await remind();
    expect((await promises()).due).toHaveLength(1);
    expect(notified).not.toHaveBeenCalled();
    goTo('2026-11-25T12:00:00Z');
    await ring('pause-end');
    await vi.waitFor(() => expect(notified).toHaveBeenCalledTimes(1));
  });
});

it('goes out with an export and comes back with an import, alarm and all; an older file holds none', async () => {
  await insert('one', await draft());
  const file = (await fromPage('exportData')) as { promises?: unknown };
  expect(file.promises).toHaveLength(1);
  await undo('one');
  expect(await fromPage('importData', { text: JSON.stringify(file) })).toEqual({ ok: true });
  expect((await promises()).ahead).toMatchObject([{ id: 'one' }]);
  expect(await alarmTime()).toBe(wednesday);
  const { promises: _, ...older } = file;
  expect(await fromPage('importData', { text: JSON.stringify(older) })).toEqual({ ok: true });
  expect((await promises()).ahead).toEqual([]);
  expect(await alarm()).toBeUndefined();
});
