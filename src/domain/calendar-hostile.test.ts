// Files that want to take time or memory. Nothing here is timed: a reader that hangs never ends, and how often it stops
// is counted by a clock of its own.
import { describe, expect, it } from 'vitest';
import { readCalendar, readCalendarFile } from './calendar-file.ts';
import { occurrencesIn } from './calendar-occurrences.ts';
import { finish, finishInSlices } from './slices.ts';

const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a@lumen.example', ...lines, 'END:VEVENT'];
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
const fine = event('DTSTART:20261126T080000Z', 'SUMMARY:fine').map((line) => line.replace('a@', 'fine@'));
const week = { from: Date.UTC(2026, 10, 23) / 1000, to: Date.UTC(2026, 10, 30) / 1000 };

/** Reads a file that holds something hostile and a fine event after it. */
function read(...hostile: string[]) {
  const file = readCalendarFile(calendar(...hostile, ...fine));
  expect(file.invites.at(-1)?.title).toBe('fine');
  return file;
}

describe('a hostile event', () => {
  it.each<[string, string[], string]>([
    ['a line of 2 MB', event('DTSTART:20261126T080000Z', `DESCRIPTION:${'x'.repeat(2_000_000)}`), 'line-too-long'],
    [
      'a line of 2 MB in folds',
      event(`DESCRIPTION:${'x'.repeat(60)}${'\r\n '.padEnd(63, 'y').repeat(33_000)}`),
      'line-too-long',
    ],
    [
      'a line of 2 MB in soft breaks',
      event(`DESCRIPTION;ENCODING=QUOTED-PRINTABLE:${'x=\r\n'.repeat(1_100_000)}x`),
      'line-too-long',
    ],
    ['too many dates in a line', event(`EXDATE:${'20261126T080000Z,'.repeat(10_000)}`), 'line-too-long'],
    ['too many guests', event('ATTENDEE:mailto:a@b.example\r\n'.repeat(500_000)), 'too-many-lines'],
    ['a part within a part', event('BEGIN:VALARM\r\n'.repeat(200_000)), 'nested-too-deep'],
  ])('with %s is skipped with a reason', (_, lines, why) => {
    expect(read(...lines).skipped).toEqual([{ uid: 'a@lumen.example', why }]);
  });

  it('may hold an attachment of any size', () => {
    const { skipped } = read(...event('DTSTART:20261126T080000Z', `ATTACH;ENCODING=BASE64:${'A'.repeat(5_000_000)}`));
    expect(skipped).toEqual([]);
  });

  it.each([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;COUNT=999999999',
    `FREQ=DAILY;BYHOUR=${[...Array(24).keys()]};BYMINUTE=${[...Array(60).keys()]};BYSECOND=${[...Array(60).keys()]}`,
  ])('that repeats by %s is judged, but not followed', (rule) => {
    const { invites, notes } = read(...event('DTSTART:20261123T080000Z', `RRULE:${rule}`));
    expect(invites[0]?.recurrence).toBeDefined();
    expect(notes).toEqual([{ uid: 'a@lumen.example', why: 'rule-too-often' }]);
  });

  it.each([
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 0],
    ['FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11', 0],
    ['FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1', 0],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300', 0],
    ['FREQ=DAILY;COUNT=999999999', 7],
    ['FREQ=DAILY;INTERVAL=100000', 0],
    [`FREQ=YEARLY;BYDAY=${Array(200).fill('1MO')}`, 0],
  ])('that repeats by %s is on %i days of the week', (rule, days) => {
    const file = readCalendarFile(
      calendar(...event('DTSTART:16010101T080000Z', 'DTEND:16010101T090000Z', `RRULE:${rule}`)),
    );
    expect(finish(occurrencesIn(file.events, week)).occurrences).toHaveLength(days);
  });

  it('that fills the week and more is not followed to the end', () => {
    const file = readCalendarFile(
      calendar(...event('DTSTART:20000101T000000Z', 'DURATION:P99999D', 'RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8')),
    );
    const { occurrences, troubles } = finish(occurrencesIn(file.events, week));
    expect(occurrences).toHaveLength(10_000);
    expect(troubles).toEqual([{ uid: 'a@lumen.example', why: 'too-many-days' }]);
  });
});

describe('a hostile file', () => {
  it('with more events than any calendar is cut short, and says so', () => {
    const { invites, skipped } = readCalendarFile(calendar('BEGIN:VEVENT\nEND:VEVENT\n'.repeat(250_000)));
    expect(invites).toHaveLength(100_000);
    expect(skipped).toEqual([{ why: 'too-many-events' }]);
  });

  it('with zones that begin in the year 1 and a thousand rules is read', () => {
    const part = [
      'BEGIN:STANDARD',
      'DTSTART:00010101T020000',
      'RRULE:FREQ=YEARLY;BYDAY=SU',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
    ];
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Trap', ...Array(1000).fill(part).flat(), 'END:VTIMEZONE'];
    const { invites } = readCalendarFile(calendar(...zone, ...event('DTSTART;TZID=Trap:20261126T080000')));
    expect(invites).toHaveLength(1);
  });

  it('is read in slices: it stops often, whatever is in it', async () => {
    const large = calendar(
      `X-NOTE:${'x'.repeat(3_000_000)}`,
      ...Array(2000).fill(event('DTSTART:20261126T080000Z', 'ATTENDEE:mailto:a@b.example')).flat(),
      'X-NOTHING:x\r\n'.repeat(100_000),
    );
    let steps = 0;
    let rests = 0;
    await finishInSlices(
      (function* () {
        for (const done of readCalendar(large)) {
          steps++;
          yield done;
        }
        return undefined;
      })(),
      { now: () => steps * 10, rest: async () => void rests++ },
    );
    // Every event is a step, and so are 200 lines of whatever else.
    expect(steps).toBeGreaterThan(2000 + 100_000 / 200);
    expect(rests).toBe(Math.floor(steps / 3));
  });
});
