import type { Guest, Invitation } from './invitation.ts';

const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replaceAll('\n', '\\n');

const quote = (text: string): string => `"${text.replaceAll('"', "'").replace(/\p{Cc}/gu, ' ')}"`;

const utc = (time: string): string =>
  Temporal.ZonedDateTime.from(time)
    .toInstant()
    .toString()
    .replace(/[-:]|\.\d+/g, '');

const local = (time: string): string =>
  Temporal.ZonedDateTime.from(time).toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

/** Lines of more than 75 octets are folded, and Google folds inside addresses too [captured]. */
function fold(line: string): string {
  const octets = Buffer.from(line);
  const pieces: string[] = [];
  let from = 0;
  while (from < octets.length) {
    let to = Math.min(from + (from ? 74 : 75), octets.length);
    while (to < octets.length && ((octets[to] ?? 0) & 0xc0) === 0x80) to--;
    pieces.push(octets.subarray(from, to).toString());
    from = to;
  }
  return pieces.join('\r\n ');
}

const berlin = (id: string) => [
  'BEGIN:VTIMEZONE',
  `TZID:${id}`,
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

const attendee = (guest: Guest): string => {
  const role = guest.optional ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT';
  const name = guest.name ? `;CN=${quote(guest.name)}` : '';
  const answer = guest.partstat ?? 'NEEDS-ACTION';
  return `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=${role};PARTSTAT=${answer};RSVP=TRUE${name}:mailto:${guest.address}`;
};

const producers = {
  google: '-//Google Inc//Google Calendar 70.9054//EN',
  outlook: 'Microsoft Exchange Server 2010',
  apple: '-//Apple Inc.//macOS 26.0//EN',
};

/** The invitation's calendar file as its calendar would write it: Google in UTC, Exchange with a Windows zone id. */
export function writeCalendarFile(invitation: Invitation): string {
  const { organizer, flavor, onlyInFile } = invitation;
  const zoneId = { google: undefined, outlook: 'W. Europe Standard Time', apple: 'Europe/Berlin' }[flavor];
  const time = (name: string, value: string) =>
    zoneId ? `${name};TZID=${zoneId}:${local(value)}` : `${name}:${utc(value)}`;
  const description = onlyInFile?.description ?? invitation.description;
  const lines = [
    'BEGIN:VCALENDAR',
    `PRODID:${producers[flavor]}`,
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:REQUEST',
    ...(zoneId ? berlin(zoneId) : []),
    'BEGIN:VEVENT',
    time('DTSTART', invitation.start),
    time('DTEND', invitation.end),
    ...(invitation.rule ? [`RRULE:${invitation.rule}`] : []),
    `DTSTAMP:${utc(invitation.start)}`,
    ...(organizer
      ? [`ORGANIZER${organizer.name ? `;CN=${quote(organizer.name)}` : ''}:mailto:${organizer.address}`]
      : []),
    `UID:${invitation.eventId}@${flavor === 'google' ? 'google.com' : `${flavor}.example`}`,
    ...invitation.guests.map(attendee),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(invitation.location ? [`LOCATION:${escapeText(invitation.location)}`] : []),
    ...(invitation.class ? [`CLASS:${invitation.class}`] : []),
    'SEQUENCE:0',
    'STATUS:CONFIRMED',
    `SUMMARY:${escapeText(onlyInFile?.title ?? invitation.title)}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
