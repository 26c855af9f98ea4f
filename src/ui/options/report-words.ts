import type { SkipReason } from '../../domain/load-event.ts';
import { type LoadKind, type LoadParts, loadKinds } from '../../domain/load-parts.ts';
import type { ReportView, ReportWeek } from '../../domain/report.ts';
import { formatLocale, hoursText, type MessageKey, t } from '../../platform/i18n.ts';

const kindWords: Record<LoadKind, MessageKey> = {
  pair: 'options_report_pair',
  team: 'options_report_team',
  external: 'options_report_external',
  large: 'options_report_large',
  recurring: 'options_report_recurring',
  outside: 'options_report_outside',
};

const skipWords: Record<SkipReason, MessageKey> = {
  'all-day': 'options_report_all_day',
  'too-long': 'options_report_too_long',
  'nobody-else': 'options_report_nobody_else',
  declined: 'options_report_declined',
  free: 'options_report_shown_free',
  cancelled: 'options_report_cancelled',
  'not-a-meeting': 'options_report_not_a_meeting',
  unreadable: 'options_report_unreadable',
};

export const numberText = (count: number): string => count.toLocaleString(formatLocale());
export const withUnit = (minutes: number): string => t('week_hours_short', hoursText(minutes));

const dateText = (date: string, how: Intl.DateTimeFormatOptions): string =>
  Temporal.PlainDate.from(date).toLocaleString(formatLocale(), how);

/** `23 Nov`, and which of them is this week. */
export function weekName(week: string, thisWeek: string): string {
  const name = dateText(week, { day: 'numeric', month: 'short' });
  return week === thisWeek ? t('options_report_this', name) : name;
}

/** What was not read whole is no figure to rely on. */
export const weekHours = ({ minutes, complete }: ReportWeek): string =>
  complete ? withUnit(minutes) : t('week_partly', withUnit(minutes));

export const sumText = ({ weeks }: ReportView): string => {
  const sum = (key: 'made' | 'accepted' | 'givenBack') => weeks.reduce((all, week) => all + week[key], 0);
  return t('options_report_sum', numberText(sum('made')), numberText(sum('accepted')), hoursText(sum('givenBack')));
};

/** A table's row: its name, and its figure. */
export type Row = [name: string, figure: string];

/** What a week was made of, in groups; those with a name have it above them. */
export function partRows({ kinds, unknown, chains, meetingFree, quietDays, free, skipped }: LoadParts): {
  name?: string;
  rows: Row[];
}[] {
  const days = free.flatMap(({ date, minutes }): Row[] =>
    minutes === undefined ? [] : [[dateText(date, { weekday: 'long' }), withUnit(minutes)]],
  );
  const skips = Object.entries(skipped).map(
    ([why, count]): Row => [t(skipWords[why as SkipReason]), numberText(count)],
  );
  return [
    {
      rows: [
        ...loadKinds.map((kind): Row => [t(kindWords[kind]), withUnit(kinds[kind])]),
        ...(unknown > 0 ? [[t('options_report_unknown'), withUnit(unknown)] satisfies Row] : []),
        [
          t('options_report_chains'),
          chains.count > 0
            ? t('options_report_chains_value', numberText(chains.count), hoursText(chains.longest))
            : numberText(0),
        ],
        [t('options_report_meeting_free'), numberText(meetingFree)],
        ...(quietDays.of > 0
          ? [
              [
                t('options_report_quiet'),
                t('options_report_of', numberText(quietDays.kept), numberText(quietDays.of)),
              ] satisfies Row,
            ]
          : []),
      ],
    },
    ...(days.length > 0 ? [{ name: t('options_report_free'), rows: days }] : []),
    ...(skips.length > 0 ? [{ name: t('options_report_skipped'), rows: skips }] : []),
  ];
}

/** The report in Markdown, in the interface's words. */
export function reportMarkdown(report: ReportView): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const head = [t('week_week_of'), t('week_hours'), t('options_report_made'), t('options_report_given')];
  const rows = report.weeks.map((week) => [
    weekName(week.week, report.week),
    t('options_report_of', weekHours(week), withUnit(report.limit)),
    numberText(week.made),
    withUnit(week.givenBack),
  ]);
  const table = [head, head.map(() => '---'), ...rows].map(line).join('\n');
  return `# ${t('options_report_title')}\n\n${sumText(report)}\n\n${table}\n`;
}
