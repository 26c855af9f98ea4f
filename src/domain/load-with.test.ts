import { expect, it } from 'vitest';
import type { LoadEvent } from './load-event.ts';
import { loadWith } from './load-with.ts';

const week = { week: Temporal.PlainDate.from('2026-11-23'), timeZone: 'UTC', limit: 600 };
const at = (time: string) => `2026-11-24T${time}:00Z`;
const meeting = (from: string, to: string, more: Partial<LoadEvent> = {}): LoadEvent => ({
  ...{ key: from, start: at(from), end: at(to), answer: 'accepted' },
  ...more,
});
const invite = (from: string, to: string, keys: string[] = ['new']) => ({ start: at(from), end: at(to), keys });

it('tells the week without and with it, by the union of both', () => {
  expect(loadWith([meeting('09:00', '10:00')], invite('09:30', '10:30'), week)).toMatchObject({
    before: 60,
    after: 90,
    limit: 600,
  });
});

it('takes out what is already counted of it, by any of its keys', () => {
  const events = [meeting('09:00', '10:00', { key: 'same' }), meeting('14:00', '15:00')];
  expect(loadWith(events, invite('09:00', '10:00', ['else', 'same']), week)).toMatchObject({ before: 60, after: 120 });
});

it('does not count what is unanswered', () => {
  const events = [
    meeting('08:00', '09:00', { answer: 'needs-action' }),
    meeting('07:00', '08:00', { answer: 'tentative' }),
  ];
  expect(loadWith(events, invite('09:00', '10:00'), week)).toMatchObject({ before: 0, after: 60, inRow: 1 });
});

it.each([
  ['alone', [], 1],
  ['after a break of ten minutes', [meeting('08:00', '08:50')], 1],
  ['with less than ten minutes before', [meeting('08:00', '08:51')], 2],
  ['in the middle', [meeting('08:00', '09:00'), meeting('10:05', '11:00')], 3],
  ['at the end of a chain', [meeting('08:00', '09:00'), meeting('07:00', '07:55'), meeting('05:00', '06:00')], 3],
  ['beside what lies at the same time', [meeting('09:00', '09:30')], 2],
  ['next to two at one time', [meeting('08:00', '09:00'), meeting('08:00', '09:00', { key: 'twice' })], 2],
])('counts how many follow each other: %s', (_, events, inRow) => {
  expect(loadWith(events, invite('09:00', '10:00'), week).inRow).toBe(inRow);
});

it('counts in the invitation’s own week only', () => {
  const before = { ...meeting('09:00', '10:00'), start: '2026-11-22T09:00:00Z', end: '2026-11-22T10:00:00Z' };
  expect(loadWith([before], invite('09:00', '10:00'), week)).toMatchObject({ before: 0, after: 60 });
});
