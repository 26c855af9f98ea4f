import { describe, expect, it } from 'vitest';
import type { LoadEvent, Reading } from './load-event.ts';
import { inviteOfSeries, seriesCosts, seriesRate } from './series-cost.ts';

const first = Temporal.PlainDate.from('2026-10-05');
const weeks = Array.from({ length: 8 }, (_, index) => first.add({ weeks: index }).toString());
const now = Temporal.Instant.from('2026-11-25T12:00:00Z');
const context = { weeks, firstWeekday: 1, timeZone: 'UTC', now };

const on = (days: number, more: Partial<LoadEvent> = {}): LoadEvent => {
  const date = first.add({ days });
  return {
    ...{ key: `s/${date}`, series: 's', answer: 'accepted', start: `${date}T09:00:00Z`, end: `${date}T09:30:00Z` },
    ...more,
  };
};
const weekly = (more: Partial<LoadEvent> = {}) => weeks.map((_, index) => on(7 * index, more));
const costs = (events: LoadEvent[], readings: Reading[] = []) => seriesCosts(events, readings, context);

describe('how often a series takes place', () => {
  it.each([
    ['weekly', weekly(), { weekly: 30, every: 1 }],
    [
      'on each working day',
      weekly().flatMap((_, index) => [0, 1, 2, 3, 4].map((day) => on(7 * index + day))),
      { weekly: 150, every: 1 },
    ],
    ['every other week', [0, 14, 28, 42].map((day) => on(day)), { weekly: 15, every: 2 }],
    ['monthly', [0, 28].map((day) => on(day)), { weekly: 7.5, every: 4 }],
    ['weekly, of which the end is not known', weekly().slice(0, 3), { weekly: 30, every: 1 }],
  ])('%s', (_, events, rate) => {
    expect(seriesRate(events, context)).toEqual(rate);
  });

  it('is not guessed of a single meeting, but told of several in the one week', () => {
    expect(seriesRate([on(0)], context)).toBeUndefined();
    expect(seriesRate([on(0), on(1), on(2)], context)).toEqual({ weekly: 90, every: 1 });
  });

  it('rests on weeks that were read whole', () => {
    const read = weeks.filter((_, index) => index !== 2);
    const seen = weekly().filter((_, index) => index !== 2);
    expect(seriesRate(seen, { ...context, weeks: read })).toEqual({ weekly: 30, every: 1 });
    expect(seriesRate(weekly(), { ...context, weeks: [] })).toBeUndefined();
  });
});

it('costs me the hours of a year, and everybody as many times as there are guests', () => {
  const [cost] = costs(weekly({ guests: 6, title: 'Status', domains: ['lumen.example'], endless: true }));
  expect(cost).toEqual({
    ...{ series: 's', title: 'Status', domains: ['lumen.example'], guests: 6, minutes: 30, endless: true },
    ...{ rate: { weekly: 30, every: 1 }, yearly: 1560, everybody: 9360, accepted: 8, occurrences: 8 },
  });
});

it('counts what was declined among the occurrences, each once', () => {
  const skipped = [
    { key: 's/declined', series: 's', why: 'declined' as const },
    { key: 's/free', series: 's', why: 'free' as const },
  ];
  const reading = { ...{ skipped, events: [] } } as unknown as Reading;
  const [cost] = costs([...weekly().slice(1), on(0, { answer: 'tentative' })], [reading, reading]);
  expect(cost).toMatchObject({ accepted: 7, occurrences: 9 });
});

it('puts the dearest first, leaves out what is over, and puts last what was seen once', () => {
  const named = (series: string, events: LoadEvent[]) =>
    events.map((event) => ({ ...event, series, key: series + event.start }));
  const long = weekly().map((event) => ({ ...event, end: event.end.replace('09:30', '11:00') }));
  const once = named('once', [on(50)]);
  const gone = named('gone', [on(0), on(7)]);
  const found = costs([...once, ...gone, ...named('short', weekly()), ...named('long', long)]);
  expect(found.map(({ series }) => series)).toEqual(['long', 'short', 'once']);
  expect(found.at(-1)).not.toHaveProperty('yearly');
});

it('is answered as the next one, by nobody’s address', () => {
  const [cost] = costs([...weekly({ title: 'Status', domains: ['lumen.example'] }), on(56)]);
  const invite = cost && inviteOfSeries(cost, now);
  expect(invite).toMatchObject({ title: 'Status', recurrence: {}, start: '2026-11-30T09:00:00Z' });
  expect(invite).not.toHaveProperty('organizer');
  const past = cost && inviteOfSeries({ ...cost, next: undefined } as never, now);
  expect(past).toMatchObject({ end: '2026-11-25T12:30:00Z' });
});
