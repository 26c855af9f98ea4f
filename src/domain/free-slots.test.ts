import { describe, expect, it } from 'vitest';
import { freeSlots, type SlotWish } from './free-slots.ts';
import type { Reading } from './load-event.ts';
import { defaultSettings } from './settings.ts';

// A Tuesday, 11:00 in Berlin.
const now = '2026-11-24T10:00:00Z';
const zone = 'Europe/Berlin';
const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];

const view = (more: Partial<Reading> = {}): Reading => ({
  source: 'view',
  service: 'google',
  account: 'a',
  readAt: '2026-11-24T08:00:00Z',
  days: week,
  zone,
  events: [],
  busy: [],
  skipped: [],
  doubts: [],
  ...more,
});

const slots = (readings: Reading[], more: Partial<SlotWish> = {}) =>
  freeSlots({
    readings,
    now: Temporal.Instant.from(now),
    minutes: 30,
    timeZone: zone,
    hours: defaultSettings.hours,
    dayKinds: defaultSettings.dayKinds,
    theirZone: zone,
    ...more,
  }).map((slot) => slot.toString({ offset: 'never', smallestUnit: 'minute' }));

const at = (day: string, from: string, to: string) => ({
  start: Temporal.PlainDateTime.from(`${day}T${from}`).toZonedDateTime(zone).toInstant().toString(),
  end: Temporal.PlainDateTime.from(`${day}T${to}`).toZonedDateTime(zone).toInstant().toString(),
});

it('are the first free ones of two days, from tomorrow', () => {
  expect(slots([view()])).toEqual(['2026-11-25T09:00[Europe/Berlin]', '2026-11-26T09:00[Europe/Berlin]']);
});

it('lie around meetings and around whatever else there is', () => {
  const readings = [
    view({
      events: [at('2026-11-25', '09:00', '10:15')],
      busy: [at('2026-11-25', '10:30', '12:00'), at('2026-11-26', '00:00', '23:59')],
    }),
  ];
  expect(slots(readings)).toEqual(['2026-11-25T12:00[Europe/Berlin]', '2026-11-27T09:00[Europe/Berlin]']);
  expect(slots(readings, { minutes: 360 })).toEqual(['2026-11-27T09:00[Europe/Berlin]']);
});

it('keep to my days and hours', () => {
  const hours = defaultSettings.hours.with(2, null).with(3, { start: '14:00', end: '16:00' });
  expect(slots([view()], { hours })).toEqual(['2026-11-26T14:00[Europe/Berlin]', '2026-11-27T09:00[Europe/Berlin]']);
  expect(slots([view()], { hours: Array(7).fill(null) })).toEqual([]);
});

it('stay away from days that are kept for something', () => {
  const dayKinds = defaultSettings.dayKinds.with(2, 'no-meetings').with(3, 'focus');
  expect(slots([view()], { dayKinds })[0]).toBe('2026-11-27T09:00[Europe/Berlin]');
});

it('are told in the zone of whoever chooses, within the day there', () => {
  expect(slots([view()], { theirZone: 'America/New_York' })).toEqual([
    '2026-11-25T08:00[America/New_York]',
    '2026-11-26T08:00[America/New_York]',
  ]);
  expect(slots([view()], { theirZone: 'Asia/Tokyo' })[0]).toBe('2026-11-25T17:00[Asia/Tokyo]');
  expect(slots([view()], { theirZone: 'Pacific/Auckland' })).toEqual([]);
});

describe('a day is not offered', () => {
  it.each<[string, Reading[]]>([
    ['that was not read', []],
    ['that was read longer ago than a day', [view({ readAt: '2026-11-23T09:59:59Z' })]],
    ['of which only meetings are known', [view({ busy: undefined as never })]],
    ['that another calendar told of, longer ago', [view(), view({ account: 'b', readAt: '2026-11-20T08:00:00Z' })]],
    ['whose hours are in doubt', [view({ doubts: ['times'] })]],
    ['of which the page held back something', [view({ doubts: ['unread'] })]],
    ['that was read in another zone, and not whole', [view({ days: ['2026-11-25'], zone: 'America/New_York' })]],
  ])('%s', (_, readings) => {
    const known = readings.map(({ busy, ...each }) => (busy ? { ...each, busy } : each));
    expect(slots(known)).toEqual([]);
  });

  it('but the others are: one is better than none', () => {
    expect(slots([view({ days: ['2026-11-26'] })])).toEqual(['2026-11-26T09:00[Europe/Berlin]']);
  });
});

it('an event of its own, seen after the view, is taken too', () => {
  const { busy: _, ...card } = view({ source: 'event', days: [], events: [at('2026-11-25', '09:00', '09:30')] });
  expect(slots([view(), card])[0]).toBe('2026-11-25T09:30[Europe/Berlin]');
});
