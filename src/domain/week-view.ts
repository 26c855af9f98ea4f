import { type Completeness, completenessOf, isWeekKnown } from './completeness.ts';
import type { Doubt, Reading } from './load-event.ts';
import { mergeReadings } from './merge-readings.ts';
import type { Settings } from './settings.ts';
import { syncLoad } from './sync-load.ts';
import type { Week } from './week.ts';

export interface WeekDay {
  /** `2026-11-23` */
  date: string;
  minutes: number;
  unanswered: number;
  /** Whether it was read whole. */
  read: boolean;
}

/** A week as the popup shows it; minutes and ids, no sentences. */
export interface WeekView {
  /** Its first day. */
  week: string;
  /** Whether any day of it was read; else all figures are 0 and mean nothing. */
  known: boolean;
  minutes: number;
  unansweredMinutes: number;
  /** Minutes a week and a day. */
  limit: number;
  dayLimit: number;
  days: WeekDay[];
  /** Instants of the oldest and newest reading that the days rest on. */
  readAt?: { oldest: string; newest: string };
  doubts: Doubt[];
  services: Reading['service'][];
  /** Earlier weeks of which something is known, oldest first, at most twelve. */
  trend: WeekPast[];
}

export interface WeekPast {
  week: string;
  minutes: number;
  /** Whether all days with working hours were read whole. */
  complete: boolean;
}

/** How many earlier weeks are looked at. */
export const trendWeeks = 12;

const readDays = ({ days }: Completeness): number => days.filter(({ readAt }) => readAt !== undefined).length;

/** @param readings those of the week and of the twelve before */
export function weekView(
  readings: readonly Reading[],
  { week, timeZone }: Week,
  { limits, hours }: Pick<Settings, 'limits' | 'hours'>,
): WeekView {
  const events = mergeReadings(readings);
  const completeness = completenessOf(readings, { week, timeZone });
  const known = readDays(completeness) > 0;
  const { minutes, unansweredMinutes, days, unansweredDays } = syncLoad(known ? events : [], { week, timeZone });
  const { oldest, newest, doubts, services } = completeness;
  const earlier = Array.from({ length: trendWeeks }, (_, index) => week.subtract({ weeks: trendWeeks - index }));
  return {
    week: week.toString(),
    known,
    minutes,
    unansweredMinutes,
    limit: limits.week,
    dayLimit: limits.day,
    days: completeness.days.map(({ date, readAt }, index) => ({
      date,
      minutes: days[index] ?? 0,
      unanswered: unansweredDays[index] ?? 0,
      read: readAt !== undefined,
    })),
    ...(oldest !== undefined && newest !== undefined && { readAt: { oldest, newest } }),
    doubts,
    services,
    trend: earlier.flatMap((past) => {
      const found = completenessOf(readings, { week: past, timeZone });
      if (readDays(found) === 0) return [];
      const { minutes: total } = syncLoad(events, { week: past, timeZone });
      return { week: past.toString(), minutes: total, complete: isWeekKnown(found, hours) };
    }),
  };
}
