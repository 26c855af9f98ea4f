import type ICAL from 'ical.js';
import {
  type CalendarTime,
  endOf,
  instantOf,
  type KnownTime,
  placeTime,
  readTime,
  type TimePlace,
} from './calendar-time.ts';
import type { Trouble } from './calendar-trouble.ts';
import { type RecurrenceRule, readRule } from './recurrence-rule.ts';
import { type Length, lengthOf, localOf } from './time-value.ts';

/** When an event is, and when again. */
export interface Timing {
  start: KnownTime;
  /** Missing where the file gives neither end nor duration. */
  length?: Length;
  rules: RecurrenceRule[];
  /** RDATE; a PERIOD has a length of its own. */
  dates: { time: KnownTime; length?: Length }[];
  /** EXDATE. */
  exceptions: KnownTime[];
  /** RECURRENCE-ID: the instance that this is in the place of; with RANGE=THISANDFUTURE, all after it too. */
  instance?: KnownTime;
  following: boolean;
}

const isKnown = (time: CalendarTime | undefined): time is KnownTime => time !== undefined && time.kind !== 'unknown';

/** Dates that are read of one list; more are no meetings of anybody. */
const mostDates = 5000;

/** All times of a property that may hold several; of a PERIOD (`[start, end or duration]`) its start and length. */
function* timesOf(property: ICAL.Property, place: TimePlace): Generator<{ time: CalendarTime; length?: Length }> {
  for (const value of property.toJSON().slice(3) as unknown[]) {
    const [start, end] = Array.isArray(value) ? value : [value];
    if (/^[-:T]*$/.test(String(start))) continue; // an empty list
    const time = placeTime(property, localOf(start), place);
    const until = end === undefined ? undefined : localOf(end);
    const other = until && placeTime(property, until, place);
    const length =
      isKnown(time) && isKnown(other)
        ? { days: 0, seconds: instantOf(other) - instantOf(time) }
        : lengthOf(String(end ?? ''));
    yield { time, ...(length && { length }) };
  }
}

function lengthFrom(component: ICAL.Component, start: KnownTime, end: CalendarTime | undefined): Length | undefined {
  if (isKnown(end)) return { days: 0, seconds: instantOf(end) - instantOf(start) };
  const duration = component.getFirstProperty('duration');
  if (duration) return lengthOf(String(duration.toJSON()[3]));
  return start.kind === 'date' ? { days: 1, seconds: 0 } : undefined;
}

/** Reads an event's times. What can't be told is in `troubles`; without a start there is no `timing`. */
export function readTiming(
  component: ICAL.Component,
  place: TimePlace,
): { timing?: Timing; instance?: KnownTime; troubles: Trouble[] } {
  const troubles: Trouble[] = [];
  const note = <Time extends CalendarTime | undefined>(time: Time): Time => {
    if (time?.kind === 'unknown') troubles.push(time.trouble);
    return time;
  };
  const first = component.getFirstProperty('dtstart');
  const start = first ? note(readTime(first, place)) : undefined;
  if (!first) troubles.push({ why: 'no-start' });
  const own = start?.kind === 'timed' ? { ...place, own: start.clock } : place;
  const [ending, replaced] = ['dtend', 'recurrence-id'].map((name) => {
    const property = component.getFirstProperty(name);
    return property ? note(readTime(property, own)) : undefined;
  });
  const instance = isKnown(replaced) ? replaced : undefined;
  if (!isKnown(start)) return { ...(instance && { instance }), troubles };

  const rules: RecurrenceRule[] = [];
  for (const property of component.getAllProperties('rrule')) {
    const rule = readRule(String(property.getFirstValue()));
    if (typeof rule === 'string') troubles.push({ why: rule });
    else rules.push(rule);
  }
  const listed = (name: string) => {
    const times: { time: CalendarTime; length?: Length }[] = [];
    for (const property of component.getAllProperties(name)) {
      for (const each of timesOf(property, own)) {
        if (times.length === mostDates) {
          troubles.push({ why: 'too-many-days' });
          return times;
        }
        times.push(each);
      }
    }
    return times;
  };
  const dates = listed('rdate').flatMap(({ time, ...rest }) => (isKnown(note(time)) ? [{ time, ...rest }] : []));
  const length = lengthFrom(component, start, ending);
  const range = component.getFirstProperty('recurrence-id')?.getFirstParameter('range');
  const timing: Timing = {
    start,
    ...(length && { length }),
    rules,
    dates: dates as Timing['dates'],
    exceptions: listed('exdate').flatMap(({ time }) => (isKnown(note(time)) ? [time as KnownTime] : [])),
    ...(instance && { instance }),
    following: /^THISANDFUTURE$/i.test(range?.trim() ?? ''),
  };
  return { timing, ...(instance && { instance }), troubles };
}

/** The instants between which an occurrence lies; one without an end is a moment. */
export function spanOf(time: KnownTime, length: Length | undefined): { from: number; to: number } {
  const from = instantOf(time);
  return { from, to: length ? Math.max(from, endOf(time, length)) : from };
}
