import type { HostName } from './advice.ts';

/** One event as a calendar view draws it, as raw as the page gives it: the domain reads the words. */
export interface SeenChip {
  /** The host's own id, decoded, with the suffix of the instance. */
  eventId: string;
  /** The calendar that it lies in, lower case, where the page tells. */
  calendar?: string;
  /** The how manieth of the calendars that are drawn, from 0, where the page tells only that. */
  calendarIndex?: number;
  /** The column that it stands in, `2026-11-23`; for an all-day chip its first day. */
  day: string;
  /** Minutes since the column's midnight, by geometry and rounded to 5; missing for all-day chips. */
  from?: number;
  to?: number;
  /** Drawn as small as the host draws, so that its length by geometry is not its length. */
  short?: boolean;
  allDay?: boolean;
  /** The full text that the host keeps for screen readers, in the page's language. */
  text: string;
  /** The visible title. */
  title: string;
  /** What the host's tooltip says below the title, line by line. */
  lines?: string[];
  /** Whether it has a background color: accepted or own, not declined or unanswered. */
  filled: boolean;
  /** Whether its title is struck through: declined. Only looked at where it is not filled. */
  struck?: boolean;
}

/** A calendar page as it is shown now. */
export interface CalendarView {
  host: HostName;
  /** The account that is signed in, lower case, where the page tells it. */
  account?: string;
  /** Its name as the page shows it, where a mailbox is told by it. */
  accountName?: string;
  /** Addresses of the calendars that are drawn, where the page tells; the person's own among them. */
  calendars: string[];
  /** Only a `grid` has hours; the others are named so that it can be said why there are none. */
  kind: 'grid' | 'month' | 'schedule' | 'year' | 'other';
  /** The days that have a column, `2026-11-23`, in order, each once. */
  days: string[];
  /** The zone that the page says its hours are in, as it writes it; missing: not told. */
  zone?: string;
  /** What the page says it is written in, BCP 47. */
  language?: string;
  /** What the page says it has loaded, in its own words. */
  status?: string;
  chips: SeenChip[];
}
