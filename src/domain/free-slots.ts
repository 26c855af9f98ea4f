import { clip, dayInterval, intervalOf, subtract } from './intervals.ts';
import type { Doubt, Reading } from './load-event.ts';
import type { Settings } from './settings.ts';

export interface SlotWish {
  /** All that was read of the two weeks to come. */
  readings: readonly Reading[];
  now: Temporal.Instant;
  /** Length. */
  minutes: number;
  /** IANA id of my zone, in which my hours are. */
  timeZone: string;
  hours: Settings['hours'];
  /** No time is proposed on a day that is kept for something. */
  dayKinds: Settings['dayKinds'];
  /** IANA id of the zone of whoever is to choose. */
  theirZone: string;
}

/** Days from tomorrow. */
export const daysAhead = 14;
const mostSlots = 2;
/** Hours for which a calendar's reading is worth a promise. */
const fresh = 24;
const step = { minutes: 30 };
/** With these, it is not sure when something is. */
const vague: Doubt[] = ['times', 'zone', 'unread'];
/** What passes for working hours where others live. */
const [theirStart, theirEnd] = [8, 18];

/** Whether all that can stand on a day is known, and lately: each calendar that was ever read of it. */
function isDayKnown(day: Temporal.PlainDate, { readings, now, timeZone }: SlotWish): boolean {
  const whole = dayInterval(day, timeZone);
  const since = now.subtract({ hours: fresh });
  const looks = readings.flatMap(({ days, zone, busy, readAt, doubts }) => {
    const isSure = busy !== undefined && !doubts.some((doubt) => vague.includes(doubt));
    const known = isSure && Temporal.Instant.compare(readAt, since) >= 0;
    return days.map((each) => ({ known, ...dayInterval(Temporal.PlainDate.from(each), zone) }));
  });
  const there = looks.filter((look) => clip([look], whole).length > 0);
  return there.every(({ known }) => known) && subtract(whole, there).length === 0;
}

function suitsThem(start: Temporal.ZonedDateTime, minutes: number): boolean {
  const end = start.add({ minutes });
  const lasts = end.toPlainDate().equals(start.toPlainDate()) ? end.hour * 60 + end.minute : Number.POSITIVE_INFINITY;
  return start.dayOfWeek < 6 && start.hour >= theirStart && lasts <= theirEnd * 60;
}

function slotOn(day: Temporal.PlainDate, wish: SlotWish): Temporal.ZonedDateTime | undefined {
  const { readings, minutes, timeZone, theirZone } = wish;
  const hours = wish.hours[day.dayOfWeek - 1];
  if (!hours || wish.dayKinds[day.dayOfWeek - 1] || !isDayKnown(day, wish)) return undefined;
  const taken = readings.flatMap(({ events, busy = [] }) => [...events, ...busy].map(intervalOf));
  const last = day.toZonedDateTime({ timeZone, plainTime: hours.end }).subtract({ minutes });
  let start = day.toZonedDateTime({ timeZone, plainTime: hours.start });
  for (; Temporal.ZonedDateTime.compare(start, last) <= 0; start = start.add(step)) {
    const slot = { from: start.epochMilliseconds, to: start.add({ minutes }).epochMilliseconds };
    const theirs = start.withTimeZone(theirZone);
    if (clip(taken, slot).length === 0 && suitsThem(theirs, minutes)) return theirs;
  }
  return undefined;
}

/**
 * Up to two times to propose, on two days and in the zone of whoever is to choose: free as far as every calendar tells
 * that was read, each within a day, in my working hours and in what are theirs elsewhere.
 */
export function freeSlots(wish: SlotWish): Temporal.ZonedDateTime[] {
  const today = wish.now.toZonedDateTimeISO(wish.timeZone).toPlainDate();
  const found: Temporal.ZonedDateTime[] = [];
  for (let days = 1; days <= daysAhead && found.length < mostSlots; days++) {
    const slot = slotOn(today.add({ days }), wish);
    if (slot) found.push(slot);
  }
  return found;
}
