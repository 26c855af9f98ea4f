import { civilOf, dayLength } from './civil-day.ts';

/**
 * How a place tells the time. Local times are seconds since 1970 as if the clock showed UTC; a time that the clock
 * skips is read by the offset before, of one that it shows twice the first is meant (RFC 5545 3.3.5).
 */
export interface Clock {
  /** IANA id, where the place is known by name. */
  zone?: string;
  /** Seconds since 1970. */
  instantOf(local: number): number;
}

export const utcClock: Clock = { instantOf: (local) => local };

export function plainDateTimeOf(local: number): Temporal.PlainDateTime {
  const day = Math.floor(local / dayLength);
  const time = local - day * dayLength;
  const [hour, minute, second] = [Math.floor(time / 3600), Math.floor(time / 60) % 60, time % 60];
  return Temporal.PlainDateTime.from({ ...civilOf(day), hour, minute, second });
}

/** The clock of an IANA zone. */
export const zoneClock = (zone: string): Clock => ({
  zone,
  instantOf: (local) => plainDateTimeOf(local).toZonedDateTime(zone).epochMilliseconds / 1000,
});

/** An instant as facts are written: with its zone where that agrees with the clock on its local time, else in UTC. */
export function formatInstant(instant: number, { zone }: Clock, local?: number): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(instant * 1000);
  const agrees = zone !== undefined && (local === undefined || zoneClock(zone).instantOf(local) === instant);
  return agrees ? moment.toZonedDateTimeISO(zone).toString() : moment.toString();
}
