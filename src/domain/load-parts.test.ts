import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LoadEvent, Reading, Skipped } from './load-event.ts';
import { loadKinds, loadParts } from './load-parts.ts';
import { mergeReadings } from './merge-readings.ts';
import { defaultSettings } from './settings.ts';
import { syncLoad } from './sync-load.ts';

const week = { week: Temporal.PlainDate.from('2026-11-23'), timeZone: 'UTC' };
const days = [23, 24, 25, 26, 27, 28, 29].map((day) => `2026-11-${day}`);
const { hours, dayKinds } = defaultSettings;
const context = { hours, dayKinds, ownDomains: ['lumen.example'], read: days };

const clock = (hour: number) =>
  `${String(Math.floor(hour)).padStart(2, '0')}:${String(Math.round((hour % 1) * 60)).padStart(2, '0')}`;
let count = 0;
const meet = (day: number, from: number, to: number, more: Partial<LoadEvent> = {}): LoadEvent => ({
  ...{ key: `k${count++}`, answer: 'accepted' },
  ...{ start: `2026-11-${day}T${clock(from)}:00Z`, end: `2026-11-${day}T${clock(to)}:00Z` },
  ...more,
});
const parts = (events: LoadEvent[], more: Partial<typeof context> = {}, readings: Reading[] = []) =>
  loadParts(events, readings, week, { ...context, ...more });

const own = ['lumen.example'];
const outside = ['harbor.example', 'lumen.example'];

it('tells one-to-ones, the team, people from outside, large and recurring meetings', () => {
  const { kinds, unknown } = parts([
    meet(23, 9, 10, { guests: 2, domains: own, series: 's' }),
    meet(23, 11, 12.5, { guests: 5, domains: ['eng.lumen.example'] }),
    meet(24, 9, 11, { guests: 8, domains: outside }),
    meet(24, 10.5, 11.5, { domains: outside }),
    meet(25, 9, 9.25),
    meet(25, 15, 16, { guests: 2, answer: 'tentative' }),
  ]);
  expect(kinds).toEqual({ pair: 60, team: 90, external: 150, large: 120, recurring: 60, outside: 0 });
  expect(unknown).toBe(15);
});

it('can’t tell who is from outside without own domains', () => {
  const { kinds } = parts([meet(24, 9, 11, { guests: 3, domains: outside })], { ownDomains: [] });
  expect(kinds).toMatchObject({ external: 0, team: 0 });
});

it('counts what lies before, after and between working hours, also of a meeting that begins within', () => {
  const { kinds } = parts([meet(23, 8, 10), meet(24, 17, 18), meet(28, 12, 13)]);
  expect(kinds.outside).toBe(60 + 30 + 60);
});

it('finds meetings back to back, but not those at the same time or with a break', () => {
  const row = [meet(23, 9, 10), meet(23, 10, 11), meet(23, 11 + 5 / 60, 12)];
  expect(parts(row).chains).toEqual({ count: 1, longest: 180 });
  expect(parts([meet(23, 9, 10), meet(23, 9.5, 11)]).chains).toEqual({ count: 0, longest: 0 });
  expect(parts([meet(23, 9, 10), meet(23, 10.25, 11)]).chains.count).toBe(0);
  expect(parts([...row, meet(24, 14, 15), meet(24, 15, 15.5)]).chains).toEqual({ count: 2, longest: 180 });
});

it('tells the longest free stretch within working hours, of working days that were read', () => {
  const { free } = parts([meet(23, 11, 12), meet(24, 8, 19)], { read: days.filter((day) => !day.endsWith('25')) });
  expect(free.map(({ minutes }) => minutes)).toEqual([330, 0, undefined, 510, 510, undefined, undefined]);
});

it('counts working days without a meeting, and which no-meeting days were kept', () => {
  const tuesdayAndFriday = dayKinds.with(1, 'no-meetings').with(4, 'no-meetings');
  const found = parts([meet(23, 9, 10), meet(24, 9, 10)], { dayKinds: tuesdayAndFriday });
  expect(found).toMatchObject({ meetingFree: 3, quietDays: { of: 2, kept: 1 } });
  const unread = parts([], { dayKinds: tuesdayAndFriday, read: ['2026-11-24'] });
  expect(unread).toMatchObject({ meetingFree: 1, quietDays: { of: 1, kept: 1 } });
});

const read = (readAt: string, events: LoadEvent[], skipped: Skipped[]): Reading => ({
  ...{ source: 'view', service: 'google', account: 'mina', zone: 'UTC', days, doubts: [] },
  ...{ readAt, events, skipped },
});

it('says what was skipped and why, each once, by the newest reading, unless it counts after all', () => {
  const day = '2026-11-23';
  const readings = [
    read(
      '2026-11-23T09:00:00Z',
      [],
      [
        { key: 'b', day, why: 'declined' },
        { key: 'c', day, why: 'unreadable' },
      ],
    ),
    read(
      '2026-11-23T08:00:00Z',
      [],
      [
        { key: 'b', day, why: 'free' },
        { key: 'a', day, why: 'free' },
        { key: 'd', day: '2026-11-30', why: 'free' },
      ],
    ),
  ];
  expect(parts([meet(23, 9, 10, { key: 'c' })], {}, readings).skipped).toEqual({ declined: 1, free: 1 });
});

const anyEvent = fc
  .record({
    key: fc.constantFrom('a', 'b', 'c', 'd', undefined),
    day: fc.integer({ min: 22, max: 30 }),
    from: fc.integer({ min: 0, max: 22 }),
    length: fc.constantFrom(0.25, 0.5, 1, 1.75),
    guests: fc.option(fc.integer({ min: 2, max: 20 }), { nil: undefined }),
    domains: fc.constantFrom(undefined, own, outside),
    series: fc.constantFrom(undefined, 's'),
  })
  .map(({ key, day, from, length, guests, domains, series }) =>
    meet(day, from, from + length, {
      ...{ answer: 'accepted' as const },
      ...(key && { key }),
      ...(guests && { guests }),
      ...(domains && { domains }),
      ...(series && { series }),
    }),
  );

it('no kind is longer than the week’s load, whatever overlaps and in whichever order it was read', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
      const merged = mergeReadings([read('2026-11-23T09:00:00Z', events, [])]);
      const { minutes } = syncLoad(merged, week);
      const found = parts(merged);
      for (const kind of loadKinds) expect(found.kinds[kind]).toBeLessThanOrEqual(minutes);
      expect(found.unknown).toBeLessThanOrEqual(minutes);
      expect(parts(merged.toReversed())).toEqual(found);
      const whole = 5 * 510;
      expect(found.free.reduce((sum, each) => sum + (each.minutes ?? 0), 0)).toBeLessThanOrEqual(whole);
    }),
  );
});
