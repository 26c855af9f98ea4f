import { expect, it } from 'vitest';
import { timedIn } from './invite-time.ts';

const at = (start: string) => timedIn('Europe/Berlin', { start }).start;

it.each([
  ['without a zone', '2026-12-01T15:00:00', '2026-12-01T15:00:00+01:00[Europe/Berlin]'],
  ['in another zone', '2026-12-01T15:00:00[Asia/Kolkata]', '2026-12-01T15:00:00+05:30[Asia/Kolkata]'],
  ['in a zone that nobody knows', '2026-12-01T15:00:00[Nowhere/Land]', '2026-12-01T15:00:00+01:00[Europe/Berlin]'],
  ['with an offset', '2026-12-01T15:00:00+05:30', '2026-12-01T15:00:00+05:30'],
  ['as an instant', '2026-12-01T15:00:00Z', '2026-12-01T15:00:00Z'],
  ['of a whole day', '2026-12-01', '2026-12-01'],
  ['that never was', '2026-13-41T15:00:00', undefined],
])('a time %s', (_, told, expected) => {
  expect(at(told)).toBe(expected);
});

it('leaves what is not known unknown', () => {
  expect(timedIn('Europe/Berlin', { title: 'Sync' })).toEqual({ title: 'Sync' });
});
