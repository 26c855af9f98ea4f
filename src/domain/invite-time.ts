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

const writtenTime = /^(\d{4}-\d\d-\d\dT[\d:.]+)(Z|[+-][\d:]+)?(?:\[([^\]]+)\])?$/;

/** A time as a page tells it. Without a zone, or in one that nobody knows, it is a time of `zone`. */
function inZone(time: string | undefined, zone: string): string | undefined {
  const [, local, offset, named] = writtenTime.exec(time ?? '') ?? [];
  if (!local || (offset && !named)) return time;
  for (const candidate of [named, zone]) {
    try {
      if (candidate) return Temporal.ZonedDateTime.from(`${local}[${candidate}]`).toString();
    } catch {} // a zone that nobody knows, or a time that never was
  }
  return undefined;
}

/** An invitation as a page tells it, whose hours are those of `zone` where the page names none that is known. */
export function timedIn(zone: string, { start, end, ...invite }: Invite): Invite {
  const [from, to] = [inZone(start, zone), inZone(end, zone)];
  return { ...invite, ...(from && { start: from }), ...(to && { end: to }) };
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
