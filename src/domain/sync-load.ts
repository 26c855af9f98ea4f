import { clip, dayInterval, type Interval, intervalOf, minutesIn } from './intervals.ts';
import type { LoadEvent } from './load-event.ts';
import { daysOf, type Week } from './week.ts';

/** The live meetings of one week (product 7). */
export interface SyncLoad {
  /** What is accepted or organized. Meetings at the same time count once, and only what lies within the week. */
  minutes: number;
  /** The same of what is tentative or unanswered, whatever it overlaps. */
  unansweredMinutes: number;
  /** `minutes` of each of the seven days, the week's first day first. */
  days: number[];
  unansweredDays: number[];
  /** Everything that touches the week, in order of time. */
  events: LoadEvent[];
}

/** Whether a meeting counts in full. Of a sensitive one only the interval is kept, and only once it is accepted. */
export const isCounted = ({ answer }: LoadEvent): boolean =>
  answer === undefined || answer === 'accepted' || answer === 'organized';

/** The week from its first to its last midnight. */
export function weekInterval({ week, timeZone }: Week): Interval {
  return { from: dayInterval(week, timeZone).from, to: dayInterval(week.add({ days: 7 }), timeZone).from };
}

/** How full a week is. Minutes are elapsed ones, so that the hour that a clock skips or repeats is neither lost nor made up. */
export function syncLoad(events: readonly LoadEvent[], week: Week): SyncLoad {
  const frame = weekInterval(week);
  const touching = events
    .map((event) => ({ event, ...intervalOf(event) }))
    .filter((each) => each.from < frame.to && each.to > frame.from)
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const counted = clip(
    touching.filter(({ event }) => isCounted(event)),
    frame,
  );
  const unanswered = clip(
    touching.filter(({ event }) => !isCounted(event)),
    frame,
  );
  const frames = daysOf(week.week).map((day) => dayInterval(day, week.timeZone));
  return {
    minutes: minutesIn(counted),
    unansweredMinutes: minutesIn(unanswered),
    days: frames.map((day) => minutesIn(clip(counted, day))),
    unansweredDays: frames.map((day) => minutesIn(clip(unanswered, day))),
    events: touching.map(({ event }) => event),
  };
}

export type LoadLevel = 'under' | 'near' | 'over';

/** `near` from 80 % of the limit on, `over` from 100 % on; by minutes, never by what is rounded for showing. */
export function levelOf(minutes: number, limit: number): LoadLevel {
  if (minutes > 0 && minutes >= limit) return 'over';
  return minutes > 0 && minutes * 10 >= limit * 8 ? 'near' : 'under';
}
