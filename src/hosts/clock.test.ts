import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { passedSince } from './clock.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

test('time passes, and none has when the clock is put back: nobody waits for an hour to come again', () => {
  vi.setSystemTime(1_000_800);
  expect(passedSince(1_000_000)).toBe(800);
  vi.setSystemTime(1_000_000 - 3_600_000);
  expect(passedSince(1_000_000)).toBe(0);
  expect(passedSince(Number.NEGATIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});
