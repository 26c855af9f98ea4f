export type PauseLength = 'hour' | 'today' | 'forever';

/** The end of a pause that begins `now`: an instant, or `'forever'`. "Today" ends with the day, whatever its length. */
export function pauseEnd(length: PauseLength, now: Temporal.ZonedDateTime): string {
  if (length === 'forever') return 'forever';
  const end = length === 'hour' ? now.add({ hours: 1 }) : now.startOfDay().add({ days: 1 });
  return end.toInstant().toString({ smallestUnit: 'second' });
}

/** The pause that is still on; `undefined` when there is none or it is over. */
export function currentPause(
  until: string | undefined,
  now: Temporal.ZonedDateTime,
): 'forever' | Temporal.ZonedDateTime | undefined {
  if (until === undefined || until === 'forever') return until;
  const end = Temporal.Instant.from(until);
  return Temporal.Instant.compare(end, now.toInstant()) > 0 ? end.toZonedDateTimeISO(now.timeZoneId) : undefined;
}
