import { beforeEach, describe, expect, test } from 'vitest';
import type { SeenChip } from '../../domain/calendar-view.ts';
import { withCaptures } from '../test-captures.ts';
import { renameClasses, showPage, translateLabels } from '../test-dom.ts';
import { readCalendarView, viewSignature } from './read-view.ts';
import { captures } from './test-captures.ts';
import { chipOf, dateKey, describePage, encodeId, setScale, showCapture, showGrid } from './test-page.ts';

/** Minutes of "9:15am" and its kin, told here apart from the code that reads them. */
function minutesOf(text: string): number {
  const [, hour = '', minute = '0', half] = /^(\d+)(?::(\d+))?([ap])m$/.exec(text) ?? [];
  return ((Number(hour) % 12) + (half === 'p' ? 12 : 0)) * 60 + Number(minute);
}

/** What the hidden English texts of a page say, in document order; tasks left out. */
function timesIn(root: Element): { from: number; to: number }[] {
  return [...root.querySelectorAll('[data-column-index] [data-eventchip]')]
    .map((chip) => /^(\d[\d:]*[ap]m) to (\d[\d:]*[ap]m), /.exec(chip.firstElementChild?.textContent ?? ''))
    .flatMap((match) => (match ? [{ from: minutesOf(match[1]!), to: minutesOf(match[2]!) }] : []));
}

const times = (chips: SeenChip[]) => chips.map(({ from, to }) => ({ from, to }));

beforeEach(() => describePage({}));

withCaptures(() => {
  describe('the captured week', () => {
    test('is read whole: days, calendar, and every event right to the minute', () => {
      const root = showCapture('week-2025-12-grid.html');
      const view = readCalendarView(document);
      expect(view).toMatchObject({
        host: 'google-calendar',
        kind: 'grid',
        calendars: ['alex.sample.account@gmail.com'],
      });
      expect(view.days).toEqual(['2025-11-30', ...[1, 2, 3, 4, 5, 6].map((day) => `2025-12-0${day}`)]);
      expect(view.chips).toHaveLength(13);
      expect(times(view.chips)).toEqual(timesIn(root));
      expect(view.chips.every(({ filled, short, allDay }) => filled && !short && !allDay)).toBe(true);
      expect(view.chips[2]).toMatchObject({
        eventId: 'p1cvckk5gav6fg26mfi36osvas_20251202T170000Z',
        calendar: 'alex.sample.account@gmail.com',
        day: '2025-12-02',
        from: 555,
        to: 675,
      });
      for (const { text, title } of view.chips) expect(text).toContain(`, ${title}, `);
    });

    test.each([20, 31, 40, 56.5, 96])('is read the same at %d px an hour', (pixelsPerHour) => {
      const root = showCapture('week-2025-12-grid.html', { pixelsPerHour });
      for (const chip of root.querySelectorAll<HTMLElement>('[data-column-index] [data-eventchip]')) {
        const scaled = (length: string, gap: number) => ((Number.parseFloat(length) + gap) * pixelsPerHour) / 48 - gap;
        chip.style.top = `${scaled(chip.style.top, 1)}px`;
        chip.style.height = `${scaled(chip.style.height, 2)}px`;
      }
      expect(times(readCalendarView(document).chips)).toEqual(timesIn(root));
    });

    test.each([
      ['Japanese', '午後8時～午後9時、仮の予定、山田、場所の指定なし、2025年 12月 1日', '仮の予定'],
      ['German', '20:00 bis 21:00, Termin, Muster, Kein Ort, 1. Dezember 2025', 'Termin'],
      ['made up, from right to left', '٨ م ⟵ ٩ م، حدث، شخص، بلا مكان', 'حدث'],
    ])('is read the same in another language: %s', (_, text, title) => {
      const root = showCapture('week-2025-12-grid.html');
      const expected = timesIn(root);
      translateLabels(root);
      for (const chip of root.querySelectorAll('[data-column-index] [data-eventchip]')) {
        chip.firstElementChild!.textContent = text;
        for (const element of chip.querySelectorAll('[aria-hidden] span span')) element.textContent = title;
      }
      const { chips } = readCalendarView(document);
      expect(times(chips)).toEqual(expected);
      expect(new Set(chips.map((chip) => `${chip.title}|${chip.text}`))).toEqual(new Set([`${title}|${text}`]));
    });

    test('is read the same with every class renamed', () => {
      const root = showCapture('week-2025-12-grid.html');
      const before = readCalendarView(document);
      renameClasses(root);
      expect(readCalendarView(document)).toEqual(before);
    });

    test('gives texts alone where the columns have no height', () => {
      showPage(captures.get('week-2025-12-grid.html') ?? '');
      for (const column of document.querySelectorAll<HTMLElement>('[data-column-index]')) column.style.height = '0';
      const { chips } = readCalendarView(document);
      expect(chips).toHaveLength(13);
      expect(chips.every(({ from, to, text }) => from === undefined && to === undefined && text)).toBe(true);
    });
  });

  test('the captured day of 2019 is read at its own scale', () => {
    showCapture('day-2019-01-ja.html', { pixelsPerHour: 40 });
    expect(readCalendarView(document)).toMatchObject({
      kind: 'grid',
      days: ['2019-01-03'],
      calendars: ['someone@example.com'],
      account: 'someone@example.com',
      chips: [{ eventId: '542h7vo65mq3614bbkif1tj5o2_20190130T000000Z', from: 540, to: 630 }],
    });
    const [seen] = readCalendarView(document).chips;
    expect(seen?.text.split('、')[1]).toBe(seen?.title);
  });

  test.each([
    ['accepted', { from: 720, to: 750, filled: true }],
    ['declined', { from: 630, to: 720, filled: false }],
  ])('the captured chip that was %s is read', (answer, expected) => {
    showGrid([{ day: '2026-06-02', chips: captures.get(`chip-week-2026-06-${answer}.html`) ?? '' }]);
    setScale(document.body, 40); // the scale at which it was captured
    const view = readCalendarView(document);
    expect(view.account).toBe('you@example.com');
    expect(view.chips).toMatchObject([expected]);
    expect(view.chips[0]?.text).toContain(`, ${view.chips[0]?.title}`);
  });

  test('the classic page of 2015 gives nothing', () => {
    showPage(captures.get('classic-week-2015-03-fullpage.html') ?? '');
    expect(readCalendarView(document)).toEqual({
      host: 'google-calendar',
      kind: 'other',
      calendars: [],
      days: [],
      chips: [],
    });
  });
});

describe('a grid of our own', () => {
  test('hidden weekends leave a gap, and two calendars give a day two columns', () => {
    const theirs = chipOf({ from: 600, to: 660, calendar: 'ann@firm.example' });
    showGrid([
      { day: '2026-11-20', chips: chipOf({ from: 540, to: 600 }) },
      { day: '2026-11-23', chips: chipOf({ from: 600, to: 660 }) },
      { day: '2026-11-23', chips: theirs, calendar: 'ann@firm.example' },
    ]);
    const view = readCalendarView(document);
    expect(view.days).toEqual(['2026-11-20', '2026-11-23']);
    expect(view.calendars).toEqual(['me@gmail.com', 'ann@firm.example']);
    expect(view.account).toBeUndefined();
    expect(view.chips.map(({ day, calendar }) => [day, calendar])).toEqual([
      ['2026-11-20', 'me@gmail.com'],
      ['2026-11-23', 'me@gmail.com'],
      ['2026-11-23', 'ann@firm.example'],
    ]);
  });

  test('the account is the button’s or the logged one, even where a colleague’s calendar stands alone', () => {
    const link =
      '<a href="https://accounts.google.com/SignOutOptions?hl=de" aria-label="Konto: Me (Me@Gmail.com)"></a>';
    showGrid([{ day: '2026-11-23', calendar: 'ann@firm.example' }], { before: link });
    expect(readCalendarView(document).account).toBe('me@gmail.com');
    const logged = chipOf({ from: 540, to: 600 }).replace(
      'role=',
      `jslog='35463; 2:["x",null];1:["me@gmail.com",1]' role=`,
    );
    showGrid([{ day: '2026-11-23', chips: logged, calendar: 'ann@firm.example' }]);
    expect(readCalendarView(document).account).toBe('me@gmail.com');
  });

  test('what is as low as chips get is marked, and what is drawn beyond the day has no time', () => {
    const chips = [
      chipOf({ id: 'short1', from: 540, to: 545 }),
      chipOf({ id: 'short2', from: 560, to: 575 }),
      chipOf({ id: 'long20', from: 600, to: 620 }),
      chipOf({ id: 'beyond', from: 1380, to: 1600 }),
    ];
    showGrid([{ day: '2026-11-23', chips: chips.join('') }]);
    expect(readCalendarView(document).chips.map(({ from, short }) => [from, short])).toEqual([
      [540, true],
      [560, true],
      [600, undefined],
      [undefined, undefined],
    ]);
  });

  test('the name of an icon is no title, even if the text holds it too', () => {
    const text = '9am to 10am, Sync, Me, Accepted, Location: videocam room, November 23, 2026';
    showGrid([{ day: '2026-11-23', chips: chipOf({ from: 540, to: 600, text }) }]);
    expect(readCalendarView(document).chips).toMatchObject([{ title: 'Sync', text }]);
  });

  test('over midnight there are two pieces of one event', () => {
    showGrid([
      { day: '2026-11-23', chips: chipOf({ from: 1320, to: 1440 }) },
      { day: '2026-11-24', chips: chipOf({ from: 0, to: 60 }) },
    ]);
    expect(readCalendarView(document).chips).toMatchObject([
      { eventId: 'abcde12345', day: '2026-11-23', from: 1320, to: 1440 },
      { eventId: 'abcde12345', day: '2026-11-24', from: 0, to: 60 },
    ]);
  });

  test('a title that is struck through tells declined from unanswered', () => {
    const declined = chipOf({
      id: 'declined1',
      from: 540,
      to: 600,
      filled: false,
      style: 'text-decoration: line-through',
    });
    showGrid([{ day: '2026-11-23', chips: declined + chipOf({ id: 'open12345', from: 600, to: 660, filled: false }) }]);
    expect(readCalendarView(document).chips.map(({ struck, filled }) => [filled, struck])).toEqual([
      [false, true],
      [false, false],
    ]);
  });

  test('an all-day event of several days is one, on its first day; tasks are none', () => {
    const allDay = (id: string, left: string) =>
      `<div role="gridcell"><div data-eventchip data-stacked-layout-chip-container="true" data-eventid="${id}" style="left: ${left}; width: 40%">
        <div role="button" data-stacked-layout-chip="true"><span aria-hidden="true"><span>Fair</span></span><span>All day, Fair, Me</span></div></div></div>`;
    const fair = encodeId('fair12345 me@m');
    const before = `<div role="row">${allDay(fair, '20%')}${allDay(fair, '40%')}${allDay('tasks_rollover_view', '60%')}</div>`;
    showGrid(
      [23, 24, 25, 26, 27].map((day) => ({ day: `2026-11-${day}` })),
      { before },
    );
    expect(readCalendarView(document).chips).toEqual([
      {
        eventId: 'fair12345',
        calendar: 'me@gmail.com',
        day: '2026-11-24',
        allDay: true,
        text: 'All day, Fair, Me',
        title: 'Fair',
        filled: false,
        struck: false,
      },
    ]);
  });

  test('a row that is not shown is left alone', () => {
    const old = `<div role="row" style="display: none"><div data-column-index="0" data-datekey="${dateKey('2026-11-16')}">${chipOf({ from: 0, to: 60 })}</div></div>`;
    showGrid([{ day: '2026-11-23', chips: chipOf({ from: 540, to: 600 }) }], { before: old });
    expect(readCalendarView(document)).toMatchObject({
      days: ['2026-11-23'],
      chips: [{ day: '2026-11-23', from: 540 }],
    });
  });

  test.each([
    [{ viewfamily: 'EVENT', viewkey: 'MONTH' }, 'month'],
    [{ viewfamily: 'EVENT', viewkey: 'YEAR' }, 'year'],
    [{ viewfamily: 'SCHEDULE' }, 'schedule'],
    [{ viewkey: 'AGENDA' }, 'schedule'],
    [{ viewfamily: 'EVENT_EDIT', viewkey: 'EVENTEDIT' }, 'other'],
    [{ viewkey: 'CUSTOM_DAYS' }, 'grid'],
    [{}, 'grid'],
  ])('%j is a %s', (dataset, kind) => {
    showGrid([{ day: '2026-11-23', chips: chipOf({ from: 540, to: 600 }) }]);
    describePage(dataset as Record<string, string>);
    const view = readCalendarView(document);
    expect(view.kind).toBe(kind);
    expect(view.chips).toHaveLength(kind === 'grid' ? 1 : 0);
  });

  test('the side panel’s list has no columns', () => {
    showPage(chipOf({ from: 540, to: 600 }));
    expect(readCalendarView(document)).toMatchObject({ kind: 'other', chips: [] });
  });
});

test('the signature changes with what is shown, and with nothing else', () => {
  const root = showGrid([{ day: '2026-11-23', chips: chipOf({ from: 540, to: 600 }) }]);
  const seen = [viewSignature(document)];
  renameClasses(root);
  setScale(root, 48);
  expect(viewSignature(document)).toBe(seen[0]);
  const chip = root.querySelector<HTMLElement>('[data-eventchip]')!;
  const changes = [
    () => chip.style.setProperty('top', '47px'),
    () => chip.style.removeProperty('background-color'),
    () => chip.firstElementChild!.append('!'),
    () => chip.remove(),
    () => root.querySelector('[data-datekey]')!.setAttribute('data-datekey', '1'),
  ];
  for (const change of changes) {
    change();
    seen.push(viewSignature(document));
  }
  expect(new Set(seen).size).toBe(seen.length);
});
