import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import type { Driven } from '../harness/chromium.ts';
import { openOptions } from '../harness/own-pages.ts';
import { median, type Row } from './rows.ts';

declare const chrome: { runtime: { sendMessage(message: object): Promise<{ value: unknown }> } };
declare const ICAL: typeof import('ical.js').default;

const ical = fileURLToPath(new URL('../../node_modules/ical.js/dist/ical.es5.min.cjs', import.meta.url));
const [singles, series] = [18_000, 2_000];
const rules = ['FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=DAILY;COUNT=20'];

const ask = <Value>(own: Page, type: string, data?: unknown): Promise<Value> =>
  own.evaluate(async (message) => (await chrome.runtime.sendMessage(message)).value, { type, data }) as Promise<Value>;

/** A year of a very full calendar, in UTC: in a zone of its own ical.js takes milliseconds for each time. */
function feedText(today: Temporal.PlainDate): string {
  const event = (n: number) => {
    const day = today
      .subtract({ days: n % (52 * 7) })
      .toString()
      .replaceAll('-', '');
    const hour = String(8 + (n % 9)).padStart(2, '0');
    return [
      ...['BEGIN:VEVENT', `UID:${n}@lumen.example`, `SUMMARY:Harbor plans ${n % 100}`],
      ...[`DTSTART:${day}T${hour}${n % 4}000Z`, `DTEND:${day}T${hour}${n % 4}500Z`],
      ...(n < series ? [`RRULE:${rules[n % rules.length]}`] : []),
      ...['ORGANIZER:mailto:bo@lumen.example', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:mina@maple.example', 'END:VEVENT'],
    ];
  };
  const events = Array.from({ length: singles + series }, (_, n) => event(n)).flat();
  return ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n');
}

/** The week's minutes with every occurrence up to its end expanded by ical.js in a page, and the ms that it took. */
async function expandAll(page: Page, text: string, week: string): Promise<{ minutes: number; took: number }> {
  await page.addScriptTag({ path: ical });
  return page.evaluate(
    ({ file, from }) => {
      const start = performance.now();
      const to = from + 7 * 86_400;
      const taken = new Set<number>();
      const note = (time: { toUnixTime(): number }, minutes: number) => {
        const at = time.toUnixTime();
        for (let minute = 0; minute < minutes; minute++) {
          const each = at + minute * 60;
          if (each >= from && each < to) taken.add(each);
        }
        return at < to;
      };
      for (const component of new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')) {
        const event = new ICAL.Event(component);
        const minutes = event.duration.toSeconds() / 60;
        const times = event.isRecurring() ? event.iterator() : undefined;
        if (!times) note(event.startDate, minutes);
        for (let next = times?.next(); next && note(next, minutes); ) next = times?.next();
      }
      return { minutes: taken.size, took: performance.now() - start };
    },
    { file: text, from: Date.parse(`${week}T00:00:00Z`) / 1000 },
  );
}

/**
 * Watches how long the worker works after each rest of a reading: until a message that was sent at its beginning comes.
 * @returns what gives the longest since it was asked last, in ms
 */
async function watchSlices({ context }: Driven): Promise<() => Promise<number>> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(() => {
    const world = globalThis as unknown as { slices: number[]; setTimeout(run: () => void, wait?: number): number };
    world.slices = [];
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = ({ data }) => world.slices.push(performance.now() - data);
    const plain = world.setTimeout;
    const watched = (run: () => void) => () => {
      port1.postMessage(performance.now());
      run();
    };
    world.setTimeout = (run, wait) => plain(wait === undefined ? watched(run) : run, wait); // a rest names no wait
  });
  return () =>
    worker.evaluate(() => {
      const slices = (globalThis as unknown as { slices: number[] }).slices.splice(0);
      if (slices.length < 10) throw new Error('The calendar was not read in slices.');
      return Math.max(...slices);
    });
}

/** The current week out of a calendar of 20,000 events that was read, against expanding all of it: the same answer. */
export async function measureFeedWeek(driven: Driven): Promise<Row[]> {
  const own = await openOptions(driven, 'calendars');
  const { settings } = await ask<{ settings: { me: object } }>(own, 'getShelf');
  const me = { ...settings.me, addresses: ['mina@maple.example'] };
  await ask(own, 'saveSettings', { ...settings, me, zone: 'UTC', weekStart: 1 });
  const text = feedText(Temporal.Now.plainDateISO('UTC'));
  const longestSlice = await watchSlices(driven);
  const slices: number[] = [];
  for (let run = 0; run < 3; run++) {
    const added = await ask<{ ok: boolean }>(own, 'addFeedFile', { name: 'bench', text });
    if (!added.ok) throw new Error(JSON.stringify(added));
    slices.push(await longestSlice());
  }
  const runs: number[] = [];
  let view = { week: '', minutes: 0 };
  for (let run = 0; run < 9; run++) {
    const start = performance.now();
    view = await ask(own, 'getWeek', {});
    runs.push(performance.now() - start);
  }
  const page = await driven.context.newPage();
  const all = await expandAll(page, text, view.week);
  await page.close();
  const [feed] = await ask<{ id: string }[]>(own, 'getFeeds');
  await ask(own, 'removeFeed', { id: feed?.id });
  await own.close();
  if (!all.minutes || all.minutes !== view.minutes)
    throw new Error(`The week has ${view.minutes} minutes, by ical.js ${all.minutes}.`);
  const share = (median(runs) / all.took) * 100;
  return [
    {
      what: 'reading a feed of 20,000 events: longest slice in the worker',
      measured: median(slices),
      budget: 50,
      unit: 'ms',
    },
    { what: 'one week of a feed of 20,000 events: share of expanding all', measured: share, budget: 20, unit: '%' },
  ];
}
