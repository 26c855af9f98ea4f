import { dayInterval, subtract } from './intervals.ts';
import type { Doubt, Reading } from './load-event.ts';
import type { Settings } from './settings.ts';
import { daysOf, type Week } from './week.ts';

/** How much of a week was read, and when. */
export interface Completeness {
  /** The seven days. `readAt`: the instant at which the day was last read whole; missing when it was not. */
  days: { date: string; readAt?: string }[];
  /** Of the days that were read. */
  oldest?: string;
  newest?: string;
  /** What could not be told on these days. */
  doubts: Doubt[];
  /** Where it was read. */
  services: Reading['service'][];
}

const instantOf = ({ readAt }: Reading): number => Temporal.Instant.from(readAt).epochMilliseconds;

/** What of a week was read whole. A day that was read in another zone than ours may need two of that zone's days. */
export function completenessOf(readings: readonly Reading[], { week, timeZone }: Week): Completeness {
  const [first, last] = [week.subtract({ days: 2 }).toString(), week.add({ days: 8 }).toString()];
  const looks = readings
    .flatMap((reading) => {
      const at = instantOf(reading);
      const near = reading.days.filter((day) => day >= first && day <= last);
      return near.map((day) => ({
        reading,
        at,
        ...dayInterval(Temporal.PlainDate.from(day), reading.zone),
      }));
    })
    .sort((a, b) => b.at - a.at);
  const used = new Set<Reading>();
  const days = daysOf(week).map((date) => {
    const day = dayInterval(date, timeZone);
    let left = [day];
    for (const look of looks) {
      if (look.from >= day.to || look.to <= day.from) continue;
      used.add(look.reading);
      left = left.flatMap((part) => subtract(part, [look]));
      if (left.length === 0) return { date: date.toString(), readAt: look.reading.readAt };
    }
    return { date: date.toString() };
  });
  const times = days.flatMap(({ readAt }) => readAt ?? []).toSorted(Temporal.Instant.compare);
  const [oldest] = times;
  const newest = times.at(-1);
  return {
    days,
    ...(oldest !== undefined && { oldest }),
    ...(newest !== undefined && { newest }),
    doubts: [...new Set([...used].flatMap(({ doubts }) => doubts))].sort(),
    services: [...new Set([...used].map(({ service }) => service))].sort(),
  };
}

/** Whether every day with working hours was read whole, so that a figure about the week can be relied on. */
export function isWeekKnown({ days }: Completeness, hours: Settings['hours']): boolean {
  const works = days.filter(({ date }) => hours[Temporal.PlainDate.from(date).dayOfWeek - 1]);
  return (works.length > 0 ? works : days).every(({ readAt }) => readAt !== undefined);
}
