import { describe, expect, test } from 'vitest';
import { readView } from '../../domain/read-view.ts';
import { renameClasses, showPage } from '../test-dom.ts';
import { readCalendarView, viewKindOf, viewSignature } from './read-view.ts';
import { calendar, eventForm, live, mailbox, main, preview, type TileShape, tile } from './test-page.ts';

const path = '/calendar/view/week';
const read = (at = path) => readCalendarView(document, undefined, at);
const days = (...tiles: TileShape[]) => [{ day: '2026-05-04', tiles: tiles.map(tile).join('') }, { day: '2026-05-05' }];

test('a week is read: days, tiles with their texts, hours as drawn, what is loaded', () => {
  showPage(
    main(calendar({ days: days({}) })) +
      live('Saved') +
      live('Loaded 1 events in 1 selected calendars May 4–10, 2026.'),
  );
  expect(read()).toEqual({
    host: 'outlook',
    calendars: [],
    kind: 'grid',
    days: ['2026-05-04', '2026-05-05'],
    language: 'en',
    status: 'Loaded 1 events in 1 selected calendars May 4–10, 2026.',
    chips: [
      {
        eventId: 'AAMk1/2026-05-04',
        calendarIndex: 0,
        day: '2026-05-04',
        from: 540,
        to: 600,
        text: 'Sync, 9:00 AM to 10:00 AM, Monday, May 4, 2026, Room 4, By Mina Sato, Busy',
        title: 'Sync',
        lines: ['Room 4', '9:00 AM to 10:00 AM'],
        filled: true,
      },
    ],
  });
  expect(readView(read(), { timeZone: 'UTC', me: [], readAt: '2026-05-04T08:00:00Z' })).toMatchObject({
    events: [{ key: 'AAMk1/2026-05-04', start: '2026-05-04T09:00:00Z' }],
    doubts: [],
  });
});

test('the account is what was told before, else what the page shows', () => {
  const control = '<div id="owa-me-control-container"><button aria-label="Robin Vale">R</button></div>';
  showPage(mailbox() + control + main(calendar({ days: days() })));
  expect(read()).toMatchObject({ account: 'robin.vale@maple.example', accountName: 'Robin Vale' });
  expect(readCalendarView(document, 'ada@firm.example', path).account).toBe('ada@firm.example');
});

describe('where it is the week', () => {
  const week = main(calendar({ days: days({}) }));

  test.each(['/calendar/view/week', '/calendar/0/view/day', '/calendar/view/workweek', '/calendar/', '/calendar'])(
    '%s',
    (at) => {
      showPage(week);
      expect([read(at).kind, read(at).chips.length]).toEqual(['grid', 1]);
    },
  );

  test.each(['/mail/', '/mail/0/inbox', '/calendar/deeplink/compose', '/calendars', '/'])('not %s', (at) => {
    showPage(week);
    expect(read(at)).toMatchObject({ kind: 'other', chips: [], days: [] });
  });

  test('and not the calendar around a meeting request, in a form, beside a mail', () => {
    showPage(main(calendar({ days: days({}) }) + preview + eventForm({ body: 'x' }) + tile({ id: 'beside' })));
    expect(read().chips.map(({ eventId }) => eventId)).toEqual(['AAMk1/2026-05-04']);
    document.querySelector('[data-app-section="Form_Content"]')?.insertAdjacentHTML('beforeend', tile({ id: 'form' }));
    const form = document.querySelector('[data-app-section="Form_Content"]');
    if (form) document.querySelector('[data-app-section="CalendarModuleSurface"]')?.append(form);
    expect(read().chips.map(({ eventId }) => eventId)).toEqual(['AAMk1/2026-05-04']);
  });
});

test.each([
  ['Week', 'grid'],
  ['WorkWeek', 'grid'],
  ['Day', 'grid'],
  ['Month', 'month'],
  ['Agenda', 'schedule'],
] as const)('a surface of a %s is a %s', (view, kind) => {
  showPage(main(calendar({ days: days({}), view })));
  expect(viewKindOf(document, '/calendar/')).toBe(kind);
  expect(read('/calendar/').chips).toHaveLength(kind === 'grid' ? 1 : 0);
});

describe('without marks of days', () => {
  test('the label’s date behind the title is the day, and the day’s group the scale', () => {
    const label = 'Before May 2, 2026, 9:00 AM to 10:00 AM, Monday, May 4, 2026, Room, May 9, 2026, By Kim, Busy';
    const title = 'Before May 2, 2026\nRoom, May 9, 2026\n9:00 AM to 10:00 AM';
    showPage(main(calendar({ days: days({ label, title }), marked: false })));
    expect(read()).toMatchObject({ days: [], chips: [{ day: '2026-05-04', from: 540, to: 600 }] });
  });

  test('what has no date at all is left out', () => {
    showPage(main(calendar({ days: days({ label: '2 more', title: '' }), marked: false })));
    expect(read().chips).toEqual([]);
  });
});

test('hours are drawn only where a day is as high as one', () => {
  showPage(
    main(
      calendar({
        days: days({ from: 540, to: 565 }),
        strip: `<div data-column-date="2026-05-05" style="position: relative; height: 100px">${tile({ id: 'AAMk2', from: 0, to: 60 })}</div>`,
      }),
    ),
  );
  const [strip, short] = read().chips;
  expect(short).toMatchObject({ from: 540, to: 565, short: true });
  expect(strip).toMatchObject({ eventId: 'AAMk2/2026-05-05', day: '2026-05-05' });
  expect(strip).not.toHaveProperty('from');
});

test('several calendars are told apart', () => {
  showPage(main(calendar({ days: days({}) }) + calendar({ days: days({ id: 'AAMk2' }), index: 1 })));
  const both = document.querySelectorAll('[data-app-section^="calendar-view-"]');
  document.querySelector('[data-app-section="Surface_Week"]')?.append(...both);
  expect(read().chips.map(({ calendarIndex }) => calendarIndex)).toEqual([0, 1]);
});

test('the signature changes with what is shown, and with nothing else', () => {
  const root = showPage(main(calendar({ days: days({}) })) + live('Loaded 1 events in 1 calendars, 2026'));
  const seen = [viewSignature(document, path)];
  renameClasses(root);
  expect(viewSignature(document, path)).toBe(seen[0]);
  const shown = root.querySelector<HTMLElement>('[data-calitemid]');
  const changes = [
    () => shown?.firstElementChild?.setAttribute('aria-label', 'Sync, Free'),
    () => shown?.setAttribute('data-calitemid', 'AAMk9'),
    () => root.querySelector('[data-column-date]')?.setAttribute('data-column-date', '2026-05-11'),
    () => root.querySelector('[aria-live]')?.append('!'),
    () => shown?.remove(),
  ];
  for (const change of changes) {
    change();
    seen.push(viewSignature(document, path));
  }
  seen.push(viewSignature(document, '/mail/'));
  expect(new Set(seen).size).toBe(seen.length);
});
