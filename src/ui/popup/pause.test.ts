import { expect, test } from 'vitest';
import { currentPause, pauseEnd } from './pause.ts';

const at = (time: string) => Temporal.ZonedDateTime.from(`${time}[Europe/Berlin]`);

test('an hour is an hour, today ends at midnight of the zone, the rest is for ever', () => {
  const now = at('2026-11-23T23:30:00.5');
  expect(pauseEnd('hour', now)).toBe('2026-11-23T23:30:00Z');
  expect(pauseEnd('today', now)).toBe('2026-11-23T23:00:00Z');
  expect(pauseEnd('forever', now)).toBe('forever');
});

test('today is right on the days when the clock changes', () => {
  expect(pauseEnd('today', at('2026-03-29T01:00:00'))).toBe('2026-03-29T22:00:00Z');
  expect(pauseEnd('today', at('2026-10-25T01:00:00'))).toBe('2026-10-25T23:00:00Z');
});

test('a pause is over when its end has come', () => {
  const now = at('2026-11-23T14:00:00');
  expect(currentPause(undefined, now)).toBeUndefined();
  expect(currentPause('2026-11-23T13:00:00Z', now)).toBeUndefined();
  expect(String(currentPause('2026-11-23T13:00:01Z', now))).toBe('2026-11-23T14:00:01+01:00[Europe/Berlin]');
  expect(currentPause('forever', now)).toBe('forever');
});
