import type ICAL from 'ical.js';
import type { RawCalendar } from './calendar-lines.ts';
import { attendeeOf, isGroup, personOf } from './calendar-people.ts';
import { endOf, type FileZones, formatDate, formatRecurrenceId, formatTime, readTime } from './calendar-time.ts';
import { readTiming, type Timing } from './calendar-timing.ts';
import type { Trouble } from './calendar-trouble.ts';
import { formatInstant, utcClock } from './clock.ts';
import { findJoinLink } from './conference.ts';
import { hasMarkup, htmlToText } from './html-to-text.ts';
import type { Invite } from './invite.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';

/** One VEVENT: its facts, and when it is, where that can be told. */
export interface CalendarEvent {
  invite: Invite;
  timing?: Timing;
  /** What tells a newer version of the same event from an older one. */
  version: { sequence: number; stamp: string };
}

const conferenceProperties = [
  'x-google-conference',
  'x-microsoft-skypeteamsmeetingurl',
  'x-microsoft-onlinemeetingexternallink',
  'conference',
];
/** Longest text that is kept of a description. */
const longest = 100_000;

function textOf(component: ICAL.Component, name: string): string {
  const property = component.getFirstProperty(name);
  if (!property) return '';
  const value = String(property.getFirstValue() ?? '').slice(0, longest);
  const text = /^quoted-printable$/i.test(property.getFirstParameter('encoding') ?? '')
    ? decodeQuotedPrintable(value)
    : value;
  // ical.js unescapes only the properties that it knows.
  if (property.type !== 'unknown') return text;
  return text.replace(/\\([\\;,nN])/g, (_, char: string) => (char.toLowerCase() === 'n' ? '\n' : char));
}

const wordOf = (component: ICAL.Component, name: string) => textOf(component, name).trim().toLowerCase();

function recurrenceOf(component: ICAL.Component): Invite['recurrence'] {
  const rules = component.getAllProperties('rrule').map((rule) => String(rule.getFirstValue()));
  const [rule] = rules;
  if (!rule) return component.hasProperty('rdate') ? { endless: false } : undefined;
  return { rule, endless: rules.some((each) => !/\b(?:COUNT|UNTIL)=/i.test(each)) };
}

function descriptionOf(component: ICAL.Component): string {
  const plain = textOf(component, 'description');
  if (plain.trim()) return hasMarkup(plain) ? htmlToText(plain) : plain.trim();
  return htmlToText(textOf(component, 'x-alt-desc'));
}

const confidentialities: Record<string, Invite['confidentiality']> = {
  public: 'public',
  private: 'private',
  confidential: 'confidential',
};
const statuses: Record<string, Invite['status']> = {
  confirmed: 'confirmed',
  tentative: 'tentative',
  cancelled: 'cancelled',
};

/** Messages that answer an invitation: their list holds who answers, not who is invited (RFC 5546). */
const answers = new Set(['reply', 'refresh', 'counter', 'declinecounter']);

/** Outlook says what the organizer intends; only where that is missing does the reader's own status count. */
function isFree(component: ICAL.Component): boolean {
  if (wordOf(component, 'transp') === 'transparent') return true;
  const intended = wordOf(component, 'x-microsoft-cdo-intendedstatus');
  return (intended || wordOf(component, 'x-microsoft-cdo-busystatus')) === 'free';
}

/** As `Invite.end` is written, in the zone of the start. */
export function formatEnd({ start, length }: Pick<Timing, 'start' | 'length'>): string | undefined {
  if (!length) return undefined;
  const end = endOf(start, length);
  return start.kind === 'date' ? formatDate(end) : formatInstant(end, start.clock);
}

/** One VEVENT's facts. `troubles` names what could not be read. */
export function readEvent(
  component: ICAL.Component,
  zones: FileZones,
  calendar: RawCalendar,
): CalendarEvent & { troubles: Trouble[] } {
  const { method } = calendar;
  const { timing, instance, troubles } = readTiming(component, { zones, calendar });
  const organizer = component.getFirstProperty('organizer');
  const description = descriptionOf(component);
  const location = textOf(component, 'location').trim();
  const conferenceUrl =
    conferenceProperties.map((name) => textOf(component, name).trim()).find((url) => /^https:\/\//i.test(url)) ??
    findJoinLink(`${location}\n${description}`);
  const stamp = component.getFirstProperty('dtstamp');
  const stamped = stamp ? readTime(stamp, { zones, calendar }) : undefined;
  const sent = stamped?.kind === 'timed' ? formatInstant(stamped.clock.instantOf(stamped.local), utcClock) : undefined;
  const attendees = component.getAllProperties('attendee');
  const isMessage = method !== undefined && method !== 'publish';

  const optionalFacts: Partial<{ [key in keyof Invite]: Invite[key] | undefined }> = {
    uid: textOf(component, 'uid').trim() || undefined,
    recurrenceId: instance && formatRecurrenceId(instance),
    location: location || undefined,
    conferenceUrl,
    organizer: organizer ? personOf(organizer) : undefined,
    start: timing && formatTime(timing.start),
    end: timing && formatEnd(timing),
    recurrence: recurrenceOf(component),
    // In a published feed DTSTAMP is when the feed was made; only in iTIP messages is it the sending (RFC 5545 3.8.7.2).
    received: isMessage ? sent : undefined,
    // In a message it is what the organizer proposes.
    ownStatus: (!isMessage && wordOf(component, 'x-microsoft-cdo-busystatus')) || undefined,
    status: method === 'cancel' ? 'cancelled' : statuses[wordOf(component, 'status')],
    method,
  };
  const known = Object.entries(optionalFacts).filter(([, value]) => value !== undefined);
  return {
    invite: {
      ...(Object.fromEntries(known) as Partial<Invite>),
      title: textOf(component, 'summary').trim(),
      description,
      attendees: attendees.map(attendeeOf),
      attendeesComplete: !answers.has(method ?? '') && !attendees.some(isGroup),
      allDay: timing?.start.kind === 'date' || wordOf(component, 'x-microsoft-cdo-alldayevent') === 'true',
      // What is neither public nor one of the known classes is to be treated as private (RFC 5545 3.8.1.3).
      confidentiality: confidentialities[wordOf(component, 'class') || 'public'] ?? 'private',
      transparent: isFree(component),
    },
    ...(timing && { timing }),
    version: { sequence: Number.parseInt(textOf(component, 'sequence'), 10) || 0, stamp: sent ?? '' },
    troubles: distinct(troubles),
  };
}

const distinct = (troubles: Trouble[]): Trouble[] => [
  ...new Map(troubles.map((trouble) => [JSON.stringify(trouble), trouble])).values(),
];
