import type ICAL from 'ical.js';
import type { RawCalendar } from './calendar-lines.ts';
import type { Trouble } from './calendar-trouble.ts';
import { civilOf, dayLength } from './civil-day.ts';
import { type Clock, formatInstant, utcClock, zoneClock } from './clock.ts';
import { type Length, localOf, type TimeValue } from './time-value.ts';
import { isZone, zoneOfTzid } from './time-zone.ts';
import { rulesClock } from './zone-rules.ts';

/** A time in an event as far as it can be told; `local` as in `TimeValue`. */
export type CalendarTime =
  | { kind: 'date'; local: number }
  | { kind: 'timed'; local: number; clock: Clock }
  | { kind: 'unknown'; trouble: Trouble };

/** The zones of one file. What a VTIMEZONE says decides, whatever its name; a name alone is looked up. */
export class FileZones {
  readonly #clocks = new Map<string, Clock | undefined>();
  readonly #reader: string | undefined;

  /** @param reader the zone of whoever reads, for times that name none; unknown when missing */
  constructor(reader: string | undefined) {
    this.#reader = reader;
  }

  /** A VTIMEZONE of the file. One that can't be read is as good as none. */
  add(component: ICAL.Component): void {
    const tzid = String(component.getFirstPropertyValue('tzid') ?? '').trim();
    const place = zoneOfTzid(String(component.getFirstPropertyValue('x-lic-location') ?? ''));
    const clock = rulesClock(component, zoneOfTzid(tzid) ?? place) ?? (place && zoneClock(place));
    if (tzid && clock) this.#clocks.set(tzid, clock);
  }

  clockOf(tzid: string): Clock | undefined {
    const name = tzid.trim();
    if (!this.#clocks.has(name)) {
      const zone = zoneOfTzid(name);
      this.#clocks.set(name, zone === undefined ? undefined : zoneClock(zone));
    }
    return this.#clocks.get(name);
  }

  /** The clock of times that name no zone. */
  floating({ timeZone }: RawCalendar): Clock | undefined {
    if (timeZone !== undefined) {
      const named = this.clockOf(timeZone);
      if (named) return named;
    }
    return this.#reader !== undefined && isZone(this.#reader) ? zoneClock(this.#reader) : undefined;
  }
}

/** Where a property's times are to be read: its file's zones, its calendar, and the clock of the event's own start. */
export interface TimePlace {
  zones: FileZones;
  calendar: RawCalendar;
  own?: Clock;
}

const unknown = (why: Trouble['why'], ...args: string[]): CalendarTime => ({
  kind: 'unknown',
  trouble: { why, ...(args.length > 0 && { args }) },
});

/**
 * A time of a property. The TZID is resolved here and never left to ical.js: without a VTIMEZONE it silently takes even
 * `Europe/Berlin` for the machine's zone.
 */
export function placeTime(
  property: ICAL.Property,
  time: TimeValue | undefined,
  { zones, calendar, own }: TimePlace,
): CalendarTime {
  if (!time) return unknown('bad-time', String(property.toJSON()[3]).slice(0, 40));
  const { local, isDate, isUtc } = time;
  if (isDate) return { kind: 'date', local };
  if (isUtc) return { kind: 'timed', local, clock: utcClock };
  const tzid = property.getFirstParameter('tzid');
  const clock = tzid ? zones.clockOf(tzid) : (own ?? zones.floating(calendar));
  if (clock) return { kind: 'timed', local, clock };
  return tzid ? unknown('unknown-zone', tzid.slice(0, 80)) : unknown('no-zone');
}

/** The first time of a property. */
export const readTime = (property: ICAL.Property, place: TimePlace): CalendarTime =>
  placeTime(property, localOf(property.toJSON()[3]), place);

/** A time that can be told. */
export type KnownTime = Exclude<CalendarTime, { kind: 'unknown' }>;

/** Seconds since 1970; of a date, its midnight in UTC. */
export const instantOf = (time: KnownTime): number =>
  time.kind === 'date' ? time.local : time.clock.instantOf(time.local);

/** The instant at which what begins then and lasts so long is over. */
export function endOf(time: KnownTime, { days, seconds }: Length): number {
  const local = time.local + days * dayLength;
  return (time.kind === 'date' ? local : time.clock.instantOf(local)) + seconds;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-11-23` */
export function formatDate(local: number): string {
  const { year, month, day } = civilOf(Math.floor(local / dayLength));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** As `Invite.start` is written: RFC 9557 with zone, instant ending in `Z`, or plain date. */
export const formatTime = (time: KnownTime): string =>
  time.kind === 'date' ? formatDate(time.local) : formatInstant(instantOf(time), time.clock, time.local);

/** As `Invite.recurrenceId` is written: `20261123T090000Z`, or `20261123` for all-day events. */
export function formatRecurrenceId(time: KnownTime): string {
  if (time.kind === 'date') return formatDate(time.local).replaceAll('-', '');
  const moment = Temporal.Instant.fromEpochMilliseconds(instantOf(time) * 1000);
  return moment.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}
