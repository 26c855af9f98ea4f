import { config } from './dom.ts';

export type View = 'day' | 'week' | 'customday' | 'month' | 'agenda';

export type Route =
  | { page: 'view'; view: View; date: Temporal.PlainDate }
  | { page: 'search' }
  | { page: 'edit'; key?: string };

const views: View[] = ['day', 'week', 'customday', 'month', 'agenda'];

/** Google's `data-viewkey` of each view. */
export const viewKeys: Record<View, string> = {
  day: 'DAY',
  week: 'WEEK',
  customday: 'CUSTOM_DAYS',
  month: 'MONTH',
  agenda: 'AGENDA',
};

/** Reads `/calendar/u/0/r/week/2026/11/23`; what is missing comes from `today` and from the configuration. */
export function readRoute(path: string, today: Temporal.PlainDate): Route {
  const [first = '', ...rest] = path.replace(/^\/calendar(\/u\/\d+)?\/r\/?/, '').split('/');
  if (first === 'eventedit') return rest[0] ? { page: 'edit', key: rest.at(-1) ?? '' } : { page: 'edit' };
  if (first === 'search') return { page: 'search' };
  const [year, month, day] = rest.map(Number);
  const date = year && month && day ? Temporal.PlainDate.from({ year, month, day }) : today;
  return { page: 'view', view: views.find((view) => view === first) ?? config.view, date };
}

/** The path of a view at a date. */
export const pathOf = (view: View, { year, month, day }: Temporal.PlainDate): string =>
  view === 'agenda' ? 'agenda' : `${view}/${year}/${month}/${day}`;

const startOfWeek = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.subtract({ days: config.weekStart === 'monday' ? date.dayOfWeek - 1 : date.dayOfWeek % 7 });

const run = (first: Temporal.PlainDate, length: number): Temporal.PlainDate[] =>
  Array.from({ length }, (_, index) => first.add({ days: index }));

/** The days that a view shows, in order. Without weekends the columns are fewer, in the week and in the month. */
export function daysOf(view: View, date: Temporal.PlainDate): Temporal.PlainDate[] {
  if (view === 'day') return [date];
  if (view === 'customday') return run(date, config.days);
  if (view === 'agenda') return run(date, 28);
  const first = view === 'week' ? startOfWeek(date) : startOfWeek(date.with({ day: 1 }));
  const last = startOfWeek(date.with({ day: date.daysInMonth })).add({ days: 6 });
  const length = view === 'week' ? 7 : first.until(last).days + 1;
  return run(first, length).filter(({ dayOfWeek }) => config.weekends || dayOfWeek < 6);
}

/** The date to which "next" (1) or "previous" (-1) goes. */
export function step(view: View, date: Temporal.PlainDate, direction: 1 | -1): Temporal.PlainDate {
  if (view === 'month') return date.add({ months: direction });
  const days = { day: 1, week: 7, customday: config.days, agenda: 28 }[view];
  return date.add({ days: days * direction });
}
