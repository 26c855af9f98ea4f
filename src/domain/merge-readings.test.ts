import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { LoadEvent, Reading } from './load-event.ts';
import { mergeReadings } from './merge-readings.ts';

const at = (hour: number, day = 23) => `2026-11-${day}T${String(hour).padStart(2, '0')}:00:00Z`;
const planning: LoadEvent = { key: 'planning', start: at(9), end: at(10), answer: 'accepted' };

function read(source: Reading['source'], readAt: string, events: LoadEvent[], more: Partial<Reading> = {}): Reading {
  return {
    source,
    service: 'google',
    account: 'mina',
    readAt,
    days: source === 'event' ? [] : ['2026-11-23'],
    zone: 'UTC',
    events,
    skipped: [],
    doubts: [],
    ...more,
  };
}

describe('of one event', () => {
  const moved = { ...planning, start: at(14), end: at(15) };

  it('the feed is believed before card and view, however new they are', () => {
    const readings = [
      read('feed', at(6), [planning]),
      read('event', at(12), [moved]),
      read('view', at(13), [{ ...planning, answer: 'tentative' }]),
    ];
    expect(mergeReadings(readings)).toEqual([planning]);
  });

  it('the card is believed before a view of the same moment or before', () => {
    for (const readAt of [at(6), at(7)]) {
      expect(mergeReadings([read('event', at(7), [moved]), read('view', readAt, [planning])])).toEqual([moved]);
    }
  });

  it('a view newer than the card decides on interval and answer; who takes part stays known', () => {
    const card = { ...planning, answer: 'needs-action' as const, guests: 4, domains: ['harbor.example'] };
    expect(mergeReadings([read('event', at(7), [card]), read('view', at(8), [moved])])).toEqual([
      { ...moved, guests: 4, domains: ['harbor.example'] },
    ]);
  });

  it('what the trusted source does not tell is filled from the others, what it tells stays', () => {
    const feed = { ...planning, guests: 3 };
    const card = { ...planning, guests: 9, domains: ['harbor.example'] };
    expect(mergeReadings([read('event', at(7), [card]), read('feed', at(6), [feed])])).toEqual([
      { ...planning, guests: 3, domains: ['harbor.example'] },
    ]);
  });

  it('title and series are known whichever tells them', () => {
    const told = { ...planning, series: 'weekly', endless: true, title: 'Planning' };
    expect(mergeReadings([read('event', at(7), [told]), read('feed', at(6), [planning])])).toEqual([told]);
  });

  it('a card that says declined takes it out of the view before', () => {
    const declined = read('event', at(8), [], { skipped: [{ key: 'planning', why: 'declined' }] });
    expect(mergeReadings([read('view', at(7), [planning]), declined])).toEqual([]);
    expect(mergeReadings([read('view', at(9), [planning]), declined])).toEqual([planning]);
  });

  it('that could not be read this time the reading before still counts', () => {
    const unread = read('event', at(8), [], { skipped: [{ key: 'planning', why: 'unreadable' }] });
    expect(mergeReadings([read('view', at(7), [planning]), unread])).toEqual([planning]);
  });
});

describe('a day that was read again', () => {
  it('keeps what it still shows but could not read', () => {
    const unread = { skipped: [{ key: 'planning', why: 'unreadable' as const }] };
    expect(mergeReadings([read('event', at(7), [planning]), read('view', at(8), [], unread)])).toEqual([planning]);
  });

  it('holds only what it shows now', () => {
    const other = { ...planning, key: 'other' };
    const readings = [read('view', at(7), [planning]), read('view', at(8), [other])];
    expect(mergeReadings(readings)).toEqual([other]);
  });

  it.each(['view', 'feed'] as const)(
    'drops what was seen in a card before and a newer %s no longer holds',
    (source) => {
      expect(mergeReadings([read('event', at(7), [planning]), read(source, at(8), [])])).toEqual([]);
      expect(mergeReadings([read('event', at(9), [planning]), read(source, at(8), [])])).toEqual([planning]);
    },
  );

  it('leaves other days, other accounts and other services alone', () => {
    const card = read('event', at(7), [planning]);
    for (const other of [{ days: ['2026-11-24'] }, { account: 'home' }, { service: 'microsoft' as const }]) {
      expect(mergeReadings([card, read('view', at(8), [], other)])).toEqual([planning]);
    }
  });

  it('takes its part of a meeting over midnight, and leaves the other day its own', () => {
    const late = { ...planning, start: at(23), end: at(1, 24) };
    const week = read('view', at(7), [late], { days: ['2026-11-23', '2026-11-24'] });
    expect(mergeReadings([week, read('view', at(8), [])])).toEqual([{ ...late, start: at(0, 24) }]);
    expect(mergeReadings([week, read('view', at(8), [], { days: ['2026-11-24'] })])).toEqual([
      { ...late, end: at(0, 24) },
    ]);
  });

  it('replaces sensitive meetings too, of which only the interval is known', () => {
    const bare = { start: at(9), end: at(10) };
    expect(mergeReadings([read('view', at(7), [bare]), read('event', at(7), [bare])])).toEqual([bare]);
    expect(mergeReadings([read('view', at(7), [bare]), read('view', at(8), [])])).toEqual([]);
  });
});

const events = fc.record(
  {
    key: fc.constantFrom('a', 'b', 'c'),
    start: fc.integer({ min: 0, max: 30 }).map((hour) => at(hour % 24, 23 + Math.floor(hour / 24))),
    end: fc.integer({ min: 31, max: 47 }).map((hour) => at(hour % 24, 23 + Math.floor(hour / 24))),
    answer: fc.constantFrom('accepted' as const, 'tentative' as const, 'needs-action' as const),
    guests: fc.integer({ min: 2, max: 4 }),
    domains: fc.constantFrom('harbor.example', 'quay.example').map((domain) => [domain]),
  },
  { requiredKeys: ['start', 'end'] },
);
const readings = fc.array(
  fc.record({
    source: fc.constantFrom('feed' as const, 'event' as const, 'view' as const),
    service: fc.constantFrom('google' as const, 'microsoft' as const),
    account: fc.constantFrom('', 'mina', 'home'),
    readAt: fc.integer({ min: 0, max: 3 }).map((hour) => at(hour, 22)),
    days: fc.uniqueArray(fc.constantFrom('2026-11-23', '2026-11-24')),
    zone: fc.constantFrom('UTC', 'Europe/Berlin'),
    events: fc.array(events, { maxLength: 3 }),
    skipped: fc.array(
      fc.record({
        key: fc.constantFrom('a', 'b'),
        why: fc.constantFrom('declined' as const, 'free' as const, 'unreadable' as const),
      }),
      {
        maxLength: 1,
      },
    ),
    doubts: fc.constant<Reading['doubts']>([]),
  }),
  { maxLength: 6 },
);

test('merging does not depend on order, and a reading that comes twice changes nothing', () => {
  const twoOrders = readings.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(twoOrders, ([list, shuffled]) => {
      const merged = mergeReadings(list);
      expect(mergeReadings(shuffled)).toEqual(merged);
      expect(mergeReadings([...list, ...shuffled])).toEqual(merged);
    }),
    { numRuns: 400 },
  );
});

test('no event comes twice', () => {
  fc.assert(
    fc.property(readings, (list) => {
      const keys = mergeReadings(list).flatMap(({ key }) => key ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
