import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { LoadAnswer, LoadEvent } from './load-event.ts';
import { levelOf, syncLoad } from './sync-load.ts';
import { firstWeekdayOf, weekOf } from './week.ts';

const day = (date: string) => Temporal.PlainDate.from(date);
const berlin = { week: day('2026-11-23'), timeZone: 'Europe/Berlin' };
const at = (time: string, zone = 'Europe/Berlin') =>
  Temporal.PlainDateTime.from(time).toZonedDateTime(zone).toInstant().toString();
const meeting = (from: string, to: string, answer: LoadAnswer | undefined = 'accepted'): LoadEvent => ({
  key: `${from}|${to}|${answer}`,
  start: at(from),
  end: at(to),
  answer,
});

describe('the load of a week', () => {
  it('counts what overlaps once, and what only touches in full', () => {
    const events = [
      meeting('2026-11-23T09:00', '2026-11-23T10:00'),
      meeting('2026-11-23T09:30', '2026-11-23T10:30', 'organized'),
      meeting('2026-11-23T10:30', '2026-11-23T11:00'),
    ];
    expect(syncLoad(events, berlin)).toMatchObject({ minutes: 120, days: [120, 0, 0, 0, 0, 0, 0] });
  });

  it('keeps tentative and unanswered apart, and each of their minutes once', () => {
    const load = syncLoad(
      [
        meeting('2026-11-24T09:00', '2026-11-24T10:00'),
        meeting('2026-11-24T09:00', '2026-11-24T10:00', 'tentative'),
        meeting('2026-11-24T09:30', '2026-11-24T10:30', 'needs-action'),
      ],
      berlin,
    );
    expect(load).toMatchObject({ minutes: 60, unansweredMinutes: 90, unansweredDays: [0, 90, 0, 0, 0, 0, 0] });
  });

  it('counts a sensitive meeting, of which nothing but the interval is known', () => {
    const { start, end } = meeting('2026-11-24T09:00', '2026-11-24T10:00');
    expect(syncLoad([{ start, end }], berlin).minutes).toBe(60);
  });

  it('clips to the week and to each day in the zone of the user', () => {
    const load = syncLoad(
      [
        meeting('2026-11-22T23:30', '2026-11-23T00:30'),
        meeting('2026-11-25T23:00', '2026-11-26T01:00'),
        meeting('2026-11-29T23:45', '2026-11-30T00:45'),
        meeting('2026-11-30T09:00', '2026-11-30T10:00'),
      ],
      berlin,
    );
    expect(load).toMatchObject({ minutes: 165, days: [30, 0, 60, 60, 0, 0, 15] });
    expect(load.events).toHaveLength(3);
  });

  it.each([
    ['Europe/Berlin', '2026-03-23', '2026-03-29T01:00', '2026-03-29T04:00', 120],
    ['Europe/Berlin', '2026-10-19', '2026-10-25T01:00', '2026-10-25T04:00', 240],
    ['America/New_York', '2026-03-02', '2026-03-08T01:00', '2026-03-08T04:00', 120],
    ['America/New_York', '2026-10-26', '2026-11-01T00:30', '2026-11-01T03:00', 210],
  ])('counts elapsed minutes when the clock changes: %s, week of %s', (timeZone, week, from, to, minutes) => {
    const events = [{ key: 'a', start: at(from, timeZone), end: at(to, timeZone) }];
    expect(syncLoad(events, { week: day(week), timeZone })).toMatchObject({
      minutes,
      days: [0, 0, 0, 0, 0, 0, minutes],
    });
  });
});

const quarter = 15 * 60_000;

/** Minute by minute, and by the calendar of the zone alone. */
function slowLoad(events: LoadEvent[], first: Temporal.PlainDate, timeZone: string) {
  const days = [0, 0, 0, 0, 0, 0, 0];
  let unanswered = 0;
  const meetings = events.map(({ start, end, answer = 'accepted' }) => ({
    from: Temporal.Instant.from(start).epochMilliseconds,
    to: Temporal.Instant.from(end).epochMilliseconds,
    counts: answer === 'accepted' || answer === 'organized',
  }));
  const dates = new Map<number, number>();
  const dayOf = (minute: number): number => {
    const at = Math.floor(minute / quarter) * quarter; // no zone's midnight lies between two quarters
    const date = () => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
    const index = dates.get(at) ?? first.until(date(), { largestUnit: 'days' }).days;
    dates.set(at, index);
    return index;
  };
  const begin = first.subtract({ days: 2 }).toZonedDateTime(timeZone).epochMilliseconds;
  for (let minute = begin; minute < begin + 12 * 24 * 3_600_000; minute += 60_000) {
    const there = meetings.filter(({ from, to }) => from <= minute && minute < to);
    if (there.length === 0) continue;
    const index = dayOf(minute);
    if (index < 0 || index > 6) continue;
    if (there.some(({ counts }) => counts)) days[index] = (days[index] ?? 0) + 1;
    if (there.some(({ counts }) => !counts)) unanswered += 1;
  }
  return { minutes: days.reduce((sum, each) => sum + each, 0), unansweredMinutes: unanswered, days };
}

const weeks = fc.constantFrom(
  ['2026-11-25', 'Europe/Berlin'],
  ['2026-03-28', 'Europe/Berlin'],
  ['2026-10-25', 'Europe/Berlin'],
  ['2026-03-08', 'America/New_York'],
  ['2026-11-01', 'America/New_York'],
  ['2026-11-25', 'Asia/Kolkata'],
);
const answers = fc.constantFrom<LoadAnswer | undefined>(
  'accepted',
  'organized',
  'tentative',
  'needs-action',
  undefined,
);

test('the load of random meetings is what counting minute by minute gives, whatever weekday the week begins with', () => {
  const meetings = fc.array(
    fc.tuple(fc.integer({ min: -1500, max: 9 * 1440 }), fc.integer({ min: 1, max: 300 }), answers),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(weeks, fc.constantFrom(7, 1, 6), meetings, ([date = '', timeZone = ''], firstWeekday, drawn) => {
      const week = weekOf(day(date), firstWeekday);
      const begin = week.toZonedDateTime(timeZone).toInstant();
      const events = drawn.map(([from, length, answer], index) => ({
        key: `${index}`,
        start: begin.add({ minutes: from }).toString(),
        end: begin.add({ minutes: from + length }).toString(),
        ...(answer && { answer }),
      }));
      expect(syncLoad(events, { week, timeZone })).toMatchObject(slowLoad(events, week, timeZone));
    }),
    { numRuns: 60 },
  );
});

test.each([
  [1, '2026-11-23'],
  [7, '2026-11-22'],
  [6, '2026-11-21'],
  [3, '2026-11-25'],
  [4, '2026-11-19'],
])('a week that begins with weekday %d holds this Wednesday from %s on', (firstWeekday, first) => {
  expect(weekOf(day('2026-11-25'), firstWeekday).toString()).toBe(first);
});

test('the first weekday is the chosen one, else the usual one of the place', () => {
  expect(firstWeekdayOf(6, 'de-DE')).toBe(6);
  expect(firstWeekdayOf(undefined, 'de-DE')).toBe(1);
  expect(firstWeekdayOf(undefined, 'en-US')).toBe(7);
});

test('near is from 80 %, over from 100 % of the limit on, and nothing is neither', () => {
  expect([0, 479, 480, 599, 600].map((minutes) => levelOf(minutes, 600))).toEqual([
    'under',
    'under',
    'near',
    'near',
    'over',
  ]);
  expect([levelOf(0, 0), levelOf(1, 0)]).toEqual(['under', 'over']);
});
