import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTileLabel, type TileFacts } from './read-tile-label.ts';

const folder = new URL('../../../shared/captures/outlook/', import.meta.url);
const hasCaptures = existsSync(folder);
const captured = (name: string) => readFileSync(new URL(name, folder), 'utf8');
if (!hasCaptures && process.env.CI) throw new Error('../shared/captures is missing, and CI must not go without');

const months = 'January February March April May June July August September October November December'.split(' ');
const isoDate = (text: string) => {
  const [, day, year] = /(\d{1,2})(?!\d).*?(\d{4})/.exec(text) ?? [];
  const month = months.findIndex((name) => text.includes(name)) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${day?.padStart(2, '0')}`;
};
const minutes = (text: string) => {
  const [, hour = '', minute, half] = /^(\d+):(\d+)(?: ([ap])m)?$/i.exec(text) ?? [];
  return (half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)) * 60 + Number(minute);
};
const shows = { Busy: 'busy', Free: 'free', Tentative: 'tentative', OOF: 'outOfOffice' } as Record<string, string>;

interface Plain {
  title: string;
  day: string;
  lastDay: string | undefined;
  from: number | undefined;
  to: number | undefined;
  organizer: string | undefined;
  showAs: string | undefined;
  recurring: string | undefined;
}
const plain = ({ title, day, lastDay, time, organizer, showAs, recurring }: TileFacts): Plain => ({
  title,
  day: day ?? '',
  lastDay,
  from: time?.from,
  to: time && (time.from + time.length) % 1440,
  organizer,
  showAs,
  recurring,
});

/** The grammar as one expression, the way the facts tell it; written apart from the code that reads labels. */
const date = String.raw`\w+day, (?:\w+ \d+, \d{4}|\d+ \w+ \d{4})`;
const clock = String.raw`\d+:\d\d(?: [AaPp][Mm])?`;
const now = new RegExp(
  `^(?<title>.*), (?:(?<from>${clock}) to (?<to>${clock})|all day event), (?<day>${date})(?: to (?<last>${date}))?(?:, .*?)??` +
    `(?:, By (?<organizer>.+?))?, (?<show>Busy|Free|Tentative|OOF)(?<series>, Recurring event)?(?<exception>, Exception to recurring event)?(?<private>, Private)?$`,
);
function expectedNow(label: string): (Plain & { isPrivate: boolean }) | undefined {
  const found = now.exec(label)?.groups;
  return (
    found && {
      title: found.title ?? '',
      day: isoDate(found.day ?? ''),
      lastDay: found.last && isoDate(found.last),
      from: found.from === undefined ? undefined : minutes(found.from),
      to: found.to === undefined ? undefined : minutes(found.to),
      organizer: found.organizer,
      showAs: shows[found.show ?? ''],
      recurring: found.exception ? 'exception' : found.series ? 'series' : undefined,
      isPrivate: found.private !== undefined,
    }
  );
}

const old =
  /^(?:all day )?event from (?<day>\w+, \w+ \d+, \d{4})(?: to (?<last>\w+, \w+ \d+, \d{4})| (?<from>[\d:]+) to (?<to>[\d:]+)) .* shown as (?<show>\w+)$/;
function expectedOld({ title, label }: { title: string; label: string }): Plain {
  const found = old.exec(label)?.groups ?? {};
  return {
    title: (title.split('\n')[0] ?? '').trim(),
    day: isoDate(found.day ?? ''),
    lastDay: found.last && isoDate(found.last),
    from: found.from === undefined ? undefined : minutes(found.from),
    to: found.to === undefined ? undefined : minutes(found.to),
    organizer: label.split(' organizer ')[1]?.replace(/ (?:recurring )?event shown as .*/, ''),
    showAs: shows[found.show ?? ''],
    recurring: / recurring event shown/.test(label) ? 'series' : undefined,
  };
}

describe.skipIf(!hasCaptures)('the captured labels', () => {
  const [, ...rows] = hasCaptures ? captured('cal-labels-2024-2026-new-format.tsv').trim().split('\n') : [];
  const labels = rows.map((row) => row.split('\t')[0] ?? '');
  const events = labels.filter((label) => expectedNow(label));
  const pairs = (hasCaptures ? JSON.parse(captured('cal-labels-2022-old-format-en24h.json')) : []) as {
    title: string;
    label: string;
  }[];

  test('are all there', () => {
    expect([labels.length, events.length, pairs.length]).toEqual([37, 34, 47]);
  });

  test.each(events)('%s', (text) => {
    const expected = expectedNow(text);
    for (const title of ['', expected?.title ?? '']) {
      const facts = readTileLabel({ text, title });
      expect(facts && { ...plain(facts), isPrivate: facts.isPrivate }).toEqual(expected);
      expect(facts?.withOthers).toBe(expected?.organizer !== undefined);
    }
  });

  test.each(labels.filter((label) => !expectedNow(label)))('no event of this grammar: %s', (text) => {
    expect(readTileLabel({ text, title: '' }, 'en-US')).toBeUndefined();
  });

  test.each(pairs)('of 2022: $label', (pair) => {
    const [title = '', ...lines] = pair.title.split('\n');
    const facts = readTileLabel({ text: pair.label, title, lines });
    expect(facts && plain(facts)).toEqual(expectedOld(pair));
    const bare = readTileLabel({ text: pair.label, title: '' });
    expect(bare && plain(bare)).toEqual(expectedOld(pair));
  });
});

describe('no event', () => {
  test.each([
    '8:00 AM to 9:00 AM, Tuesday, May 5, 2026, 2 events, 1 free, Outside of working hours',
    '3 more events from Tuesday, May 5, 2026',
    'May 5, My work plan: Office',
    'Go to next week May 11 – May 17, 2026 (Week 20)',
    '',
  ])('%s', (text) => {
    expect(readTileLabel({ text, title: '' }, 'en-US')).toBeUndefined();
  });
});

describe('other languages and formats', () => {
  const read = (text: string, tooltip: string, language?: string) => {
    const [title = '', ...lines] = tooltip.split('\n');
    return readTileLabel({ text, title, lines }, language);
  };

  test.each([
    ['Sync, 22:30 to 0:15, Tuesday, 5 May 2026, By Bo, Busy', 1350, 105],
    ['Sync, 10:30 PM to 12:15 AM, Tuesday, May 5, 2026, By Bo, Busy', 1350, 105],
    ['Sync, 11:30 am to 12:30 pm, Tuesday, 5 May 2026, By Bo, Busy', 690, 60],
    ['Sync, 09:00 to 09:45, Tuesday, 5 May 2026, By Bo, Busy', 540, 45],
  ])('%s', (text, from, length) => {
    expect(read(text, 'Sync')).toMatchObject({ day: '2026-05-05', time: { from, length, vague: false } });
  });

  test('Japanese: the tooltip’s place tells the organizer from it', () => {
    const text = '週次、10:00 から 10:30、2026 年 5 月 5 日 (火)、会議室、山田 花子、仮の予定';
    expect(read(text, '週次\n会議室\n10:00 から 10:30', 'ja')).toEqual({
      title: '週次',
      day: '2026-05-05',
      time: { from: 600, length: 30, vague: false },
      allDay: false,
      withOthers: true,
      organizer: '山田 花子',
      showAs: 'tentative',
      isPrivate: false,
    });
    expect(read(text.replace('、山田 花子', ''), '週次\n会議室\n10:00 から 10:30')).toMatchObject({
      withOthers: false,
    });
    expect(read(text, '週次')).not.toHaveProperty('withOthers');
    expect(read(text, '週次\n会議室')).not.toHaveProperty('withOthers');
    expect(read('休み、終日、2026 年 5 月 5 日 (火)、空き', '')).toMatchObject({
      allDay: true,
      showAs: 'free',
      withOthers: false,
    });
  });

  test('German words, in dates that the browser knows', () => {
    const text = 'Runde, Teil 2, 14:00 bis 15:30, Dienstag, 5. Mai 2026, Raum 3, Süd, Von Kim, Ada, Gebucht, Privat';
    expect(read(text, 'Runde, Teil 2\nRaum 3, Süd\n14:00 bis 15:30', 'de')).toMatchObject({
      title: 'Runde, Teil 2',
      day: '2026-05-05',
      time: { from: 840, length: 90 },
      withOthers: true,
      organizer: 'Von Kim, Ada',
      showAs: 'busy',
      isPrivate: true,
    });
  });

  test('a language without words: day and times, and nothing that is guessed', () => {
    const text = 'Point, 14:00 à 15:30, mardi 5 mai 2026, Salle 3, Par Ada, Occupé';
    expect(read(text, 'Point\nSalle 3\n14:00 à 15:30', 'fr')).toEqual({
      title: 'Point',
      day: '2026-05-05',
      time: { from: 840, length: 90, vague: false },
      allDay: false,
      isPrivate: false,
    });
    expect(read('Point, 9:00 à 9:30, ⵣⵣ 5, Par Ada, Occupé', 'Point')).toEqual({
      title: 'Point',
      time: { from: 540, length: 30, vague: true },
      allDay: false,
      isPrivate: false,
    });
    expect(read('Foire, toute la journée, mardi 5 mai 2026, Libre', 'Foire', 'fr')).toMatchObject({ allDay: true });
  });

  test('a weekday that is set apart from its date is no word for all day', () => {
    const text = 'Sync، 09:30 إلى 10:30، الثلاثاء، 5 مايو 2026، Salle 3، بواسطة Ada، مشغول';
    expect(read(text, 'Sync\nSalle 3\n09:30 إلى 10:30', 'ar')).toMatchObject({
      day: '2026-05-05',
      time: { from: 570, length: 60 },
      allDay: false,
    });
  });

  test('what a title, a place and an organizer hold misleads nobody', () => {
    const text =
      'By the way, 9:00 AM to 9:30 AM, Monday, May 4, 2026, 2:00 PM to 2:30 PM, Tuesday, May 5, 2026, Hall, By the Sea, By Kim, Ada (R&D | By All), Tentative';
    const expected = { day: '2026-05-05', time: { from: 840, length: 30 }, organizer: 'Kim, Ada (R&D | By All)' };
    expect(read(text, '')).toMatchObject({ title: 'By the way, 9:00 AM to 9:30 AM, Monday, May 4, 2026', ...expected });
    expect(
      read(
        'Sync, 2:00 PM to 2:30 PM, Tuesday, May 5, 2026, Hall, By the Sea, Busy',
        'Sync\nHall, By the Sea\n14:00 to 14:30',
      ),
    ).toMatchObject({
      withOthers: false,
    });
    const later =
      'Sync, 2:00 PM to 2:30 PM, Tuesday, May 5, 2026, Room 4, 3:00 PM to 4:00 PM, Monday, May 4, 2026, Busy';
    expect(read(later, 'Sync')).toMatchObject({ title: 'Sync', day: '2026-05-05' });
    expect(read('Meeting icon, Sync, 2:00 PM to 2:30 PM, Tuesday, May 5, 2026, Busy', 'Sync')).toMatchObject({
      title: 'Sync',
    });
  });

  test('the tooltip’s title is what the label of old is told apart by', () => {
    const text =
      'event from Tuesday, May 05, 2026 12:00 to 15:30 Ask location organizer bot  location P organizer O event shown as Free';
    expect(read(text, 'Ask location organizer bot')).toMatchObject({
      title: 'Ask location organizer bot',
      time: { from: 720, length: 210, vague: false },
      organizer: 'O',
      showAs: 'free',
    });
  });

  test('over midnight and over days', () => {
    expect(
      read('Watch, 10:00 PM to 1:00 AM, Tuesday, May 5, 2026 to Wednesday, May 6, 2026, By Bo, Busy', 'Watch'),
    ).toMatchObject({
      day: '2026-05-05',
      lastDay: '2026-05-06',
      time: { from: 1320, length: 180 },
    });
  });
});
