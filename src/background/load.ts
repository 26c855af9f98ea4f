import type { HostName } from '../domain/advice.ts';
import { completenessOf, isWeekKnown } from '../domain/completeness.ts';
import type { Invite } from '../domain/invite.ts';
import { identityOf, seriesKey } from '../domain/invite-key.ts';
import { timeIn } from '../domain/invite-time.ts';
import type { Reading } from '../domain/load-event.ts';
import { type LoadChange, loadWith } from '../domain/load-with.ts';
import { mergeReadings } from '../domain/merge-readings.ts';
import type { Settings } from '../domain/settings.ts';
import { firstWeekdayOf, type Week, weekOf } from '../domain/week.ts';
import { trendWeeks, type WeekView, weekView } from '../domain/week-view.ts';
import type { Asker } from './guard.ts';
import { hashesToFind } from './store/hash.ts';
import { StoreUnavailableError } from './store/open.ts';
import { getReadings } from './store/readings.ts';
import { getSettings } from './store/settings.ts';
import { timeZoneOf } from './time-zone.ts';

export const services: Record<HostName, Reading['service']> = {
  gmail: 'google',
  'google-calendar': 'google',
  outlook: 'microsoft',
};

/** The weekday that a person's weeks begin with. */
export const firstWeekday = ({ weekStart }: Settings): number =>
  firstWeekdayOf(weekStart, new Intl.DateTimeFormat().resolvedOptions().locale);

function weekAround(date: Temporal.PlainDate, settings: Settings): Week {
  return { week: weekOf(date, firstWeekday(settings)), timeZone: timeZoneOf(settings) };
}

/** The week of `now`. */
export const weekAt = (now: Temporal.Instant, settings: Settings): Week =>
  weekAround(now.toZonedDateTimeISO(timeZoneOf(settings)).toPlainDate(), settings);

/** The week of `now`, by itself. */
export async function currentWeek(settings: Settings, now: Temporal.Instant): Promise<WeekView> {
  const week = weekAt(now, settings);
  return weekView(await getReadings(week.week, week.week.add({ weeks: 1 })), week, settings);
}

/** A week for the popup: that of a day, or this one, with the weeks before. */
export async function getWeek({ week: day }: { week?: string }, { now }: Asker): Promise<WeekView> {
  const settings = await getSettings();
  const week = day === undefined ? weekAt(now, settings) : weekAround(Temporal.PlainDate.from(day), settings);
  const readings = await getReadings(week.week.subtract({ weeks: trendWeeks }), week.week.add({ weeks: 1 }));
  return weekView(readings, week, settings);
}

/** Whether a whole series is invited to, and not one day of it. */
export const isWholeSeries = (invite: Invite): boolean =>
  invite.recurrence !== undefined && identityOf(invite)?.recurrenceId === undefined;

/** What the invitation is known by in a calendar that shows each day of a series by itself. */
export const instanceKeys = (invite: Invite, start: Temporal.ZonedDateTime): string[] => {
  const series = seriesKey(invite);
  if (!series || !isWholeSeries(invite)) return [];
  const time = start.toInstant().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
  return [`${series}/${time}`];
};

/**
 * What an invitation does to its week, for the page of `host`. `undefined` while the week is not known, or only from
 * another service's calendar: what we show in a page, the page could read (product 1, promise 5).
 */
export async function loadFor(
  host: HostName,
  { invite, keys }: { invite: Invite; keys: string[] },
  settings: Settings,
  now: Temporal.Instant,
): Promise<LoadChange | undefined> {
  const timeZone = timeZoneOf(settings);
  const start = timeIn(timeZone, invite.start);
  const end = timeIn(timeZone, invite.end);
  if (!start || !end || invite.allDay || Temporal.ZonedDateTime.compare(start, end) >= 0) return undefined;
  // Of a series that has begun it is not known which day is meant.
  const hasBegun = Temporal.Instant.compare(start.toInstant(), now) < 0;
  if (hasBegun && isWholeSeries(invite)) return undefined;
  const { week } = weekAround(start.toPlainDate(), settings);
  try {
    const all = await getReadings(week, week.add({ weeks: 1 }));
    const readings = all.filter(({ service }) => settings.loadEverywhere || service === services[host]);
    if (!isWeekKnown(completenessOf(readings, { week, timeZone }), settings.hours)) return undefined;
    const hashes = (await hashesToFind([...keys, ...instanceKeys(invite, start)])) ?? [];
    const slot = { start: start.toInstant().toString(), end: end.toInstant().toString(), keys: hashes };
    const load = loadWith(mergeReadings(readings), slot, { week, timeZone, limit: settings.limits.week });
    const thisWeek = weekAt(now, settings).week;
    return { ...load, ...(!week.equals(thisWeek) && { otherWeek: true as const }) };
  } catch (error) {
    if (error instanceof StoreUnavailableError) return undefined; // the badge says it
    throw error;
  }
}
