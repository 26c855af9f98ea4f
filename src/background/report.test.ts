import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SeenChip } from '../domain/calendar-view.ts';
import type { Suggestion } from '../domain/given-back.ts';
import type { Invite } from '../domain/invite.ts';
import type { ReportView } from '../domain/report.ts';
import { defaultSettings, type Settings } from '../domain/settings.ts';
import { ask, fake, gmailTab, ownPage } from './testing/browser.ts';
import { chip, weekGrid } from './testing/calendar.ts';
import { personalFile, reply, weeklyUpdate } from './testing/mail.ts';
import { dumpStore, emptyStore } from './testing/store.ts';

const monday = '2026-11-23T09:00:00Z';
const friday = '2026-11-27T16:00:00Z';

const allowed = vi.fn();
const notified = vi.fn();
const opened = vi.fn();
let click: (id: string) => void;

/** A new worker: nothing is left in memory, everything in the store. */
async function restartWorker() {
  vi.resetModules();
  fake.runtime.onMessage.removeAllListeners();
  fake.alarms.onAlarm.removeAllListeners();
  await import('./main.ts');
}
const goTo = (instant: string) => vi.setSystemTime(new Date(instant));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(monday) });
  vi.spyOn(Temporal.Now, 'instant').mockImplementation(() => Temporal.Instant.fromEpochMilliseconds(Date.now()));
  await emptyStore();
  await fake.alarms.clearAll();
  allowed.mockReset().mockResolvedValue(true);
  notified.mockReset().mockResolvedValue('');
  opened.mockReset().mockResolvedValue({});
  Object.assign(fake.tabs, { query: async () => [], create: opened });
  Object.assign(fake, {
    permissions: { contains: allowed },
    notifications: {
      create: notified,
      onClicked: {
        addListener: (listener: (id: string) => void) => {
          click = listener;
        },
      },
    },
  });
  await restartWorker();
  await settle();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const fromPage = async (type: string, data?: unknown) => (await ask(type, data, ownPage)).value;
const settle = (more: Partial<Settings> = {}) =>
  fromPage('saveSettings', { ...defaultSettings, zone: 'Europe/Berlin', weekStart: 1, ...more });
const report = async () => (await fromPage('getReport')) as ReportView;
const suggestions = async () =>
  ((await dumpStore()).suggestions ?? []).filter((each) => typeof each === 'object') as Suggestion[];

const days = (first: string) =>
  Array.from({ length: 7 }, (_, index) => Temporal.PlainDate.from(first).add({ days: index }).toString());
const note = (first: string, chips: SeenChip[]) => ask('noteView', weekGrid(chips, { days: days(first) }), gmailTab());
/** The weekly update of a Thursday, 10:00 to 10:30 in Berlin. */
const update = (thursday: string) =>
  chip(`weekly1_${thursday.replaceAll('-', '')}T090000Z`, thursday, 10, 10.5, { title: 'Weekly status update' });
/** Three weeks as Google Calendar showed them. */
async function look() {
  for (const [first, thursday] of [
    ['2026-11-09', '2026-11-12'],
    ['2026-11-16', '2026-11-19'],
    ['2026-11-23', '2026-11-26'],
  ] as const) {
    await note(first, [update(thursday)]);
  }
}
const sighting = (more: Partial<Invite> = {}) => weeklyUpdate({ uid: 'weekly1@google.com', ...more });
const insert = (id: string, choiceId = 'contribute-async', more: object = {}, sender = gmailTab()) =>
  ask('recordInsertion', { id, kind: 'reply', choiceId, composer: reply(), sighting: sighting(), ...more }, sender);

describe('a suggestion', () => {
  it('is kept in hashes once a reply that asks for less is inserted beside its invitation', async () => {
    await look();
    await insert('one');
    await insert('one');
    const hash = expect.stringMatching(/^[\da-f]{64}$/);
    expect(await suggestions()).toEqual([
      {
        ...{ id: 'one', at: monday, keys: [hash, hash], series: hash, seen: true, rate: { weekly: 30, every: 1 } },
        ...{ start: '2026-11-26T09:00:00Z', end: '2026-11-26T09:30:00Z' },
      },
    ]);
    expect(JSON.stringify(await suggestions())).not.toMatch(/weekly1|harbor|status/);
  });

  it.each<[string, Parameters<typeof insert>]>([
    ['of another reply', ['one', 'agenda-first']],
    ['of a line', ['one', 'contribute-async', { kind: 'line' }]],
    ['beside no invitation', ['one', 'contribute-async', { sighting: undefined }]],
    ['in another thread', ['one', 'contribute-async', { composer: reply({ thread: 'other' }) }]],
    ['to what is sensitive', ['one', 'contribute-async', { sighting: sighting({ title: 'Salary talk' }) }]],
    ['from a private window', ['one', 'contribute-async', {}, gmailTab({ incognito: true })]],
  ])('is nothing %s', async (_, args) => {
    await insert(...args);
    expect(await suggestions()).toEqual([]);
  });

  it('to what its file shows to be personal is nothing', async () => {
    await insert('one', 'contribute-async', { sighting: { ...weeklyUpdate(), calendarFile: personalFile } });
    expect(await suggestions()).toEqual([]);
  });

  it('is taken back by Undo, before its record comes too', async () => {
    await insert('one');
    await ask('takeBackInsertion', { id: 'one' }, gmailTab());
    await insert('one');
    expect(await suggestions()).toEqual([]);
  });

  it('in a compose tab is one, however often it is opened', async () => {
    const wish = { sighting: sighting(), replyId: 'document-with-date' };
    await ask('openComposeTab', wish, gmailTab());
    await ask('openComposeTab', wish, gmailTab());
    const other = { sighting: sighting({ uid: 'other@google.com' }), replyId: 'talk-after-all' };
    await ask('openComposeTab', other, gmailTab());
    expect(await suggestions()).toHaveLength(1);
  });

  it('is forgotten after a year', async () => {
    await insert('one');
    goTo('2027-11-25T09:00:00Z');
    await insert('two', 'shorten', { sighting: sighting({ uid: 'other@google.com' }) });
    expect((await suggestions()).map(({ id }) => id)).toEqual(['two']);
  });
});

describe('the report', () => {
  it('tells what a suggestion gave back once the meeting went from the calendar', async () => {
    await look();
    await insert('one');
    const before = (await report()).weeks.at(-1);
    expect(before).toMatchObject({ week: '2026-11-23', minutes: 30, made: 1, accepted: 0, givenBack: 0 });
    goTo(friday);
    await note('2026-11-23', []);
    const after = (await report()).weeks.at(-1);
    expect(after).toMatchObject({ minutes: 0, made: 1, accepted: 1, givenBack: 30 });
  });

  it('gives nothing back of what no calendar showed, until one does', async () => {
    await insert('one');
    await note('2026-11-23', []);
    expect((await report()).weeks.at(-1)).toMatchObject({ made: 1, accepted: 0, givenBack: 0 });
    goTo('2026-11-24T09:00:00Z');
    await note('2026-11-23', [update('2026-11-26')]);
    goTo(friday);
    await note('2026-11-23', []);
    expect((await report()).weeks.at(-1)).toMatchObject({ made: 1, accepted: 1, givenBack: 30 });
  });

  it('knows recurring meetings by their title, and opens a mail to nobody about one', async () => {
    await look();
    const [series, ...more] = (await report()).series;
    expect(more).toEqual([]);
    expect(series).toMatchObject({ title: 'Weekly status update', yearly: 1560, accepted: 3, occurrences: 3 });
    const answer = await fromPage('mailSeries', { series: series?.series, replyId: 'thin-series' });
    expect(answer).toEqual({ cut: false });
    const [[tab] = []] = opened.mock.calls;
    const asked = new URL(tab.url).searchParams;
    expect([asked.get('to'), asked.get('su')]).toEqual(['', 'Re: Weekly status update']);
    expect(asked.get('body')).toContain('every other time');
    expect(await suggestions()).toMatchObject([{ series: series?.series, rate: { weekly: 30, every: 1 } }]);
    const unknown = await ask('mailSeries', { series: 'nobody', replyId: 'thin-series' }, ownPage);
    expect(unknown).toEqual({ refused: 'problem_not_understood', args: [] });
  });

  it('is for our own pages alone', async () => {
    expect(await ask('getReport', undefined, gmailTab())).toMatchObject({ refused: 'problem_sender' });
    const mail = { series: 's', replyId: 'thin-series' };
    expect(await ask('mailSeries', mail, gmailTab())).toMatchObject({ refused: 'problem_sender' });
  });
});

describe('the notification', () => {
  /** The same as the alarm, awaited: for what must not come. */
  const remind = async () => (await import('./report.ts')).remindOfReport(Temporal.Now.instant());
  const alarm = async () => {
    const set = await fake.alarms.get('report-due');
    return set && Temporal.Instant.fromEpochMilliseconds(set.scheduledTime).toString();
  };
  const choose = () => settle({ report: { notify: true } });
  const nextMonday = '2026-11-30T08:00:00Z';

  beforeEach(look);

  it('is off until it is chosen, and then comes once as the next week begins', async () => {
    await remind();
    expect(await alarm()).toBeUndefined();
    await choose();
    expect(await alarm()).toBe(nextMonday);
    await remind();
    expect(notified).not.toHaveBeenCalled();
    goTo(nextMonday);
    await fake.alarms.onAlarm.trigger({ name: 'report-due', scheduledTime: Date.now() } as never);
    await vi.waitFor(() => expect(notified).toHaveBeenCalledTimes(1));
    expect(notified.mock.calls[0]).toMatchObject([
      'report',
      { title: 'Weekly report', message: 'Last week: 0.5 of 10 h in live meetings' },
    ]);
    await fake.alarms.clearAll();
    await restartWorker();
    await vi.waitFor(async () => expect(await alarm()).toBe('2026-12-07T08:00:00Z'));
    await remind();
    expect(notified).toHaveBeenCalledTimes(1);
  });

  it('waits for the end of a pause, and for the permission', async () => {
    await choose();
    await fromPage('setPause', { until: '2026-11-30T12:00:00Z' });
    goTo(nextMonday);
    await remind();
    expect(notified).not.toHaveBeenCalled();
    goTo('2026-11-30T12:00:00Z');
    allowed.mockResolvedValue(false);
    await remind();
    expect(notified).not.toHaveBeenCalled();
    allowed.mockResolvedValue(true);
    await fake.alarms.onAlarm.trigger({ name: 'pause-end', scheduledTime: Date.now() } as never);
    await vi.waitFor(() => expect(notified).toHaveBeenCalledTimes(1));
  });

  it('is not about a week of which nothing is known, nor after it was switched off', async () => {
    await choose();
    goTo('2026-12-07T08:00:00Z');
    await remind();
    expect(notified).not.toHaveBeenCalled();
    await settle();
    expect(await alarm()).toBeUndefined();
    goTo('2026-11-30T09:00:00Z');
    await choose();
    expect(notified).not.toHaveBeenCalled();
  });

  it('leads to the report', async () => {
    click('report');
    await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(1));
    expect(opened.mock.calls[0]?.[0]).toMatchObject({ url: expect.stringMatching(/#report$/) });
  });
});
