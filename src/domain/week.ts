/** A week, in a person's zone. */
export interface Week {
  /** Its first day. */
  week: Temporal.PlainDate;
  /** IANA id. */
  timeZone: string;
}

/** The first day of the week that a day lies in. `firstWeekday`: 1 is Monday, 7 Sunday. */
export function weekOf(date: Temporal.PlainDate, firstWeekday: number): Temporal.PlainDate {
  return date.subtract({ days: (date.dayOfWeek - firstWeekday + 7) % 7 });
}

/** The seven days of a week. */
export function daysOf(week: Temporal.PlainDate): Temporal.PlainDate[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => week.add({ days }));
}

/** A method in newer engines, a property in some older ones, and missing in others. */
interface WeekLocale {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** The weekday that weeks begin with, 1 to 7, Monday first: as chosen, else as usual where `locale` is spoken, else Monday. */
export function firstWeekdayOf(chosen: number | undefined, locale: string): number {
  if (chosen !== undefined) return chosen;
  const usual = new Intl.Locale(locale) as WeekLocale;
  return (usual.getWeekInfo?.() ?? usual.weekInfo)?.firstDay ?? 1;
}
