import { describe, expect, test } from 'vitest';
import type { Sighting } from './advice.ts';
import { mayBeWhen, withTimesRead } from './written-when.ts';

describe('what may be a time', () => {
  test.each([
    'Tue 4/14/2026 9:00 AM - 9:30 AM',
    'Di 14.04.2026 09:00 - 09:30',
    '2026/04/14 (火) 9:00 - 9:30',
    'الثلاثاء ١٤/٤/٢٠٢٦ ٩:٠٠',
    'Fri 4/10/2026 to Mon 4/13/2026',
    '14/04/2026',
  ])('%s', (text) => expect(mayBeWhen(text)).toBe(true));

  test.each([
    '',
    'Weekly status',
    'Accepted 3, Didn’t respond 2',
    'Room 4, floor 2',
    'Plan 2026',
    '9:00 - 9:30',
    '+49 1 12345',
  ])('not "%s"', (text) => expect(mayBeWhen(text)).toBe(false));
});

describe('a sighting', () => {
  const seen = (when?: Sighting['when']): Sighting => ({
    host: 'outlook',
    invite: { title: 'Sync' },
    ...(when && { when }),
  });

  test('gets the times that its page writes, in the page’s language and the browser’s zone', () => {
    const when = { text: 'Di 5.5.2026 14:00 - 15:00', languages: ['de', 'en'] };
    expect(withTimesRead(seen(when), 'Europe/Berlin')).toEqual({
      host: 'outlook',
      invite: {
        title: 'Sync',
        allDay: false,
        start: '2026-05-05T14:00:00+02:00[Europe/Berlin]',
        end: '2026-05-05T15:00:00+02:00[Europe/Berlin]',
      },
    });
  });

  test('knows when its mail came, which tells the order of its numbers', () => {
    const when = { text: '6/5/2026 9:00 - 9:30', languages: ['en'] };
    expect(withTimesRead(seen(when), 'UTC').invite).toEqual({ title: 'Sync' });
    expect(withTimesRead(seen({ ...when, received: 'Mon 4/5/2026 8:00' }), 'UTC').invite).toMatchObject({
      received: '2026-05-04T08:00:00Z',
      start: '2026-05-06T09:00:00+00:00[UTC]',
    });
  });

  test('without such words, or with none that are understood, stays as it is', () => {
    expect(withTimesRead(seen(), 'UTC')).toEqual(seen());
    expect(withTimesRead(seen({ text: 'soon', languages: [] }), 'UTC')).toEqual(seen());
  });
});
