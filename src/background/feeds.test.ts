import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FeedView } from '../domain/feed-view.ts';
import { defaultSettings, type Settings } from '../domain/settings.ts';
import type { WeekView } from '../domain/week-view.ts';
import { ask, fake, gmailTab, ownPage } from './testing/browser.ts';
import { chip, noon, weekGrid } from './testing/calendar.ts';
import { calendarText, feedUrl, meeting } from './testing/feed.ts';
import { dumpStore, emptyStore } from './testing/store.ts';
import './main.ts';
import { readDueFeeds } from './feeds.ts';
import type { StoredFeed } from './schemas/feed.ts';
import type { StoredReading } from './schemas/reading.ts';

const host = 'calendar.google.com';
const monday = meeting('aaaaa', '20261123T090000Z');
const tuesday = meeting('bbbbb', '20261124T090000Z', 'DURATION:PT2H');

type Server = (url: string, init: RequestInit) => Response | Promise<Response>;
let asked: { url: string; init: RequestInit }[];
function serve(answer: Server) {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answer(url, init);
  });
}
const ics = (text: string, headers: Record<string, string> = {}) =>
  new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8', ...headers } });
/** As browsers fail: without a reason. */
const broken: Server = () => Promise.reject(new TypeError('Failed to fetch'));

const fromPage = async (type: string, data?: unknown, sender = ownPage) => {
  const answer = await ask(type, data, sender);
  expect(answer).not.toHaveProperty('failed');
  return answer.value;
};
const getFeeds = () => fromPage('getFeeds') as Promise<FeedView[]>;
const only = async () => (await getFeeds())[0] as FeedView;
const stored = async () => (await dumpStore()).feeds?.at(-1) as StoredFeed;
const add = (address = feedUrl) => fromPage('addFeed', { address });
const refused = (problem: string, ...args: string[]) => ({ ok: false, problem, args });
const week = () => fromPage('getWeek', {}) as Promise<WeekView>;
const badge = () => fake.action.getBadgeText({});
const setClock = (now: string) => vi.setSystemTime(Temporal.Instant.from(now).epochMilliseconds);
const alarm = async () => (await fake.alarms.get('feeds'))?.scheduledTime;
/** The next alarm's time has come, and what it is set for is done. */
async function ring() {
  vi.setSystemTime((await alarm()) ?? Number.NaN);
  await readDueFeeds(Temporal.Now.instant());
}
const settle = (more: Partial<Settings> = {}) =>
  ask('saveSettings', { ...defaultSettings, zone: 'Europe/Berlin', weekStart: 1, ...more }, ownPage);

beforeEach(async () => {
  await emptyStore();
  asked = [];
  await fake.alarms.clearAll();
  Object.assign(fake.tabs, { query: async () => [], sendMessage: async () => ({}) });
  Object.assign(fake, { permissions: { contains: async () => true } });
  vi.useFakeTimers({ now: Temporal.Instant.from(noon).epochMilliseconds, toFake: ['Date'] });
  vi.spyOn(Math, 'random').mockReturnValue(0);
  await settle();
  serve(() => ics(calendarText(monday, tuesday)));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a calendar’s address', () => {
  it('fills the week and the badge, and is read again an hour later', async () => {
    expect(await add()).toEqual({ ok: true });
    expect(await week()).toMatchObject({ known: true, minutes: 180, services: ['google'], doubts: [] });
    expect(await badge()).toBe('3h');
    expect(await only()).toMatchObject({ name: 'Work', lost: 0, readAt: noon, address: { masked: `${host}/…ffee` } });
    expect(await alarm()).toBe(Temporal.Instant.from(noon).add({ hours: 1 }).epochMilliseconds);
    serve(() => ics(calendarText(monday)));
    await ring();
    expect(await badge()).toBe('1h');
    expect(await only()).toMatchObject({ readAt: '2026-11-25T12:00:00Z' });
    expect(asked).toHaveLength(2);
  });

  it('is asked for without anything of ours', async () => {
    await add();
    expect(asked).toEqual([
      {
        url: feedUrl,
        init: expect.objectContaining({
          ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'follow', headers: {} },
        }),
      },
    ]);
  });

  it('is in no answer to a page, no export and no reading; the text is nowhere', async () => {
    await add();
    expect(JSON.stringify(await getFeeds())).not.toContain('c0ffee');
    expect(JSON.stringify(await fromPage('exportData'))).not.toContain('c0ffee');
    const { feeds, readings } = await dumpStore();
    expect(JSON.stringify(readings)).not.toMatch(/c0ffee|mina|noor|aaaaa|BEGIN/);
    expect(JSON.stringify(feeds)).not.toMatch(/Planning|noor|BEGIN/);
    expect(JSON.stringify(readings)).toContain('harbor.example');
  });

  it('is in an export only if that is asked for, and comes along with it once', async () => {
    await add();
    const { id } = await only();
    const entry = { name: 'Work', address: feedUrl };
    const plain = (await fromPage('exportData', { feeds: false })) as object;
    expect(plain).not.toHaveProperty('feeds');
    const whole = (await fromPage('exportData', { feeds: true })) as object;
    expect(whole).toMatchObject({ feeds: [entry] });
    const second = { name: 'Home', address: 'webcal://user.fm/calendar/abc.ics' };
    const text = JSON.stringify({ ...whole, feeds: [entry, second, second] });
    const change = [{ kind: 'feeds', added: ['Home'], changed: [], removed: [] }];
    const before = await dumpStore();
    expect(await fromPage('previewImport', { text })).toEqual({ ok: true, merge: change, replace: change });
    expect(await fromPage('importData', { text }, { ...ownPage, tab: { incognito: true } } as never)).toEqual(
      refused('problem_feed_private'),
    );
    expect(await dumpStore()).toEqual(before);
    await fromPage('importData', { text, merge: true });
    await fromPage('importData', { text });
    await vi.waitFor(async () => expect((await getFeeds()).map(({ readAt }) => readAt)).toEqual([noon, noon]));
    expect((await getFeeds()).map(({ name }) => name)).toEqual(['Home', 'Work']);
    expect((await getFeeds())[1]?.id).toBe(id);
    expect(asked.map(({ url }) => url)).toEqual([feedUrl, 'https://user.fm/calendar/abc.ics']);
  });

  it('that an import brings is not asked for where the browser does not allow its host', async () => {
    Object.assign(fake, { permissions: { contains: async () => false } });
    const plain = (await fromPage('exportData')) as object;
    const text = JSON.stringify({ ...plain, feeds: [{ name: 'Home', address: 'https://user.fm/calendar/abc.ics' }] });
    expect(await fromPage('importData', { text })).toEqual({ ok: true });
    const problem = { problem: 'problem_feed_permission', args: ['user.fm'] };
    await vi.waitFor(async () => expect(await only()).toMatchObject({ name: 'Home', problem }));
    expect(asked).toEqual([]);
    const many = Array.from({ length: 50 }, (_, n) => ({ name: 'Home', address: `https://user.fm/calendar/${n}.ics` }));
    expect(await fromPage('importData', { text: JSON.stringify({ ...plain, feeds: many }) })).toEqual(
      refused('problem_too_many'),
    );
    expect(await getFeeds()).toHaveLength(1);
  });

  it('is there once, and goes with all that was read of it; undone, it is as it was', async () => {
    await add();
    expect(await add(feedUrl.replace('https', 'webcal'))).toEqual(refused('problem_feed_twice', 'Work'));
    const before = await dumpStore();
    const removed = await fromPage('removeFeed', { id: (await only()).id });
    expect(await dumpStore()).toMatchObject({ feeds: [], readings: [] });
    expect([await badge(), await alarm()]).toEqual(['', undefined]);
    expect(await fromPage('restoreFeed', removed)).toEqual({ ok: true });
    expect(await dumpStore()).toEqual(before);
    expect(await badge()).toBe('3h');
    expect(await alarm()).toBeDefined();
  });

  it('can have another name', async () => {
    await add();
    await fromPage('renameFeed', { id: (await only()).id, name: 'Mine' });
    await ring();
    expect(await only()).toMatchObject({ name: 'Mine' });
  });

  it('is refused from a private window and where no calendar is fetched', async () => {
    const sender = { ...ownPage, tab: { incognito: true } } as never;
    expect(await fromPage('addFeed', { address: feedUrl }, sender)).toEqual(refused('problem_feed_private'));
    expect(await add('https://calendars.example/a.ics')).toEqual(refused('problem_feed_host', 'calendars.example'));
    expect(await fromPage('addFeed', { address: feedUrl }, gmailTab())).toEqual(refused('problem_sender'));
    expect(asked).toEqual([]);
    expect((await dumpStore()).feeds).toEqual([]);
  });
});

describe('what was read of it before', () => {
  const tags = { etag: '"v1"', 'last-modified': 'Wed, 25 Nov 2026 10:00:00 GMT' };

  it('stays where nothing has changed, and counts as read', async () => {
    serve(() => ics(calendarText(monday), tags));
    await add();
    serve((_, { headers }) =>
      new Headers(headers).get('if-none-match') === '"v1"' ? new Response(null, { status: 304 }) : ics(calendarText()),
    );
    await ring();
    expect(asked[1]?.init.headers).toEqual({
      'if-none-match': '"v1"',
      'if-modified-since': 'Wed, 25 Nov 2026 10:00:00 GMT',
    });
    expect(await badge()).toBe('1h');
    expect((await week()).readAt?.newest).toBe('2026-11-25T12:00:00Z');
    await ring();
    expect(asked[2]?.init.headers).toHaveProperty('if-none-match');
  });

  it('is read anew on another day, in another zone, and for other addresses of mine', async () => {
    serve(() => ics(calendarText(monday), tags));
    await add();
    await settle({ me: { ...defaultSettings.me, addresses: ['mina@old.example'] } });
    await ring();
    expect(asked[1]?.init.headers).toEqual({});
    setClock('2026-11-26T11:00:00Z');
    await fromPage('readFeed', { id: (await only()).id });
    expect(asked[2]?.init.headers).toEqual({});
  });
});

describe('my answer', () => {
  it('is that of the calendar’s owner and of my addresses', async () => {
    const invited = (...who: string[]) => who.map((each) => `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${each}`);
    const other = meeting(
      'ccccc',
      '20261125T090000Z',
      ...invited('mina@other.example'),
      'ATTENDEE:mailto:mina@x.example',
    );
    serve(() => ics(calendarText(monday, other)));
    await add();
    expect(await week()).toMatchObject({ minutes: 60, unansweredMinutes: 60 });
    await settle({ me: { ...defaultSettings.me, addresses: ['mina@other.example'] } });
    await fromPage('readFeed', { id: (await only()).id });
    expect(await week()).toMatchObject({ minutes: 120, unansweredMinutes: 0 });
  });

  it('is not that of somebody whose calendar I look after', async () => {
    const both = ['mina', 'boss'].map((who) => `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${who}@lumen.example`);
    const alone = meeting(
      'bbbbb',
      '20261124T090000Z',
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:boss@lumen.example',
      'X:mailto:mina@',
    );
    const twice = both.map((line) => line.replace('ACCEPTED:mailto:mina', 'NEEDS-ACTION:mailto:mina'));
    const calendar = feedUrl.replace('mina%40lumen.example', encodeURIComponent('boss@lumen.example'));
    await settle({ me: { ...defaultSettings.me, addresses: ['mina@lumen.example'] } });
    serve(() => ics(calendarText(meeting('aaaaa', '20261123T090000Z', ...twice), alone)));
    await add(calendar);
    expect(await week()).toMatchObject({ minutes: 120, unansweredMinutes: 0 });
    serve(() => ics(calendarText(meeting('aaaaa', '20261123T090000Z', ...both), alone)));
    await fromPage('readFeed', { id: (await only()).id });
    expect(await week()).toMatchObject({ minutes: 60, unansweredMinutes: 60 });
  });

  it('is not that of a group’s calendar', async () => {
    const group = 'team@group.calendar.google.com';
    const event = meeting('aaaaa', '20261123T090000Z', `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${group}`, 'X:mailto:mina@');
    serve(() => ics(calendarText(event)));
    await add(feedUrl.replace('mina%40lumen.example', encodeURIComponent(group)));
    expect(await week()).toMatchObject({ minutes: 0, unansweredMinutes: 60 });
  });
});

describe('with what the page shows', () => {
  const seen = [chip('aaaaa', '2026-11-23', 10, 11), chip('bbbbb', '2026-11-24', 10, 12)];
  const note = (...chips: typeof seen) => ask('noteView', weekGrid(chips), gmailTab());

  it('each event counts once, whichever was read first, and the minutes are the same', async () => {
    await note(...seen);
    expect(await week()).toMatchObject({ minutes: 180 });
    await add();
    expect(await week()).toMatchObject({ minutes: 180 });
    setClock('2026-11-25T11:30:00Z');
    await note(...seen);
    expect(await week()).toMatchObject({ minutes: 180, days: [{ minutes: 60 }, { minutes: 120 }, {}, {}, {}, {}, {}] });
    const removed = await fromPage('removeFeed', { id: (await only()).id });
    expect(removed).toBeDefined();
    expect(await week()).toMatchObject({ minutes: 180 });
  });

  it('a series and its moved day are the same to both', async () => {
    const zoned = (start: string) => `DTSTART;TZID=Europe/Berlin:${start}`;
    const series = ['RRULE:FREQ=WEEKLY;BYDAY=MO,TH', zoned('20261102T100000')];
    const moved = ['RECURRENCE-ID;TZID=Europe/Berlin:20261126T100000', zoned('20261127T150000')];
    const weekly = [series, moved].map((lines) => meeting('ccccc', '', ...lines).filter((line) => line !== 'DTSTART:'));
    serve(() => ics(calendarText(...weekly)));
    await note(
      chip('ccccc_20261123T090000Z', '2026-11-23', 10, 11),
      chip('ccccc_20261126T090000Z', '2026-11-27', 15, 16),
    );
    const before = await week();
    await add();
    expect((await week()).days.map(({ minutes }) => minutes)).toEqual(before.days.map(({ minutes }) => minutes));
    expect(before.minutes).toBe(120);
    const { readings = [] } = await dumpStore();
    const mondays = (readings as StoredReading[]).filter(({ day, events }) => day === '2026-11-23' && events?.length);
    expect(mondays.map(({ source }) => source)).toEqual(['feed', 'view']);
    expect(new Set(mondays.flatMap(({ keys }) => keys)).size).toBe(1);
  });

  it('what is moved, deleted or declined by the feed is gone, though no calendar is opened', async () => {
    await add();
    await note(...seen);
    const declined = ['ATTENDEE;PARTSTAT=DECLINED:mailto:mina@lumen.example'];
    serve(() => ics(calendarText(meeting('bbbbb', '20261124T090000Z', ...declined))));
    await ring();
    expect(await week()).toMatchObject({ minutes: 0, unansweredMinutes: 0 });
    serve(() => ics(calendarText(meeting('bbbbb', '20261126T090000Z'))));
    await ring();
    expect((await week()).days.map(({ minutes }) => minutes)).toEqual([0, 0, 0, 60, 0, 0, 0]);
  });

  it('what the feed knows to be free is not counted, however often a page shows it', async () => {
    serve(() => ics(calendarText(meeting('aaaaa', '20261123T090000Z', 'TRANSP:TRANSPARENT'))));
    await add();
    setClock('2026-11-25T11:30:00Z');
    await note(chip('aaaaa', '2026-11-23', 10, 11));
    expect(await week()).toMatchObject({ minutes: 0, unansweredMinutes: 0 });
  });

  it('what the feed knows to be sensitive is kept without a name, and counted once', async () => {
    await note(chip('aaaaa', '2026-11-23', 10, 11));
    serve(() => ics(calendarText(meeting('aaaaa', '20261123T090000Z', 'CLASS:PRIVATE'))));
    await add();
    expect((await dumpStore()).readings?.flatMap((each) => (each as StoredReading).events ?? [])).toEqual([
      { start: '2026-11-23T09:00:00Z', end: '2026-11-23T10:00:00Z' },
    ]);
    expect(await week()).toMatchObject({ minutes: 60 });
  });
});

describe('what goes wrong', () => {
  const answers: [string, string[], Server][] = [
    ['problem_feed_denied', [host], () => new Response('', { status: 401 })],
    ['problem_feed_denied', [host], () => new Response('', { status: 403 })],
    ['problem_feed_gone', [host], () => new Response('', { status: 404 })],
    ['problem_feed_gone', [host], () => new Response('', { status: 410 })],
    ['problem_feed_busy', [host], () => new Response('', { status: 429 })],
    ['problem_feed_service', [host], () => new Response('', { status: 503 })],
    ['problem_feed_status', [host, '418'], () => new Response('', { status: 418 })],
    ['problem_feed_page', [host], () => ics('<html>', { 'content-type': 'text/html; charset=utf-8' })],
    ['problem_feed_not_calendar', [], () => ics('hello')],
    ['problem_feed_empty', [host], () => ics('')],
    ['problem_feed_cut', [], () => ics('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a')],
    ['problem_feed_too_large', [], () => ics('BEGIN:VCALENDAR', { 'content-length': '20000001' })],
    ['problem_feed_unreachable', [host], broken],
    [
      'problem_feed_moved',
      [host],
      (url, init) =>
        init.redirect === 'manual' ? ({ type: 'opaqueredirect', body: null } as Response) : broken(url, init),
    ],
    [
      'problem_feed_moved',
      [host],
      () => Object.defineProperties(ics('x'), { redirected: { value: true }, url: { value: 'https://x.example/a' } }),
    ],
  ];

  it.each(answers)('%s: a new calendar is refused with it, and nothing is kept', async (problem, args, server) => {
    serve(server);
    expect(await add()).toEqual(refused(problem, ...args));
    expect((await dumpStore()).feeds).toEqual([]);
  });

  it.each(answers)('%s: the last good copy stays, and the problem beside it', async (problem, args, server) => {
    await add();
    serve(server);
    await ring();
    expect(await badge()).toBe('3h');
    expect(await only()).toMatchObject({ readAt: noon, problem: { problem, args } });
    expect(await fromPage('readFeed', { id: (await only()).id })).toEqual(refused(problem, ...args));
    expect(JSON.stringify(await stored()).replace(feedUrl, '')).not.toContain('c0ffee');
    serve(() => ics(calendarText(monday)));
    expect(await fromPage('readFeed', { id: (await only()).id })).toEqual({ ok: true });
    expect(await only()).not.toHaveProperty('problem');
    expect(await badge()).toBe('1h');
  });

  it('a body without an end is left after 20 MB', async () => {
    let pulled = 0;
    let isLeft = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000).fill(32));
      },
      cancel: () => {
        isLeft = true;
      },
    });
    serve(() => new Response(endless));
    expect(await add()).toEqual(refused('problem_feed_too_large'));
    expect(pulled).toBeLessThan(23_000_000);
    await vi.waitFor(() => expect(isLeft).toBe(true));
  });

  it.each(['no answer', 'no more bytes'])('%s for 25 s', async (what) => {
    vi.useFakeTimers({
      now: Temporal.Instant.from(noon).epochMilliseconds,
      toFake: ['Date', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'],
    });
    const stuck = (_: string, { signal }: RequestInit) =>
      new Promise<Response>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        if (what === 'no answer') return;
        const body = new ReadableStream({
          start: (controller) => {
            controller.enqueue(new TextEncoder().encode('BEGIN:VCALENDAR'));
            signal?.addEventListener('abort', () => controller.error(signal.reason));
          },
        });
        resolve(new Response(body));
      });
    serve(stuck);
    let answer: unknown;
    void add().then((value) => {
      answer = value;
    });
    while (!asked.length) await vi.advanceTimersByTimeAsync(1);
    await vi.advanceTimersByTimeAsync(24_000);
    expect(answer).toBeUndefined();
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitFor(() => expect(answer).toEqual(refused('problem_feed_timeout', host)));
  });

  it('is tried again after one hour, two, four, at most a day, and not before a service allows it', async () => {
    await add();
    serve(broken);
    const breaks: number[] = [];
    for (let tries = 0; tries < 7; tries++) {
      await ring();
      breaks.push(((await alarm()) ?? 0) - Date.now());
    }
    expect(breaks.map((each) => each / 3_600_000)).toEqual([1, 2, 4, 8, 16, 24, 24]);
    serve(() => new Response('', { status: 429, headers: { 'retry-after': '180000' } }));
    await ring();
    expect(((await alarm()) ?? 0) - Date.now()).toBe(180_000_000);
    serve(() => new Response('', { status: 503, headers: { 'retry-after': 'Wed, 30 Dec 2026 10:00:00 GMT' } }));
    await ring();
    expect(await alarm()).toBe(Temporal.Instant.from('2026-12-30T10:00:00Z').epochMilliseconds);
  });

  it('comes a little later than planned, so that not all ask at once', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    await add();
    expect(((await alarm()) ?? 0) - Date.now()).toBe(66 * 60_000);
  });

  it('offline nothing is asked and nothing is held against the calendar', async () => {
    await add();
    vi.stubGlobal('navigator', { onLine: false });
    serve(broken);
    const due = await alarm();
    await ring();
    expect(asked).toHaveLength(1);
    expect(await only()).not.toHaveProperty('problem');
    expect((await alarm()) ?? 0).toBe((due ?? 0) + 600_000);
    expect(await fromPage('readFeed', { id: (await only()).id })).toEqual(refused('problem_feed_offline'));
    vi.stubGlobal('navigator', { onLine: true });
    serve(() => ics(calendarText(monday)));
    await fromPage('readFeed', { id: (await only()).id });
    expect(await badge()).toBe('1h');
  });

  it('a permission that was taken back is said, and nothing is asked', async () => {
    await add();
    Object.assign(fake, {
      permissions: { contains: async ({ origins }: { origins: string[] }) => !origins.includes(`https://${host}/*`) },
    });
    await ring();
    expect(asked).toHaveLength(1);
    expect(await only()).toMatchObject({ problem: { problem: 'problem_feed_permission', args: [host] } });
  });

  it('one that fails keeps no other from being read', async () => {
    await add();
    await add(feedUrl.replace('mina%40', 'mina.o%40'));
    serve((url) => (url === feedUrl ? broken(url, {}) : ics(calendarText(monday))));
    await ring();
    const feeds = await getFeeds();
    expect(feeds.map(({ problem }) => problem?.problem).sort()).toEqual(['problem_feed_unreachable', undefined]);
  });
});

describe('a worker that dies', () => {
  it('in the middle of a reading takes it up again a few minutes later', async () => {
    await add();
    let answer = (_: Response) => {};
    serve(() => new Promise((resolve) => (answer = resolve)));
    const due = (await alarm()) ?? 0;
    vi.setSystemTime(due);
    await fake.alarms.onAlarm.trigger({ name: 'feeds', scheduledTime: due } as never);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    // All that a new worker would find, in the store and with the browser:
    expect(await stored()).toMatchObject({ tries: 1, due: '2026-11-25T12:03:00Z' });
    expect(await alarm()).toBe(due + 180_000);
    answer(ics(calendarText(monday)));
    await vi.waitFor(async () => expect(await badge()).toBe('1h'));
    expect(await stored()).toMatchObject({ tries: 0, due: '2026-11-25T13:00:00Z' });
  });

  it('keeps nothing of a calendar that was removed while it was read', async () => {
    await add();
    let answer = (_: Response) => {};
    serve(() => new Promise((resolve) => (answer = resolve)));
    const { id } = await only();
    const reading = fromPage('readFeed', { id });
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    await fromPage('removeFeed', { id });
    answer(ics(calendarText(monday)));
    expect(await reading).toEqual({ ok: true });
    expect(await dumpStore()).toMatchObject({ feeds: [], readings: [] });
  });
});

describe('a file', () => {
  const drop = (name: string, text: string) => fromPage('addFeedFile', { name, text });

  it('is a calendar of its own, replaced under its name, and never fetched', async () => {
    await settle({ me: { ...defaultSettings.me, addresses: ['mina@lumen.example'] } });
    expect(await drop('work', calendarText(monday, tuesday))).toEqual({ ok: true });
    expect(await week()).toMatchObject({ minutes: 180, services: ['other'] });
    expect(await drop('work', calendarText(monday))).toEqual({ ok: true });
    expect(await drop('home', calendarText(meeting('ddddd', '20261126T090000Z')))).toEqual({ ok: true });
    expect((await getFeeds()).map(({ name }) => name)).toEqual(['home', 'work']);
    expect(await week()).toMatchObject({ minutes: 120 });
    expect(await alarm()).toBeUndefined();
    expect(asked).toEqual([]);
    const [home] = await getFeeds();
    await fromPage('removeFeed', { id: home?.id });
    expect(await badge()).toBe('1h');
  });

  it('that is none changes nothing', async () => {
    await drop('work', calendarText(monday));
    expect(await drop('work', 'hello')).toEqual(refused('problem_feed_not_calendar'));
    expect(await getFeeds()).toHaveLength(1);
    expect(await only()).not.toHaveProperty('problem');
  });
});

describe('the clock', () => {
  const shown = async (day: string) => {
    const { days, minutes } = (await fromPage('getWeek', { week: day })) as WeekView;
    return [minutes, ...days.map((each) => each.minutes)];
  };

  it('keeps a weekly meeting at its hour over the change of clocks, and cuts it at the week’s end', async () => {
    setClock('2026-10-24T10:00:00Z');
    const zoned = meeting('aaaaa', '').filter((line) => !line.startsWith('DTSTART'));
    zoned.splice(2, 0, 'DTSTART;TZID=Europe/Berlin:20261018T233000', 'RRULE:FREQ=WEEKLY');
    serve(() => ics(calendarText(zoned)));
    await add();
    // Sunday 23:30 to 0:30: half of it belongs to the next week, in summer time as in winter time.
    expect(await shown('2026-10-25')).toEqual([60, 30, 0, 0, 0, 0, 0, 30]);
    expect(await shown('2026-10-26')).toEqual([60, 30, 0, 0, 0, 0, 0, 30]);
  });

  it('counts of a night that skips an hour the hours that there are', async () => {
    setClock('2027-03-25T10:00:00Z');
    const night = meeting('aaaaa', '', 'DURATION:PT3H').filter((line) => !line.startsWith('DTSTART'));
    night.splice(2, 0, 'DTSTART;TZID=Europe/Berlin:20270328T010000');
    serve(() => ics(calendarText(night)));
    await add();
    expect(await shown('2027-03-28')).toEqual([180, 0, 0, 0, 0, 0, 0, 180]);
  });
});
