import type { Invite } from './invite.ts';

/** A start or end as it is written in an `Invite`, in a zone; `undefined` for all-day events and what can't be read. */
export function timeIn(zone: string, time: string | undefined): Temporal.ZonedDateTime | undefined {
  if (!time?.includes('T')) return undefined;
  try {
    const instant = time.includes('[') ? Temporal.ZonedDateTime.from(time).toInstant() : Temporal.Instant.from(time);
    return instant.toZonedDateTimeISO(zone);
  } catch {
    return undefined;
  }
}

/** The day on which an invitation begins, as seen in a zone. */
export function startDay(zone: string, { start }: Invite): Temporal.PlainDate | undefined {
  if (start && /^\d{4}-\d\d-\d\d$/.test(start)) {
    try {
      return Temporal.PlainDate.from(start);
    } catch {
      return undefined;
    }
  }
  return timeIn(zone, start)?.toPlainDate();
}

/** Length in minutes; `undefined` for all-day events and where start or end is unknown. */
export function minutesOf({ start, end }: Invite): number | undefined {
  const from = timeIn('UTC', start);
  const to = timeIn('UTC', end);
  if (!from || !to) return undefined;
  const minutes = Math.round((to.epochMilliseconds - from.epochMilliseconds) / 60_000);
  return minutes >= 0 ? minutes : undefined;
}
