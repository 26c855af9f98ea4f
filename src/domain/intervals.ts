import { instantText } from './instant-text.ts';
import type { BusyTime } from './load-event.ts';

/** A stretch of time in epoch milliseconds; `to` is exclusive. */
export interface Interval {
  from: number;
  to: number;
}

const minute = 60_000;

/** The stretch between two instants. @throws {RangeError} when one can't be read */
export const intervalOf = ({ start, end }: { start: string; end: string }): Interval => ({
  from: Temporal.Instant.from(start).epochMilliseconds,
  to: Temporal.Instant.from(end).epochMilliseconds,
});

/** The same as instants. */
export const toBusyTime = ({ from, to }: Interval): BusyTime => ({ start: instantText(from), end: instantText(to) });

/** A day from midnight to midnight, however long the clocks make it. */
export function dayInterval(date: Temporal.PlainDate, timeZone: string): Interval {
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone }).epochMilliseconds;
  return { from: midnight(date), to: midnight(date.add({ days: 1 })) };
}

/** The same time in stretches that don't touch, in order: what overlaps counts once. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const { from, to } of intervals.filter((each) => each.to > each.from).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** The parts that lie within `frame`. */
export function clip(intervals: readonly Interval[], frame: Interval): Interval[] {
  return intervals
    .map(({ from, to }) => ({ from: Math.max(from, frame.from), to: Math.min(to, frame.to) }))
    .filter(({ from, to }) => to > from);
}

/** What is left of `whole` outside `parts`, in order. */
export function subtract(whole: Interval, parts: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let { from } = whole;
  for (const part of clip(union(parts), whole)) {
    if (part.from > from) left.push({ from, to: part.from });
    from = part.to;
  }
  return from < whole.to ? [...left, { from, to: whole.to }] : left;
}

/** Elapsed minutes, rounded; stretches that overlap count once. */
export function minutesIn(intervals: readonly Interval[]): number {
  return Math.round(union(intervals).reduce((sum, { from, to }) => sum + (to - from), 0) / minute);
}
