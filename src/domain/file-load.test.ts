import { describe, expect, it } from 'vitest';
import { readCalendarFile } from './calendar-file.ts';
import { loadOfFiles } from './file-load.ts';
import { isMeeting } from './judge-events.ts';
import { defaultSettings } from './settings.ts';
import { finish } from './slices.ts';

const me = ['mina@northwind.example', 'mina@old.example'];
const timeZone = 'Europe/Berlin';
let count = 0;

/** An event of a week, organized by somebody else and accepted by me. */
function event(when: string, ...lines: string[]): string {
  const accepted = 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:mina@northwind.example';
  const has = (name: string) => lines.some((line) => line.startsWith(name));
  return [
    'BEGIN:VEVENT',
    ...(has('UID') ? [] : [`UID:${++count}@lumen.example`]),
    ...(has('SUMMARY') ? [] : ['SUMMARY:Harbor plans']),
    ...when.split(' '),
    ...(has('ORGANIZER') ? [] : ['ORGANIZER:mailto:bo@lumen.example']),
    ...(has('ATTENDEE') ? [] : [accepted]),
    ...lines,
    'END:VEVENT',
  ].join('\r\n');
}
const at = (start: string, end: string) => `DTSTART;TZID=${timeZone}:${start}00 DTEND;TZID=${timeZone}:${end}00`;

function load(week: string, ...events: string[]) {
  const text = ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n');
  const now = Temporal.Instant.from('2026-11-20T08:00:00Z');
  const context = { me, internalDomains: ['northwind.example'], timeZone, now, settings: defaultSettings };
  const { minutes, unansweredMinutes, days, skipped } = finish(
    loadOfFiles(readCalendarFile(text, { timeZone }).events, {
      me,
      week: { week: Temporal.PlainDate.from(week), timeZone },
      isMeeting: isMeeting(context),
    }),
  );
  return { minutes, unansweredMinutes, days, why: skipped.map(({ why }) => why) };
}
const monday = at('20261123T1000', '20261123T1100');
const week = '2026-11-23';

describe('the load of calendar files', () => {
  it('counts what I accepted or organize in full, and the unanswered apart', () => {
    const answer = (partstat: string) => `ATTENDEE;PARTSTAT=${partstat}:mailto:mina@northwind.example`;
    expect(load(week, event(monday))).toMatchObject({
      minutes: 60,
      unansweredMinutes: 0,
      days: [60, 0, 0, 0, 0, 0, 0],
    });
    expect(load(week, event(monday, answer('TENTATIVE')))).toMatchObject({ minutes: 0, unansweredMinutes: 60 });
    expect(load(week, event(monday, answer('NEEDS-ACTION')))).toMatchObject({ minutes: 0, unansweredMinutes: 60 });
    expect(load(week, event(monday, answer('DECLINED')))).toMatchObject({
      minutes: 0,
      unansweredMinutes: 0,
      why: ['declined'],
    });
    const mine = ['ORGANIZER:mailto:mina@northwind.example', 'ATTENDEE:mailto:bo@lumen.example'];
    expect(load(week, event(monday, ...mine))).toMatchObject({ minutes: 60 });
  });

  it('takes the most binding answer of my addresses, and a group for no answer', () => {
    const both = ['ATTENDEE:mailto:mina@northwind.example', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:mina@old.example'];
    expect(load(week, event(monday, ...both))).toMatchObject({ minutes: 60 });
    expect(load(week, event(monday, 'ATTENDEE;CUTYPE=GROUP:mailto:all@northwind.example'))).toMatchObject({
      unansweredMinutes: 60,
    });
  });

  it('takes what Outlook shows as tentative for that, unless I answered', () => {
    const tentative = 'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE';
    expect(load(week, event(monday, tentative))).toMatchObject({ minutes: 60 });
    const message = `END:VCALENDAR\r\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n${event(monday, 'X-MICROSOFT-CDO-BUSYSTATUS:OOF')}`;
    expect(load(week, message)).toMatchObject({ minutes: 60 });
  });

  it('counts what overlaps once', () => {
    const overlapping = [
      event(monday),
      event(at('20261123T1030', '20261123T1130')),
      event(at('20261123T1000', '20261123T1015')),
    ];
    expect(load(week, ...overlapping)).toMatchObject({ minutes: 90 });
  });

  it.each([
    ['all-day', 'DTSTART;VALUE=DATE:20261123'],
    ['too-long', at('20261123T1000', '20261124T1000')],
    ['free', monday, 'TRANSP:TRANSPARENT'],
    ['free', monday, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
    ['free', monday, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE', 'X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY'],
    ['not-a-meeting', monday, 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'],
    ['cancelled', monday, 'STATUS:CANCELLED'],
    [
      'nobody-else',
      monday,
      'ORGANIZER:mailto:mina@northwind.example',
      'ATTENDEE;CUTYPE=ROOM:mailto:quay@northwind.example',
    ],
    ['not-a-meeting', monday, 'SUMMARY:Focus time'],
    ['unreadable', 'DTSTART:20261123T090000Z'],
  ])('leaves out what is %s', (why, when, ...lines) => {
    expect(load(week, event(when, ...lines))).toMatchObject({ minutes: 0, unansweredMinutes: 0, why: [why] });
  });

  it('says nothing of other weeks', () => {
    expect(load('2026-11-30', event(monday), event(monday, 'STATUS:CANCELLED'))).toMatchObject({ minutes: 0, why: [] });
  });

  it('does not take a guest’s answer for the event', () => {
    const uid = 'UID:answered@lumen.example';
    const reply = event(monday, uid, 'SEQUENCE:1', 'ATTENDEE;PARTSTAT=DECLINED:mailto:ada@northwind.example');
    const answer = `END:VCALENDAR\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${reply}`;
    expect(load(week, event(monday, uid), answer)).toMatchObject({ minutes: 60, why: [] });
  });

  it('gives each day its own part of what lies over midnight, and the week its own', () => {
    const over = at('20261129T2300', '20261130T0130');
    expect(load(week, event(over))).toMatchObject({ minutes: 60, days: [0, 0, 0, 0, 0, 0, 60] });
    expect(load('2026-11-30', event(over))).toMatchObject({ minutes: 90, days: [90, 0, 0, 0, 0, 0, 0] });
  });

  it('counts hours that pass, in weeks in which clocks change', () => {
    const night = (day: string) => at(`${day}T0100`, `${day}T0400`);
    expect(load('2026-10-19', event(night('20261025')))).toMatchObject({ minutes: 240 });
    expect(load('2027-03-22', event(night('20270328')))).toMatchObject({ minutes: 120 });
  });

  it('follows a series, with its changed, cancelled and excepted instances', () => {
    const uid = 'UID:series@lumen.example';
    const daily = event(monday, uid, 'RRULE:FREQ=DAILY;COUNT=5', 'EXDATE:20261124T090000Z');
    const shorter = event(at('20261125T1000', '20261125T1015'), uid, 'RECURRENCE-ID:20261125T090000Z');
    const cancelled = event(
      at('20261126T1000', '20261126T1100'),
      uid,
      'RECURRENCE-ID:20261126T090000Z',
      'STATUS:CANCELLED',
    );
    const declined = 'ATTENDEE;PARTSTAT=DECLINED:mailto:mina@northwind.example';
    const without = event(at('20261127T1000', '20261127T1100'), uid, 'RECURRENCE-ID:20261127T090000Z', declined);
    expect(load(week, daily, shorter, cancelled, without)).toEqual({
      minutes: 75,
      unansweredMinutes: 0,
      days: [60, 0, 15, 0, 0, 0, 0],
      why: ['cancelled', 'declined'],
    });
  });

  it('keeps a series at its hour in the week after clocks changed', () => {
    const series = event(at('20261019T2330', '20261020T0030'), 'RRULE:FREQ=WEEKLY');
    expect(load('2026-10-26', series)).toMatchObject({ minutes: 60, days: [30, 30, 0, 0, 0, 0, 0] });
  });
});
