/** An instant as it is kept: in whole seconds, so that texts sort. */
export const inSeconds = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'second' });

/** The same of milliseconds since 1970. */
export const instantText = (milliseconds: number): string =>
  inSeconds(Temporal.Instant.fromEpochMilliseconds(milliseconds));
