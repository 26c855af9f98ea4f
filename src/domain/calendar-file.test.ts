import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestFile, readCalendarFile } from './calendar-file.ts';
import { troubleText } from './calendar-trouble.ts';

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'METHOD:REQUEST', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a@lumen.example', ...lines, 'END:VEVENT'].join('\r\n');
const read = (...lines: string[]) => {
  const { invites, notes } = readCalendarFile(calendar(event(...lines)));
  const [invite] = invites;
  if (!invite) throw new Error('no event was read');
  return { ...invite, notes: notes.map(troubleText) };
};
const zone = (tzid: string, ...more: string[]) =>
  [
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    ...more,
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0500',
    'TZOFFSETTO:+0430',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n');

describe('the facts of an event', () => {
  it('are read', () => {
    const invite = read(
      'SUMMARY:Harbor\\, plans\\; “A” or “B”',
      'DESCRIPTION:Line one\\nline two',
      'DTSTART;TZID=Europe/Berlin:20261126T180000',
      'DTEND;TZID=Europe/Berlin:20261126T190000',
      'DTSTAMP:20261120T080000Z',
      'ORGANIZER;CN="Vale, Bo":MAILTO:Bo.Vale@Lumen.example',
      'ATTENDEE;CN=Mina;ROLE=OPT-PARTICIPANT;PARTSTAT=TENTATIVE:mailto:mina@northwind.example',
      'ATTENDEE;CUTYPE=ROOM;CN=Quay:mailto:quay@northwind.example',
      'ATTENDEE;EMAIL=ada@northwind.example:/principal/1',
      'RRULE:FREQ=WEEKLY;BYDAY=TH',
      'CLASS:CONFIDENTIAL',
      'STATUS:TENTATIVE',
      'TRANSP:TRANSPARENT',
      'X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij',
    );
    expect(invite).toEqual({
      uid: 'a@lumen.example',
      title: 'Harbor, plans; “A” or “B”',
      description: 'Line one\nline two',
      start: '2026-11-26T18:00:00+01:00[Europe/Berlin]',
      end: '2026-11-26T19:00:00+01:00[Europe/Berlin]',
      received: '2026-11-20T08:00:00Z',
      organizer: { name: 'Vale, Bo', address: 'bo.vale@lumen.example' },
      attendees: [
        { name: 'Mina', address: 'mina@northwind.example', partstat: 'tentative', optional: true, resource: false },
        { name: 'Quay', address: 'quay@northwind.example', partstat: 'needs-action', optional: false, resource: true },
        { address: 'ada@northwind.example', partstat: 'needs-action', optional: false, resource: false },
      ],
      attendeesComplete: true,
      recurrence: { rule: 'FREQ=WEEKLY;BYDAY=TH', endless: true },
      conferenceUrl: 'https://meet.google.com/abc-defg-hij',
      confidentiality: 'confidential',
      status: 'tentative',
      transparent: true,
      allDay: false,
      method: 'request',
      notes: [],
    });
  });

  it('of a series say whether it ends', () => {
    expect(read('DTSTART:20261126T080000Z', 'RRULE:FREQ=DAILY;COUNT=3').recurrence?.endless).toBe(false);
    expect(read('DTSTART:20261126T080000Z', 'RRULE:FREQ=DAILY;UNTIL=20270101').recurrence?.endless).toBe(false);
    expect(read('DTSTART:20261126T080000Z').recurrence).toBeUndefined();
  });

  it('take HTML for text, in the description or beside it', () => {
    const html = '<p>Goal: <b>decide</b></p>';
    expect(read(`DESCRIPTION:${html}`).description).toBe('Goal: decide');
    expect(read(`X-ALT-DESC;FMTTYPE=text/html:${html}`).description).toBe('Goal: decide');
    expect(read('DESCRIPTION:plain', `X-ALT-DESC:${html}`).description).toBe('plain');
  });

  it('treat a class that nobody knows as private', () => {
    expect(read('CLASS:X-BOARD-ONLY').confidentiality).toBe('private');
    expect(read().confidentiality).toBe('public');
  });

  it('make a METHOD:CANCEL cancelled, and a feed’s DTSTAMP no arrival', () => {
    const of = (method: string) =>
      readCalendarFile(calendar(event('DTSTAMP:20261120T080000Z')).replace('REQUEST', method)).invites[0];
    expect(of('CANCEL')?.status).toBe('cancelled');
    expect(of('PUBLISH')).not.toHaveProperty('received');
  });
});

describe('times', () => {
  it.each([
    ['DTSTART;TZID=W. Europe Standard Time:20260726T090000', '2026-07-26T09:00:00+02:00[Europe/Berlin]'],
    [
      'DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":20260726T090000',
      '2026-07-26T09:00:00+02:00[Europe/Berlin]',
    ],
    [
      'DTSTART;TZID=/mozilla.org/20050126_1/America/Argentina/Salta:20260726T090000',
      '2026-07-26T09:00:00-03:00[America/Argentina/Salta]',
    ],
    ['DTSTART:20260726T090000Z', '2026-07-26T09:00:00Z'],
    ['DTSTART;VALUE=DATE:20260726', '2026-07-26'],
    ['DTSTART:20260726', '2026-07-26'],
    ['DTSTART;TZID=Europe/Berlin:20260329T023000', '2026-03-29T03:30:00+02:00[Europe/Berlin]'],
  ])('%s is %s', (line, start) => {
    expect(read(line).start).toBe(start);
  });

  it.each([
    ['DTSTART;TZID=Customized Time Zone:20260726T090000', 'time zone “Customized Time Zone” is not known'],
    ['DTSTART:20260726T090000', 'names no zone'],
    ['DTSTART:20261399T250000Z', "can't be read"],
    ['SUMMARY:x', 'no start'],
  ])('%s has no start, and a note says why: %s', (line, why) => {
    const { start, notes } = read(line);
    expect(start).toBeUndefined();
    expect(notes.join()).toContain(why);
  });

  it('come from the file’s own rules where a zone’s name says nothing', () => {
    const { invites } = readCalendarFile(
      calendar(zone('Customized Time Zone'), event('DTSTART;TZID=Customized Time Zone:20260726T090000')),
    );
    expect(invites[0]?.start).toBe('2026-07-26T04:30:00Z');
  });

  it('come from the place that the file names', () => {
    const { invites } = readCalendarFile(
      calendar(zone('10', 'X-LIC-LOCATION:Asia/Kabul'), event('DTSTART;TZID=10:20260726T090000')),
    );
    expect(invites[0]?.start).toBe('2026-07-26T09:00:00+04:30[Asia/Kabul]');
  });

  it('do not wait for a zone whose rules never end', () => {
    const hostile = zone('Trap').replace('TZOFFSETFROM', 'RRULE:FREQ=SECONDLY\r\nTZOFFSETFROM');
    const { invites, notes } = readCalendarFile(calendar(hostile, event('DTSTART;TZID=Trap:20260726T090000')));
    expect(invites[0]).not.toHaveProperty('start');
    expect(notes).toHaveLength(1);
  });

  it('of an instance are written in UTC', () => {
    expect(read('RECURRENCE-ID;TZID=Europe/Berlin:20261123T100000').recurrenceId).toBe('20261123T090000Z');
    expect(read('RECURRENCE-ID;VALUE=DATE:20261123').recurrenceId).toBe('20261123');
  });

  it('end by DTEND, by DURATION, or with the day', () => {
    const start = 'DTSTART;TZID=Europe/Berlin:20261024T230000';
    expect(read(start, 'DURATION:PT5H').end).toBe('2026-10-25T03:00:00+01:00[Europe/Berlin]');
    expect(read('DTSTART;VALUE=DATE:20261024').end).toBe('2026-10-25');
    expect(read(start).end).toBeUndefined();
  });
});

describe('what calendar programs write beside the standard', () => {
  const organizer = (line: string) => read(`ORGANIZER${line}`).organizer;
  it.each([
    [';CN=Bo:MAILTO:Bo@Lumen.example', 'bo@lumen.example'],
    [':bo@lumen.example', 'bo@lumen.example'],
    [':mailto:mailto:bo@lumen.example', 'bo@lumen.example'],
    [':mailto:<bo@lumen.example>', 'bo@lumen.example'],
    [':mailto: bo@lumen.example', 'bo@lumen.example'],
    [':mailto:bo@lu\r\n  men.example', 'bo@lumen.example'],
    [':mailto:bo%2Bwork@lumen.example', 'bo+work@lumen.example'],
    [":mailto:o'neil@lumen.example", "o'neil@lumen.example"],
    [';EMAIL=bo@lumen.example:urn:uuid:1', 'bo@lumen.example'],
    [':invalid:nomail', undefined],
    [':mailto:', undefined],
  ])('an organizer written as %j', (line, address) => expect(organizer(line)?.address).toBe(address));

  it('a name in quotes, or in quotes twice', () => {
    expect(organizer(';CN="Vale, Bo":mailto:bo@lumen.example')?.name).toBe('Vale, Bo');
    expect(organizer(';CN="\'Bo Vale\'":mailto:bo@lumen.example')?.name).toBe('Bo Vale');
  });

  it('a group stands for people who are not on the list', () => {
    expect(read('ATTENDEE;CUTYPE=GROUP:mailto:all@lumen.example').attendeesComplete).toBe(false);
    expect(read('ATTENDEE;CUTYPE=INDIVIDUAL:mailto:all@lumen.example').attendeesComplete).toBe(true);
  });

  it('an answer lists who answers, not who is invited', () => {
    const reply = calendar(event('ATTENDEE;PARTSTAT=DECLINED:mailto:mina@northwind.example')).replace(
      'REQUEST',
      'REPLY',
    );
    expect(readCalendarFile(reply).invites[0]).toMatchObject({ method: 'reply', attendeesComplete: false });
  });

  it('Outlook’s status: what the organizer intends counts before the reader’s own', () => {
    const status = (name: string, value: string) => `X-MICROSOFT-CDO-${name}STATUS:${value}`;
    expect(read(status('BUSY', 'FREE')).transparent).toBe(true);
    expect(read(status('BUSY', 'FREE'), status('INTENDED', 'BUSY')).transparent).toBe(false);
    expect(read(status('BUSY', 'TENTATIVE'), status('INTENDED', 'FREE')).transparent).toBe(true);
    expect(read('TRANSP:TRANSPARENT', status('BUSY', 'BUSY')).transparent).toBe(true);
  });

  it('a whole day written with times', () => {
    const day = ['DTSTART;TZID=Europe/Berlin:20261126T000000', 'DTEND;TZID=Europe/Berlin:20261127T000000'];
    expect(read(...day, 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE').allDay).toBe(true);
    expect(read(...day).allDay).toBe(false);
  });

  it('a description in quoted-printable, in soft lines', () => {
    expect(read('DESCRIPTION;ENCODING=QUOTED-PRINTABLE:Gr=C3=BC=C3=9Fe=0D=0Aan =', 'alle').description).toBe(
      'Grüße\r\nan alle',
    );
  });

  it('an empty list of exceptions', () => {
    expect(read('DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=DAILY', 'EXDATE;VALUE=DATE:').notes).toEqual([]);
  });

  it('an event without a UID, or with one for several', () => {
    const bare = ['BEGIN:VEVENT', 'SUMMARY:one', 'DTSTART:20261126T080000Z', 'END:VEVENT'].join('\r\n');
    const { invites } = readCalendarFile(calendar(bare, event('SUMMARY:two'), event('SUMMARY:three')));
    expect(invites.map(({ uid, title }) => [uid, title])).toEqual([
      [undefined, 'one'],
      ['a@lumen.example', 'two'],
      ['a@lumen.example', 'three'],
    ]);
  });

  it('a METHOD after the events', () => {
    const late = ['BEGIN:VCALENDAR', event('SUMMARY:x'), 'METHOD:CANCEL', 'END:VCALENDAR'].join('\r\n');
    expect(readCalendarFile(late).invites[0]?.status).toBe('cancelled');
  });
});

describe('the zone of a time', () => {
  const local = 'DTSTART:20260726T090000';
  it('that names none is that of its calendar, else of whoever reads', () => {
    const named = calendar('X-WR-TIMEZONE:America/New_York', event(local));
    expect(readCalendarFile(named, { timeZone: 'Asia/Tokyo' }).invites[0]?.start).toBe(
      '2026-07-26T09:00:00-04:00[America/New_York]',
    );
    expect(readCalendarFile(calendar(event(local)), { timeZone: 'Asia/Tokyo' }).invites[0]?.start).toBe(
      '2026-07-26T09:00:00+09:00[Asia/Tokyo]',
    );
  });

  it('is what the file says of it, whatever its name', () => {
    const { invites } = readCalendarFile(
      calendar(zone('Europe/Berlin'), event('DTSTART;TZID=Europe/Berlin:20260726T090000')),
    );
    expect(invites[0]?.start).toBe('2026-07-26T04:30:00Z');
  });

  it('is read where its quotes close after the time', () => {
    expect(read('DTSTART;TZID="Romance Standard Time:20260726T090000"').start).toBe(
      '2026-07-26T09:00:00+02:00[Europe/Paris]',
    );
  });

  it('by rules of its own, in the hours that clocks skip and repeat', () => {
    const rules = [
      'BEGIN:VTIMEZONE',
      'TZID:Own',
      ...[
        'BEGIN:STANDARD',
        'DTSTART:16010101T030000',
        'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'END:STANDARD',
      ],
      ...[
        'BEGIN:DAYLIGHT',
        'DTSTART:16010101T020000',
        'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        'END:DAYLIGHT',
      ],
      'END:VTIMEZONE',
    ].join('\r\n');
    const start = (time: string) =>
      readCalendarFile(calendar(rules, event(`DTSTART;TZID=Own:${time}`))).invites[0]?.start;
    expect(start('20260329T015959')).toBe('2026-03-29T00:59:59Z');
    expect(start('20260329T023000')).toBe('2026-03-29T01:30:00Z');
    expect(start('20260329T030000')).toBe('2026-03-29T01:00:00Z');
    expect(start('20261025T023000')).toBe('2026-10-25T00:30:00Z');
    expect(start('20261025T030000')).toBe('2026-10-25T02:00:00Z');
    expect(start('20990726T090000')).toBe('2099-07-26T07:00:00Z');
    expect(start('19990126T090000')).toBe('1999-01-26T08:00:00Z');
  });
});

describe('bad input', () => {
  it('costs only the event that it is in', () => {
    const { invites, skipped, notes } = readCalendarFile(
      calendar(
        event('SUMMARY:one', 'RRULE:FREQ=SOMETIMES', 'what is this'),
        'BEGIN:VEVENT\r\nUID:cut@lumen.example\r\nSUMMARY:cut',
        event('SUMMARY:two'),
        'BEGIN:VEVENT\r\nUID:end@lumen.example',
      ),
    );
    expect(invites.map(({ title }) => title)).toEqual(['one', 'two']);
    expect(skipped).toEqual([
      { uid: 'cut@lumen.example', why: 'cut-off' },
      { uid: 'end@lumen.example', why: 'cut-off' },
    ]);
    expect(notes).toContainEqual({ uid: 'a@lumen.example', why: 'lost-lines', args: ['1'] });
  });

  it('that is no calendar, or too large, is said so', () => {
    expect(readCalendarFile('<html>').skipped).toEqual([{ why: 'not-a-calendar' }]);
    expect(readCalendarFile('x'.repeat(longestFile + 1)).skipped).toEqual([{ why: 'too-large' }]);
  });

  it('never throws', () => {
    const base = calendar(
      zone('10'),
      event('DTSTART;TZID=10:20260726T090000', 'ATTENDEE;CN="x":mailto:a@b.example', 'RRULE:FREQ=DAILY'),
    );
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('\r\n ', ':', ';', '"', 'BEGIN:VEVENT\r\n', 'END:VEVENT\r\n', 'BEGIN:VALARM\r\n'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(base.length), fc.nat(4), noise), { maxLength: 6 }), (edits) => {
        const text = edits.reduce((now, [at, drop, put]) => now.slice(0, at) + put + now.slice(at + drop), base);
        expect(() => readCalendarFile(text)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

const folder = new URL('../../../shared/captures/gmail/raw/', import.meta.url);
const isThere = existsSync(folder);
if (!isThere && !process.env.CI)
  process.stderr.write('Skipped: the calendar files of ../shared/captures/gmail are not there.\n');

it.skipIf(!isThere && !process.env.CI)('reads the calendar files of captured mails', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ics'));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const { events, skipped } = readCalendarFile(text);
    const written = text.match(/^BEGIN:VEVENT\s*$/gm)?.length ?? 0;
    expect({ name, events: events.length, skipped }).toEqual({ name, events: written, skipped: [] });
  }
});
