import { describe, expect, test } from 'vitest';
import type { Invite } from './invite.ts';
import { familyNameOf, firstNameOf, fullNameOf } from './person-name.ts';
import { type ReplyFacts, replyValues } from './reply-values.ts';
import { defaultSettings } from './settings.ts';

// A Tuesday, 11:00 in Berlin.
const now = '2026-11-24T10:00:00Z';

const valuesOf = (invite: Invite, { at = now, ...facts }: Partial<Omit<ReplyFacts, 'now'>> & { at?: string } = {}) =>
  replyValues({
    invite,
    settings: defaultSettings,
    now: Temporal.Instant.from(at),
    timeZone: 'Europe/Berlin',
    language: 'en',
    ...facts,
  });

describe('replyBy', () => {
  const replyBy = (invite: Invite, facts?: Parameters<typeof valuesOf>[1]) => valuesOf(invite, facts).replyBy;

  test.each([
    ['the working day before the meeting', '2026-11-27T09:00:00Z', 'Thursday, November 26'],
    ['over the weekend', '2026-11-30T09:00:00Z', 'Friday, November 27'],
    ['of an all-day event', '2026-12-01', 'Monday, November 30'],
    ['today, while there is working time left', '2026-11-25T09:00:00Z', 'Tuesday, November 24'],
    ['within three working days when the meeting is today', '2026-11-24T14:00:00Z', 'Friday, November 27'],
    ['and when it is past', '2026-11-02T14:00:00Z', 'Friday, November 27'],
    ['and when its start can not be read', 'soon', 'Friday, November 27'],
  ])('%s', (_, start, expected) => {
    expect(replyBy({ start })).toBe(expected);
  });

  test('three working days pass over the weekend', () => {
    expect(replyBy({}, { at: '2026-11-26T10:00:00Z' })).toBe('Tuesday, December 1');
  });

  test('after hours, today is no day to promise any more', () => {
    expect(replyBy({ start: '2026-11-25T09:00:00Z' }, { at: '2026-11-24T17:00:00Z' })).toBe('Friday, November 27');
  });

  test("days off are the person's own", () => {
    const hours = defaultSettings.hours.with(3, null);
    expect(replyBy({ start: '2026-11-27T09:00:00Z' }, { settings: { ...defaultSettings, hours } })).toBe(
      'Wednesday, November 25',
    );
    const never = { ...defaultSettings, hours: Array(7).fill(null) };
    expect(replyBy({ start: '2026-11-30T09:00:00Z' }, { settings: never })).toBe('Sunday, November 29');
  });

  test("the meeting's day is the one in the user's zone", () => {
    expect(replyBy({ start: '2026-11-27T01:00:00Z' }, { timeZone: 'America/New_York' })).toBe('Wednesday, November 25');
  });

  test("in the reply's language", () => {
    expect(replyBy({ start: '2026-11-27T09:00:00Z' }, { language: 'de' })).toBe('Donnerstag, 26. November');
    expect(replyBy({ start: '2026-11-27T09:00:00Z' }, { language: 'ja' })).toBe('11月26日(木)');
  });
});

describe('event.when', () => {
  const when = (invite: Invite, facts?: Parameters<typeof valuesOf>[1]) =>
    valuesOf(invite, facts)['event.when']?.replace(/\s/g, ' ');

  test('names the zone unless the invitation shares it', () => {
    expect(when({ start: '2026-12-01T10:00:00+01:00[Europe/Berlin]' })).toBe('Tuesday, December 1 at 10:00 AM');
    expect(when({ start: '2026-12-01T10:00:00+01:00[Europe/Paris]' })).toBe('Tuesday, December 1 at 10:00 AM');
    expect(when({ start: '2026-12-01T10:00:00-05:00[America/New_York]' })).toBe('Tuesday, December 1 at 4:00 PM GMT+1');
    expect(when({ start: '2026-12-01T09:00:00Z' })).toBe('Tuesday, December 1 at 10:00 AM GMT+1');
  });

  test('says the year when it is another one, and no time for a day', () => {
    expect(when({ start: '2027-01-12T10:00:00+01:00[Europe/Berlin]' })).toContain('January 12, 2027');
    expect(when({ start: '2026-12-01', allDay: true })).toBe('Tuesday, December 1');
    expect(when({ start: '2026-12-01' }, { language: 'de' })).toBe('Dienstag, 1. Dezember');
  });

  test.each([
    ['de', 'Dienstag, 1. Dezember um 10:00 Uhr'],
    ['fr', 'mardi 1er décembre à 10 h 00'],
    ['es', 'martes 1 de diciembre a las 10:00'],
    ['it', 'martedì 1 dicembre alle ore 10:00'],
    ['pt-BR', 'terça-feira, 1º de dezembro, às 10:00'],
    ['nl', 'dinsdag 1 december om 10:00 uur'],
    ['ja', '12月1日(火) 10:00'],
  ])('in %s is written as in a letter: %s', (language, expected) => {
    expect(when({ start: '2026-12-01T10:00:00+01:00[Europe/Berlin]' }, { language })).toBe(expected);
    const eleventh = when({ start: '2026-12-11T10:00:00+01:00[Europe/Berlin]' }, { language });
    expect(eleventh).not.toMatch(/11er|11º/);
  });

  test('is unknown when the start is, and for a series that runs already', () => {
    expect(when({})).toBeUndefined();
    expect(when({ start: '2026-13-45T99:00:00Z' })).toBeUndefined();
    expect(when({ start: '2025-12-02T09:00:00Z', recurrence: {} })).toBeUndefined();
    expect(when({ start: '2026-12-02T09:00:00Z', recurrence: {} })).toBeDefined();
  });
});

describe('slots', () => {
  const at = (time: string) => Temporal.ZonedDateTime.from(`${time}[Europe/Berlin]`);
  const two = [at('2026-12-01T13:00'), at('2026-12-02T15:00')];
  const slots = (language: string, times = two) => valuesOf({}, { language, slots: times }).slots?.replace(/\s/g, ' ');

  test.each([
    ['en', 'Tuesday, December 1 at 1:00 PM or Wednesday, December 2 at 3:00 PM GMT+1'],
    ['de', 'Dienstag, 1. Dezember um 13:00 Uhr oder Mittwoch, 2. Dezember um 15:00 Uhr MEZ'],
    ['es', 'el martes 1 de diciembre a las 13:00 o el miércoles 2 de diciembre a las 15:00 CET'],
    ['ja', '12月1日(火) 13:00または12月2日(水) 15:00 GMT+1'],
  ])('in %s', (language, expected) => {
    expect(slots(language)).toBe(expected);
  });

  test('one is one, and none is unknown', () => {
    expect(slots('es', [at('2026-12-01T01:30')])).toBe('el martes 1 de diciembre a la 1:30 CET');
    expect(slots('en', [])).toBeUndefined();
  });
});

describe('what else is known', () => {
  test.each([
    ['Updated invitation: Budget round @ Mon 30 Nov 2026 09:00 - 10:00 (CET) (robin@maple.example)', 'Budget round'],
    ['Sales <> Marketing', 'Sales <> Marketing'],
    ['Hello {{first_name}}', undefined],
    ['<b>Status</b>', undefined],
    ['Re:', undefined],
    [undefined, undefined],
  ])('the title %s is quoted as %s', (title, expected) => {
    expect(valuesOf(title === undefined ? {} : { title })['event.title']).toBe(expected);
  });

  test('one linked document is known, several or none are not', () => {
    const documentOf = (description: string) => valuesOf({ description }).document;
    const url = 'https://docs.google.com/document/d/1x2y/edit';
    expect(documentOf(`Please read ${url}.\nhttps://meet.google.com/abc-defg-hij`)).toEqual({
      title: 'docs.google.com',
      url,
    });
    expect(documentOf(`${url} and ${url}`)?.url).toBe(url);
    expect(documentOf(`${url} and https://wiki.lumen.example/plan`)).toBeUndefined();
    expect(documentOf('https://restaurant.example/menu')).toBeUndefined();
    expect(documentOf('http://docs.lumen.example/ javascript:alert(1)')).toBeUndefined();
  });

  test.each([
    [60, '25'],
    [30, '15'],
    [15, undefined],
  ])('a meeting of %i minutes could take %s', (minutes, expected) => {
    const start = Temporal.Instant.from('2026-12-01T09:00:00Z');
    const values = valuesOf({ start: `${start}`, end: `${start.add({ minutes })}` });
    expect(values['event.shorter']).toBe(expected);
  });

  test('nothing known of the invitation leaves the day and the year', () => {
    expect(Object.keys(valuesOf({}))).toEqual(['replyBy', 'year']);
    expect(valuesOf({}, { at: '2026-12-31T23:30:00Z' }).year).toBe('2027');
  });

  test('my name and the handbook link', () => {
    const settings = { ...defaultSettings, me: { name: ' Robin Vale ', addresses: [], domains: [] } };
    const link = { id: 'l1', title: 'How we work', url: 'https://handbook.maple.example/' };
    expect(valuesOf({}, { settings, link })).toMatchObject({
      'me.name': 'Robin Vale',
      link: { title: 'How we work', url: 'https://handbook.maple.example/' },
    });
  });
});

test.each([
  ['Mina Okafor', 'Mina'],
  ['Mina', 'Mina'],
  ['"Mina Okafor"', 'Mina'],
  ["'Okafor, Mina'", 'Mina'],
  ['Okafor, Dr. Mina', 'Mina'],
  ['García López, María José', 'María'],
  ['Mina Okafor, PhD', 'Mina'],
  ['Mina Okafor Jr., MD', 'Mina'],
  ['Prof. Dr. Mina Okafor', 'Mina'],
  ['Dipl.-Ing. Jan van Dijk', 'Jan'],
  ['Phil Marsh', 'Phil'],
  ['Mina Okafor (Guest)', 'Mina'],
  ['Okafor, Mina (Lumen GmbH)', 'Mina'],
  ['Mina Okafor | Lumen', 'Mina'],
  ['Mina Okafor - Lumen', 'Mina'],
  ['Mina Okafor via Calendly', 'Mina'],
  ['Mina "Mo" Okafor', 'Mina'],
  ['OKAFOR Mina', 'Mina'],
  ['MINA OKAFOR', 'Mina'],
  ['Jean-Pierre Dubois', 'Jean-Pierre'],
  ["D'Arcy Wells", "D'Arcy"],
  ['Łukasz Nowak', 'Łukasz'],
  ['\u202EMina\u0000 Okafor', 'Mina'],
  ['mina.okafor@lumen.example', undefined],
  ['Mina <mina@lumen.example>', undefined],
  ['mokafor', undefined],
  ['M. Okafor', undefined],
  ['J Smith', undefined],
  ['JR Smith', undefined],
  ['Lumen GmbH', undefined],
  ['Team Calendar', undefined],
  ['Room 4.12', undefined],
  ['佐藤 花子', undefined],
  ['{me.name} <b>x</b>', undefined],
  ['Dr.', undefined],
  ['', undefined],
  [undefined, undefined],
  [`${'ii'.repeat(90)}x`, undefined],
  ['x'.repeat(100_000), undefined],
])('greets %s as %s', (name, expected) => {
  expect(firstNameOf(name)).toBe(expected);
});

test.each([
  ['Mina Okafor', 'Mina Okafor'],
  ['Okafor, Dr. Mina (Lumen GmbH)', 'Mina Okafor'],
  ['OKAFOR Mina', 'Mina Okafor'],
  ['MINA OKAFOR', 'Mina Okafor'],
  ['JEAN-PIERRE DUBOIS', 'Jean-Pierre Dubois'],
  ['M. Okafor', 'M. Okafor'],
  ['Noor de Wit', 'Noor de Wit'],
  ["Aoife O'Brien", "Aoife O'Brien"],
  ['佐藤 花子', '佐藤 花子'],
  ['佐藤　花子（営業）', '佐藤 花子'],
  ['佐藤花子', '佐藤花子'],
  ['マイク・スミス', 'マイク・スミス'],
  ['第3会議室', undefined],
  ['営業部 予約', undefined],
  ['Mina', undefined],
  ['mina okafor', undefined],
  ['Lumen GmbH', undefined],
  ['Room 4.12', undefined],
  ['mina.okafor@lumen.example', undefined],
  ['{me.name} <b>x</b>', undefined],
  ['Mina Okafor '.repeat(9), undefined],
  [undefined, undefined],
])('the whole name of %s is %s', (name, expected) => {
  expect(fullNameOf(name)).toBe(expected);
});

test.each([
  ['佐藤 花子', '佐藤'],
  ['佐々木　太郎', '佐々木'],
  ['佐藤花子', undefined],
  ['マイク スミス', undefined],
  ['Mina Okafor', undefined],
])('the family name of %s comes first: %s', (name, expected) => {
  expect(familyNameOf(name)).toBe(expected);
});
