import { describe, expect, test } from 'vitest';
import { readInstant, readWhen } from './read-when.ts';

const read = (text: string, language = 'en-US', samples: string[] = []) =>
  readWhen(text, { languages: [language, 'en'], timeZone: 'Europe/Berlin', samples });
const short = (text: string, language?: string, samples?: string[]) => {
  const { start = '?', end = '?' } = read(text, language, samples);
  return `${start.slice(0, 16)} ${end.slice(0, 16)}`;
};

describe('one evening, written', () => {
  test.each([
    ['Mon 5/4/2026 7:00 PM - 9:00 PM', 'en-US'],
    ['Mon 5/4/2026 7:00 - 9:00 PM', 'en-US'],
    ['Monday, May 4, 2026 7:00 PM – 9:00 PM', 'en-US'],
    ['Mon 4/05/2026 19:00 - 21:00', 'en-AU'],
    ['Mon 4/05/2026 7:00 pm to 9:00 pm', 'en-GB'],
    ['Mo 04.05.2026 19:00 - 21:00', 'de'],
    ['Mo. 4. 5. 2026 19:00 bis 21:00', 'de'],
    ['ma 4-5-2026 19:00 - 21:00', 'nl'],
    ['lun 04/05/2026 19:00 - 21:00', 'es'],
    ['lun 4/5/2026 7:00 p. m. - 9:00 p. m.', 'es-MX'],
    ['2026/05/04 (月) 19:00 - 21:00', 'ja'],
    ['2026/05/04 (月) 午後7:00 - 9:00', 'ja'],
    ['2026年5月4日(月) 午後7:00～午後9:00', 'ja'],
    ['2026. 5. 4. 19:00 - 21:00', 'ko'],
    ['الاثنين ٤/٥/٢٠٢٦ ٧:٠٠ م - ٩:٠٠ م', 'ar'],
  ])('%s', (text, language) => {
    expect(short(text, language)).toBe('2026-05-04T19:00 2026-05-04T21:00');
  });
});

test('times are in the zone, and of all-day events none are told', () => {
  expect(read('Mon 5/4/2026 7:00 PM - 9:00 PM')).toEqual({
    start: '2026-05-04T19:00:00+02:00[Europe/Berlin]',
    end: '2026-05-04T21:00:00+02:00[Europe/Berlin]',
    allDay: false,
  });
  expect(read('Fri 5/8/2026 to Mon 5/11/2026')).toEqual({ start: '2026-05-08', end: '2026-05-12', allDay: true });
  expect(read('Fri 5/8/2026')).toEqual({ start: '2026-05-08', end: '2026-05-09', allDay: true });
  expect(read('Fri 5/8/2026 1:39 AM')).toEqual({ start: '2026-05-08T01:39:00+02:00[Europe/Berlin]' });
});

test('over noon and midnight', () => {
  expect(short('Fri 5/8/2026 11:30 - 12:30 PM')).toBe('2026-05-08T11:30 2026-05-08T12:30');
  expect(short('Fri 5/8/2026 10:00 PM - 1:00 AM')).toBe('2026-05-08T22:00 2026-05-09T01:00');
  expect(short('Fri 5/8/2026 9:00 to Sat 5/9/2026 10:00')).toBe('2026-05-08T09:00 2026-05-09T10:00');
  expect(short('2026/05/08 (金) 9:00 - 10:00', 'ja')).toBe('2026-05-08T09:00 2026-05-08T10:00');
  expect(short('Fri 5/8/2026 10:00 PM - Sat 5/9/2026 1:00 AM')).toBe('2026-05-08T22:00 2026-05-09T01:00');
});

describe('day and month', () => {
  test('are told apart by weekday, by numbers above twelve, by other dates of the page', () => {
    expect(short('Wed 6/5/2026 9:00 - 9:30', 'en-AU')).toBe('2026-05-06T09:00 2026-05-06T09:30');
    expect(short('25/5/2026 9:00 - 9:30')).toBe('2026-05-25T09:00 2026-05-25T09:30');
    expect(short('6/5/2026 9:00 - 9:30', 'en', ['Thu 7/5/2026 1:39'])).toBe('2026-05-06T09:00 2026-05-06T09:30');
    expect(short('6/5/2026 9:00 - 9:30', 'en', ['5/25/2026 1:39 AM'])).toBe('2026-06-05T09:00 2026-06-05T09:30');
    expect(short('5/5/2026 9:00 - 9:30')).toBe('2026-05-05T09:00 2026-05-05T09:30');
  });

  test('stay unknown where they could be either', () => {
    expect(read('6/5/2026 9:00 - 9:30')).toEqual({});
    // January 11 and November 1, 2026 are both Sundays.
    expect(read('Sun 11/1/2026 9:00 - 9:30')).toEqual({});
    expect(read('Sun 11/1/2026 9:00 - 9:30', 'en', ['5/25/2026'])).toMatchObject({ allDay: false });
  });
});

test.each([
  '',
  'Series',
  'No location added',
  'Tomorrow 9:00 - 10:00',
  '4.5.2026 9:00 du soir - 10:00 du soir',
  '4.5.2026 9:00 du soir - 10:00',
  'Tue 5/5/2026 9:00 AM - 10:00 AM - 11:00 AM',
  '4.5.2026 abends 9:00 - 10:00',
  '31.2.2026 9:00 - 10:00',
])('nothing is told by "%s"', (text) => {
  expect(read(text)).toEqual({});
});

test('when a mail came is an instant', () => {
  const context = { languages: ['en'], timeZone: 'Europe/Berlin' };
  expect(readInstant('Fri 5/8/2026 1:39 AM', context)).toBe('2026-05-07T23:39:00Z');
  expect(readInstant('Fri 5/8/2026', context)).toBeUndefined();
  expect(readInstant('1:39 AM', context)).toBeUndefined();
});
