import { describe, expect, test } from 'vitest';
import { type Cadence, cadenceFrame, isBeyondCadence, isSeriesBeyond } from './cadence.ts';

const zone = { timeZone: 'Europe/Berlin', firstWeekday: 1 };
const fortnightly: Cadence = { calls: 1, every: 2, unit: 'week' };
const monthly: Cadence = { calls: 1, every: 1, unit: 'month' };
/** A call at ten on a day of November or December 2026: the 2nd, 9th, 16th, 23rd and 30th of November are Mondays. */
const on = (date: string) => ({ start: `2026-${date}T09:00:00Z` });
const isBeyond = (date: string, others: string[], { cadence = fortnightly, accepted = false } = {}) =>
  isBeyondCadence(on(date), accepted, others.map(on), cadence, zone);

describe('every second week', () => {
  test.each<[string, string, string[], boolean]>([
    ['nothing else is known', '11-24', [], false],
    ['the last one was two weeks ago', '11-24', ['11-10'], false],
    ['the last one was a day later in its week', '11-23', ['11-11'], false],
    ['there was one last week', '11-24', ['11-17'], true],
    ['there is one in the same week', '11-24', ['11-26'], true],
    ['the next one is accepted already', '11-24', ['12-01'], true],
    ['it lies between two', '11-24', ['11-17', '12-01'], true],
    ['it stands in its row', '11-24', ['10-27', '11-10', '12-08', '12-22'], false],
  ])('%s', (_, date, others, beyond) => {
    expect(isBeyond(date, others)).toBe(beyond);
  });

  test('of two that are accepted the later one is too many, and leaves the row after it alone', () => {
    const row = ['11-10', '11-17', '11-24'];
    const without = (date: string) => row.filter((each) => each !== date);
    expect(row.map((date) => isBeyond(date, without(date), { accepted: true }))).toEqual([false, true, false]);
  });

  test('weeks are those of the person: Sunday belongs to the week after where weeks begin with it', () => {
    const beyond = (firstWeekday: number) =>
      isBeyondCadence(on('11-29'), false, [on('11-10')], { ...fortnightly, every: 3 }, { ...zone, firstWeekday });
    expect([beyond(1), beyond(7)]).toEqual([true, false]);
  });
});

test('two a week are two a week, on whichever days', () => {
  const cadence: Cadence = { calls: 2, every: 1, unit: 'week' };
  expect(isBeyond('11-26', ['11-23'], { cadence })).toBe(false);
  expect(isBeyond('11-26', ['11-23', '11-24'], { cadence })).toBe(true);
  expect(isBeyond('11-26', ['11-17', '11-18'], { cadence })).toBe(false);
});

test('a month is the one in the calendar', () => {
  expect(isBeyond('12-01', ['11-30'], { cadence: monthly })).toBe(false);
  expect(isBeyond('11-30', ['11-02'], { cadence: monthly })).toBe(true);
  expect(isBeyond('12-01', ['11-30'], { cadence: { ...monthly, every: 2 } })).toBe(true);
});

test('the days to look at hold every call that shares a stretch, and those before that decide for it', () => {
  const frame = (cadence: Cadence) => {
    const { from, to } = cadenceFrame(on('11-24'), cadence, zone);
    return `${from}/${to}`;
  };
  expect(frame(fortnightly)).toBe('2026-11-02/2026-12-07');
  expect(frame(monthly)).toBe('2026-10-01/2026-12-01');
});

test.each<[string | undefined, Cadence, boolean | undefined]>([
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', fortnightly, false],
  ['FREQ=WEEKLY;BYDAY=TU', fortnightly, true],
  ['freq=weekly', fortnightly, true],
  ['FREQ=WEEKLY;BYDAY=TU,TH', { calls: 1, every: 1, unit: 'week' }, true],
  ['FREQ=DAILY', fortnightly, true],
  ['FREQ=MONTHLY;BYDAY=1TU', fortnightly, false],
  ['FREQ=MONTHLY;BYDAY=1TU', monthly, false],
  ['FREQ=MONTHLY;BYDAY=1TU', { calls: 1, every: 4, unit: 'week' }, false],
  ['FREQ=WEEKLY;INTERVAL=2', monthly, true],
  ['FREQ=YEARLY', monthly, undefined],
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1', monthly, undefined],
  ['nonsense', monthly, undefined],
  [undefined, monthly, undefined],
])('a series by %s', (rule, cadence, beyond) => {
  expect(isSeriesBeyond(rule, cadence)).toBe(beyond);
});
