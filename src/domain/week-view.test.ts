import { describe, expect, it } from 'vitest';
import { completenessOf, isWeekKnown } from './completeness.ts';
import type { Reading } from './load-event.ts';
import { defaultSettings } from './settings.ts';
import { weekView } from './week-view.ts';

const week = { week: Temporal.PlainDate.from('2026-11-23'), timeZone: 'Europe/Berlin' };
const workdays = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
const read = (days: string[], readAt: string, more: Partial<Reading> = {}): Reading => ({
  ...{ source: 'view', service: 'google', account: 'mina', zone: 'Europe/Berlin' },
  ...{ readAt, days, events: [], skipped: [], doubts: [] },
  ...more,
});
const morning = '2026-11-23T08:00:00Z';
const noon = '2026-11-23T11:00:00Z';

describe('how complete a week is', () => {
  it('names the days that were read whole, with the newest reading of each', () => {
    const found = completenessOf([read(workdays, morning, { doubts: ['answers'] }), read(['2026-11-24'], noon)], week);
    expect(found.days.map(({ readAt }) => readAt)).toEqual([
      morning,
      noon,
      morning,
      morning,
      morning,
      undefined,
      undefined,
    ]);
    expect(found).toMatchObject({ oldest: morning, newest: noon, doubts: ['answers'], services: ['google'] });
  });

  it('is nothing where only single events were seen, or other weeks', () => {
    const found = completenessOf([read([], morning, { source: 'event' }), read(['2026-11-30'], noon)], week);
    expect(found).toEqual({ days: found.days.map(({ date }) => ({ date })), doubts: [], services: [] });
  });

  it('takes two days of another zone for one of ours, and one for none', () => {
    const tokyo = (days: string[], readAt: string) => read(days, readAt, { zone: 'Asia/Tokyo' });
    expect(completenessOf([tokyo(['2026-11-24'], noon)], week).days[1]).toEqual({ date: '2026-11-24' });
    const both = completenessOf([tokyo(['2026-11-24'], noon), tokyo(['2026-11-25'], morning)], week);
    expect(both.days[1]).toEqual({ date: '2026-11-24', readAt: morning });
  });

  it('is enough when the working days are there', () => {
    const { hours } = defaultSettings;
    const enough = (days: string[], of = hours) => isWeekKnown(completenessOf([read(days, noon)], week), of);
    expect(enough(workdays)).toBe(true);
    expect(enough(workdays.slice(1))).toBe(false);
    expect(enough(workdays, Array(7).fill(null))).toBe(false);
  });
});

describe('a week to show', () => {
  const meeting = { key: 'a', start: '2026-11-24T08:00:00Z', end: '2026-11-24T09:30:00Z', answer: 'accepted' as const };

  it('has its minutes by day, its limits, and when it was read', () => {
    const asked = { ...meeting, key: 'b', answer: 'needs-action' as const };
    const view = weekView([read(workdays, noon, { events: [meeting, asked] })], week, defaultSettings);
    expect(view).toMatchObject({
      ...{ week: '2026-11-23', known: true, minutes: 90, unansweredMinutes: 90, limit: 600, dayLimit: 120, trend: [] },
      readAt: { oldest: noon, newest: noon },
    });
    expect(view.days[1]).toEqual({ date: '2026-11-24', minutes: 90, unanswered: 90, read: true });
    expect(view.days[6]).toEqual({ date: '2026-11-29', minutes: 0, unanswered: 0, read: false });
  });

  it('is not known by single events alone', () => {
    const view = weekView([read([], noon, { source: 'event', events: [meeting] })], week, defaultSettings);
    expect(view).toMatchObject({ known: false, minutes: 0 });
    expect(view).not.toHaveProperty('readAt');
  });

  it('has the earlier weeks of which something is known, oldest first, twelve at most', () => {
    const workWeek = (first: string) =>
      [0, 1, 2, 3, 4].map((days) => Temporal.PlainDate.from(first).add({ days }).toString());
    const early = { ...meeting, start: '2026-11-10T08:00:00Z', end: '2026-11-10T09:00:00Z' };
    const readings = [
      read(workWeek('2026-11-09'), morning, { events: [early] }),
      read(['2026-11-16'], morning),
      read(['2026-08-31'], morning),
      read(['2026-08-30'], morning),
    ];
    expect(weekView(readings, week, defaultSettings).trend).toEqual([
      { week: '2026-08-31', minutes: 0, complete: false },
      { week: '2026-11-09', minutes: 60, complete: true },
      { week: '2026-11-16', minutes: 0, complete: false },
    ]);
  });
});
