import { loadKinds } from './load-parts.ts';
import type { ReportView } from './report.ts';

const kindNames = {
  ...{ pair: 'one_to_one', team: 'team', external: 'external', large: 'large', recurring: 'recurring' },
  outside: 'outside_hours',
} as const;

/** The report as RFC 4180 has it, a line a week, minutes; names and dates only, nothing that a spreadsheet would run. */
export function reportCsv({ weeks, limit }: ReportView): string {
  const head = ['minutes', 'unanswered_minutes', 'limit_minutes', 'complete', 'given_back_minutes'];
  const names = ['week', ...head, 'suggestions', 'accepted', ...loadKinds.map((kind) => `${kindNames[kind]}_minutes`)];
  const rows = weeks.map((each) => [
    ...[
      each.week,
      each.minutes,
      each.unansweredMinutes,
      limit,
      each.complete,
      each.givenBack,
      each.made,
      each.accepted,
    ],
    ...loadKinds.map((kind) => each.parts.kinds[kind]),
  ]);
  return [names, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}
