import { describe, expect, it } from 'vitest';
import { calendarName, type FeedLoad, type FeedOptions, loadOfFeed } from './feed-load.ts';
import { finish } from './slices.ts';

const me = ['mina@lumen.example'];
const timeZone = 'Europe/Berlin';
const day = (text: string) => Temporal.PlainDate.from(text);
const options = (more: Partial<FeedOptions> = {}): FeedOptions => ({
  ...{ me, timeZone, from: day('2026-11-16'), to: day('2026-12-07'), today: day('2026-11-25') },
  owners: [],
  mayHidePeople: false,
  outsidersOf: ({ attendees = [] }) => attendees.flatMap(({ address = '' }) => address.match(/^bo@.*/) ?? []),
  judgedAs: ({ title = '' }) => ({ isMeeting: title !== 'Focus', sensitive: title === 'Appraisal' }),
  ...more,
});

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (uid: string, start: string, ...lines: string[]) => [
  ...['BEGIN:VEVENT', `UID:${uid}`, `DTSTART;TZID=Europe/Berlin:${start}`],
  ...(lines.some((line) => line.startsWith('D')) ? [] : ['DURATION:PT1H']),
  ...['ORGANIZER:mailto:bo@harbor.example', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:mina@lumen.example'],
  ...[...lines, 'END:VEVENT'],
];
const bare = (uid: string, start: string, ...lines: string[]) =>
  event(uid, start, ...lines).filter((line) => !/^(?:ORGANIZER|ATTENDEE)/.test(line));

function load(text: string, more?: Partial<FeedOptions>): FeedLoad {
  const result = finish(loadOfFeed(text, options(more)));
  if ('problem' in result) throw new Error(result.problem);
  return result;
}
const busyOn = ({ days }: FeedLoad, date: string) => days.find((each) => each.day === date)?.busy;
const eventsOn = ({ days }: FeedLoad, date: string) => days.find((each) => each.day === date)?.events;

describe('a feed', () => {
  it('becomes a record a day, with the identities that pages show', () => {
    const text = calendar(
      ...event('abcde12345@google.com', '20261102T100000', 'RRULE:FREQ=WEEKLY'),
      ...event('zzzzz12345@google.com', '20261127T090000'),
    );
    const result = load(text);
    expect(result.days.map((each) => each.day)).toHaveLength(21);
    expect(eventsOn(result, '2026-11-23')).toEqual([
      {
        key: 'abcde12345/20261123T090000Z',
        ...{ start: '2026-11-23T09:00:00Z', end: '2026-11-23T10:00:00Z', zone: 'Europe/Berlin' },
        ...{ answer: 'accepted', guests: 2, domains: ['harbor.example'], series: 'abcde12345', endless: true },
      },
    ]);
    expect(eventsOn(result, '2026-11-27')).toMatchObject([{ key: 'zzzzz12345' }]);
    expect(result.days.flatMap(({ events }) => events)).toHaveLength(4);
  });

  it('keeps a meeting over the first midnight with the first day, and each with the day on which it begins', () => {
    const result = load(
      calendar(...event('a', '20261115T233000'), ...event('b', '20261123T000000'), ...event('c', '20261123T233000')),
    );
    expect(eventsOn(result, '2026-11-16')).toMatchObject([{ key: 'a' }]);
    expect(eventsOn(result, '2026-11-23')).toMatchObject([{ key: 'b' }, { key: 'c' }]);
  });

  it('tells days apart where a clock changes', () => {
    const text = calendar(
      ...event('a', '20261024T233000', 'DURATION:PT15M'),
      ...event('b', '20261025T233000', 'DURATION:PT15M'),
      ...event('c', '20261026T000000', 'DURATION:PT15M'),
    );
    const result = load(text, { from: day('2026-10-01'), to: day('2026-11-01'), today: day('2026-10-01') });
    const keys = (date: string) => eventsOn(result, date)?.map(({ key }) => key);
    expect([keys('2026-10-24'), keys('2026-10-25'), keys('2026-10-26')]).toEqual([['a'], ['b'], ['c']]);
  });

  it('keeps of a sensitive meeting the interval, and only where it counts', () => {
    const text = calendar(
      ...event('a', '20261124T100000', 'SUMMARY:Appraisal'),
      ...event('b', '20261124T120000', 'SUMMARY:Appraisal').map((line) => line.replace('ACCEPTED', 'TENTATIVE')),
    );
    const result = load(text);
    expect(eventsOn(result, '2026-11-24')).toEqual([{ start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z' }]);
    expect(result.sensitive).toEqual(['a', 'b']);
    expect(JSON.stringify(result.days)).not.toContain('Appraisal');
  });

  it('names what a page might count, and what takes my time', () => {
    const text = calendar(
      ...event('hush', '20261126T160000', 'SUMMARY:Appraisal', 'TRANSP:TRANSPARENT'),
      ...event('focus', '20261126T100000', 'SUMMARY:Focus'),
      ...event('free', '20261126T120000', 'TRANSP:TRANSPARENT'),
      ...bare('alone', '20261126T140000'),
    );
    const result = load(text);
    expect(result.days.flatMap(({ events }) => events)).toEqual([]);
    expect(result.days.find((each) => each.day === '2026-11-26')?.skipped).toEqual([
      { key: 'focus', why: 'not-a-meeting' },
      { key: 'free', why: 'free' },
    ]);
    expect(busyOn(result, '2026-11-26')).toEqual([
      { start: '2026-11-26T09:00:00Z', end: '2026-11-26T10:00:00Z' },
      { start: '2026-11-26T13:00:00Z', end: '2026-11-26T14:00:00Z' },
    ]);
    expect(busyOn(result, '2026-11-16')).toBeUndefined();
  });

  it('counts by my addresses: another of mine, an alias, a room, a group', () => {
    const mine = event('a', '20261124T100000').map((line) => line.replace('mina@lumen', 'mina.o@lumen'));
    const group = event('b', '20261125T100000').map((line) => line.replace('mailto:mina', 'mailto:everybody'));
    const room = [
      ...['BEGIN:VEVENT', 'UID:c', 'DTSTART:20261126T100000Z', 'DURATION:PT1H', 'ORGANIZER:mailto:mina@lumen.example'],
      ...['ATTENDEE;CUTYPE=RESOURCE;PARTSTAT=ACCEPTED:mailto:room@lumen.example', 'END:VEVENT'],
    ];
    const result = load(calendar(...mine, ...group, ...room), { me: [...me, 'mina.o@lumen.example'] });
    expect(result.days.flatMap(({ events }) => events)).toMatchObject([
      { key: 'a', answer: 'accepted' },
      { key: 'b', answer: 'needs-action' },
    ]);
  });

  it('takes a link to join for the sign of others where a service hides people, and says that it is unsure', () => {
    const text = calendar(
      ...bare('call', '20261124T100000', 'LOCATION:https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc/0'),
      ...bare('alone', '20261124T120000'),
    );
    const hidden = load(text, { mayHidePeople: true });
    expect(eventsOn(hidden, '2026-11-24')).toMatchObject([{ key: 'call', answer: 'accepted' }]);
    expect(hidden.days.flatMap(({ unread }) => unread)).toEqual(['alone']);
    expect(hidden.doubts).toEqual(['people']);
    const shown = (status: string) =>
      load(text.replaceAll('LOCATION', `X-MICROSOFT-CDO-BUSYSTATUS:${status}\r\nLOCATION`), { mayHidePeople: true });
    expect(eventsOn(shown('BUSY'), '2026-11-24')).toMatchObject([{ answer: 'accepted' }]);
    expect(eventsOn(shown('TENTATIVE'), '2026-11-24')).toMatchObject([{ answer: 'tentative' }]);
    expect([eventsOn(shown('FREE'), '2026-11-24'), eventsOn(shown('OOF'), '2026-11-24')]).toEqual([[], []]);
    expect(load(text).doubts).toEqual([]);
    expect(load(text).days.flatMap(({ events, unread }) => [...events, ...unread])).toEqual([]);
    const named = calendar(...bare('call', '20261124T100000'), ...event('other', '20261124T120000'));
    expect(load(named, { mayHidePeople: true }).doubts).toEqual([]);
  });

  it('tells with whom I met, since when, as far back as it goes', () => {
    const by = (who: string, lines: string[]) =>
      lines.toSpliced(3, 0, `ATTENDEE;PARTSTAT=ACCEPTED:mailto:bo@${who}.example`);
    const declined = by('pier', event('d', '20240101T100000')).map((line) =>
      line.replace(/ACCEPTED(?=.*mina)/, 'DECLINED'),
    );
    const text = calendar(
      ...by('quay', event('a', '20260105T100000')),
      ...by('quay', event('b', '20250303T100000', 'RRULE:FREQ=WEEKLY;COUNT=3')),
      ...by('dock', event('c', '20261125T180000')),
      ...by('later', event('e', '20261126T100000')),
      ...by('hush', event('f', '20240101T100000', 'SUMMARY:Appraisal')),
      ...by('focus', event('g', '20240101T100000', 'SUMMARY:Focus')),
      ...event('h', '20240909T100000'),
      ...declined,
    );
    const { since, first } = load(text).met;
    expect(since).toBe('2024-09-09');
    expect([...first]).toEqual([
      ['bo@quay.example', '2025-03-03'],
      ['bo@dock.example', '2026-11-25'],
    ]);
    const hidden = calendar(
      ...bare('a', '20261102T100000', 'LOCATION:https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc/0'),
    );
    expect(load(hidden, { mayHidePeople: true }).met.since).toBeUndefined();
  });

  it.each([
    ['problem_feed_not_calendar', 'hello'],
    ['problem_feed_cut', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261124T100000Z'],
    ['problem_feed_too_large', 'BEGIN:VCALENDAR'.padEnd(20_000_001)],
  ])('is refused whole: %s', (problem, text) => {
    expect(finish(loadOfFeed(text, options()))).toEqual({ problem, args: [] });
  });

  it('says how many of its events are lost', () => {
    const nowhere = event('a', '20261124T100000').map((line) => line.replace('Europe/Berlin', 'Nowhere'));
    const unruly = event('b', '20261124T100000', 'RRULE:FREQ=HOURLY');
    expect(load(calendar(...nowhere, ...unruly, ...event('c', '20261124T100000'))).lost).toBe(2);
  });
});

it('has a name', () => {
  expect(calendarName('BEGIN:VCALENDAR\r\nX-WR-CALNAME:Mina\\, work\r\n')).toBe('Mina, work');
  expect(calendarName('BEGIN:VCALENDAR\r\nX-WR-CALNAME: \r\nVERSION:2.0')).toBeUndefined();
});
