import { describe, expect, test } from 'vitest';
import { cutUnknownDates, splitChipText } from './split-chip-text.ts';

describe('a chip’s text', () => {
  test.each([
    [
      'the plain form',
      '9am to 10am, Sync, Me Myself, No location, November 23, 2026',
      'Sync',
      ['Me Myself', 'No location'],
    ],
    [
      'commas and colons in the title',
      '9am to 10am, Plan: a, b, c , Me, Accepted, No location, November 23, 2026',
      'Plan: a, b, c ',
      ['Me', 'Accepted', 'No location'],
    ],
    [
      'a title that is a number of the time',
      '10am to 11am, 10, Me, No location, November 23, 2026',
      '10',
      ['Me', 'No location'],
    ],
    [
      'a title that is a word of another field',
      '9am to 10am, Me, Me, No location, November 23, 2026',
      'Me',
      ['Me', 'No location'],
    ],
    [
      'commas in the place',
      '9am to 10am, Sync, Me, Location: Room 23, Main St 5, Town, November 23, 2026',
      'Sync',
      ['Me', 'Location: Room 23', 'Main St 5', 'Town'],
    ],
    ['day first', '9:00 bis 10:00, Sync, Ich, Kein Ort, 23. November 2026', 'Sync', ['Ich', 'Kein Ort']],
    [
      'Japanese, title in brackets',
      '18:00～19:00、「予定」、私、場所なし、2026年 11月 23日',
      '予定',
      ['私', '場所なし'],
    ],
    ['the digits and commas of Arabic', '٩ ص – ١٠ ص، حدث، أنا، بلا مكان، ٢٣ نوفمبر ٢٠٢٦', 'حدث', ['أنا', 'بلا مكان']],
    ['the years of Thailand', '9:00 – 10:00, x, y, z, 23 พฤศจิกายน 2569', 'x', ['y', 'z']],
    ['several days', 'All day, Fair, Me, No location, November 23 – 25, 2026', 'Fair', ['Me', 'No location']],
    [
      'over midnight, the dates in front',
      'November 23, 2026 at 7pm to November 24, 2026 at 2am, Sync, Me, Needs RSVP, No location,',
      'Sync',
      ['Me', 'Needs RSVP', 'No location'],
    ],
    [
      'no date that we know',
      '9am to 10am, Sync, Me, Accepted, No location, today',
      'Sync',
      ['Me', 'Accepted', 'No location', 'today'],
    ],
  ])('%s', (_, text, title, fields) => {
    expect(splitChipText(text, title, ['2026-11-23', '2026-11-22'])).toMatchObject({ titled: true, fields });
  });

  test('no date is sought behind the title when it stands before it', () => {
    const text = 'November 23, 2026 at 7pm to November 24, 2026 at 2am, Sync, Me, Location: Hall 23 of 2026';
    expect(splitChipText(text, 'Sync', ['2026-11-23']).fields).toEqual(['Me', 'Location: Hall 23 of 2026']);
  });

  test('what stands before the title is kept', () => {
    const head = (text: string, title: string) => splitChipText(text, title, ['2026-11-23']).head;
    expect(head('9am to 10am, Sync, Me', 'Sync')).toBe('9am to 10am');
    expect(head('18:00～19:00、「予定」、私', '予定')).toBe('18:00～19:00');
    expect(head('Working location: Home, Me', 'Home')).toBe('Working location');
  });

  test.each([
    ['9am to 10am, Syncing, Me', 'Sync'],
    ['9am to 10am, Sync, Me', ''],
  ])('of %s without %j all fields are told', (text, title) => {
    expect(splitChipText(text, title, ['2026-11-23'])).toEqual({
      head: text,
      fields: text.split(', '),
      titled: false,
      dated: false,
    });
  });
});

describe('dates that we can’t read', () => {
  const cut = (...texts: [text: string, day: string][]) =>
    cutUnknownDates(
      texts.map(([text, day]) => splitChipText(text, 'Sync', [day])),
      texts.map(([, day]) => day),
    ).map(({ fields, dated }) => [fields.join('|'), dated]);

  test('are what ends the texts of one day alone', () => {
    expect(
      cut(
        ['x, Sync, Me, No, Mon', '2026-11-23'],
        ['x, Sync, Me, Yes, No, Mon', '2026-11-23'],
        ['x, Sync, Me, No, Tue', '2026-11-24'],
      ),
    ).toEqual([
      ['Me|No', true],
      ['Me|Yes|No', true],
      ['Me|No', true],
    ]);
  });

  test('stay unknown on a single day, and where texts of one day end in several ways', () => {
    expect(cut(['x, Sync, Me, No, Mon', '2026-11-23'])).toEqual([['Me|No|Mon', false]]);
    expect(
      cut(['x, Sync, Me, No', '2026-11-23'], ['x, Sync, Me, There', '2026-11-23'], ['x, Sync, Me, No', '2026-11-24']),
    ).toEqual([
      ['Me|No', false],
      ['Me|There', false],
      ['Me|No', false],
    ]);
  });
});
