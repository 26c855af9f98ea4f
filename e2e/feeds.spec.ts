// Calendars that are read without an open tab: added in the options, fetched by the worker, whatever their server does.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { calendarText, feedUrl, meeting } from '../src/background/testing/feed.ts';
import { readBadge, untilBadge } from './harness/badge.ts';
import { type Driven, launchChromium } from './harness/chromium.ts';
import { allowOptionalHost, openOptions, openOwnPage } from './harness/own-pages.ts';
import { expect, test } from './harness/test.ts';
import { killWorker, readEverythingStored, setWorkerClock } from './harness/worker.ts';

declare const chrome: {
  alarms: {
    create(name: string, at: { when: number }): Promise<void>;
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
  };
  tabs: { query(filter: object): Promise<{ url?: string }[]> };
  storage: { sync: { get(keys: null): Promise<object> } };
};

type Feed = (request: IncomingMessage, response: ServerResponse) => void;

const today = Temporal.Now.plainDateISO('UTC').toString().replaceAll('-', '');
const at = (time: string) => `${today}T${time}00Z`;
const oneHour = calendarText(meeting('aaaaa', at('1000')));
const twoHours = calendarText(meeting('aaaaa', at('1000')), meeting('bbbbb', at('1200')));

const send =
  (body: string, headers: Record<string, string> = {}): Feed =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8', ...headers }).end(body);
const answer =
  (status: number, headers: Record<string, string> = {}): Feed =>
  (_, response) =>
    response.writeHead(status, headers).end('no');

const section = (page: Page) => page.getByRole('region', { name: 'Calendars' });
const card = (page: Page) =>
  section(page)
    .getByRole('listitem')
    .filter({ has: page.getByLabel('Name') });
const readNow = (page: Page) => section(page).getByRole('button', { name: 'Read Work now' });

async function add(driven: Driven, url = feedUrl, feed = send(oneHour)): Promise<Page> {
  driven.server.feeds.set(url, feed);
  const own = await openOptions(driven, 'calendars');
  await own.getByLabel('Secret iCal address').fill(url);
  await own.getByRole('button', { name: 'Add calendar' }).click();
  return own;
}

async function addWork(driven: Driven): Promise<Page> {
  const own = await add(driven);
  await expect(card(own)).toHaveCount(1);
  await untilBadge(own, '1h');
  return own;
}

/** Settings by message, as the options save them. */
async function settle(own: Page, change: { me?: object; zone?: string; weekStart?: number }): Promise<void> {
  await own.evaluate(async (more) => {
    type Kept = { me: object };
    type Send = { runtime: { sendMessage(message: object): Promise<{ value: { settings: Kept } }> } };
    const { runtime } = chrome as unknown as Send;
    const { settings } = (await runtime.sendMessage({ type: 'getShelf' })).value;
    const data = { ...settings, ...more, me: { ...settings.me, ...more.me } };
    await runtime.sendMessage({ type: 'saveSettings', data });
  }, change);
}

/** Lets an alarm go off now. */
const ring = (own: Page, name: string): Promise<void> =>
  own.evaluate((alarm) => chrome.alarms.create(alarm, { when: Date.now() }), name);

/** Lets an hour pass: the browser's clock is nobody's to set, what is stored can be. */
async function letTheHourPass(own: Page): Promise<void> {
  await own.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const store = await settled(indexedDB.open('suggest-async'));
    const feeds = store.transaction('feeds', 'readwrite').objectStore('feeds');
    for (const feed of await settled(feeds.getAll()))
      await settled(feeds.put({ ...feed, due: '2020-01-01T00:00:00Z' }));
    store.close();
    await chrome.alarms.create('feeds', { when: Date.now() });
  });
}
const timesAsked = ({ server }: Driven, url = feedUrl): number =>
  server.asked.filter(({ host, path }) => `https://${host}${path}` === url).length;

test('a pasted address fills badge and popup with no calendar tab, and again an hour later', async ({ driven }) => {
  const own = await addWork(driven);
  await expect(card(own)).toContainText('calendar.google.com/…ffee');
  await expect(card(own)).toContainText('Everything in it could be read.');
  const popup = await openOwnPage(driven, 'src/ui/popup/index.html');
  await expect(popup.getByRole('meter')).toHaveAttribute('aria-valuenow', '60');
  driven.server.feeds.set(feedUrl, send(twoHours));
  await letTheHourPass(own);
  await untilBadge(own, '2h');
  expect((await own.evaluate(() => chrome.tabs.query({}))).map(({ url }) => url).join()).not.toContain('google');
  expect(await own.evaluate(async () => (await chrome.alarms.get('feeds'))?.scheduledTime)).toBeGreaterThan(
    Date.now() + 3_000_000,
  );
});

test('the request says nothing of the person, and what has not changed is not sent again', async ({ driven }) => {
  const headers: IncomingMessage['headers'][] = [];
  const tagged: Feed = (request, response) => {
    headers.push(request.headers);
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
    else send(oneHour, { etag: '"v1"', 'set-cookie': 'who=mina; Path=/; Secure; SameSite=None' })(request, response);
  };
  const own = await add(driven, feedUrl, tagged);
  await untilBadge(own, '1h');
  await readNow(own).click();
  await expect.poll(() => timesAsked(driven)).toBe(2);
  await expect(readNow(own)).toBeEnabled();
  await untilBadge(own, '1h');
  expect(headers[1]?.['if-none-match']).toBe('"v1"');
  for (const each of headers) {
    expect(each.cookie).toBeUndefined();
    expect(each.referer).toBeUndefined();
  }
});

test('only what counts is kept, and the address nowhere but beside it', async ({ driven }) => {
  const canary = ['CLASS:PRIVATE', 'SUMMARY:canary-title', 'DESCRIPTION:canary-text', 'LOCATION:canary-place'];
  const own = await add(driven, feedUrl, send(calendarText(meeting('aaaaa', at('1000'), ...canary))));
  await untilBadge(own, '1h');
  const stored = await readEverythingStored(own);
  expect(stored).not.toMatch(/canary|noor@|BEGIN:/);
  expect(stored.split('c0ffee')).toHaveLength(2);
  expect(await own.evaluate(() => chrome.storage.sync.get(null))).toEqual({});
  expect(await own.locator('body').innerHTML()).not.toContain('c0ffee');
});

const host = 'calendar.google.com';
const elsewhere = 'https://accounts.google.com/signin';
const failures: [name: string, sentence: string, feed: Feed][] = [
  ['401', `${host} doesn't let this address in.`, answer(401)],
  ['403', `${host} doesn't let this address in.`, answer(403)],
  ['404', `${host} knows no calendar at this address.`, answer(404)],
  ['410', `${host} knows no calendar at this address.`, answer(410)],
  ['429', `${host} asks to be asked less often.`, answer(429, { 'retry-after': '7200' })],
  ['500', `${host} has trouble of its own right now.`, answer(500)],
  ['418', `${host} gave no calendar, but the answer 418.`, answer(418)],
  ['a web page', `${host} gave a web page, not a calendar.`, send('<html></html>', { 'content-type': 'text/html' })],
  ['another file', 'This is not a calendar.', send('%PDF-1.7', { 'content-type': 'application/pdf' })],
  ['nothing', `${host} gave an empty answer.`, send('')],
  ['half a calendar', 'The calendar ends in the middle', send(oneHour.slice(0, 200))],
  [
    'a stream without an end',
    'This calendar is larger than 20 MB',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/calendar' });
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    },
  ],
  ['a broken line', `No secure connection to ${host} came about`, (request) => request.socket.destroy()],
  [
    'a line that breaks in the middle',
    `No secure connection to ${host} came about`,
    (_, response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write('BEGIN:VCALENDAR', () => response.destroy());
    },
  ],
  ['a place elsewhere', `${host} sends us on to another place`, answer(302, { location: elsewhere })],
];

for (const [name, sentence, feed] of failures) {
  test(`${name}: the sentence, and the last good copy still counts`, async ({ driven }) => {
    const own = await addWork(driven);
    driven.server.feeds.set(feedUrl, feed);
    await readNow(own).click();
    await expect(card(own)).toContainText(sentence);
    await expect(card(own)).toContainText('still counts.');
    expect((await readBadge(own)).text).toBe('1h');
    driven.server.feeds.set(feedUrl, send(twoHours));
    await readNow(own).click();
    await untilBadge(own, '2h');
    await expect(card(own)).not.toContainText('still counts.');
    expect(
      driven.server.asked.filter((each) => each.host === 'accounts.google.com' && /signin/.test(each.path)),
    ).toEqual([]);
    // The browser's own word on a place that it may not follow to.
    for (const problem of driven.problems.splice(0)) expect(problem).toMatch(/Content Security Policy/);
  });
}

test('a host without a valid certificate gets its sentence', async ({ driven }) => {
  const url = 'https://outlook.live.com/owa/calendar/0/secret/calendar.ics';
  driven.server.distrust('outlook.live.com');
  const own = await add(driven, url);
  await expect(section(own).getByText('No secure connection to outlook.live.com came about').first()).toBeVisible();
  expect(timesAsked(driven, url)).toBe(0);
  await expect(card(own)).toHaveCount(0);
});

test('one service may send on to another that is allowed', async ({ driven }) => {
  const goal = 'https://outlook.live.com/owa/calendar/0/secret/calendar.ics';
  driven.server.feeds.set(goal, send(oneHour));
  const own = await add(
    driven,
    'https://outlook.office365.com/owa/calendar/0/secret/calendar.ics',
    answer(301, { location: goal }),
  );
  await expect(card(own)).toHaveCount(1);
});

test('a server that never answers is left after a while, and the worker answers all the time', async ({ driven }) => {
  test.setTimeout(90_000);
  const own = await addWork(driven);
  driven.server.feeds.set(feedUrl, () => {});
  await readNow(own).click();
  await expect.poll(() => timesAsked(driven)).toBe(2);
  const popup = await openOwnPage(driven, 'src/ui/popup/index.html');
  await expect(popup.getByRole('meter')).toHaveAttribute('aria-valuenow', '60');
  await expect(card(own)).toContainText(`${host} took too long to answer.`, { timeout: 60_000 });
  expect((await readBadge(own)).text).toBe('1h');
});

test('a worker that dies over a slow answer reads it at its next alarm', async ({ driven }) => {
  const own = await addWork(driven);
  driven.server.feeds.set(feedUrl, (_, response) => {
    response.writeHead(200, { 'content-type': 'text/calendar' });
    response.write(twoHours.slice(0, 100)); // … and no more of it
  });
  await letTheHourPass(own);
  await expect.poll(() => timesAsked(driven)).toBe(2);
  await killWorker(driven);
  expect((await readBadge(own)).text).toBe('1h');
  const lease = await own.evaluate(async () => (await chrome.alarms.get('feeds'))?.scheduledTime);
  expect(lease).toBeLessThan(Date.now() + 200_000);
  driven.server.feeds.set(feedUrl, send(twoHours));
  await letTheHourPass(own);
  await untilBadge(own, '2h');
  await own.reload();
  await expect(card(own)).not.toContainText('still counts.');
});

test('a file is a calendar, too, and goes with what was read of it', async ({ driven }) => {
  const own = await openOptions(driven, 'me');
  await settle(own, { me: { addresses: ['mina@lumen.example'] } });
  await own.goto(own.url().replace('#me', '#calendars'));
  const file = { name: 'Team.ics', mimeType: 'text/calendar', buffer: Buffer.from(twoHours) };
  await section(own).locator('input[type="file"]').setInputFiles(file);
  await untilBadge(own, '2h');
  await section(own)
    .locator('input[type="file"]')
    .setInputFiles({ ...file, buffer: Buffer.from(oneHour) });
  await untilBadge(own, '1h');
  await expect(card(own)).toHaveCount(1);
  await own.getByRole('button', { name: 'Remove Team' }).click();
  await untilBadge(own, '');
  await own.getByRole('button', { name: 'Undo' }).click();
  await untilBadge(own, '1h');
});

const zone = 'Europe/Berlin';
/** In a coming year, so that no alarm that is set for it goes off by itself. */
const year = Temporal.Now.plainDateISO('UTC').year + 1;
/** The last Sunday of a month, on which the clocks of Europe change. */
const changeOf = (month: number): Temporal.PlainDate => {
  const last = Temporal.PlainDate.from({ year, month, day: 31 });
  return last.subtract({ days: last.dayOfWeek % 7 });
};

for (const { name, month, night } of [
  { name: 'skips', month: 3, night: 60 },
  { name: 'has twice', month: 10, night: 180 },
]) {
  test(`badge and popup go to the new week at midnight after a night that ${name} an hour`, async ({ driven }) => {
    const sunday = changeOf(month);
    const at = (days: number, plainTime: string) =>
      sunday.add({ days }).toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
    const local = (days: number, time: string) => `${sunday.add({ days })}T${time}00`.replace(/[-:]/g, '');
    const lasting = (uid: string, from: [days: number, time: string], to: [days: number, time: string], rule = '') => [
      ...['BEGIN:VEVENT', `UID:${uid}@google.com`, ...(rule ? [rule] : [])],
      ...[`DTSTART;TZID=${zone}:${local(...from)}`, `DTEND;TZID=${zone}:${local(...to)}`],
      ...['ORGANIZER:mailto:noor@harbor.example', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:mina@lumen.example', 'END:VEVENT'],
    ];
    const text = calendarText(
      lasting('weekly', [-20, '09:00'], [-20, '10:00'], 'RRULE:FREQ=WEEKLY'),
      lasting('night', [0, '01:30'], [0, '03:30']),
      lasting('midnight', [0, '23:30'], [1, '00:45']),
    );
    const own = await openOptions(driven);
    await settle(own, { zone, weekStart: 1 });
    await setWorkerClock(driven, at(0, '22:00'));
    await own.close();
    const options = await add(driven, feedUrl, send(text));
    const hours = (minutes: number) => `${minutes / 60}h`;
    const popupWeek = async () => {
      const popup = await openOwnPage(driven, 'src/ui/popup/index.html');
      const minutes = await popup.getByRole('meter').getAttribute('aria-valuenow');
      await popup.close();
      return Number(minutes);
    };
    await untilBadge(options, hours(60 + night + 30));
    expect(await popupWeek()).toBe(60 + night + 30);
    await setWorkerClock(driven, at(1, '00:00').subtract({ seconds: 1 }));
    await ring(options, 'new-day');
    expect(await popupWeek()).toBe(60 + night + 30);
    await setWorkerClock(driven, at(1, '00:00'));
    await ring(options, 'new-day');
    await untilBadge(options, '1.8h');
    expect(await popupWeek()).toBe(60 + 45);
    await setWorkerClock(driven, at(8, '00:00'));
    await ring(options, 'new-day');
    await untilBadge(options, '1h');
    expect(timesAsked(driven)).toBe(1);
  });
}

test('an optional host is fetched once the browser allows it, and not when that is taken back', async ({ driven }) => {
  const url = 'https://calendar.proton.me/api/calendar/v1/url/secret/calendar.ics';
  await allowOptionalHost(driven, 'https://calendar.proton.me/*');
  await settle(await openOptions(driven), { me: { addresses: ['mina@lumen.example'] } }); // no address tells whose it is
  const own = await add(driven, url);
  await untilBadge(own, '1h');
  await expect(card(own)).toContainText('calendar.proton.me/…');
  await allowOptionalHost(driven, 'https://calendar.proton.me/*', false);
  driven.server.feeds.set(url, send(twoHours));
  await letTheHourPass(own);
  await expect
    .poll(async () => {
      await own.reload();
      return card(own).textContent();
    })
    .toContain("The browser doesn't allow access to calendar.proton.me.");
  expect((await readBadge(own)).text).toBe('1h');
  expect(timesAsked(driven, url)).toBe(1);
  await allowOptionalHost(driven, 'https://calendar.proton.me/*');
  await readNow(own).click();
  await untilBadge(own, '2h');
});

test('an export holds it only if that is asked for, and an import brings it back and reads it', async ({ driven }) => {
  const own = await addWork(driven);
  const go = (name: string) => own.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  const button = (name: string) => own.getByRole('button', { name, exact: true });
  const save = async () => {
    const [file] = await Promise.all([own.waitForEvent('download'), button('Save a file').click()]);
    return readFile(await file.path(), 'utf8');
  };
  await go('Data');
  expect(await save()).not.toContain('c0ffee');
  await own.getByLabel('With the secret addresses of calendars').check();
  const text = await save();
  expect(JSON.parse(text).feeds).toEqual([{ name: 'Work', address: feedUrl }]);
  await button('Remove everything…').click();
  await button('Yes, remove everything').click();
  await untilBadge(own, '');
  const file = { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await own.locator('input[type="file"][accept*="json"]').setInputFiles(file);
  await expect(own.getByRole('region', { name: /would change/ })).toContainText('1 new: Work');
  await button('Import').click();
  await untilBadge(own, '1h');
  await go('Calendars');
  await expect(card(own)).toContainText('Everything in it could be read.');
  await button('Undo').click();
  await untilBadge(own, '');
  await expect(card(own)).toHaveCount(0);
});

test('after a restart of the browser badge and alarm are there, and what is due is read', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'suggest-async-profile-'));
  try {
    const first = await launchChromium({ profile });
    const own = await addWork(first);
    await own.evaluate(() => chrome.alarms.get('feeds'));
    await first.close();
    const second = await launchChromium({ profile });
    const again = await openOptions(second, 'calendars');
    await untilBadge(again, '1h');
    await expect
      .poll(() => again.evaluate(async () => (await chrome.alarms.get('feeds'))?.scheduledTime))
      .toBeGreaterThan(Date.now());
    second.server.feeds.set(feedUrl, send(twoHours));
    await letTheHourPass(again);
    await untilBadge(again, '2h');
    await second.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
