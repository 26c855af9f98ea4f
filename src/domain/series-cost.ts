import { inSeconds } from './instant-text.ts';
import type { Invite } from './invite.ts';
import type { LoadEvent, Reading } from './load-event.ts';
import { weekOf } from './week.ts';

/** How often a series takes place, as far as weeks tell that were read whole. */
export interface SeriesRate {
  /** Minutes a week, on average. */
  weekly: number;
  /** Weeks from one meeting to the next, at least 1 and at most 4. */
  every: number;
}

/** What a recurring meeting costs. */
export interface SeriesCost {
  /** Salted hash. */
  series: string;
  title?: string;
  /** Of the others. */
  domains: string[];
  /** People on the list, me included, where it is known. */
  guests?: number;
  /** Minutes of one meeting. */
  minutes: number;
  /** Missing while only one was seen. */
  rate?: SeriesRate;
  /** Minutes a year: mine, and everybody's. */
  yearly?: number;
  everybody?: number;
  /** How many of the meetings I took. */
  accepted: number;
  occurrences: number;
  endless?: boolean;
  /** The next one, where one was read: instants. */
  next?: { start: string; end: string };
}

export interface SeriesContext {
  /** First days of the weeks that were read whole, in order. */
  weeks: readonly string[];
  firstWeekday: number;
  timeZone: string;
  now: Temporal.Instant;
}

const weeksPerYear = 52;
const mostWeeks = 4;
/** Days after which a series that was not met again is over; a monthly one is not. */
const over = 35;

const lengthOf = ({ start, end }: LoadEvent): number =>
  Math.round(Temporal.Instant.from(start).until(end).total('minutes'));

const byStart = (a: LoadEvent, b: LoadEvent): number => Temporal.Instant.compare(a.start, b.start);

/** @param events the occurrences of one series */
export function seriesRate(events: readonly LoadEvent[], { weeks, firstWeekday, timeZone }: SeriesContext) {
  const weekOfEvent = ({ start }: LoadEvent): string =>
    weekOf(Temporal.Instant.from(start).toZonedDateTimeISO(timeZone).toPlainDate(), firstWeekday).toString();
  const there = events.map((event) => ({ minutes: lengthOf(event), week: weekOfEvent(event) }));
  const met = [...new Set(there.map(({ week }) => week))].filter((week) => weeks.includes(week)).sort();
  const [first = ''] = met;
  const last = met.at(-1) ?? '';
  // Up to the last meeting and without it: what comes after that week is not known, or the series' end.
  const span = first === last ? met : weeks.filter((week) => week >= first && week < last);
  const within = there.filter(({ week }) => span.includes(week));
  if (span.length === 0 || (first === last && within.length < 2)) return undefined;
  const weekly = within.reduce((sum, { minutes }) => sum + minutes, 0) / span.length;
  const every = Math.ceil(span.length / new Set(within.map(({ week }) => week)).size);
  return { weekly, every: Math.min(every, mostWeeks) } satisfies SeriesRate;
}

function costOf(series: string, all: LoadEvent[], declined: number, context: SeriesContext): SeriesCost | undefined {
  const events = all.toSorted(byStart);
  const latest = events.at(-1);
  if (!latest) return undefined;
  if (Temporal.Instant.compare(latest.end, context.now.subtract({ hours: 24 * over })) < 0) return undefined;
  const known = <K extends keyof LoadEvent>(key: K): LoadEvent[K] | undefined =>
    events.findLast((event) => event[key] !== undefined)?.[key];
  const [title, guests, endless] = [known('title'), known('guests'), known('endless')];
  const rate = seriesRate(events, context);
  const yearly = rate && Math.round(rate.weekly * weeksPerYear);
  const next = events.find(({ start }) => Temporal.Instant.compare(start, context.now) > 0);
  return {
    series,
    ...(title !== undefined && { title }),
    domains: known('domains') ?? [],
    ...(guests !== undefined && { guests }),
    minutes: lengthOf(latest),
    ...(rate && { rate }),
    ...(yearly !== undefined && { yearly }),
    ...(yearly !== undefined && guests !== undefined && { everybody: yearly * guests }),
    accepted: events.filter(({ answer }) => answer === 'accepted' || answer === 'organized').length,
    occurrences: events.length + declined,
    ...(endless !== undefined && { endless }),
    ...(next && { next: { start: next.start, end: next.end } }),
  };
}

/** Recurring meetings that still take place, dearest first; those whose cost is not known yet last. */
export function seriesCosts(
  events: readonly LoadEvent[],
  readings: readonly Reading[],
  context: SeriesContext,
): SeriesCost[] {
  const counted = new Set(events.flatMap(({ key }) => key ?? []));
  const declined = new Map<string, Set<string>>();
  for (const { key, series, why } of readings.flatMap(({ skipped }) => skipped)) {
    if (!series || !key || why !== 'declined' || counted.has(key)) continue;
    declined.set(series, (declined.get(series) ?? new Set()).add(key));
  }
  const bySeries = new Map<string, LoadEvent[]>();
  for (const event of events) {
    if (event.series) bySeries.set(event.series, [...(bySeries.get(event.series) ?? []), event]);
  }
  return [...bySeries]
    .flatMap(([series, all]) => costOf(series, all, declined.get(series)?.size ?? 0, context) ?? [])
    .sort((a, b) => (b.yearly ?? -1) - (a.yearly ?? -1) || b.minutes - a.minutes || (a.series < b.series ? -1 : 1));
}

/** A series as a reply to it sees it: who organizes it is not kept, but where the others are tells in which tone to write. */
export const inviteOfSeries = ({ title, domains, minutes, next }: SeriesCost, now: Temporal.Instant): Invite => ({
  ...(title !== undefined && { title }),
  attendees: domains.map((domain) => ({ address: `guest@${domain}` })),
  attendeesComplete: false,
  recurrence: {},
  ...(next ?? {
    start: inSeconds(now),
    end: inSeconds(now.add({ minutes })),
  }),
});
