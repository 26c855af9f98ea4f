import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { dayNumber } from './civil-day.ts';
import { expandRule } from './expand-rule.ts';
import { type RecurrenceRule, readRule } from './recurrence-rule.ts';

const seconds = (time: string) => Temporal.Instant.from(`${time}Z`).epochMilliseconds / 1000;
const shown = (local: number) =>
  Temporal.Instant.fromEpochMilliseconds(local * 1000)
    .toString()
    .slice(0, 16);
const rule = (text: string) => readRule(text) as RecurrenceRule;

/** The first of a rule's times. */
function expand(text: string, start: string, most = 40): string[] {
  const times: string[] = [];
  for (const local of expandRule(rule(text), seconds(start), seconds(start), seconds('2040-01-01T00:00'))) {
    if (local !== undefined) times.push(shown(local));
    if (times.length === most) break;
  }
  return times;
}

/** The first of a rule's times as ical.js has them. */
function oracle(text: string, start: string, most: number): string[] {
  const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateTimeString(`${start}:00`));
  const times: string[] = [];
  for (let next = iterator.next(); next && times.length < most; next = iterator.next())
    times.push(String(next).slice(0, 16));
  return times;
}

describe('a rule', () => {
  // The examples are those of RFC 5545 3.8.5.3, by the clock of New York.
  it.each([
    ['FREQ=DAILY;INTERVAL=10;COUNT=3', '1997-09-02T09:00', ['1997-09-02', '1997-09-12', '1997-09-22']],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH',
      '1997-09-02T09:00',
      ['1997-09-02', '1997-09-04', '1997-09-16', '1997-09-18'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05T09:00',
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05T09:00',
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=-2MO', '1997-09-22T09:00', ['1997-09-22', '1997-10-20', '1997-11-17']],
    ['FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-3', '1997-09-28T09:00', ['1997-09-28', '1997-10-29', '1997-11-28']],
    ['FREQ=MONTHLY;COUNT=3;BYMONTHDAY=15,30', '2007-01-15T09:00', ['2007-01-15', '2007-01-30', '2007-02-15']],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3', '1997-09-02T09:00', ['1998-02-13', '1998-03-13', '1998-11-13']],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04T09:00', ['1997-09-04', '1997-10-07', '1997-11-06']],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3',
      '1997-09-29T09:00',
      ['1997-09-29', '1997-10-30', '1997-11-27'],
    ],
    ['FREQ=YEARLY;COUNT=4;BYMONTH=6,7', '1997-06-10T09:00', ['1997-06-10', '1997-07-10', '1998-06-10', '1998-07-10']],
    [
      'FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200',
      '1997-01-01T09:00',
      ['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01'],
    ],
    ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19T09:00', ['1997-05-19', '1998-05-18', '1999-05-17']],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '1997-05-12T09:00', ['1997-05-12', '1998-05-11', '1999-05-17']],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      '1996-11-05T09:00',
      ['1996-11-05', '2000-11-07', '2004-11-02'],
    ],
    ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=2', '2019-12-30T09:00', ['2019-12-30', '2021-01-04']],
  ])('%s from %s', (text, start, days) => {
    expect(expand(text, start)).toEqual(days.map((day) => `${day}T09:00`));
  });

  it('may name several hours of a day', () => {
    expect(expand('FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,40;COUNT=5', '1997-09-02T09:40')).toEqual([
      '1997-09-02T09:40',
      '1997-09-02T10:00',
      '1997-09-02T10:40',
      '1997-09-03T09:00',
      '1997-09-03T09:40',
    ]);
  });

  it('by weeks of the year is found in a week that ends in the next', () => {
    const weeks = rule('FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR');
    const window = [seconds('2021-01-01T00:00'), seconds('2021-01-04T00:00')] as const;
    const found = [...expandRule(weeks, seconds('2018-01-01T09:00'), ...window)];
    expect(found.flatMap((local) => (local === undefined ? [] : shown(local)))).toEqual(['2021-01-01T09:00']);
  });

  it('ends with its UNTIL, a day being the whole day', () => {
    expect(expand('FREQ=DAILY;UNTIL=19970904', '1997-09-02T09:00')).toHaveLength(3);
    expect(expand('FREQ=DAILY;UNTIL=19970904T085959', '1997-09-02T09:00')).toHaveLength(2);
  });

  it.each([
    ['FREQ=SECONDLY', 'rule-too-often'],
    ['FREQ=MINUTELY;INTERVAL=5', 'rule-too-often'],
    ['FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5', 'rule-too-often'],
    ['FREQ=SOMETIMES', 'rule-unreadable'],
    ['FREQ=DAILY;INTERVAL=0', 'rule-unreadable'],
    ['FREQ=DAILY;INTERVAL=-1', 'rule-unreadable'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'rule-unreadable'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'rule-unreadable'],
    ['FREQ=WEEKLY;BYDAY=XX', 'rule-unreadable'],
    ['FREQ=DAILY;UNTIL=whenever', 'rule-unreadable'],
    [`FREQ=DAILY;BYMONTHDAY=${'1,'.repeat(2000)}1`, 'rule-unreadable'],
  ])('%s is refused', (text, why) => expect(readRule(text)).toBe(why));
});

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const some = <T>(each: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(each, { minLength: 1, maxLength }).map((list) => list.join(','));
const part = (name: string, value: fc.Arbitrary<unknown>) => value.map((each) => `;${name}=${each}`);
const maybe = (each: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), each);
const monthDay = fc.oneof(fc.integer({ min: 1, max: 28 }), fc.integer({ min: -5, max: -1 }));

/** What calendar programs write. */
const written = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.constant('FREQ=DAILY'), maybe(part('BYDAY', some(weekday, 5)))),
      fc.tuple(fc.constant('FREQ=WEEKLY'), maybe(part('BYDAY', some(weekday, 5)))),
      fc.tuple(
        fc.constant('FREQ=MONTHLY'),
        fc.oneof(
          part('BYMONTHDAY', some(monthDay, 3)),
          part(
            'BYDAY',
            fc.tuple(fc.constantFrom(1, 2, 3, 4, -1), weekday).map((pair) => pair.join('')),
          ),
        ),
      ),
      fc.tuple(
        fc.constant('FREQ=YEARLY'),
        fc.oneof(
          fc.constant(''),
          part('BYMONTH', fc.integer({ min: 1, max: 12 })).chain((month) =>
            part(
              'BYDAY',
              fc.tuple(fc.constantFrom(1, 2, 3, 4, -1), weekday).map((pair) => pair.join('')),
            ).map((day) => month + day),
          ),
        ),
      ),
    ),
    maybe(part('INTERVAL', fc.integer({ min: 1, max: 5 }))),
    maybe(part('COUNT', fc.integer({ min: 1, max: 40 }))),
  )
  .map(([rule, interval, count]) => rule.join('') + interval + count);

/** Any rule within the bounds, sensible or not. */
const anything = fc
  .tuple(
    fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'),
    maybe(part('INTERVAL', fc.integer({ min: 1, max: 1000 }))),
    maybe(part('COUNT', fc.integer({ min: 1, max: 1e9 }))),
    maybe(part('BYMONTH', some(fc.integer({ min: 1, max: 12 }), 4))),
    maybe(part('BYMONTHDAY', some(fc.integer({ min: 1, max: 31 }), 4))),
    maybe(part('BYYEARDAY', some(fc.integer({ min: 1, max: 366 }), 4))),
    maybe(part('BYWEEKNO', some(fc.integer({ min: -53, max: -1 }), 4))),
    maybe(part('BYDAY', some(weekday, 4))),
    maybe(part('BYSETPOS', some(fc.integer({ min: 1, max: 5 }), 2))),
    maybe(part('BYHOUR', some(fc.integer({ min: 0, max: 23 }), 4))),
  )
  .map(([frequency, ...parts]) => `FREQ=${frequency}${parts.join('')}`);

const start = fc
  .tuple(fc.integer({ min: dayNumber(1990, 1, 1), max: dayNumber(2030, 1, 1) }), fc.integer({ min: 0, max: 86_399 }))
  .map(([day, time]) => day * 86_400 + time);

describe('the times of any rule', () => {
  it('are those of ical.js, for what calendar programs write', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: dayNumber(1990, 1, 1), max: dayNumber(2024, 1, 1) }), (text, day) => {
        // Where DTSTART is no day of its own rule, each program goes its own way (RFC 5545 3.8.5.3).
        const begins = expand(text, `${shown(day * 86_400).slice(0, 10)}T09:30`, 1)[0] ?? '';
        fc.pre(begins !== '');
        fc.pre(!/-\d\d-(?:29|30|31)T/.test(begins)); // where a month has no such day ical.js goes its own way
        expect(expand(text, begins)).toEqual(oracle(text, begins, 40).filter((each) => each < '2040'));
      }),
      { numRuns: 500 },
    );
  });

  it('never lie before DTSTART or outside of the window, are in order, and none comes twice', () => {
    fc.assert(
      fc.property(
        anything,
        start,
        fc.integer({ min: -400, max: 20_000 }),
        fc.integer({ min: 1, max: 400 }),
        (text, at, after, days) => {
          const from = at + after * 86_400;
          const to = from + days * 86_400;
          const times = [...expandRule(rule(text), at, from, to)].filter((local) => local !== undefined);
          expect(times.every((local) => local >= at && local >= from && local < to)).toBe(true);
          expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are the same in one window as in two', () => {
    fc.assert(
      fc.property(
        anything,
        start,
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 400 }),
        (text, at, before, after) => {
          const [from, middle] = [at - 86_400, at + before * 86_400];
          const to = middle + after * 86_400;
          const times = (a: number, b: number) =>
            [...expandRule(rule(text), at, a, b)].filter((local) => local !== undefined);
          expect([...times(from, middle), ...times(middle, to)]).toEqual(times(from, to));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('give a sign of life while nothing is found', () => {
    const never = rule('FREQ=DAILY;COUNT=1;BYMONTH=2;BYMONTHDAY=30');
    const signs = [
      ...expandRule(never, seconds('1601-01-01T00:00'), seconds('2026-01-01T00:00'), seconds('2026-02-01T00:00')),
    ];
    expect(signs.length).toBeGreaterThan(500);
    expect(signs.every((sign) => sign === undefined)).toBe(true);
  });
});
