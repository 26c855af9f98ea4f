/** A feed's text. */
export const calendarText = (...events: string[][]): string =>
  ['BEGIN:VCALENDAR', 'X-WR-CALNAME:Work', ...events.flat(), 'END:VCALENDAR'].join('\r\n');

/** An accepted meeting of Mina's, an hour from `start` (`20261123T090000Z`). */
export const meeting = (uid: string, start: string, ...lines: string[]): string[] => [
  ...['BEGIN:VEVENT', `UID:${uid}@google.com`, `DTSTART:${start}`],
  ...(lines.some((line) => line.startsWith('DURATION')) ? [] : ['DURATION:PT1H']),
  ...(lines.some((line) => line.startsWith('SUMMARY')) ? [] : ['SUMMARY:Planning']),
  ...['ORGANIZER:mailto:noor@harbor.example', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:noor@harbor.example'],
  ...(lines.some((line) => line.includes('mailto:mina@'))
    ? []
    : ['ATTENDEE;PARTSTAT=ACCEPTED:mailto:mina@lumen.example']),
  ...[...lines, 'END:VEVENT'],
];

export const feedUrl = 'https://calendar.google.com/calendar/ical/mina%40lumen.example/private-c0ffee/basic.ics';
