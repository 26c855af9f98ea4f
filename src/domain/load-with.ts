import { type Interval, intervalOf } from './intervals.ts';
import type { LoadEvent } from './load-event.ts';
import { isCounted, syncLoad } from './sync-load.ts';
import type { Week } from './week.ts';

/** What one invitation does to its week, in minutes. */
export interface LoadChange {
  before: number;
  after: number;
  limit: number;
  /** How many meetings would follow each other with less than ten minutes between, this one included. */
  inRow: number;
  /** Set when its week is not the current one. */
  otherWeek?: true;
}

/** A gap of so many milliseconds is a break. */
const pause = 10 * 60_000;

/** Nobody is in two meetings at once: what is booked twice for the same time is one place in the row. */
const distinct = (intervals: Interval[]): Interval[] => [
  ...new Map(intervals.map((each) => [`${each.from}/${each.to}`, each])).values(),
];

function countInRow(own: Interval, others: Interval[]): number {
  let { from, to } = own;
  let left = others;
  for (;;) {
    const joined = left.filter((each) => each.from < to + pause && each.to > from - pause);
    if (joined.length === 0) return 1 + others.length - left.length;
    from = Math.min(from, ...joined.map((each) => each.from));
    to = Math.max(to, ...joined.map((each) => each.to));
    left = left.filter((each) => !joined.includes(each));
  }
}

/**
 * The week without and with an invitation. One that is already counted is taken out first.
 * @param keys what the invitation is known by
 */
export function loadWith(
  events: readonly LoadEvent[],
  invite: { start: string; end: string; keys: readonly string[] },
  { limit, ...week }: Week & { limit: number },
): LoadChange {
  const { start, end, keys } = invite;
  const others = events.filter((event) => isCounted(event) && !(event.key !== undefined && keys.includes(event.key)));
  return {
    before: syncLoad(others, week).minutes,
    after: syncLoad([...others, { start, end }], week).minutes,
    limit,
    inRow: countInRow(intervalOf({ start, end }), distinct(others.map(intervalOf))),
  };
}
