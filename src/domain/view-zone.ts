import { isZone } from './time-zone.ts';

/** What one instance of a series tells of the zone of a page: its id holds when it begins in UTC. */
export interface ZoneHint {
  utc: Temporal.Instant;
  /** When it begins on the page. */
  wall: Temporal.PlainDateTime;
}

const suffix = /_(\d{8}T\d{6}Z)$/;
/** Minutes; what offsets there are are between these, and whole quarters of an hour. */
const offsets = { least: -12 * 60, most: 14 * 60, step: 15 };

export function zoneHint(eventId: string, wall: Temporal.PlainDateTime): ZoneHint[] {
  const [, utc] = suffix.exec(eventId) ?? [];
  try {
    return utc ? [{ utc: Temporal.Instant.from(utc), wall }] : [];
  } catch {
    return [];
  }
}

const offsetOf = ({ utc, wall }: ZoneHint) =>
  Math.round((wall.toZonedDateTime('UTC').epochMilliseconds - utc.epochMilliseconds) / 60_000);

/**
 * The zone that a page's hours are in: the one it names, else ours, unless the instances of series say otherwise. A
 * moved instance keeps the start of old in its id [captured], so the greater part of them decides, and two at least.
 *
 * @returns an IANA id or an offset (`-05:00`), and whether it is another than ours
 */
export function zoneOfView(
  hints: ZoneHint[],
  { named, timeZone }: { named: string | undefined; timeZone: string },
): { zone: string; isOther: boolean } {
  const zone = named && isZone(named) ? named : timeZone;
  const offsetIn = (zone: string, { utc }: ZoneHint) => utc.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
  const votes = new Map<number, number>();
  for (const hint of hints) {
    const offset = offsetOf(hint);
    const isOffset = offset >= offsets.least && offset <= offsets.most && offset % offsets.step === 0;
    if (isOffset && offset !== offsetIn(zone, hint)) votes.set(offset, (votes.get(offset) ?? 0) + 1);
  }
  const [offset = 0, count = 0] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (count >= 2 && count * 2 > hints.length) return { zone: formatOffset(offset), isOther: true };
  return {
    zone,
    isOther: zone !== timeZone && hints.some((hint) => offsetIn(zone, hint) !== offsetIn(timeZone, hint)),
  };
}

function formatOffset(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
}
