import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendarFile } from './calendar-file.ts';
import { occurrencesIn } from './calendar-occurrences.ts';
import { finish } from './slices.ts';

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a@lumen.example', ...lines, 'END:VEVENT'].join('\r\n');
const seconds = (time: string) => Temporal.Instant.from(time).epochMilliseconds / 1000;

function expand(from: string, to: string, ...events: string[]) {
  const { events: read } = readCalendarFile(calendar(...events), { timeZone: 'Europe/Berlin' });
  return finish(occurrencesIn(read, { from: seconds(from), to: seconds(to) })).occurrences;
}
const starts = (...given: Parameters<typeof expand>) => expand(...given).map(({ invite }) => invite.start);
const november: [string, string] = ['2026-11-01T00:00Z', '2026-12-01T00:00Z'];

const weekly = [
  'DTSTART;TZID=Europe/Berlin:20261102T100000',
  'DTEND;TZID=Europe/Berlin:20261102T110000',
  'RRULE:FREQ=WEEKLY',
];

describe('a series', () => {
  it('keeps its hour by the clock on the wall, across changes of clocks', () => {
    const daily = ['DTSTART;TZID=Europe/Berlin:20261023T100000', 'DURATION:PT30M', 'RRULE:FREQ=DAILY'];
    const all = expand('2026-10-24T00:00Z', '2026-10-27T00:00Z', event(...daily));
    expect(all.map(({ invite }) => [invite.start, invite.end])).toEqual([
      ['2026-10-24T10:00:00+02:00[Europe/Berlin]', '2026-10-24T10:30:00+02:00[Europe/Berlin]'],
      ['2026-10-25T10:00:00+01:00[Europe/Berlin]', '2026-10-25T10:30:00+01:00[Europe/Berlin]'],
      ['2026-10-26T10:00:00+01:00[Europe/Berlin]', '2026-10-26T10:30:00+01:00[Europe/Berlin]'],
    ]);
  });

  it('in the hour that the clocks skip begins an hour later, and is not lost', () => {
    const nightly = ['DTSTART;TZID=Europe/Berlin:20260327T023000', 'RRULE:FREQ=DAILY'];
    expect(starts('2026-03-28T12:00Z', '2026-03-30T12:00Z', event(...nightly))).toEqual([
      '2026-03-29T03:30:00+02:00[Europe/Berlin]',
      '2026-03-30T02:30:00+02:00[Europe/Berlin]',
    ]);
  });

  it('is in the window when only its end is', () => {
    expect(starts('2026-11-09T09:59Z', '2026-11-09T10:30Z', event(...weekly))).toEqual([
      '2026-11-09T10:00:00+01:00[Europe/Berlin]',
    ]);
    expect(starts('2026-11-09T10:00Z', '2026-11-09T10:30Z', event(...weekly))).toEqual([]);
  });

  it.each([
    ['by the same zone', 'EXDATE;TZID=Europe/Berlin:20261109T100000,20261116T100000'],
    ['in UTC', 'EXDATE:20261109T090000Z,20261116T090000Z'],
    ['in another zone', 'EXDATE;TZID=America/New_York:20261109T040000,20261116T040000'],
    ['by a Windows zone', 'EXDATE;TZID=Romance Standard Time:20261109T100000,20261116T100000'],
    ['without a zone', 'EXDATE:20261109T100000,20261116T100000'],
    ['by days', 'EXDATE;VALUE=DATE:20261109,20261116'],
  ])('leaves out what EXDATE names %s', (_, exdate) => {
    expect(starts(...november, event(...weekly, exdate)).map((start) => start?.slice(8, 10))).toEqual([
      '02',
      '23',
      '30',
    ]);
  });

  it('ends with an UNTIL in UTC at that instant', () => {
    const until = (time: string) =>
      starts(...november, event(...weekly.slice(0, 2), `RRULE:FREQ=WEEKLY;UNTIL=${time}`)).length;
    expect(until('20261116T090000Z')).toBe(3);
    expect(until('20261116T085959Z')).toBe(2);
    expect(until('20261116')).toBe(3);
  });

  it('may be dates alone, DTSTART among them, and periods with an end of their own', () => {
    const dates = [
      'DTSTART:20261102T100000Z',
      'DURATION:PT1H',
      'RDATE:20261104T100000Z',
      'RDATE;VALUE=PERIOD:20261106T100000Z/PT3H,20261107T100000Z/20261107T103000Z',
    ];
    expect(expand(...november, event(...dates)).map(({ from, to }) => (to - from) / 60)).toEqual([60, 60, 180, 30]);
  });

  it('names each instance by its time in the series', () => {
    expect(expand(...november, event(...weekly)).map(({ invite }) => invite.recurrenceId)[1]).toBe('20261109T090000Z');
  });

  it('of whole days counts days', () => {
    const birthday = ['DTSTART;VALUE=DATE:20201102', 'RRULE:FREQ=YEARLY'];
    const [only] = expand(...november, event(...birthday));
    expect(only?.invite).toMatchObject({
      start: '2026-11-02',
      end: '2026-11-03',
      recurrenceId: '20261102',
      allDay: true,
    });
  });
});

describe('a changed instance', () => {
  const moved = event(
    'RECURRENCE-ID:20261109T090000Z',
    'DTSTART;TZID=Europe/Berlin:20261110T150000',
    'DURATION:PT15M',
    'SUMMARY:moved',
  );

  it('stands in the place of the one it names', () => {
    const all = expand(...november, event(...weekly), moved);
    expect(all.map(({ invite }) => invite.start?.slice(8, 16))).toEqual([
      '02T10:00',
      '10T15:00',
      '16T10:00',
      '23T10:00',
      '30T10:00',
    ]);
    expect(all[1]?.invite).toMatchObject({ title: 'moved', recurrenceId: '20261109T090000Z' });
  });

  it('counts where it was moved to, and no longer where it was', () => {
    expect(starts('2026-11-09T00:00Z', '2026-11-10T00:00Z', event(...weekly), moved)).toEqual([]);
    expect(starts('2026-11-10T00:00Z', '2026-11-11T00:00Z', event(...weekly), moved)).toHaveLength(1);
  });

  it('is there without its series', () => expect(starts(...november, moved)).toHaveLength(1));

  it('may be cancelled, and so may the whole series', () => {
    const cancelled = event('RECURRENCE-ID:20261109T090000Z', 'DTSTART:20261109T090000Z', 'STATUS:CANCELLED');
    const status = (...events: string[]) =>
      expand(...november, ...events).map(({ invite }) => invite.status === 'cancelled');
    expect(status(event(...weekly), cancelled)).toEqual([false, true, false, false, false]);
    expect(status(event(...weekly, 'STATUS:CANCELLED'), moved)).toEqual([true, true, true, true, true]);
  });

  it.each([
    [2, 1],
    [1, 2],
  ])('of several versions is the newest, in whatever order they come', (...sequences) => {
    const versions = sequences.map((sequence) =>
      event(
        'RECURRENCE-ID:20261109T090000Z',
        'DTSTART:20261109T120000Z',
        `SEQUENCE:${sequence}`,
        `SUMMARY:${sequence}`,
      ),
    );
    const all = expand(...november, event(...weekly), ...versions);
    const there = all.filter(({ invite }) => invite.recurrenceId === '20261109T090000Z');
    expect(there.map(({ invite }) => invite.title)).toEqual(['2']);
  });
});

describe('"this and all following"', () => {
  const following = event(
    'RECURRENCE-ID;RANGE=THISANDFUTURE:20261116T090000Z',
    'DTSTART;TZID=Europe/Berlin:20261117T140000',
    'DURATION:PT30M',
    'SUMMARY:later',
  );

  it('moves the rest of the series, each as far as the first', () => {
    const all = expand(...november, event(...weekly), following);
    expect(all.map(({ invite }) => invite.start?.slice(8, 16))).toEqual([
      '02T10:00',
      '09T10:00',
      '17T14:00',
      '24T14:00',
    ]);
    expect(all.map(({ invite }) => invite.title)).toEqual(['', '', 'later', 'later']);
    expect(all.map(({ from, to }) => (to - from) / 60)).toEqual([60, 60, 30, 30]);
  });

  it('finds those that it moves into the window, and keeps the hour across changes of clocks', () => {
    expect(starts('2027-03-30T00:00Z', '2027-03-31T00:00Z', event(...weekly), following)).toEqual([
      '2027-03-30T14:00:00+02:00[Europe/Berlin]',
    ]);
  });

  it('leaves an instance that was changed by itself', () => {
    const own = event('RECURRENCE-ID:20261123T090000Z', 'DTSTART:20261123T200000Z', 'SUMMARY:own');
    const all = expand(...november, event(...weekly), following, own);
    expect(all.map(({ invite }) => invite.title)).toEqual(['', '', 'later', 'own']);
  });
});

describe('any series', () => {
  const day = fc.integer({ min: 1, max: 28 });
  const stamp = fc
    .tuple(day, fc.integer({ min: 0, max: 23 }))
    .map(([d, h]) => `202611${String(d).padStart(2, '0')}T${String(h).padStart(2, '0')}0000`);
  const rule = fc
    .tuple(fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'), fc.integer({ min: 1, max: 4 }))
    .map(([f, n]) => `RRULE:FREQ=${f};INTERVAL=${n}`);
  const list = (name: string) =>
    fc.array(stamp, { maxLength: 6 }).map((all) => all.map((each) => `${name};TZID=Europe/Berlin:${each}`));

  it('is its rule and its dates without its exceptions; in order, once each, not before DTSTART, within the window', () => {
    fc.assert(
      fc.property(stamp, rule, list('RDATE'), list('EXDATE'), day, day, (start, repeats, rdates, exdates, a, b) => {
        const first = `DTSTART;TZID=Europe/Berlin:${start}`;
        const [from, to] = [a, a + b].map((each) => Date.UTC(2026, 10, each) / 1000) as [number, number];
        const at = (...lines: string[]) => {
          const { events } = readCalendarFile(calendar(event(first, ...lines)));
          return finish(occurrencesIn(events, { from, to })).occurrences.map((each) => each.from);
        };
        const instant = (line: string) =>
          Temporal.PlainDateTime.from(line.slice(-15)).toZonedDateTime('Europe/Berlin').epochMilliseconds / 1000;
        const excluded = new Set(exdates.map(instant));
        const dates = rdates.map(instant).filter((each) => each >= instant(first) && each >= from && each < to);
        const expected = new Set([...at(repeats), ...dates].filter((each) => !excluded.has(each)));
        const all = at(repeats, ...rdates, ...exdates);
        expect(all).toEqual([...expected].sort((x, y) => x - y));
        expect(all.every((each) => each >= instant(first) && each >= from && each < to)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
