import { isOffHours } from './boundary-line.ts';
import type { Hours } from './settings.ts';

/** A person's working week: Monday first, `null` for a day off (`Settings.hours`). */
export type WorkingWeek = (Hours | null)[];

/** Whether a meeting of some minutes, in the user's zone, begins or ends outside the working hours of its day. */
export function isOutsideHours(start: Temporal.ZonedDateTime, minutes: number, week: WorkingWeek): boolean {
  const last = start.add({ minutes: Math.max(0, minutes - 1) });
  return [start, last].some((moment) => isOffHours(moment.toInstant(), start.timeZoneId, week));
}

/** The working day nearest to `day` going by `step` days at a time, `day` itself included; `day` when there is none. */
export function nearestWorkingDay(day: Temporal.PlainDate, week: WorkingWeek, step: 1 | -1): Temporal.PlainDate {
  for (let days = 0; days < 7; days++) {
    const candidate = day.add({ days: days * step });
    if (week[candidate.dayOfWeek - 1]) return candidate;
  }
  return day;
}
