import { describe, expect, test } from 'vitest';
import type { CalendarView, SeenChip } from './calendar-view.ts';
import { readView } from './read-view.ts';

const readAt = '2026-11-23T08:00:00Z';
const me = ['me@gmail.com'];

const meeting = (chip: Partial<SeenChip> = {}): SeenChip => ({
  eventId: 'abcde12345',
  calendar: 'me@gmail.com',
  day: '2026-11-23',
  from: 540,
  to: 600,
  text: '9am to 10am, Sync, Me Myself, Accepted, No location, November 23, 2026',
  title: 'Sync',
  filled: true,
  ...chip,
});
/** The same in words that nobody knows: only drawing and structure tell. */
const strange = (chip: Partial<SeenChip> = {}, answer = 'Ja ja, ') =>
  meeting({ text: `Früh, Sync, Ich, ${answer}Nirgends, 23. 11. 2026`, ...chip });

const viewOf = (chips: SeenChip[], view: Partial<CalendarView> = {}): CalendarView => ({
  host: 'google-calendar',
  account: 'me@gmail.com',
  calendars: ['me@gmail.com'],
  kind: 'grid',
  days: ['2026-11-23', '2026-11-24'],
  chips,
  ...view,
});
const read = (chips: SeenChip[], view: Partial<CalendarView> = {}, timeZone = 'Europe/Berlin') =>
  readView(viewOf(chips, view), { timeZone, me, readAt });
const why = (...chips: SeenChip[]) => read(chips).skipped.map(({ why }) => why);

test('a meeting counts once, with key, instants and answer', () => {
  expect(read([meeting({ eventId: 'abcde12345_20261123T080000Z' })])).toEqual({
    source: 'view',
    service: 'google',
    account: 'me@gmail.com',
    readAt,
    days: ['2026-11-23', '2026-11-24'],
    zone: 'Europe/Berlin',
    events: [
      {
        key: 'abcde12345/20261123T080000Z',
        start: '2026-11-23T08:00:00Z',
        end: '2026-11-23T09:00:00Z',
        zone: 'Europe/Berlin',
        answer: 'accepted',
        series: 'abcde12345',
        title: 'Sync',
      },
    ],
    skipped: [],
    doubts: [],
  });
});

test('what does not count is named with its reason', () => {
  expect(why(meeting({ text: '9am to 10am, Sync, Me, No location, November 23, 2026' }))).toEqual(['nobody-else']);
  expect(why(meeting({ allDay: true, text: 'All day, Sync, Me, Accepted, No location, November 23, 2026' }))).toEqual([
    'all-day',
  ]);
  expect(
    why(meeting({ filled: false, text: '9am to 10am, Sync, Me, Declined, No location, November 23, 2026' })),
  ).toEqual(['declined']);
  expect(why(meeting({ text: '9am to 10am, Focus time: Sync, Me, No location, November 23, 2026' }))).toEqual([
    'not-a-meeting',
  ]);
  expect(why(meeting({ calendar: 'ann@firm.example' }))).toEqual(['not-a-meeting']);
  expect(why(meeting({ text: '9am to 10am, Sync, Calendar: Holidays, No location, November 23, 2026' }))).toEqual([
    'not-a-meeting',
  ]);
  const { from: _, to: __, ...timeless } = strange();
  expect(why(timeless)).toEqual(['unreadable']);
  expect(read([meeting({ text: '9am to 10am, Sync, Me, No location, November 23, 2026' })]).skipped).toEqual([
    { key: 'abcde12345', day: '2026-11-23', title: 'Sync', why: 'nobody-else' },
  ]);
});

describe('answers', () => {
  const answer = (chip: SeenChip) => {
    const { events, doubts, skipped } = read([chip]);
    return [events[0]?.answer ?? skipped[0]?.why, doubts];
  };

  test.each([
    ['Accepted', { filled: true }, 'accepted', []],
    ['Tentative', { filled: false }, 'tentative', []],
    ['Needs RSVP', { filled: false }, 'needs-action', []],
    ['Ja ja', { filled: true }, 'accepted', []],
    ['Nein', { filled: false, struck: true }, 'declined', []],
    ['Na ja', { filled: false, struck: false }, 'needs-action', ['answers']],
  ] as const)('%s, %j', (word, chip, expected, doubts) => {
    const text = `9am to 10am, Sync, Me, ${word}, No location, November 23, 2026`;
    expect(answer(meeting({ ...chip, text }))).toEqual([expected, doubts]);
  });
});

describe('times', () => {
  const times = (chips: SeenChip[], view?: Partial<CalendarView>, timeZone?: string) => {
    const { events, doubts } = read(chips, view, timeZone);
    return [...events.map(({ start, end }) => `${start}/${end}`), ...doubts];
  };
  const text = (time: string) => `${time}, Sync, Me, Accepted, No location, November 23, 2026`;

  test('of a text are exact, of a drawing need no language', () => {
    expect(times([meeting({ text: text('9:02am to 10:04am') })])).toEqual([
      '2026-11-23T08:02:00Z/2026-11-23T09:04:00Z',
    ]);
    expect(times([strange()])).toEqual(['2026-11-23T08:00:00Z/2026-11-23T09:00:00Z']);
    expect(times([meeting({ from: 1260, to: 1320, text: text('9:00 du soir – 10:00 du soir') })])).toEqual([
      '2026-11-23T20:00:00Z/2026-11-23T21:00:00Z',
    ]);
  });

  test('that disagree are a doubt, and the drawing is taken', () => {
    expect(times([meeting({ from: 600, to: 660 })])).toEqual(['2026-11-23T09:00:00Z/2026-11-23T10:00:00Z', 'times']);
  });

  test('are taken from the texts where most drawings disagree', () => {
    const chips = [9, 10, 11].map((hour) =>
      meeting({
        eventId: `event${hour}`,
        from: hour * 30,
        to: hour * 30 + 30,
        text: text(`${hour}am to ${hour}:30am`),
      }),
    );
    expect(times(chips)).toEqual([
      '2026-11-23T08:00:00Z/2026-11-23T08:30:00Z',
      '2026-11-23T09:00:00Z/2026-11-23T09:30:00Z',
      '2026-11-23T10:00:00Z/2026-11-23T10:30:00Z',
      'times',
    ]);
  });

  test('of what is drawn as small as can be are those of its text', () => {
    const short = { from: 540, to: 555, short: true };
    expect(times([meeting({ ...short, text: text('9am to 9:05am') })])).toEqual([
      '2026-11-23T08:00:00Z/2026-11-23T08:05:00Z',
    ]);
    expect(times([meeting({ ...short, text: text('9:20am to 9:25am') })])).toEqual([
      '2026-11-23T08:20:00Z/2026-11-23T08:25:00Z',
      'times',
    ]);
    expect(times([strange(short)])).toEqual(['2026-11-23T08:00:00Z/2026-11-23T08:15:00Z', 'times']);
  });

  test('without a drawing are those of the text', () => {
    const { from: _, to: __, ...undrawn } = meeting();
    expect(times([undrawn])).toEqual(['2026-11-23T08:00:00Z/2026-11-23T09:00:00Z']);
  });

  const night = 'November 23, 2026 at 10pm to November 24, 2026 at 1am';
  const pieces = [
    { from: 1320, to: 1440 },
    { day: '2026-11-24', from: 0, to: 60 },
  ];

  test('over midnight join the pieces, in any language', () => {
    const expected = ['2026-11-23T21:00:00Z/2026-11-24T00:00:00Z'];
    expect(times(pieces.map((piece) => meeting({ ...piece, text: text(night) })))).toEqual(expected);
    expect(times(pieces.map((piece) => strange(piece)).toReversed())).toEqual(expected);
  });

  test('over midnight at the edge of the view are whole where the text tells them', () => {
    const expected = ['2026-11-23T21:00:00Z/2026-11-24T00:00:00Z'];
    for (const piece of pieces) expect(times([meeting({ ...piece, text: text(night) })])).toEqual(expected);
    expect(times([strange(pieces[1])])).toEqual(['2026-11-23T23:00:00Z/2026-11-24T00:00:00Z']);
  });

  test('on the days of 23 and 25 hours are the clock’s', () => {
    const on = (day: string, time: string, from: number, to: number) =>
      times([meeting({ day, from, to, text: `${time}, Sync, Me, Accepted, No location, March 29, 2026` })], {
        days: [day],
      });
    expect(on('2026-03-29', '1am to 4am', 60, 240)).toEqual(['2026-03-29T00:00:00Z/2026-03-29T02:00:00Z']);
    expect(on('2026-03-29', '1am to 4am', 60, 180)).toEqual(['2026-03-29T00:00:00Z/2026-03-29T02:00:00Z', 'times']);
    expect(on('2026-10-25', '1am to 4am', 60, 240)).toEqual(['2026-10-24T23:00:00Z/2026-10-25T03:00:00Z']);
  });

  test('of a whole day or more are too long', () => {
    const long = ['2026-11-22', '2026-11-23', '2026-11-24'].map((day) => strange({ day, from: 0, to: 1440 }));
    expect(read(long).skipped.map(({ why }) => why)).toEqual(['too-long']);
  });
});

describe('the page’s zone', () => {
  const at = (utc: string, from: number) =>
    meeting({
      eventId: `series${utc.slice(6, 8)}_${utc}`,
      day: `2026-11-${utc.slice(6, 8)}`,
      from,
      to: from + 60,
      text: 'x',
      title: '',
    });
  const instances = [at('20261123T140000Z', 540), at('20261124T150000Z', 600), at('20261125T160000Z', 660)];

  test('is another where most instances of series say so', () => {
    const { zone, doubts, events } = read([...instances, meeting()]);
    expect({ zone, doubts: doubts.includes('zone') }).toEqual({ zone: '-05:00', doubts: true });
    expect(events).toMatchObject([{ start: '2026-11-23T14:00:00Z', zone: '-05:00' }]);
  });

  test('is ours where they agree, or where one alone was moved', () => {
    expect(read(instances, {}, 'America/New_York')).toMatchObject({ zone: 'America/New_York', doubts: ['people'] });
    expect(read([at('20261123T140000Z', 540)])).toMatchObject({ zone: 'Europe/Berlin', doubts: ['people'] });
    expect(read([...instances.slice(1), at('20261123T140000Z', 900)], {}, 'America/New_York').zone).toBe(
      'America/New_York',
    );
  });

  test('is the one that the page names', () => {
    expect(read([meeting()], { zone: 'Asia/Kolkata' })).toMatchObject({
      zone: 'Asia/Kolkata',
      events: [{ start: '2026-11-23T03:30:00Z' }],
    });
    expect(read([meeting()], { zone: 'Nowhere' }).zone).toBe('Europe/Berlin');
  });
});

describe('calendars', () => {
  test('of two side by side mine is read, whichever comes first', () => {
    const theirs = meeting({
      calendar: 'ann@firm.example',
      filled: false,
      struck: true,
      text: strange({}, 'Nein, ').text,
    });
    for (const chips of [
      [theirs, meeting()],
      [meeting(), theirs],
    ]) {
      expect(read(chips, { calendars: ['me@gmail.com', 'ann@firm.example'] })).toMatchObject({
        events: [{ answer: 'accepted' }],
        skipped: [],
      });
    }
  });

  test('that are not named are the one that is drawn, or a doubt', () => {
    const { calendar: _, ...unnamed } = meeting();
    expect(read([unnamed])).toMatchObject({ events: [{}], doubts: [] });
    expect(read([unnamed], { calendars: ['ann@firm.example'] }).skipped).toMatchObject([{ why: 'not-a-meeting' }]);
    expect(read([unnamed], { calendars: ['me@gmail.com', 'ann@firm.example'] })).toMatchObject({
      events: [{}],
      doubts: ['calendars'],
    });
  });

  test('are in doubt while nobody knows who I am', () => {
    const { account: _, ...view } = viewOf([meeting()]);
    expect(readView(view, { timeZone: 'Europe/Berlin', me: [], readAt })).toMatchObject({
      account: '',
      events: [{}],
      doubts: ['calendars'],
    });
  });
});

test.each(['month', 'schedule', 'year', 'other'] as const)('a view of kind %s tells nothing of any day', (kind) => {
  expect(read([meeting()], { kind })).toMatchObject({ days: [], events: [], skipped: [], doubts: [] });
});

test('what could be a meeting or not is unreadable, and a doubt', () => {
  expect(read([strange({ title: 'Else' })])).toMatchObject({
    events: [],
    skipped: [{ key: 'abcde12345', day: '2026-11-23', why: 'unreadable' }],
    doubts: ['people'],
  });
});
