import { expect, test } from 'vitest';
import { defaultSettings } from './settings.ts';
import { dueTime, laterTime, viewPromises, type WrittenPromise } from './written-promise.ts';

const week = defaultSettings.hours;
const timeZone = 'Europe/Berlin';
const due = (by: string, now: string, hours = week) =>
  dueTime({ by }, { week: hours, timeZone, now: Temporal.Instant.from(now) })
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

test.each([
  ['for a day ahead', '2026-11-26', '2026-11-24T10:00:00Z', '2026-11-26T09:00'],
  ['early on the day itself', '2026-11-26', '2026-11-26T06:00:00Z', '2026-11-26T09:00'],
  ['during the day itself', '2026-11-26', '2026-11-26T10:00:00Z', '2026-11-26T17:30'],
  ['after the last hour of a Friday', '2026-11-27', '2026-11-27T20:00:00Z', '2026-11-30T09:00'],
  ['for a day that is over', '2026-11-20', '2026-11-24T10:00:00Z', '2026-11-25T09:00'],
  ['for a day off', '2026-11-28', '2026-11-24T10:00:00Z', '2026-11-28T09:00'],
])('the reminder %s', (_, by, now, expected) => {
  expect(due(by, now)).toBe(expected);
});

test('a reminder keeps to the clock over a change of daylight time', () => {
  expect(due('2026-10-26', '2026-10-23T10:00:00Z')).toBe('2026-10-26T09:00');
});

test('in a week without working days there is a reminder all the same', () => {
  expect(
    due(
      '2026-11-26',
      '2026-11-26T20:00:00Z',
      week.map(() => null),
    ),
  ).toBe('2026-11-27T09:00');
});

test('later is the next working morning', () => {
  const now = Temporal.Instant.from('2026-11-27T08:30:00Z'); // a Friday
  expect(laterTime({ week, timeZone, now }).toString()).toBe('2026-11-30T08:00:00Z');
});

test('what is due is told from what is ahead, the earliest first, and answers are counted', () => {
  const promise = (id: string, at: string, more: Partial<WrittenPromise> = {}) => ({
    ...{ id, by: at.slice(0, 10), due: at },
    ...more,
  });
  const answered = (how: 'yes' | 'no' | 'dismissed') => ({ answered: { how, on: '2026-11-20' } });
  const view = viewPromises(
    [
      promise('ahead', '2026-11-27T08:00:00Z'),
      promise('now', '2026-11-26T08:00:00Z'),
      promise('past', '2026-11-25T08:00:00Z'),
      promise('worked', '2026-11-20T08:00:00Z', answered('yes')),
      promise('worked too', '2026-11-20T08:00:00Z', answered('yes')),
      promise('did not', '2026-11-20T08:00:00Z', answered('no')),
      promise('gone', '2026-11-20T08:00:00Z', answered('dismissed')),
    ],
    Temporal.Instant.from('2026-11-26T08:00:00Z'),
  );
  expect(view.due.map(({ id }) => id)).toEqual(['past', 'now']);
  expect(view.ahead.map(({ id }) => id)).toEqual(['ahead']);
  expect([view.worked, view.didNot]).toEqual([2, 1]);
});
