import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InviteAdvice, Sighting } from '../domain/advice.ts';
import type { CalendarView, SeenChip } from '../domain/calendar-view.ts';
import type { Invite } from '../domain/invite.ts';
import type { LoadEvent, Skipped } from '../domain/load-event.ts';
import { defaultSettings, type Settings } from '../domain/settings.ts';
import type { WeekView } from '../domain/week-view.ts';
import { withStore } from './store/open.ts';
import { ask, fake, gmailTab, ownPage } from './testing/browser.ts';
import { chip, noon, weekdays, weekGrid } from './testing/calendar.ts';
import { dumpStore, emptyStore } from './testing/store.ts';
import './main.ts';
import { weeklyUpdate } from './testing/mail.ts';

const [monday = '', tuesday = '', , thursday = '', friday = ''] = weekdays;

const fromTab = async (type: string, data: unknown, sender = gmailTab()) => {
  const answer = await ask(type, data, sender);
  expect(answer).not.toHaveProperty('refused');
  expect(answer).not.toHaveProperty('failed');
  return answer.value;
};
const note = (view: CalendarView, sender = gmailTab()) => fromTab('noteView', view, sender);
const getWeek = async (week?: string) =>
  (await ask('getWeek', week === undefined ? {} : { week }, ownPage)).value as WeekView;
const settle = (more: Partial<Settings> = {}) =>
  ask('saveSettings', { ...defaultSettings, zone: 'Europe/Berlin', weekStart: 1, ...more }, ownPage);
const setClock = (now: string) =>
  vi.useFakeTimers({ now: Temporal.Instant.from(now).epochMilliseconds, toFake: ['Date'] });
const readings = async () => (await dumpStore()).readings ?? [];
/** Without their keys, which stand in the dump too. */
const records = async () =>
  (await readings()).filter((each) => !Array.isArray(each)) as { events: LoadEvent[]; skipped?: Skipped[] }[];

/** A meeting of `chip` opened in its card. */
function card(eventId: string, day: string, from: number, to: number, more: Partial<Invite> = {}): Sighting {
  const at = (hour: number) => `${day}T${String(hour).padStart(2, '0')}:00:00+01:00[Europe/Berlin]`;
  return {
    host: 'google-calendar',
    account: 'mina@lumen.example',
    invite: {
      uid: eventId,
      title: 'Planning',
      organizer: { name: 'Noor Haddad', address: 'noor@harbor.example' },
      attendees: [{ address: 'noor@harbor.example' }, { address: 'mina@lumen.example', partstat: 'accepted' }],
      attendeesComplete: true,
      start: at(from),
      end: at(to),
      ...more,
    },
  };
}
/** As a calendar's page does: advice for the bar, and what is kept for later. */
const open = async (sighting: Sighting, sender = gmailTab()) => {
  await fromTab('noteEvent', sighting, sender);
  return (await fromTab('adviseInvite', sighting, sender)) as InviteAdvice;
};

beforeEach(async () => {
  await emptyStore();
  Object.assign(fake.tabs, { query: async () => [], sendMessage: async () => ({}) });
  setClock(noon);
  await settle();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a calendar view', () => {
  it('becomes the week in popup and badge', async () => {
    await note(
      weekGrid([
        chip('aaaaa', monday, 9, 12),
        chip('bbbbb', monday, 11, 13),
        chip('ccccc', tuesday, 14, 18.5),
        chip('ddddd', friday, 9, 10, {
          filled: false,
          text: '9:00 to 10:00, Planning, Mina Okafor, Needs RSVP, No location',
        }),
      ]),
    );
    const week = await getWeek();
    expect(week).toMatchObject({
      known: true,
      week: monday,
      minutes: 510,
      unansweredMinutes: 60,
      services: ['google'],
    });
    expect(week.days.map(({ minutes }) => minutes)).toEqual([240, 270, 0, 0, 0, 0, 0]);
    expect(week.readAt).toEqual({ oldest: noon, newest: noon });
    expect(await fake.action.getBadgeText({})).toBe('8.5h');
    expect(await fake.action.getTitle({})).toContain('8.5 of 10 h ');
  });

  it('of a day replaces that day alone', async () => {
    await note(weekGrid([chip('aaaaa', monday, 9, 10), chip('bbbbb', tuesday, 9, 10), chip('ccccc', tuesday, 11, 12)]));
    await note(weekGrid([chip('bbbbb', tuesday, 9, 10)], { days: [tuesday] }));
    const { days } = await getWeek();
    expect(days.map(({ minutes }) => minutes)).toEqual([60, 60, 0, 0, 0, 0, 0]);
  });

  it('takes a meeting with it that moved from another week', async () => {
    const next = Array.from({ length: 7 }, (_, index) => `2026-1${index < 1 ? '1-30' : `2-0${index}`}`);
    await note(weekGrid([chip('aaaaa', friday, 9, 10)]));
    await note(weekGrid([chip('aaaaa', next[0] ?? '', 9, 10)], { days: next }));
    expect((await getWeek()).minutes).toBe(0);
    expect((await getWeek(next[3])).minutes).toBe(60);
  });

  it('of a colleague’s calendar alone does not empty mine', async () => {
    await note(weekGrid([chip('aaaaa', monday, 9, 10)]));
    await note(
      weekGrid([chip('bbbbb', monday, 9, 10, { calendar: 'kai@lumen.example' })], { calendars: ['kai@lumen.example'] }),
    );
    expect((await getWeek()).minutes).toBe(60);
  });

  it('counts a meeting over midnight on both of its days, once', async () => {
    const text = '11:00pm to 1:00am, Planning, Mina Okafor, Accepted, No location';
    const pieces = [chip('aaaaa', monday, 23, 24, { text }), chip('aaaaa', tuesday, 0, 1, { text })];
    await note(weekGrid(pieces));
    expect((await getWeek()).days.map(({ minutes }) => minutes).slice(0, 2)).toEqual([60, 60]);
  });

  it.each(['month', 'schedule', 'year', 'other'] as const)('without hours (%s) is not kept', async (kind) => {
    await note(weekGrid([chip('aaaaa', monday, 9, 10)], { kind }));
    expect(await readings()).toEqual([]);
    expect((await getWeek()).known).toBe(false);
  });

  it('that is no view is refused, one without an end is cut', async () => {
    const bad = { ...weekGrid([]), days: ['2026-02-31'] };
    expect(await ask('noteView', bad, gmailTab())).toMatchObject({ refused: 'problem_not_understood' });
    const endless = Array.from({ length: 2001 }, (_, index) =>
      chip(`event${index}`, index < 2000 ? monday : tuesday, 9, 10),
    );
    await note(weekGrid(endless));
    expect((await getWeek()).days.map(({ minutes }) => minutes)).toEqual([60, 0, 0, 0, 0, 0, 0]);
  });

  it('that the store can’t take breaks nothing', async () => {
    await emptyStore();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    });
    expect(await note(weekGrid([]))).toBeUndefined();
  });
});

describe('what is kept of a calendar', () => {
  it('holds neither name nor address, and a title in readings alone', async () => {
    const title = 'Roadmap planning';
    const mine = 'canary@lumen.example';
    const planning = chip('aaaaacanary', monday, 9, 10, { title, calendar: mine });
    await note(weekGrid([planning], { account: mine, calendars: [mine] }));
    const organizer = { name: 'Canary', address: 'canary@harbor.example' };
    const attendees = [organizer, { address: 'mina@lumen.example' }];
    await open(card('bbbbbcanary', tuesday, 9, 10, { title, organizer, attendees, myPartstat: 'accepted' }));
    const kept = await readings();
    expect(JSON.stringify(kept).toLowerCase()).not.toContain('canary');
    expect(JSON.stringify(kept)).toContain('harbor.example');
    expect(JSON.stringify(kept)).toContain(title);
    expect(JSON.stringify({ ...(await dumpStore()), readings: [] })).not.toContain(title);
    expect((await getWeek()).minutes).toBe(120);
  });

  it('tells the series that an occurrence belongs to, whether it counts or not', async () => {
    const declined = { filled: false, text: '9:00 to 10:00, Planning, Mina Okafor, Declined, No location' };
    await note(
      weekGrid([
        chip('aaaaa_20261123T080000Z', monday, 9, 10),
        chip('aaaaa_20261124T080000Z', tuesday, 9, 10, declined),
        chip('bbbbb', friday, 9, 10),
      ]),
    );
    const kept = await records();
    const [series, single] = kept.flatMap(({ events }) => events);
    expect(series).toMatchObject({ series: expect.stringMatching(/^[\da-f]{64}$/), title: 'Planning' });
    expect(single).not.toHaveProperty('series');
    const skipped = kept.flatMap((record) => record.skipped ?? []);
    expect(skipped).toEqual([{ key: expect.any(String), series: series?.series, why: 'declined' }]);
    await open(card('aaaaa_20261123T080000Z', monday, 9, 10, { recurrence: { endless: true } }));
    await note(weekGrid([chip('aaaaa_20261123T080000Z', monday, 9, 10)]));
    const [again] = (await records()).flatMap(({ events }) => events);
    expect(again).toMatchObject({ endless: true, series: series?.series });
  });

  it('of a sensitive meeting never holds its title, in no store, whether it counts or not', async () => {
    const title = 'Salary talk with heron-4711';
    const text = `9:00 to 10:00, ${title}, Mina Okafor, Declined, No location`;
    await note(
      weekGrid([
        chip('aaaaa_20261123T080000Z', monday, 9, 10, { title }),
        chip('aaaaa_20261124T080000Z', tuesday, 9, 10, { title, filled: false, text }),
      ]),
    );
    await open(card('bbbbb_20261126T080000Z', thursday, 9, 10, { title, myPartstat: 'accepted' }));
    await open(card('ccccc', friday, 9, 10, { title: 'heron-4711 planning', confidentiality: 'private' }));
    const kept = await records();
    expect(JSON.stringify(await dumpStore())).not.toMatch(/heron|salary/i);
    const events = kept.flatMap((record) => record.events.map((event) => Object.keys(event).join()));
    expect(events).toEqual(Array(3).fill('start,end'));
    expect(kept.flatMap(({ skipped = [] }) => skipped)).toEqual([]);
  });

  it('of a time before series were told is still read', async () => {
    await withStore((store) =>
      store.put('readings', {
        ...{
          day: monday,
          source: 'view',
          service: 'google',
          account: 'a',
          id: '',
          readAt: noon,
          zone: 'Europe/Berlin',
        },
        events: [{ key: 'b', start: '2026-11-23T08:00:00Z', end: '2026-11-23T09:00:00Z', answer: 'accepted' }],
        ...{ keys: ['b'], unread: [], doubts: [] },
      }),
    );
    expect((await getWeek()).minutes).toBe(60);
  });

  it('is of a sensitive meeting the interval alone, and only once it is accepted', async () => {
    const title = 'Termination talk';
    await note(
      weekGrid([
        chip('aaaaa', monday, 9, 10, { title }),
        chip('bbbbb', tuesday, 9, 10, {
          title,
          filled: false,
          text: `9:00 to 10:00, ${title}, Mina Okafor, Needs RSVP, No location`,
        }),
      ]),
    );
    const events = (await readings()).flatMap((record) => (record as { events?: object[] }).events ?? []);
    expect(events).toEqual([{ start: '2026-11-23T08:00:00Z', end: '2026-11-23T09:00:00Z' }]);
    expect(await getWeek()).toMatchObject({ minutes: 60, unansweredMinutes: 0 });
  });

  it('is reduced once the card shows that it is sensitive', async () => {
    await note(weekGrid([chip('aaaaa', monday, 9, 10)]));
    await open(card('aaaaa', monday, 9, 10, { confidentiality: 'private' }));
    const events = (await readings()).flatMap((record) => (record as { events?: object[] }).events ?? []);
    expect(events).toEqual([{ start: '2026-11-23T08:00:00Z', end: '2026-11-23T09:00:00Z' }]);
    expect((await getWeek()).minutes).toBe(60);
  });

  it('is nothing from a private window', async () => {
    const before = await dumpStore();
    const hidden = gmailTab({ incognito: true });
    await note(weekGrid([chip('aaaaa', monday, 9, 10)]), hidden);
    await open(card('bbbbb', tuesday, 9, 10), hidden);
    expect(await dumpStore()).toEqual(before);
  });

  it('is forgotten after 53 weeks', async () => {
    const old = '2025-11-18';
    setClock('2025-11-19T11:00:00Z');
    await note(weekGrid([chip('aaaaa', old, 9, 10)], { days: [old, '2025-11-20'] }));
    expect(JSON.stringify(await readings())).toContain(old);
    setClock(noon);
    await note(weekGrid([]));
    expect(JSON.stringify(await readings())).not.toContain(old);
    expect(JSON.stringify(await readings())).toContain('2025-11-20');
  });
});

describe('an opened event', () => {
  it('tells who takes part, which a view doesn’t', async () => {
    await note(weekGrid([chip('aaaaa', monday, 9, 10)]));
    await open(card('aaaaa', monday, 9, 10));
    setClock('2026-11-25T12:00:00Z');
    await note(weekGrid([chip('aaaaa', monday, 10, 11)]));
    const events = (await readings()).flatMap((record) => (record as { events?: object[] }).events ?? []);
    expect(events).toEqual([
      expect.objectContaining({ guests: 2, domains: ['harbor.example'], start: '2026-11-23T09:00:00Z' }),
    ]);
  });

  it('is counted where its calendar was read, and taken out when it is declined or cancelled', async () => {
    await note(weekGrid([]));
    setClock('2026-11-25T11:01:00Z');
    await open(card('aaaaa', monday, 9, 10));
    expect((await getWeek()).minutes).toBe(60);
    expect(await fake.action.getBadgeText({})).toBe('1h');
    const attendees = [
      { address: 'noor@harbor.example' },
      { address: 'mina@lumen.example', partstat: 'declined' as const },
    ];
    await open(card('aaaaa', monday, 9, 10, { attendees }));
    expect((await getWeek()).minutes).toBe(0);
    await note(weekGrid([chip('aaaaa', monday, 9, 10)]));
    await open(card('aaaaa', monday, 9, 10, { status: 'cancelled' }));
    expect((await getWeek()).minutes).toBe(0);
  });

  it('that is gone from the view read since is not counted', async () => {
    await open(card('aaaaa', monday, 9, 10));
    setClock('2026-11-25T12:00:00Z');
    await note(weekGrid([]));
    expect((await getWeek()).minutes).toBe(0);
  });

  it('keeps my own meeting that a view shows without an answer of mine', async () => {
    const mine = { organizer: { address: 'mina@lumen.example' } };
    const title = 'Planning';
    const bare = chip('aaaaa', monday, 9, 10, {
      title,
      text: `9:00 to 10:00, ${title}, Mina Okafor, No location, November 23, 2026`,
    });
    await note(weekGrid([bare]));
    expect((await getWeek()).minutes).toBe(0);
    await open(card('aaaaa', monday, 9, 10, mine));
    expect((await getWeek()).minutes).toBe(60);
    setClock('2026-11-25T11:30:00Z');
    await note(weekGrid([bare]));
    expect((await getWeek()).minutes).toBe(60);
    setClock('2026-11-25T12:00:00Z');
    await note(weekGrid([]));
    expect((await getWeek()).minutes).toBe(0);
  });

  it('alone makes no week known', async () => {
    await open(card('aaaaa', monday, 9, 10));
    expect(await getWeek()).toMatchObject({ known: false, minutes: 0 });
    expect(await fake.action.getBadgeText({})).toBe('');
  });

  it.each<[string, Sighting]>([
    ['in a mail', { ...weeklyUpdate({ recurrenceId: '20261126T090000Z', myPartstat: 'accepted' }) }],
    ['without a time', card('aaaaa', monday, 9, 10, { end: 'later' })],
    [
      'without guests that are known',
      card('aaaaa', monday, 9, 10, { attendees: [], organizer: {}, attendeesComplete: false }),
    ],
    ['as a whole series', card('aaaaa', monday, 9, 10, { recurrence: { endless: true } })],
  ])('is not kept %s', async (_, sighting) => {
    await open(sighting);
    expect(await readings()).toEqual([]);
  });
});

describe('the badge', () => {
  const red = [179, 38, 30, 255];
  const amber = [133, 83, 0, 255];
  const grey = [95, 99, 104, 255];
  it.each([
    [474, '7.9h', grey],
    [480, '8h', amber],
    [600, '10h', red],
  ])('at %d of 600 minutes', async (minutes, text, color) => {
    await note(
      weekGrid([chip('aaaaa', monday, 8, 8 + minutes / 60, { text: 'Planning, Mina Okafor, Accepted, No location' })]),
    );
    expect((await getWeek()).minutes).toBe(minutes);
    expect(await fake.action.getBadgeText({})).toBe(text);
    expect(await fake.action.getBadgeBackgroundColor({})).toEqual(color);
    expect(await fake.action.getBadgeTextColor({})).toBe('#ffffff');
  });

  it('is drawn only when it looks different', async () => {
    const grid = weekGrid([chip('aaaaa', monday, 9, 10)]);
    await note(grid);
    const set = vi.spyOn(fake.action, 'setBadgeText');
    setClock('2026-11-25T11:01:00Z');
    await note(grid);
    expect(set).not.toHaveBeenCalled();
    await note(weekGrid([]));
    expect(set).toHaveBeenCalledExactlyOnceWith({ text: '0h' });
  });

  it('follows the limit', async () => {
    await note(weekGrid([chip('aaaaa', monday, 9, 10)]));
    await settle({ limits: { week: 60, day: 60 } });
    expect(await fake.action.getBadgeBackgroundColor({})).toEqual(red);
  });

  it('begins anew with the week, at midnight of the user’s zone', async () => {
    await note(weekGrid([chip('aaaaa', monday, 9, 10)]));
    const midnight = Temporal.Instant.from('2026-11-25T23:00:00Z').epochMilliseconds;
    expect(await fake.alarms.get('new-day')).toMatchObject({ scheduledTime: midnight });
    setClock('2026-11-29T23:00:00Z');
    await fake.alarms.onAlarm.trigger({ name: 'new-day', scheduledTime: midnight } as never);
    await vi.waitFor(async () => expect(await fake.action.getBadgeText({})).toBe(''));
    const next = Temporal.Instant.from('2026-11-30T23:00:00Z').epochMilliseconds;
    expect(await fake.alarms.get('new-day')).toMatchObject({ scheduledTime: next });
  });
});

describe('the week’s first day', () => {
  it.each([
    [1, '2026-11-23'],
    [7, '2026-11-22'],
    [6, '2026-11-21'],
  ])('is the chosen one: %d', async (weekStart, first) => {
    await settle({ weekStart });
    expect((await getWeek()).week).toBe(first);
    expect((await getWeek('2026-11-27')).week).toBe(weekStart === 6 ? '2026-11-21' : first);
  });

  it('is for our own pages to ask', async () => {
    expect(await ask('getWeek', {}, gmailTab())).toMatchObject({ refused: 'problem_sender' });
  });
});

describe('the load line', () => {
  const busy: SeenChip[] = [chip('aaaaa', monday, 9, 12), chip('bbbbb', thursday, 8, 10)];
  const invite = () => weeklyUpdate(); // Thursday, 10:00 to 10:30
  const outlook = (): Sighting => ({ ...invite(), host: 'outlook' });

  it('tells the week without and with the invitation, once its working days were read', async () => {
    expect(await open(invite())).not.toHaveProperty('load');
    await note(weekGrid(busy, { days: weekdays.slice(0, 4) }));
    expect(await open(invite())).not.toHaveProperty('load');
    await note(weekGrid([], { days: [friday] }));
    expect((await open(invite())).load).toEqual({ before: 300, after: 330, limit: 600, inRow: 2 });
  });

  it('takes out what is already counted of it, also of a series', async () => {
    await note(weekGrid([...busy, chip('weeklyone_20261126T090000Z', thursday, 10, 10.5)]));
    const { load } = await open(weeklyUpdate({ uid: 'weeklyone@google.com' }));
    expect(load).toMatchObject({ before: 300, after: 330 });
  });

  it('says when it is about another week', async () => {
    await note(weekGrid(busy));
    setClock('2026-11-18T11:00:00Z');
    expect((await open(invite())).load).toMatchObject({ otherWeek: true });
  });

  it('does not take a load from Google into Outlook’s pages, unless that was chosen', async () => {
    await note(weekGrid(busy));
    expect(await open(outlook())).not.toHaveProperty('load');
    await settle({ loadEverywhere: true });
    expect((await open(outlook())).load).toMatchObject({ before: 300 });
  });

  it('chooses the reply over the limit', async () => {
    await note(weekGrid(busy));
    await settle({ limits: { week: 330, day: 120 } });
    expect((await open(invite())).reasons.map(({ id }) => id)).not.toContain('over-limit');
    await settle({ limits: { week: 329, day: 120 } });
    const { reasons, replies } = await open(invite());
    expect(reasons.map(({ id }) => id)).toContain('over-limit');
    expect(replies.map(({ id }) => id)).toContain('over-limit');
  });

  it('counts no minute twice in that', async () => {
    await note(weekGrid([...busy, chip('ccccc', thursday, 10, 11)]));
    await settle({ limits: { week: 360, day: 120 } });
    const { load, reasons } = await open(invite());
    expect(load).toMatchObject({ before: 360, after: 360 });
    expect(reasons.map(({ id }) => id)).not.toContain('over-limit');
  });

  it('is not told where there is no bar', async () => {
    await note(weekGrid(busy));
    expect(await open(weeklyUpdate({ confidentiality: 'private' }))).not.toHaveProperty('load');
  });
});
