import { describe, expect, test } from 'vitest';
import type { CalendarView, SeenChip } from './calendar-view.ts';
import { readView } from './read-view.ts';
import { readViewStatus } from './read-view-status.ts';

const readAt = '2026-11-23T08:00:00Z';

interface Tile extends Partial<SeenChip> {
  id?: string;
}
const tile = ({ id = 'AAMk/1=', day = '2026-11-23', ...chip }: Tile = {}): SeenChip => ({
  eventId: `${id}/${day}`,
  day,
  text: 'Sync, 9:00 AM to 10:00 AM, Monday, November 23, 2026, Room 4, By Mina Sato, Busy',
  title: 'Sync',
  filled: true,
  ...chip,
});
const text = (start: string, rest: string) => `Sync, ${start}, Monday, November 23, 2026${rest}`;
const viewOf = (chips: SeenChip[], view: Partial<CalendarView> = {}): CalendarView => ({
  host: 'outlook',
  calendars: [],
  kind: 'grid',
  days: ['2026-11-23', '2026-11-24'],
  language: 'en-US',
  chips,
  ...view,
});
const read = (chips: SeenChip[], view: Partial<CalendarView> = {}) =>
  readView(viewOf(chips, view), { timeZone: 'Europe/Berlin', me: ['me@firm.example'], readAt });
const told = (chips: SeenChip[], view?: Partial<CalendarView>) => {
  const { events, skipped, doubts } = read(chips, view);
  return [...events.map(({ start, end }) => `${start}/${end}`), ...skipped.map(({ why }) => why), ...doubts];
};

test('a meeting counts once, with key, instants and answer', () => {
  expect(read([tile()])).toEqual({
    source: 'view',
    service: 'microsoft',
    account: 'me@firm.example',
    readAt,
    days: ['2026-11-23', '2026-11-24'],
    zone: 'Europe/Berlin',
    events: [
      {
        key: 'AAMk/1=/2026-11-23',
        start: '2026-11-23T08:00:00Z',
        end: '2026-11-23T09:00:00Z',
        zone: 'Europe/Berlin',
        answer: 'accepted',
        title: 'Sync',
      },
    ],
    skipped: [],
    doubts: [],
  });
});

test('occurrences are one series by their title and organizer; of a private one no word is told', () => {
  const words = (tail: string) => {
    const [{ title, series } = {}] = read([tile({ text: text('9:00 AM to 10:00 AM', tail) })]).events;
    return { title, series };
  };
  const weekly = words(', By Bo, Busy, Recurring event');
  expect(weekly.series).toMatch(/bo.*sync/i);
  expect(words(', By Bo, Busy, Exception to recurring event')).toEqual(weekly);
  expect(words(', By Jo, Busy, Recurring event').series).not.toBe(weekly.series);
  expect(words(', By Bo, Busy')).toEqual({ title: 'Sync' });
  expect(words(', By Bo, Busy, Recurring event, Private')).toEqual({});
});

describe('what counts', () => {
  const range = '9:00 AM to 10:00 AM';

  test.each([
    [', By Bo, Tentative', 'tentative'],
    [', By Bo, Tentative, Exception to recurring event', 'tentative'],
    [', By Bo, Busy, Recurring event, Private', 'accepted'],
  ])('%s', (rest, answer) => {
    expect(read([tile({ text: text(range, rest) })])).toMatchObject({ events: [{ answer }], doubts: [] });
  });

  test.each([
    [', Busy', 'Sync', 'nobody-else'],
    [', Room 4, Busy, Private', 'Sync', 'nobody-else'],
    [', By Bo, Free', 'Sync', 'free'],
    [', By Bo, OOF', 'Sync', 'not-a-meeting'],
    [', By Bo, Working elsewhere', 'Sync', 'not-a-meeting'],
    [', By Bo, Free', 'Canceled: Sync', 'cancelled'],
    [', By Bo, Busy', 'Avbrutt: Sync', 'cancelled'],
    [', By Bo, Tentative', 'Declined: Sync', 'declined'],
  ])('not %s of %s: %s', (rest, title, why) => {
    const chip = tile({ title, text: text(range, rest).replace('Sync', title) });
    expect(read([chip])).toMatchObject({
      events: [],
      skipped: [{ key: 'AAMk/1=/2026-11-23', day: '2026-11-23', why }],
      doubts: [],
    });
  });

  test('not all-day ones, nor those of a day and longer', () => {
    expect(told([tile({ text: 'Sync, all day event, Monday, November 23, 2026, By Bo, Busy' })])).toEqual(['all-day']);
    const long = 'Sync, 9:00 AM to 9:00 AM, Monday, November 23, 2026 to Tuesday, November 24, 2026, By Bo, Busy';
    expect(told([tile({ text: long })])).toEqual(['too-long']);
    expect(told([tile({ text: long.replace('to 9:00 AM', 'to 10:00 AM') })])).toEqual(['too-long']);
  });

  test('what can’t be told is unreadable and a doubt', () => {
    expect(told([tile({ text: 'Sync' })])).toEqual(['unreadable', 'people']);
    const french = 'Sync, 14:00 à 15:00, lundi 23 novembre 2026, Salle 3, Occupé';
    expect(told([tile({ text: french })], { language: 'fr' })).toEqual(['unreadable', 'people']);
    const vague = text('9:00 to 9:30', ', By Bo, Perplexed');
    expect(read([tile({ text: vague })]).doubts).toEqual(['answers', 'times']);
    const strange = text('9:00 AM to 10:00 AM', ', By Bo, Perplexed');
    expect(read([tile({ text: strange })])).toMatchObject({
      events: [{ answer: 'needs-action' }],
      doubts: ['answers'],
    });
  });
});

test('days of which no word is understood are not told to be free', () => {
  const french = tile({ text: 'Sync, 14:00 à 15:00, lundi 23 novembre 2026, Salle 3, Occupé' });
  const allDay = tile({ id: 'day', text: 'Foire, toute la journée, lundi 23 novembre 2026, Libre' });
  const mine = tile({ id: 'mine', text: text('9:00 AM to 10:00 AM', ', Busy') });
  expect(read([french, allDay], { language: 'fr' }).days).toEqual([]);
  expect(read([french, allDay, mine], { language: 'fr' }).days).toHaveLength(2);
  expect(read([], { language: 'fr' }).days).toHaveLength(2);
});

describe('one event', () => {
  test('is one in all of its tiles, and each occurrence is one of its own', () => {
    const night = '10:00 PM to 1:00 AM';
    const both = ['2026-11-24', '2026-11-23'].map((day) => tile({ day, text: text(night, ', By Bo, Busy') }));
    expect(read(both).events).toMatchObject([{ key: 'AAMk/1=/2026-11-23', start: '2026-11-23T21:00:00Z' }]);
    expect(told(both)).toEqual(['2026-11-23T21:00:00Z/2026-11-24T00:00:00Z']);
    const dated = text(night, ' to Tuesday, November 24, 2026, By Bo, Busy');
    expect(told([tile({ text: dated })])).toEqual(['2026-11-23T21:00:00Z/2026-11-24T00:00:00Z']);
    const next = tile({ day: '2026-11-24', text: tile().text.replace('Monday, November 23', 'Tuesday, November 24') });
    expect(read([tile(), next]).events.map(({ key }) => key)).toEqual(['AAMk/1=/2026-11-23', 'AAMk/1=/2026-11-24']);
  });

  test('that began before what is shown begins then', () => {
    const late = tile({
      day: '2026-11-23',
      text: text('10:00 PM to 1:00 AM', ', By Bo, Busy').replace('Monday, November 23', 'Sunday, November 22'),
    });
    expect(told([late])).toEqual(['2026-11-22T21:00:00Z/2026-11-23T00:00:00Z']);
  });

  test('in a column that its label does not name is there, and a doubt', () => {
    expect(told([tile({ day: '2026-11-26' })])).toEqual(['2026-11-26T08:00:00Z/2026-11-26T09:00:00Z', 'times']);
  });
});

describe('drawings', () => {
  const tiles = (drawn: [number, number][]) =>
    drawn.map(([from, to], index) => {
      const hour = 9 + index;
      return tile({ id: `id${index}`, from, to, text: text(`${hour}:00 to ${hour}:45`, ', By Bo, Busy') });
    });

  test('that fit but for one make that one a doubt; labels are taken', () => {
    expect(
      told(
        tiles([
          [540, 585],
          [600, 645],
          [60, 90],
        ]),
      ),
    ).toEqual([
      '2026-11-23T08:00:00Z/2026-11-23T08:45:00Z',
      '2026-11-23T09:00:00Z/2026-11-23T09:45:00Z',
      '2026-11-23T10:00:00Z/2026-11-23T10:45:00Z',
      'times',
    ]);
  });

  test('that mostly do not fit are not understood', () => {
    expect(
      told(
        tiles([
          [60, 90],
          [100, 145],
          [660, 705],
        ]),
      ),
    ).not.toContain('times');
  });
});

describe('completeness', () => {
  const status = (events: number, calendars = 1) =>
    `Loaded ${events} events in ${calendars} selected calendars November 23–27, 2026.`;

  test('what is loaded and not shown is a doubt', () => {
    const free = tile({ id: 'two', text: text('9:00 AM to 10:00 AM', ', Free') });
    expect(read([tile(), free], { status: status(2) }).doubts).toEqual([]);
    expect(read([tile(), free], { status: status(3) }).doubts).toEqual(['unread']);
  });

  test('what is no event is not one of those', () => {
    const more = tile({ id: 'more', title: '', text: '2 more events from Monday, November 23, 2026' });
    expect(read([tile(), more], { status: status(2) }).doubts).toContain('unread');
  });

  test('tiles of one event are not two', () => {
    const both = ['2026-11-23', '2026-11-24'].map((day) =>
      tile({ day, text: text('10:00 PM to 1:00 AM', ', By Bo, Busy') }),
    );
    expect(read(both, { status: status(2) }).doubts).toEqual(['unread']);
  });

  test('of several calendars the first is mine, with a doubt', () => {
    const theirs = tile({ id: 'two', calendarIndex: 1 });
    expect(told([tile({ calendarIndex: 0 }), theirs])).toEqual([
      '2026-11-23T08:00:00Z/2026-11-23T09:00:00Z',
      'not-a-meeting',
      'calendars',
    ]);
    expect(read([tile()], { status: status(1, 2) }).doubts).toEqual(['calendars']);
  });

  describe('among my tiles stand those of another mailbox', () => {
    const idIn = (mailbox: string, item: string) => btoa(`\0\x03$\0${mailbox}${item.padEnd(70)}`);
    const [mine, theirs] = ['11111111-2222-3333-4444-555555555555', '11111111-2222-3333-4444-666666666666'];
    const tileIn = (mailbox: string, item: string, hour: number, by: string) =>
      tile({ id: idIn(mailbox, item), text: text(`${hour}:00 to ${hour}:30`, `, By ${by}, Busy`) });
    const both = [
      tileIn(theirs, 'a', 9, 'Mina Sato'),
      tileIn(mine, 'b', 10, 'Robin Vale (Studio)'),
      tileIn(theirs, 'b', 10, 'Robin Vale (Studio)'),
      tileIn(mine, 'c', 11, 'Robin Vale (Studio)'),
      tileIn(mine, 'd', 12, 'Mina Sato'),
    ];
    const hours = ({ events }: ReturnType<typeof read>) => events.map(({ start }) => start.slice(11, 13));
    const shown = (accountName?: string) => ({ status: status(5, 2), ...(accountName && { accountName }) });

    test('mine is where most of what I organize lies', () => {
      const told = read(both, shown('Robin Vale'));
      expect([hours(told), told.doubts]).toEqual([['09', '10', '11'], []]);
      expect(told.skipped.map(({ why }) => why)).toEqual(['not-a-meeting', 'not-a-meeting']);
    });

    test('a third calendar that no id tells apart stays a doubt', () => {
      expect(read(both, { ...shown('Robin Vale'), status: status(5, 3) }).doubts).toEqual(['calendars']);
    });

    test.each([undefined, 'Somebody Else'])('whose they are is a doubt for %s', (name) => {
      const told = read(both, shown(name));
      expect([told.events.length, told.doubts]).toEqual([5, ['calendars']]);
    });

    test('where it is even, nothing is guessed', () => {
      expect(read(both.slice(0, 3), shown('Robin Vale')).doubts).toContain('calendars');
    });
  });

  test.each([
    [status(30), 30, 1],
    [status(1, 2), 1, 2],
    [status(0), 0, 1],
    ['12 Ereignisse in 2 Kalendern geladen, 23.–27. November 2026', 12, 2],
    ['選択した 2 個の予定表で 12 件', 12, 2],
    ['0 件、1 個の予定表', 0, 1],
  ])('%s', (text, events, calendars) => {
    expect(readViewStatus(text)).toEqual({ events, calendars });
  });

  test.each(['', 'Loaded', '2026年11月23日', '23 November 2026: 12'])('nothing is told by "%s"', (text) => {
    expect(readViewStatus(text)).toBeUndefined();
  });
});

test('days are those of the columns, else from the first to the last event', () => {
  const chips = ['2026-11-26', '2026-11-24'].map((day, index) => tile({ id: `id${index}`, day }));
  expect(read(chips).days).toEqual(['2026-11-23', '2026-11-24']);
  expect(read(chips, { days: [] }).days).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
  expect(read([], { days: [] }).days).toEqual([]);
});

test.each(['month', 'schedule', 'year', 'other'] as const)('a view of kind %s tells nothing', (kind) => {
  expect(read([tile()], { kind, status: 'Loaded 5 events in 2 selected calendars' })).toMatchObject({
    days: [],
    events: [],
    skipped: [],
    doubts: [],
  });
});
