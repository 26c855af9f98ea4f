import type { CalendarView, SeenChip } from '../../domain/calendar-view.ts';
import { findLabelDates } from '../../domain/label-dates.ts';
import { hashTexts } from '../hash-texts.ts';
import { find, findAll, findAround } from '../select.ts';
import {
  aside,
  column,
  drawnCalendar,
  hours,
  liveRegion,
  surface,
  tile,
  tileItem,
  viewSurface,
} from './calendar-selectors.ts';
import { languagesOf } from './page-language.ts';
import { readAccount, readAccountName } from './read-account.ts';
import { dayOf, drawnTimes } from './read-grid.ts';

type Kind = CalendarView['kind'];

/** `Surface_Week` [in shipping code], and the same words in addresses [captured]. */
const kinds: Record<string, Kind> = { day: 'grid', week: 'grid', workweek: 'grid', month: 'month', agenda: 'schedule' };

const isSeen = (element: HTMLElement): boolean => element.checkVisibility();
const pathOf = (document: Document): string => document.location?.pathname ?? '';

/** Whether an address shows the calendar, and not one event in a window of its own. */
export const isCalendar = (path: string): boolean => /\/calendar(?:\/(?!deeplink)|$)/.test(path);

/** The calendar itself. Mails show tiles too: the calendar around a meeting, the day beside them. */
const surfaceOf = (document: Document, path: string): HTMLElement | undefined =>
  isCalendar(path) ? find(document, surface, isSeen) : undefined;

/** What the page says of itself, else what its address says, else whether there is a part with hours. */
export function viewKindOf(document: Document, path = pathOf(document)): Kind {
  const root = surfaceOf(document, path);
  if (!root) return 'other';
  const named = find(document, viewSurface, isSeen)?.dataset.appSection?.replace('Surface_', '');
  const [, route] = /\/view\/(\w+)/.exec(path) ?? [];
  const kind = kinds[(named ?? route ?? '').toLowerCase()];
  if (kind) return kind;
  return find(root, column) || find(root, hours) ? 'grid' : 'other';
}

/**
 * What Outlook's calendar shows. Only views with hours give chips: a month hides what does not fit in its cells.
 *
 * @param account my address, where it was told before: a calendar does not show it
 */
export function readCalendarView(
  document: Document,
  account = readAccount(document),
  path = pathOf(document),
): CalendarView {
  const kind = viewKindOf(document, path);
  const root = kind === 'grid' ? surfaceOf(document, path) : undefined;
  const [language] = languagesOf(document);
  const status = root && statusOf(document);
  const accountName = root && readAccountName(document);
  return {
    host: 'outlook',
    ...(account && { account }),
    ...(accountName && { accountName }),
    calendars: [],
    kind,
    days: root ? daysOf(root) : [],
    ...(language && { language }),
    ...(status && { status }),
    chips: root ? chipsIn(root) : [],
  };
}

function chipsIn(root: HTMLElement): SeenChip[] {
  const [firstDay] = daysOf(root);
  return tilesIn(root).flatMap((each) => readTile(each, firstDay) ?? []);
}

const tilesIn = (root: HTMLElement): HTMLElement[] => findAll(root, tile, (each) => !findAround(each, aside));

const daysOf = (root: HTMLElement): string[] =>
  [...new Set(findAll(root, column, isSeen).flatMap((each) => dayOf(each) ?? []))].sort();

/** "Loaded 30 events in 1 selected calendars April 20–26, 2026.": two numbers and a year [captured]. */
const statusOf = (document: Document): string | undefined =>
  findAll(document, liveRegion)
    .map((region) => region.textContent?.trim() ?? '')
    .find((text) => (text.match(/\p{Nd}+/gu)?.length ?? 0) > 2 && /\p{Nd}{4}/u.test(text));

/**
 * One tile as it stands there. Its id does not tell the days of a series apart for sure, so the day is added.
 *
 * @param firstDay of those that have a column. What stands in none of them stands above the hours, and its days are left
 *   to who reads its label: knowing calendars costs a page dear
 */
function readTile(element: HTMLElement, firstDay: string | undefined): SeenChip | undefined {
  const text = element.getAttribute('aria-label') ?? '';
  const [title = '', ...lines] = element.title.split('\n').map((line) => line.trim());
  const column = dayOf(element);
  const day = column ?? firstDay ?? dayIn(text, title, element.ownerDocument);
  if (!day || !text) return undefined;
  const id = findAround(element, tileItem)?.dataset.calitemid || text;
  const [, index] = /-(\d+)$/.exec(findAround(element, drawnCalendar)?.dataset.appSection ?? '') ?? [];
  return {
    eventId: `${id}/${day}`,
    ...(index && { calendarIndex: Number(index) }),
    day,
    ...(column || !firstDay ? drawnTimes(element) : { allDay: true }),
    text,
    title,
    ...(lines.length && { lines }),
    filled: true,
  };
}

/** Where a column does not name its day, the first date behind the title is that of the event. */
function dayIn(text: string, title: string, document: Document): string | undefined {
  const rest = title && text.startsWith(title) ? text.slice(title.length) : text;
  return findLabelDates(rest, languagesOf(document))[0]?.date.toString();
}

/** Stays the same as long as a look would read the same; asks the page for no layout, and for one visibility. */
export function viewSignature(document: Document, path = pathOf(document)): string {
  const root = surfaceOf(document, path);
  if (!root) return path;
  const tiles = tilesIn(root);
  const facts = tiles.flatMap((each) => [
    findAround(each, tileItem)?.dataset.calitemid ?? '',
    each.getAttribute('aria-label') ?? '',
    each.title,
    dayOf(each) ?? '',
  ]);
  const view = find(root, viewSurface)?.dataset.appSection;
  const days = findAll(root, column).map(dayOf).join('.');
  return [path, view, days, statusOf(document), tiles.length, hashTexts(facts)].join(' ');
}
