import { isWithin } from './address.ts';
import { clip, dayInterval, type Interval, intervalOf, minutesIn, subtract } from './intervals.ts';
import type { LoadEvent, Reading, SkipReason } from './load-event.ts';
import type { Settings } from './settings.ts';
import { isCounted, weekInterval } from './sync-load.ts';
import { daysOf, type Week } from './week.ts';

/** Kinds of meetings. One may be of several, or of none while it is not known who takes part. */
export const loadKinds = ['pair', 'team', 'external', 'large', 'recurring', 'outside'] as const;
export type LoadKind = (typeof loadKinds)[number];

/** What a week's minutes are made of. */
export interface LoadParts {
  /** Minutes of each kind; what overlaps counts once. `outside`: outside working hours. */
  kinds: Record<LoadKind, number>;
  /** Minutes of those of which it is not known who takes part. */
  unknown: number;
  /** Meetings that follow each other without a break: how often, and the minutes of the longest row. */
  chains: { count: number; longest: number };
  /** The longest stretch without a meeting in the working hours, minutes; missing on a day off or one that was not read. */
  free: { date: string; minutes?: number }[];
  /** Working days that were read and hold no meeting. */
  meetingFree: number;
  /** Days that are to be kept free of meetings, as far as they were read, and how many of them are. */
  quietDays: { of: number; kept: number };
  /** What did not count, each once. */
  skipped: Partial<Record<SkipReason, number>>;
}

export interface PartsContext extends Pick<Settings, 'hours' | 'dayKinds'> {
  ownDomains: readonly string[];
  /** Days of the week that were read whole. */
  read: readonly string[];
}

/** Guests from which on a meeting is large, as in the rules. */
const large = 8;
/** Minutes that are no break. */
const noBreak = 5;

type Timed = Interval & { event: LoadEvent };

function isKind(kind: LoadKind, { guests, domains, series }: LoadEvent, ownDomains: readonly string[]): boolean {
  const isOwn = ownDomains.length > 0 && domains?.every((domain) => isWithin(domain, ownDomains));
  if (kind === 'pair') return guests === 2;
  if (kind === 'team') return isOwn === true && guests !== 2;
  if (kind === 'external') return isOwn === false && ownDomains.length > 0;
  if (kind === 'large') return guests !== undefined && guests >= large;
  return kind === 'recurring' && series !== undefined;
}

function workingHours(date: Temporal.PlainDate, timeZone: string, hours: Settings['hours']): Interval[] {
  const own = hours[date.dayOfWeek - 1];
  if (!own) return [];
  const at = (plainTime: string) => date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  return [{ from: at(own.start), to: at(own.end) }];
}

/** Rows of at least two meetings, one after the other. Those at the same time are no row. */
function chainsOf(meetings: readonly Timed[]): Interval[] {
  const rows: (Interval & { first: number; isRow: boolean })[] = [];
  for (const { from, to } of meetings.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const row = rows.at(-1);
    if (!row || from > row.to + noBreak * 60_000) rows.push({ from, to, first: to, isRow: false });
    else {
      row.isRow ||= from >= row.first;
      row.first = Math.min(row.first, to);
      row.to = Math.max(row.to, to);
    }
  }
  return rows.filter(({ isRow }) => isRow);
}

/** Each by its newest reading; what counts after all, by another reading, is not among them. */
function skippedIn(readings: readonly Reading[], events: readonly LoadEvent[], days: readonly string[]) {
  const counted = new Set(events.flatMap(({ key }) => key ?? []));
  const whys = new Map<string, SkipReason>();
  const sorted = readings.toSorted((a, b) => Temporal.Instant.compare(a.readAt, b.readAt));
  for (const { skipped } of sorted) {
    for (const { key, day = '', why } of skipped) {
      if (key && days.includes(day) && !counted.has(key)) whys.set(key, why);
    }
  }
  const counts: LoadParts['skipped'] = {};
  for (const why of whys.values()) counts[why] = (counts[why] ?? 0) + 1;
  return counts;
}

/** @param events merged from `readings` */
export function loadParts(
  events: readonly LoadEvent[],
  readings: readonly Reading[],
  week: Week,
  { hours, dayKinds, ownDomains, read }: PartsContext,
): LoadParts {
  const frame = weekInterval(week);
  const days = daysOf(week.week);
  const meetings = events
    .filter(isCounted)
    .map((event) => ({ event, ...intervalOf(event) }))
    .filter(({ from, to }) => from < frame.to && to > frame.from);
  const work = days.map((date) => workingHours(date, week.timeZone, hours));
  const minutesOf = (some: Interval[]) => minutesIn(clip(some, frame));
  const kinds = Object.fromEntries(
    loadKinds.map((kind) => [kind, minutesOf(meetings.filter(({ event }) => isKind(kind, event, ownDomains)))]),
  ) as LoadParts['kinds'];
  kinds.outside = minutesOf(meetings.flatMap((meeting) => subtract(meeting, work.flat())));
  const rows = chainsOf(meetings);
  const texts = days.map(String);
  const isWork = (index: number) => read.includes(texts[index] ?? '') && work[index]?.length;
  const free = texts.map((date, index) => {
    const gaps = (work[index] ?? []).flatMap((whole) => subtract(whole, meetings));
    return isWork(index) ? { date, minutes: Math.max(0, ...gaps.map((gap) => minutesIn([gap]))) } : { date };
  });
  const isFree = (day: Temporal.PlainDate) => clip(meetings, dayInterval(day, week.timeZone)).length === 0;
  const quiet = days.filter((day) => dayKinds[day.dayOfWeek - 1] === 'no-meetings' && read.includes(day.toString()));
  return {
    kinds,
    unknown: minutesOf(meetings.filter(({ event }) => event.guests === undefined && event.domains === undefined)),
    chains: { count: rows.length, longest: Math.max(0, ...rows.map((row) => minutesIn([row]))) },
    free,
    meetingFree: days.filter((day, index) => isWork(index) && isFree(day)).length,
    quietDays: { of: quiet.length, kept: quiet.filter(isFree).length },
    skipped: skippedIn(readings, events, texts),
  };
}
