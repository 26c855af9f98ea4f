import type ICAL from 'ical.js';
import {
  addDuration,
  type CalendarTime,
  type FileZones,
  formatCalendarTime,
  formatRecurrenceId,
  readCalendarTime,
} from './calendar-time.ts';
import { findJoinLink } from './conference.ts';
import { hasMarkup, htmlToText } from './html-to-text.ts';
import type { Attendee, Invite, Partstat, Person } from './invite.ts';

const partstats = new Set<Partstat>(['needs-action', 'accepted', 'tentative', 'declined', 'delegated']);
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
  const text = String(property.getFirstValue() ?? '').slice(0, longest);
  // ical.js unescapes only the properties that it knows.
  if (property.type !== 'unknown') return text;
  return text.replace(/\\([\\;,nN])/g, (_, char: string) => (char.toLowerCase() === 'n' ? '\n' : char));
}

const wordOf = (component: ICAL.Component, name: string) => textOf(component, name).trim().toLowerCase();

/** An address out of `mailto:…`, or out of the EMAIL parameter that Apple and Google add to other URIs. */
function addressOf(property: ICAL.Property): string | undefined {
  const value = String(property.getFirstValue() ?? '').trim();
  const given = /^mailto:/i.test(value) || !value.includes(':') ? value.replace(/^mailto:/i, '') : '';
  const address = [given, property.getFirstParameter('email') ?? ''].find((text) => /^[^\s@<>]+@[^\s@<>]+$/.test(text));
  return address?.toLowerCase();
}

function personOf(property: ICAL.Property): Person {
  const name = property.getFirstParameter('cn')?.trim();
  const address = addressOf(property);
  return { ...(name && { name }), ...(address && { address }) };
}

function attendeeOf(property: ICAL.Property): Attendee {
  const partstat = (property.getFirstParameter('partstat') || 'needs-action').toLowerCase() as Partstat;
  const role = property.getFirstParameter('role')?.toUpperCase();
  const kind = property.getFirstParameter('cutype')?.toUpperCase();
  return {
    ...personOf(property),
    ...(partstats.has(partstat) && { partstat }),
    optional: role === 'OPT-PARTICIPANT' || role === 'NON-PARTICIPANT',
    resource: kind === 'RESOURCE' || kind === 'ROOM',
  };
}

function recurrenceOf(component: ICAL.Component): Invite['recurrence'] {
  const rules = component.getAllProperties('rrule').map((rule) => String(rule.getFirstValue()));
  const [rule] = rules;
  if (!rule) return component.hasProperty('rdate') ? { endless: false } : undefined;
  return { rule, endless: rules.some((each) => !/\b(?:COUNT|UNTIL)=/i.test(each)) };
}

function timesOf(component: ICAL.Component, zones: FileZones): { start?: CalendarTime; end?: CalendarTime } {
  const read = (name: string) => {
    const property = component.getFirstProperty(name);
    return property ? readCalendarTime(property, zones) : undefined;
  };
  const start = read('dtstart');
  if (!start) return {};
  const duration = component.hasProperty('duration') ? addDuration(start, textOf(component, 'duration')) : undefined;
  const wholeDay = start.kind === 'date' ? addDuration(start, 'P1D') : undefined;
  const end = read('dtend') ?? duration ?? wholeDay;
  return { start, ...(end && { end }) };
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

/** One VEVENT's facts. `notes` says in words what could not be read. */
export function readEvent(
  component: ICAL.Component,
  zones: FileZones,
  method: string | undefined,
): { invite: Invite; notes: string[] } {
  const { start, end } = timesOf(component, zones);
  const instance = component.getFirstProperty('recurrence-id');
  const recurrenceTime = instance ? readCalendarTime(instance, zones) : undefined;
  const times = [start, end, recurrenceTime];
  const notes = new Set(times.flatMap((time) => (time?.kind === 'unknown' ? [time.why] : [])));
  if (!start) notes.add('it has no start');

  const organizer = component.getFirstProperty('organizer');
  const description = descriptionOf(component);
  const location = textOf(component, 'location').trim();
  const conferenceUrl =
    conferenceProperties.map((name) => textOf(component, name).trim()).find((url) => /^https:\/\//i.test(url)) ??
    findJoinLink(`${location}\n${description}`);
  const recurrence = recurrenceOf(component);
  const stamp = component.getFirstProperty('dtstamp');
  // In a published feed DTSTAMP is when the feed was made; only in iTIP messages is it the sending (RFC 5545 3.8.7.2).
  const received = stamp && method && method !== 'publish' ? readCalendarTime(stamp, zones) : undefined;

  const optionalFacts: Partial<{ [key in keyof Invite]: Invite[key] | undefined }> = {
    uid: textOf(component, 'uid').trim() || undefined,
    recurrenceId: recurrenceTime && formatRecurrenceId(recurrenceTime),
    location: location || undefined,
    conferenceUrl,
    organizer: organizer ? personOf(organizer) : undefined,
    start: start && formatCalendarTime(start),
    end: end && formatCalendarTime(end),
    recurrence,
    received: received?.kind === 'instant' ? received.time.toString() : undefined,
    status: method === 'cancel' ? 'cancelled' : statuses[wordOf(component, 'status')],
    method,
  };
  const known = Object.entries(optionalFacts).filter(([, value]) => value !== undefined);
  return {
    invite: {
      ...(Object.fromEntries(known) as Partial<Invite>),
      title: textOf(component, 'summary').trim(),
      description,
      attendees: component.getAllProperties('attendee').map(attendeeOf),
      attendeesComplete: true,
      allDay: start?.kind === 'date',
      // What is neither public nor one of the known classes is to be treated as private (RFC 5545 3.8.1.3).
      confidentiality: confidentialities[wordOf(component, 'class') || 'public'] ?? 'private',
      transparent: wordOf(component, 'transp') === 'transparent',
    },
    notes: [...notes],
  };
}
