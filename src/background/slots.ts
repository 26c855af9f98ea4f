import type { HostName } from '../domain/advice.ts';
import { daysAhead, freeSlots } from '../domain/free-slots.ts';
import type { Invite } from '../domain/invite.ts';
import { minutesOf } from '../domain/invite-time.ts';
import type { Settings } from '../domain/settings.ts';
import { services } from './load.ts';
import { StoreUnavailableError } from './store/open.ts';
import { getReadings } from './store/readings.ts';
import { timeZoneOf } from './time-zone.ts';

/** Minutes, where an invitation does not tell. */
const usualLength = 30;

/**
 * Times to propose instead of an invitation's own, in the organizer's zone; none while it is not known of every calendar
 * what stands in it. What a page of `host` shows, it could read: so none either where another service's calendar tells
 * and that was not chosen (product 1, promise 5).
 */
export async function slotsFor(
  host: HostName,
  invite: Invite,
  settings: Settings,
  now: Temporal.Instant,
): Promise<Temporal.ZonedDateTime[]> {
  const timeZone = timeZoneOf(settings);
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  try {
    const readings = await getReadings(today, today.add({ days: daysAhead + 1 }));
    if (!settings.loadEverywhere && readings.some(({ service }) => service !== services[host])) return [];
    return freeSlots({
      readings,
      now,
      minutes: minutesOf(invite) ?? usualLength,
      timeZone,
      hours: settings.hours,
      dayKinds: settings.dayKinds,
      theirZone: invite.start?.includes('[') ? Temporal.ZonedDateTime.from(invite.start).timeZoneId : timeZone,
    });
  } catch (error) {
    if (error instanceof StoreUnavailableError) return []; // the badge says it
    throw error;
  }
}
