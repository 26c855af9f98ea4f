import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completenessOf, isWeekKnown } from './completeness.ts';
import { asksForLess, givenBack, type Suggestion } from './given-back.ts';
import type { LoadEvent, Reading } from './load-event.ts';
import { mergeReadings } from './merge-readings.ts';
import { defaultSettings } from './settings.ts';
import { daysOf } from './week.ts';

const weeks = ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14'].map((day) => ({
  week: Temporal.PlainDate.from(day),
  timeZone: 'UTC',
}));
const [first, second, third, fourth] = weeks.map(({ week }) => week.toString());
const at = '2026-11-24T12:00:00Z';
const later = '2026-12-20T12:00:00Z';

const meeting = (day: string, hours = 1, more: Partial<LoadEvent> = {}): LoadEvent => ({
  ...{
    key: `k/${day}`,
    answer: 'accepted',
    start: `${day}T09:00:00Z`,
    end: `${day}T${String(9 + hours).padStart(2, '0')}:00:00Z`,
  },
  ...more,
});
const read = (events: LoadEvent[], readAt = later, more: Partial<Reading> = {}): Reading => ({
  ...{ source: 'view', service: 'google', account: 'mina', zone: 'UTC', skipped: [], doubts: [], readAt, events },
  days: weeks.flatMap(({ week }) => daysOf(week).map(String)),
  ...more,
});
const suggested = (more: Partial<Suggestion> = {}): Suggestion => {
  const { key = '', start, end } = meeting('2026-11-26');
  return { ...{ id: 'one', at, keys: [key], start, end, seen: true }, ...more };
};
function back(suggestions: Suggestion[], readings: Reading[]) {
  const { weeks: given, accepted } = givenBack(suggestions, {
    ...{ weeks, readings, events: mergeReadings(readings) },
    isComplete: (week) => isWeekKnown(completenessOf(readings, week), defaultSettings.hours),
  });
  return { weeks: Object.fromEntries(given), accepted: [...accepted] };
}

it.each([
  ['document-with-date', true],
  ['thin-series', true],
  ['own-1', true],
  ['agenda-first', false],
  ['accept-kick-off', false],
  ['talk-after-all', false],
])('%s asks for less: %s', (id, asks) => {
  expect(asksForLess(id)).toBe(asks);
});

describe('a meeting', () => {
  it('that went gives its minutes back, in its week', () => {
    expect(back([suggested()], [read([])])).toEqual({ weeks: { [first ?? '']: 60 }, accepted: ['one'] });
  });

  it('that shrank gives back the difference, wherever it moved to', () => {
    const shorter = meeting('2026-12-01', 1, { key: 'k/2026-11-26', end: '2026-12-01T09:25:00Z' });
    expect(back([suggested()], [read([shorter])])).toEqual({ weeks: { [first ?? '']: 35 }, accepted: ['one'] });
  });

  it.each<[string, Suggestion, Reading[]]>([
    ['still stands', suggested(), [read([meeting('2026-11-26')])]],
    ['moved', suggested(), [read([{ ...meeting('2026-12-02'), key: 'k/2026-11-26' }])]],
    ['grew', suggested(), [read([meeting('2026-11-26', 2)])]],
    ['was not read since', suggested(), [read([], '2026-11-24T11:00:00Z')]],
    ['was never in the calendar', suggested({ seen: undefined } as never), [read([])]],
    ['may be hidden', suggested(), [read([], later, { doubts: ['unread'] })]],
    [
      'stands in another calendar',
      suggested(),
      [read([]), read([meeting('2026-11-26')], later, { service: 'microsoft' })],
    ],
  ])('that %s gives nothing back', (_, suggestion, readings) => {
    expect(back([suggestion], readings)).toEqual({ weeks: {}, accepted: [] });
  });

  it('for which it was suggested twice gives back once', () => {
    const again = suggested({ id: 'two', at: '2026-11-24T13:00:00Z' });
    expect(back([again, suggested()], [read([])])).toEqual({ weeks: { [first ?? '']: 60 }, accepted: ['one'] });
  });
});

describe('a series', () => {
  const of = (days: string[]) => days.map((day) => meeting(day, 1, { key: `s/${day}`, series: 's' }));
  const weekly = suggested({
    keys: ['s'],
    series: 's',
    rate: { weekly: 60, every: 1 },
    start: undefined,
    end: undefined,
  } as never);
  const fortnightly = { ...weekly, rate: { weekly: 30, every: 2 } };

  it('that takes place less often gives back what is missing, week by week', () => {
    const found = back([weekly], [read(of(['2026-11-26', '2026-12-10']))]);
    expect(found).toEqual({ weeks: { [second ?? '']: 60, [fourth ?? '']: 60 }, accepted: ['one'] });
  });

  it('that goes on gives nothing back, also every other week', () => {
    const all = ['2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17'];
    expect(back([weekly], [read(of(all))])).toEqual({ weeks: {}, accepted: [] });
    expect(back([fortnightly], [read(of(['2026-11-26', '2026-12-10']))])).toEqual({ weeks: {}, accepted: [] });
  });

  it('every other week that ends gives back half of it a week, once two weeks tell', () => {
    expect(back([fortnightly], [read(of(['2026-11-26']))]).weeks).toEqual({ [third ?? '']: 30, [fourth ?? '']: 30 });
  });

  it('of which it is not known how often it was, or what is there now, gives nothing back', () => {
    expect(back([{ ...weekly, rate: undefined } as never], [read([])]).weeks).toEqual({});
    expect(back([weekly], [read([], '2026-11-24T11:00:00Z')]).weeks).toEqual({});
    const part = weeks.flatMap(({ week }) => daysOf(week).slice(0, 3).map(String));
    expect(back([weekly], [read([], later, { days: part })]).weeks).toEqual({});
  });
});

const anySuggestion = fc.record({
  id: fc.uuid(),
  minute: fc.integer({ min: 0, max: 59 }),
  day: fc.constantFrom('2026-11-26', '2026-12-03', '2026-12-10'),
  weekly: fc.boolean(),
});

it('never gives back more than there was, and the order of suggestions and readings does not matter', () => {
  fc.assert(
    fc.property(
      fc.array(anySuggestion, { maxLength: 6 }),
      fc.uniqueArray(fc.constantFrom('2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17')),
      (made, days) => {
        const suggestions = made.map(({ id, minute, day, weekly }): Suggestion => {
          const { key = '', start, end } = meeting(day);
          const time = `2026-11-24T12:${String(minute).padStart(2, '0')}:00Z`;
          const series = weekly && { series: 's', rate: { weekly: 60, every: 1 } };
          return { ...{ id, at: time, keys: [key], start, end, seen: true }, ...series };
        });
        const readings = [read(days.map((day) => meeting(day, 1, { series: 's' }))), read([], '2026-11-22T12:00:00Z')];
        const found = back(suggestions, readings);
        expect(back(suggestions.toReversed(), readings.toReversed())).toEqual(found);
        const given = Object.values(found.weeks).reduce((sum, minutes) => sum + minutes, 0);
        // One series and three meetings: what is still there is not given back, and nothing twice but by both.
        expect(given).toBeLessThanOrEqual(2 * 60 * (4 - days.length));
      },
    ),
  );
});
