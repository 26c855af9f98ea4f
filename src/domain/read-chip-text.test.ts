import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SeenChip } from './calendar-view.ts';
import { readChipTexts } from './read-chip-text.ts';

const chip = (text: string, { title = 'Sync', filled = true, day = '2026-11-23' } = {}): SeenChip => ({
  eventId: 'abcde12345',
  day,
  text,
  title,
  filled,
});
const asked = (texts: string[], options?: { title?: string; filled?: boolean }) =>
  readChipTexts(texts.map((text) => chip(text, options))).map((facts) => facts.asked);

describe('whether there is an answer of mine', () => {
  test.each([
    ['9am to 10am, Sync, Me Myself, No location, November 23, 2026', false, undefined],
    ['9am to 10am, Sync, Me Myself, Accepted, No location, November 23, 2026', true, 'accepted'],
    ['9am to 10am, Sync, Me Myself, Declined, Location: Room 1, Town, November 23, 2026', true, 'declined'],
    ['9am to 10am, Sync, Me Myself, Needs RSVP, No location, Color: Red, November 23, 2026', true, 'needs-action'],
    ['9am to 10am, Sync, Me Myself, Tentative, No location, November 23, 2026', true, 'tentative'],
    ['9am to 10am, Sync, Me Myself, Location: Room 1, Town, November 23, 2026', false, undefined],
    ['9am to 10am, Sync, Me Myself, No location, Color: Red, November 23, 2026', false, undefined],
    ['9am to 10am, Sync, Me Myself, Location: Room: 2, Color: Red, November 23, 2026', false, undefined],
    ['午前9時～午前10:30、「Sync」、私、承諾、場所の指定なし、2026年 11月 23日', true, 'accepted'],
    ['午前9時～午前10:30、Sync、場所: W1、2026年 11月 23日', false, undefined], // as in 2019, without owner
    ['9:00 – 10:00, Sync, Ich, Zusage, Kein Ort, 23. November 2026', true, undefined],
    ['9:00 – 10:00, Sync, Ich, Kein Ort, 23. November 2026', false, undefined],
    ['9:00 – 10:00, Sync, Ich, Ort: Raum 1, 23. November 2026', false, undefined],
  ])('%s', (text, expected, answer) => {
    const [facts] = readChipTexts([chip(text)]);
    expect([facts?.asked, facts?.answer]).toEqual([expected, answer]);
  });

  test('in a language of which no word is known, texts explain each other', () => {
    const date = '23 Nov 2026';
    const place = (label: string) => `1 – 2, Sync, Moi, Oui, ${label}: x, ${date}`;
    expect(asked([place('Où')])).toEqual([undefined]);
    const plain = `1 – 2, Sync, Moi, Nulle part, ${date}`;
    const colored = `1 – 2, Sync, Moi, Nulle part, Teinte: bleu, ${date}`;
    const withPlace = `1 – 2, Sync, Moi, Où: y, ${date}`;
    expect(asked([colored])).toEqual([undefined]);
    expect(asked([plain, colored])).toEqual([false, false]);
    expect(asked([withPlace, place('Où')])).toEqual([false, true]);
    expect(asked([`1 – 2, Sync, Moi, Oui, Nulle part, Teinte: bleu, ${date}`])).toEqual([true]);
  });

  test('a comma in the owner’s name is no answer', () => {
    const date = '23 Nov 2026';
    const own = `1 – 2, Sync, Doe, John, Nulle part, ${date}`;
    const met = `1 – 2, Sync, Doe, John, Oui, Nulle part, ${date}`;
    expect(asked([own, own, met])).toEqual([false, false, true]);
    const shown = readChipTexts([chip(own), chip(own, { filled: false })]);
    expect(shown.map((facts) => facts.asked)).toEqual([false, false]);
  });

  test('without its title only a known word tells', () => {
    expect(asked(['9am to 10am, Sync, Me, Accepted, No location'], { title: '' })).toEqual([true]);
    expect(asked(['9 – 10, Sync, Me, Oui, Nulle part'], { title: 'Else' })).toEqual([undefined]);
  });
});

test('calendars that are named, and kinds that are no meetings', () => {
  const read = (text: string, title = 'Sync') => readChipTexts([chip(text, { title })])[0];
  expect(read('1pm to 4pm, Sync, Calendar: Team, No location, November 23, 2026')).toMatchObject({
    asked: false,
    otherCalendar: true,
  });
  expect(read('15:30 a 16:30, Sync, Kalendář: Tým, Nikde, 23 listopadu 2026')).toMatchObject({
    asked: false,
    otherCalendar: true,
  });
  expect(read('9am to 10am, Focus time: Sync, Me, No location, November 23, 2026')).toMatchObject({ notMeeting: true });
  expect(
    read('9am to 10am, Focus time review, Me, Accepted, No location, November 23, 2026', 'Focus time review'),
  ).toEqual({
    time: { from: 540, length: 60, vague: false },
    asked: true,
    answer: 'accepted',
  });
});

const file = new URL('../../../shared/captures/google-calendar/accessible-labels.tsv', import.meta.url);
const isThere = existsSync(file);
if (!isThere && !process.env.CI)
  process.stderr.write('Skipped: the hidden texts of ../shared/captures are not there.\n');

describe.skipIf(!isThere && !process.env.CI)('the hidden texts that were seen', () => {
  /** Each with what follows from its words, found here by the words alone, and its title, which is cut out by hand. */
  const rows = () => {
    const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
    return lines.map((line) => line.split('\t')).map(([text = '', locale = '']) => ({ text, locale }));
  };
  const words = /, (Accepted|Declined|Needs RSVP)(?=, )/;

  test('tell meetings from own time, as their words do', () => {
    const timed = rows().filter(
      ({ text, locale }) => locale === 'en-US' && /^(?:\d[\d:]*[ap]m|April) /.test(text) && !text.includes('…'),
    );
    expect(timed.length).toBeGreaterThan(9);
    for (const { text } of timed) {
      const start = /^(?:April.*?pm to April.*?pm|.*? to \S+?), /.exec(text)?.[0].length ?? 0;
      const after = text.slice(start).split(', ');
      const place = after.findIndex((field) => /^(?:Accepted|Declined|Needs RSVP|No location|Location: )/.test(field));
      const title = after.slice(0, place - 1).join(', ');
      const year = /(\w+) (\d+), (\d{4})$/.exec(text);
      const month = [
        '',
        'January',
        'February',
        'March',
        'April',
        'May',
        'June',
        'July',
        'August',
        'September',
        'October',
        'November',
        'December',
      ].indexOf(year?.[1] ?? '');
      const day = year ? `${year[3]}-${String(month).padStart(2, '0')}-${year[2]?.padStart(2, '0')}` : '2026-04-07';
      const [facts] = readChipTexts([chip(text, { title, day })]);
      const answer = words.exec(text)?.[1]?.toLowerCase().replace('needs rsvp', 'needs-action');
      expect(facts, text).toMatchObject({ asked: answer !== undefined, time: { vague: false } });
      expect(facts?.answer, text).toBe(answer);
    }
  });

  test('of other languages tell their times', () => {
    const times = rows()
      .filter(({ text, locale }) => /ja|it/.test(locale) && !text.includes('…'))
      .map(({ text }) => {
        const title = text.split(/、|, /)[1]?.replace(/[「」]/g, '') ?? '';
        const day = /2019/.test(text)
          ? '2019-01-30'
          : /2024/.test(text)
            ? '2024-09-30'
            : /1月/.test(text)
              ? '2026-01-11'
              : '2026-09-15';
        const [facts] = readChipTexts([chip(text, { title, day })]);
        return [facts?.time?.from, facts?.time?.length, facts?.otherCalendar ?? false, facts?.asked];
      });
    expect(times).toEqual([
      [540, 90, false, false],
      [1080, 60, false, false],
      [780, 180, true, false],
      [930, 60, true, false],
    ]);
  });
});
