import { button, config, h, nextNumber, onClick } from './dom.ts';
import { events, eventsOn, type OutlookEvent, today } from './events.ts';
import { mount } from './mount.ts';
import { openPeek } from './peek.ts';
import { dayColumn, tile } from './tile.ts';
import { timeOf, words } from './words.ts';

export type View = 'week' | 'workweek' | 'day' | 'month';

const sections: Record<View, string> = { week: 'Week', workweek: 'WorkWeek', day: 'Day', month: 'Month' };

const startOfWeek = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });
const run = (first: Temporal.PlainDate, length: number) =>
  Array.from({ length }, (_, index) => first.add({ days: index }));

export function daysOf(view: View, date: Temporal.PlainDate): Temporal.PlainDate[] {
  if (view === 'day') return [date];
  if (view === 'week') return run(startOfWeek(date), 7);
  if (view === 'workweek') return run(startOfWeek(date), 5);
  const first = startOfWeek(date.with({ day: 1 }));
  const last = startOfWeek(date.with({ day: date.daysInMonth })).add({ days: 6 });
  return run(first, first.until(last).days + 1);
}

/** "April 20–26, 2026" */
function rangeOf(days: Temporal.PlainDate[]): string {
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today];
  const options = { month: 'long', day: 'numeric', year: 'numeric' } as const;
  const locale = { en: 'en-US', de: 'de', ja: 'ja', ar: 'ar-EG-u-nu-latn' }[config.language];
  return first.equals(last)
    ? first.toLocaleString(locale, options)
    : new Intl.DateTimeFormat(locale, options).formatRange(first, last);
}

/** The tiles that are in the page: all, or as many as are mounted so far. */
const mounted = (shown: OutlookEvent[]): OutlookEvent[] =>
  shown.slice(0, Math.ceil((shown.length * config.mounted) / 100));

function hoursGrid(days: Temporal.PlainDate[], calendar: number | undefined, index: number): HTMLElement[] {
  const allDay = [...new Set(days.flatMap((day) => eventsOn(day, calendar).filter(({ event }) => event.allDay)))];
  return [
    h(
      'div.allday.customScrollBar',
      { role: 'group', 'data-app-section': `calendar-view-header-${index}` },
      ...mounted(allDay).map((one) => tile(one, openPeek)),
    ),
    h(
      'div.hours.inDayScrollContainer.flexScrollBar',
      { role: 'group', 'data-app-section': `calendar-view-${index}` },
      ...days.map((day) => dayColumn(day, mounted(eventsOn(day, calendar)), openPeek)),
      button(`6:00 AM to 7:00 AM, ${words.date(days[0] ?? today)}, 3 events, 3 free`, {
        id: `selectedInterval_id__${nextNumber()}`,
        class: 'interval',
      }),
    ),
  ];
}

function monthGrid(days: Temporal.PlainDate[]): HTMLElement[] {
  return days.map((day) => {
    const shown = eventsOn(day, config.calendars === 'one' ? 0 : undefined);
    const [first, rest] = [shown.slice(0, 3), shown.length - 3];
    return h(
      'div.cell',
      { role: 'group', id: `monthDayCell_${day}T00:00:00.000` },
      h('span', {}, String(day.day)),
      ...first.map((one) => tile(one, openPeek)),
      rest > 0 && button(words.moreEvents(rest, words.date(day))),
    );
  });
}

const calendarsShown = () => (config.calendars === 'one' ? 1 : 2);

function loadedText(days: Temporal.PlainDate[]): string {
  const ids = new Set(
    days.flatMap((day) => eventsOn(day, config.calendars === 'one' ? 0 : undefined)).map(({ id }) => id),
  );
  return words.loaded(ids.size, calendarsShown(), rangeOf(days));
}

/** Draws a view; `go` shows another date. */
export function calendarModule(
  view: View,
  date: Temporal.PlainDate,
  go: (view: View, date: Temporal.PlainDate) => void,
) {
  const days = daysOf(view, date);
  const days7 = view === 'month' ? 30 : view === 'day' ? 1 : 7;
  const surface = mount('div.surface', { 'data-app-section': `Surface_${sections[view]}` }, () => {
    if (view === 'month') return monthGrid(days);
    if (config.calendars === 'split') return [0, 1].flatMap((calendar) => hoursGrid(days, calendar, calendar));
    return hoursGrid(days, config.calendars === 'one' ? 0 : undefined, 0);
  });
  return h(
    'div.module',
    { 'data-app-section': 'CalendarModule' },
    h(
      'div.folders',
      { role: 'group' },
      h(
        'div',
        { role: 'list' },
        ...['Calendar', 'Iris Okafor']
          .slice(0, calendarsShown())
          .map((name) => h('div', { role: 'option', 'aria-selected': 'true' }, name)),
      ),
      h('div', { role: 'grid' }, button(words.date(today), { class: 'fui-CalendarDayGrid__dayButton' })),
    ),
    h(
      'div.pane',
      {
        role: 'main',
        id: 'Jump to calendar view-region',
        'aria-label': `calendar view, current time: ${timeOf(Temporal.PlainTime.from('14:15'))}`,
        'data-app-section': 'CalendarModuleSurface',
      },
      h(
        'div.bar',
        { 'data-app-section': 'CalendarSurfaceNavigationToolbar', role: 'toolbar' },
        onClick(button('‹', { 'aria-label': rangeOf(daysOf(view, date.subtract({ days: days7 }))) }), () =>
          go(view, date.subtract({ days: days7 })),
        ),
        onClick(button('›', { 'aria-label': rangeOf(daysOf(view, date.add({ days: days7 }))) }), () =>
          go(view, date.add({ days: days7 })),
        ),
        h('span', {}, rangeOf(days)),
        ...(['day', 'workweek', 'week', 'month'] as const).map((other) =>
          onClick(button(other), () => go(other, date)),
        ),
      ),
      surface,
    ),
    h('div.hidden', { 'aria-live': 'polite', role: 'status' }, loadedText(days)),
  );
}

/** The date on which an event is seen, by its name. */
export const dateOf = (name: string): Temporal.PlainDate => {
  const found = events.find(({ event }) => event.name === name);
  if (!found) throw new Error(`no event ${name}`);
  return found.event.start.toPlainDate();
};
