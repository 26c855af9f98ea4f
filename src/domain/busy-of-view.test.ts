import { expect, it } from 'vitest';
import { busyOfView } from './busy-of-view.ts';
import type { CalendarView, SeenChip } from './calendar-view.ts';

const days = ['2026-11-24', '2026-11-25', '2026-11-26'];
const chip = (more: Partial<SeenChip>): SeenChip => ({
  eventId: 'e',
  day: '2026-11-24',
  text: '',
  title: '',
  filled: true,
  ...more,
});
const busy = (chips: Partial<SeenChip>[], own = ['me@maple.example']) => {
  const view: CalendarView = { host: 'google-calendar', calendars: [], kind: 'grid', days, chips: chips.map(chip) };
  return busyOfView(view, { days, zone: 'Europe/Berlin' }, own).map(({ from, to }) =>
    [from, to].map((each) =>
      Temporal.Instant.fromEpochMilliseconds(each).toZonedDateTimeISO('Europe/Berlin').toPlainDateTime().toString(),
    ),
  );
};

it('whatever stands in my calendar takes its time, once', () => {
  expect(
    busy([
      { from: 540, to: 600 },
      { from: 570, to: 630 },
      { from: 700, to: 730 },
    ]),
  ).toEqual([
    ['2026-11-24T09:00:00', '2026-11-24T10:30:00'],
    ['2026-11-24T11:40:00', '2026-11-24T12:10:00'],
  ]);
});

it("what I declined and what stands in another's calendar does not", () => {
  expect(busy([{ from: 540, to: 600, filled: false, struck: true }])).toEqual([]);
  expect(busy([{ from: 540, to: 600, calendar: 'iris@maple.example' }])).toEqual([]);
  expect(busy([{ from: 540, to: 600, filled: false }])).toHaveLength(1);
  expect(busy([{ from: 540, to: 600, calendar: 'iris@maple.example' }], [])).toHaveLength(1);
});

it('what is drawn as small as can be may be half an hour', () => {
  expect(busy([{ from: 540, to: 550, short: true }])).toEqual([['2026-11-24T09:00:00', '2026-11-24T09:30:00']]);
});

it('what stands above the hours lasts nobody knows how long', () => {
  expect(busy([{ day: '2026-11-25', allDay: true }])).toEqual([['2026-11-25T00:00:00', '2026-11-27T00:00:00']]);
});
