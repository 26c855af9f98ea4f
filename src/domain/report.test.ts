import { expect, it } from 'vitest';
import type { Suggestion } from './given-back.ts';
import type { LoadEvent, Reading } from './load-event.ts';
import { completeWeeks, type ReportSource, reportOf } from './report.ts';
import { reportCsv } from './report-csv.ts';
import { defaultSettings } from './settings.ts';
import { daysOf } from './week.ts';

const monday = (weeks: number) => Temporal.PlainDate.from('2026-11-23').add({ weeks });
const now = Temporal.Instant.from('2026-11-25T12:00:00Z');

function reading(week: number, hours: number, more: Partial<Reading> = {}): Reading {
  const day = monday(week);
  const events: LoadEvent[] = Array.from({ length: hours }, (_, index) => ({
    ...{ key: `${day}/${index}`, answer: 'accepted' },
    ...{
      start: `${day}T${String(index).padStart(2, '0')}:00:00Z`,
      end: `${day}T${String(1 + index).padStart(2, '0')}:00:00Z`,
    },
  }));
  return {
    ...{ source: 'view', service: 'google', account: 'mina', zone: 'UTC', skipped: [], doubts: [], events },
    ...{ readAt: now.toString(), days: daysOf(day).map(String) },
    ...more,
  };
}
const report = (readings: Reading[], more: Partial<ReportSource> = {}) =>
  reportOf({
    ...{ readings, suggestions: [], settings: defaultSettings, firstWeekday: 1, timeZone: 'UTC', now },
    ...more,
  });

it('shows the weeks that were read, twelve before and four after this one', () => {
  const { week, limit, weeks } = report([-13, -12, -1, 0, 4, 5].map((each) => reading(each, 2)));
  expect({ week, limit }).toEqual({ week: '2026-11-23', limit: 600 });
  expect(weeks.map((each) => each.week)).toEqual([-12, -1, 0, 4].map((each) => monday(each).toString()));
  expect(weeks[0]).toMatchObject({ minutes: 120, unansweredMinutes: 0, complete: true, givenBack: 0, made: 0 });
});

it('says which weeks were not read whole', () => {
  const readings = [reading(0, 1, { days: ['2026-11-23'] }), reading(-1, 1)];
  expect(report(readings).weeks.map(({ complete }) => complete)).toEqual([true, false]);
  const around = { week: monday(0), timeZone: 'UTC' };
  expect(completeWeeks(readings, around, defaultSettings.hours)).toEqual([monday(-1).toString()]);
});

it('counts suggestions in the week in which they were made, and which were taken up', () => {
  const suggested = (id: string, at: string, keys: string[]): Suggestion => ({
    ...{ id, at, keys, start: '2026-11-24T08:00:00Z', end: '2026-11-24T09:00:00Z', seen: true },
  });
  const suggestions = [
    suggested('a', '2026-11-19T08:00:00Z', ['gone']),
    suggested('b', '2026-11-20T08:00:00Z', ['2026-11-23/0']),
    suggested('c', '2026-11-20T09:00:00Z', ['gone']),
  ];
  const { weeks } = report([reading(0, 1)], { suggestions });
  expect(weeks).toMatchObject([
    { week: monday(-1).toString(), made: 2, accepted: 1, givenBack: 0 },
    { week: monday(0).toString(), made: 0, accepted: 0, givenBack: 60 },
  ]);
});

it.each([
  ['after one week', [17], 10, undefined],
  ['well beyond the limit', [17, 17], 10, { average: 1020, proposal: 780 }],
  ['near the limit', [9, 8], 10, { average: 510, proposal: 360 }],
  ['with room to spare', [7, 7], 10, { average: 420 }],
  ['with that limit already', [17, 17], 13, { average: 1020 }],
])('proposes a limit %s', (_, hours, limit, baseline) => {
  const settings = { ...defaultSettings, limits: { week: limit * 60, day: 120 } };
  const readings = [...hours.map((each, index) => reading(-1 - index, each)), reading(0, 1)];
  expect(report(readings, { settings }).baseline).toEqual(baseline);
});

it('averages weeks that were read whole alone', () => {
  const part = reading(-3, 1, { days: [monday(-3).toString()] });
  expect(report([reading(-1, 17), reading(-2, 17), part]).baseline?.average).toBe(1020);
});

it('as CSV holds the same minutes, a line a week', () => {
  const view = report([reading(-1, 3), reading(0, 2)]);
  const [head = '', ...rows] = reportCsv(view)
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(','));
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
  expect(column('week')).toEqual(view.weeks.map(({ week }) => week));
  expect(column('minutes')).toEqual(['180', '120']);
  expect(column('limit_minutes')).toEqual(['600', '600']);
  expect(column('outside_hours_minutes')).toEqual(view.weeks.map(({ parts }) => String(parts.kinds.outside)));
  expect(rows.every((row) => row.length === head.length)).toBe(true);
});
