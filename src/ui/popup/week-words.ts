import { levelOf } from '../../domain/sync-load.ts';
import type { WeekDay, WeekView } from '../../domain/week-view.ts';
import { hoursText, type MessageKey, t } from '../../platform/i18n.ts';

const dayOf = (date: string, weekday: 'long' | 'narrow'): string =>
  Temporal.PlainDate.from(date).toLocaleString(t('interface_language'), { weekday });

export const weekdayName = ({ date }: WeekDay): string => dayOf(date, 'long');
export const weekdayLetter = ({ date }: WeekDay): string => dayOf(date, 'narrow');

/** The state in words, where the color says it too; nothing while there is room. */
export function levelText({ minutes, limit }: WeekView): string | undefined {
  const level = levelOf(minutes, limit);
  if (level === 'under') return undefined;
  if (level === 'near') return t('week_near');
  const beyond = hoursText(minutes - limit);
  return beyond === hoursText(0) ? t('week_over') : t('week_beyond', beyond);
}

const hour = 60;
const day = 24 * hour;

/** How long ago, in the largest unit that fits. */
function agoText(instant: string, now: Temporal.Instant): string {
  const minutes = Math.round(now.since(Temporal.Instant.from(instant)).total('minutes'));
  if (minutes < 1) return t('week_read_now');
  const [count, unit] =
    minutes < hour
      ? [minutes, 'minute' as const]
      : minutes < day
        ? [Math.round(minutes / hour), 'hour' as const]
        : [Math.round(minutes / day), 'day' as const];
  return new Intl.RelativeTimeFormat(t('interface_language'), { style: 'short' }).format(-count, unit);
}

const serviceNames: Record<WeekView['services'][number], MessageKey> = {
  google: 'week_service_google',
  microsoft: 'week_service_microsoft',
  other: 'week_service_other',
};

const listText = (names: string[]): string => new Intl.ListFormat(t('interface_language')).format(names);

/** How far the figure can be relied on: when and where it was read, what is missing, what could not be told. */
export function completenessText({ known, readAt, services, days, doubts }: WeekView, now: Temporal.Instant): string[] {
  if (!known || !readAt) return [t('week_unknown')];
  const from = listText(services.map((service) => t(serviceNames[service])));
  const newest = agoText(readAt.newest, now);
  const oldest = agoText(readAt.oldest, now);
  const missing = days.filter(({ read }) => !read);
  const unread = missing.filter(({ minutes }) => minutes === 0).map(weekdayName);
  const partly = missing.filter(({ minutes }) => minutes > 0).map(weekdayName);
  return [
    oldest === newest ? t('week_read_from', newest, from) : t('week_read_oldest', newest, from, oldest),
    ...(unread.length > 0 ? [t('week_unread_days', listText(unread))] : []),
    ...(partly.length > 0 ? [t('week_part_days', listText(partly))] : []),
    ...doubts.map((doubt) => t(`week_doubt_${doubt}`)),
  ];
}
