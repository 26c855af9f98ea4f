import type { CalendarView, SeenChip } from '../../domain/calendar-view.ts';

/** The week that the clock stands in while calendars are tested: Wednesday noon in Berlin. */
export const noon = '2026-11-25T11:00:00Z';
export const weekdays = [23, 24, 25, 26, 27, 28, 29].map((day) => `2026-11-${day}`);

const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** An accepted meeting in the English Google Calendar, on a day between two hours. */
export function chip(eventId: string, day: string, from: number, to: number, more: Partial<SeenChip> = {}): SeenChip {
  const title = more.title ?? 'Planning';
  const date = Temporal.PlainDate.from(day).toLocaleString('en-US', { year: 'numeric', month: 'long', day: 'numeric' });
  return {
    ...{ eventId, calendar: 'mina@lumen.example', day, from: from * 60, to: to * 60, title, filled: true },
    text: `${clock(from * 60)} to ${clock(to * 60)}, ${title}, Mina Okafor, Accepted, No location, ${date}`,
    ...more,
  };
}

/** Mina's week in Google Calendar. */
export function weekGrid(chips: SeenChip[], more: Partial<CalendarView> = {}): CalendarView {
  return {
    ...{ host: 'google-calendar', account: 'mina@lumen.example', calendars: ['mina@lumen.example'], kind: 'grid' },
    ...{ days: weekdays, zone: 'Europe/Berlin', chips },
    ...more,
  };
}
