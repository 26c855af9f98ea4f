import { type LoadLevel, levelOf } from '../domain/sync-load.ts';
import type { WeekView } from '../domain/week-view.ts';
import { t } from '../platform/i18n.ts';

/** What the toolbar's badge is made from. */
export interface BadgeState {
  /** Instant, or `'forever'`; missing when not paused. */
  pausedUntil?: string;
  storeUnavailable: boolean;
  /** This week, missing while nothing is known of it. */
  week?: WeekView;
}

export interface Badge {
  text: string;
  color: string;
  title: string;
}

/** White text on each has a contrast of at least 6:1. */
const colors: Record<LoadLevel, string> = { under: '#5f6368', near: '#855300', over: '#b3261e' };
export const textColor = '#ffffff';

/** The state as the toolbar shows it: a number only of a week that is known. `locale` is our words' language, `zone` the user's. */
export function badgeFor(state: BadgeState, locale: string, zone: string): Badge {
  const title = titleFor(state, locale, zone);
  if (state.storeUnavailable || state.pausedUntil !== undefined || !state.week) {
    return { text: '', color: colors.under, title };
  }
  const { minutes, limit } = state.week;
  return { text: `${sayHours(minutes, locale)}h`, color: colors[levelOf(minutes, limit)], title };
}

/** `8.5`, and from ten hours on, where four characters would not fit, whole ones. */
function sayHours(minutes: number, locale: string): string {
  const hours = Math.round(minutes / 6) / 10;
  return hours.toLocaleString(locale, { maximumFractionDigits: hours < 10 ? 1 : 0 });
}

function titleFor({ pausedUntil, storeUnavailable, week }: BadgeState, locale: string, zone: string): string {
  if (storeUnavailable) return t('badge_store');
  if (pausedUntil === undefined) return week ? sayWeek(week, locale) : t('extension_name');
  if (pausedUntil === 'forever') return t('badge_paused');
  const time = Temporal.Instant.from(pausedUntil).toZonedDateTimeISO(zone);
  return t('badge_paused_until', time.toLocaleString(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' }));
}

function sayWeek({ minutes, unansweredMinutes, limit, days }: WeekView, locale: string): string {
  const hours = (of: number) => (of / 60).toLocaleString(locale, { maximumFractionDigits: 1 });
  const unread = days
    .filter(({ read }) => !read)
    .map(({ date }) => Temporal.PlainDate.from(date).toLocaleString(locale, { weekday: 'long' }));
  const level = levelOf(minutes, limit);
  return [
    t('badge_week', hours(minutes), hours(limit)),
    ...(level === 'under' ? [] : [t(level === 'over' ? 'badge_over' : 'badge_near')]),
    ...(unansweredMinutes > 0 ? [t('badge_unanswered', hours(unansweredMinutes))] : []),
    ...(unread.length > 0 ? [t('badge_unread', new Intl.ListFormat(locale).format(unread))] : []),
  ].join(' ');
}
