import type { CalendarEvent } from './calendar-event.ts';
import { instantOf, type KnownTime } from './calendar-time.ts';
import type { Timing } from './calendar-timing.ts';
import { dayLength } from './civil-day.ts';
import type { Work } from './slices.ts';

/** An event whose time is known. */
export type TimedEvent = CalendarEvent & { timing: Timing };

/** All that files hold of one UID: the event or series itself, and instances that were changed. */
export interface Series {
  uid?: string;
  master?: TimedEvent;
  /** With RECURRENCE-ID. */
  changes: TimedEvent[];
}

const isNewer = (a: CalendarEvent, b: CalendarEvent): boolean =>
  a.version.sequence === b.version.sequence
    ? a.version.stamp >= b.version.stamp
    : a.version.sequence > b.version.sequence;

const isTimed = (event: CalendarEvent): event is TimedEvent => event.timing !== undefined;

/** The events by UID, of several versions the newest: the highest SEQUENCE, then DTSTAMP, then the last in the files. */
export function* seriesOf(events: readonly CalendarEvent[]): Work<Series[]> {
  const newest = new Map<string, TimedEvent>();
  for (const [index, event] of events.entries()) {
    yield 0;
    if (!isTimed(event)) continue;
    const { uid, recurrenceId = '' } = event.invite;
    const key = uid === undefined ? `#${index}` : JSON.stringify([uid, recurrenceId, event.timing.following]);
    const known = newest.get(key);
    if (!known || isNewer(event, known)) newest.set(key, event);
  }
  const series = new Map<string, Series>();
  for (const [key, event] of newest) {
    yield 0;
    const { uid } = event.invite;
    const id = uid === undefined ? key : `=${uid}`;
    const one = series.get(id) ?? { ...(uid !== undefined && { uid }), changes: [] };
    if (event.timing.instance) one.changes.push(event);
    else one.master = event;
    series.set(id, one);
  }
  return [...series.values()];
}

const dayOf = ({ local }: KnownTime): number => Math.floor(local / dayLength);

/**
 * Names of instances. They match by instant, whatever zone each is written in; where one side is a date alone (an EXDATE
 * of a timed series, a RECURRENCE-ID with a time of an all-day one) by the day.
 */
export class Instances {
  readonly #instants = new Set<number>();
  readonly #days = new Set<number>();

  constructor(times: readonly KnownTime[], start: KnownTime) {
    for (const time of times) {
      if (time.kind === 'date' || start.kind === 'date') this.#days.add(dayOf(time));
      else this.#instants.add(instantOf(time));
    }
  }

  /** @param instant of `time`, which costs something to tell */
  has(time: KnownTime, instant: number): boolean {
    return this.#days.has(dayOf(time)) || (time.kind === 'timed' && this.#instants.has(instant));
  }
}
