import ICAL from 'ical.js';
import { isZone, zoneOfTzid } from './time-zone.ts';

/** A DTSTART, DTEND or RECURRENCE-ID as far as it can be told. */
export type CalendarTime =
  | { kind: 'date'; date: Temporal.PlainDate }
  | { kind: 'zoned'; time: Temporal.ZonedDateTime }
  | { kind: 'instant'; time: Temporal.Instant }
  | { kind: 'unknown'; why: string };

/** VTIMEZONE components of one file, by TZID. */
export type FileZones = Map<string, ICAL.Component>;

/**
 * The zone rules of a VTIMEZONE. Only yearly rules are followed (what every calendar program writes): an hourly one
 * from 1601 on would keep ical.js busy for hours.
 */
function zoneRules(component: ICAL.Component | undefined): ICAL.Timezone | undefined {
  const harmless = component
    ?.getAllSubcomponents()
    .every((part) => part.getAllProperties('rrule').every((rule) => rule.toJSON()[3]?.freq === 'YEARLY'));
  return component && harmless ? new ICAL.Timezone(component) : undefined;
}

function byZoneRules(local: Temporal.PlainDateTime, rules: ICAL.Timezone): Temporal.Instant {
  const { year, month, day, hour, minute, second } = local;
  const time = new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, ICAL.Timezone.localTimezone);
  return local
    .toZonedDateTime('UTC')
    .toInstant()
    .subtract({ seconds: rules.utcOffset(time) });
}

/**
 * Reads a date or date-time property. The TZID is resolved here and never left to ical.js: without a VTIMEZONE it
 * silently takes even `Europe/Berlin` for the machine's zone. A zone that is known by name wins over the file's own
 * rules, which are often years old; those serve where the name says nothing ("Customized Time Zone").
 */
export function readCalendarTime(property: ICAL.Property, zones: FileZones): CalendarTime {
  const value = String(property.toJSON()[3]);
  const [, day, time, utc] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(Z)?|T?:*)$/.exec(value) ?? [];
  try {
    if (!day) throw new RangeError(value);
    if (!time) return { kind: 'date', date: Temporal.PlainDate.from(day) };
    if (utc) return { kind: 'instant', time: Temporal.Instant.from(`${day}T${time}Z`) };
    const local = Temporal.PlainDateTime.from(`${day}T${time}`);
    const tzid = property.getFirstParameter('tzid');
    if (!tzid) return { kind: 'unknown', why: 'its time names no zone' };
    const component = zones.get(tzid);
    const place = String(component?.getFirstPropertyValue('x-lic-location') ?? '');
    const zone = zoneOfTzid(tzid) ?? (isZone(place) ? place : undefined);
    if (zone) return { kind: 'zoned', time: local.toZonedDateTime(zone) };
    const rules = zoneRules(component);
    if (rules) return { kind: 'instant', time: byZoneRules(local, rules) };
    return { kind: 'unknown', why: `its time zone “${tzid.slice(0, 80)}” is not known` };
  } catch {
    return { kind: 'unknown', why: `its time “${value.slice(0, 40)}” can't be read` };
  }
}

/** As `Invite.start` is written: RFC 9557 with zone, instant ending in `Z`, or plain date. */
export function formatCalendarTime(time: CalendarTime): string | undefined {
  if (time.kind === 'unknown') return undefined;
  return time.kind === 'date' ? time.date.toString() : time.time.toString();
}

/** As `Invite.recurrenceId` is written: `20261123T090000Z`, or `20261123` for all-day events. */
export function formatRecurrenceId(time: CalendarTime): string | undefined {
  if (time.kind === 'unknown') return undefined;
  if (time.kind === 'date') return time.date.toString().replaceAll('-', '');
  const instant = time.kind === 'zoned' ? time.time.toInstant() : time.time;
  return instant.round('second').toString().replace(/[-:]/g, '');
}

/** The time plus an RFC 5545 duration (`PT1H`, `P1W`); `undefined` when either can't be read. */
export function addDuration(time: CalendarTime, duration: string): CalendarTime | undefined {
  if (!/^[+]?P/.test(duration) || time.kind === 'unknown') return undefined;
  try {
    const length = Temporal.Duration.from(duration);
    if (time.kind === 'date') return { kind: 'date', date: time.date.add(length) };
    if (time.kind === 'zoned') return { kind: 'zoned', time: time.time.add(length) };
    return { kind: 'instant', time: time.time.toZonedDateTimeISO('UTC').add(length).toInstant() };
  } catch {
    return undefined;
  }
}
