import type { ComposerSighting, Sighting } from '../../domain/advice.ts';
import type { Invite } from '../../domain/invite.ts';

const me = 'mina@lumen.example';
const noor = 'noor@harbor.example';

/** An external partner's weekly update as Gmail shows it to Mina. */
export function weeklyUpdate(more: Partial<Invite> = {}): Sighting {
  return {
    host: 'gmail',
    account: me,
    thread: 'thread-1',
    invite: {
      uid: 'weekly-1@harbor.example',
      title: 'Weekly status update',
      description: 'Status of all workstreams, for your information.',
      organizer: { name: 'Noor Haddad', address: noor },
      attendees: [
        { name: 'Noor Haddad', address: noor },
        { name: 'Mina Okafor', address: me },
        { name: 'Kim Vo', address: 'kim@harbor.example' },
      ],
      attendeesComplete: true,
      start: '2026-11-26T10:00:00+01:00[Europe/Berlin]',
      end: '2026-11-26T10:30:00+01:00[Europe/Berlin]',
      recurrence: { endless: true },
      ...more,
    },
  };
}

/** The calendar file that turns out to be about something personal. */
export const personalFile = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:weekly-1@harbor.example',
  'SUMMARY:Weekly status update',
  'CLASS:CONFIDENTIAL',
  'DTSTART:20261126T090000Z',
  'DTEND:20261126T093000Z',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

/** Mina's reply to Noor. */
export function reply(more: Partial<ComposerSighting> = {}): ComposerSighting {
  return {
    host: 'gmail',
    account: me,
    thread: 'thread-1',
    from: me,
    to: [{ name: 'Noor Haddad', address: noor }],
    cc: [],
    bcc: [],
    recipientsKnown: true,
    subject: 'Re: Weekly status update',
    ownText: '',
    quotedText: 'Status of all workstreams, for your information.',
    earlierText: '',
    plainTextOnly: false,
    ...more,
  };
}
