import type { CalendarView, SeenChip } from '../../domain/calendar-view.ts';
import { hashTexts } from '../hash-texts.ts';
import { find, findAll } from '../select.ts';
import { calendarsOf, readAccount } from './read-account.ts';
import { readChip } from './read-chip.ts';
import { readGrid } from './read-grid.ts';
import { chip, column, pageZone } from './selectors.ts';

type Kind = CalendarView['kind'];

/** `body[data-viewkey]` [in shipping code; no capture reaches up to the body], and the same words in addresses. */
const kinds: Record<string, Kind> = {
  DAY: 'grid',
  WEEK: 'grid',
  CUSTOM_DAYS: 'grid',
  CUSTOMDAY: 'grid',
  MONTH: 'month',
  CUSTOM_WEEKS: 'month',
  CUSTOMWEEK: 'month',
  YEAR: 'year',
  AGENDA: 'schedule',
  SCHEDULE: 'schedule',
  SEARCH: 'schedule',
  EVENTEDIT: 'other',
};

/** What the page says of itself, else what its address says, else what is there: columns with hours, or none. */
export function viewKindOf(document: Document): Kind {
  const { viewkey = '', viewfamily = '' } = document.body?.dataset ?? {};
  if (viewfamily === 'EVENT_EDIT') return 'other';
  const [, route = ''] = /\/r\/([a-z]+)(?:\/|$)/.exec(document.location?.pathname ?? '') ?? [];
  const named = kinds[viewkey.toUpperCase()] ?? kinds[viewfamily] ?? kinds[route.toUpperCase()];
  if (named && named !== 'grid') return named;
  return find(document, column) ? 'grid' : 'other';
}

/**
 * What a page of Google Calendar shows. Only views with hours give chips: a month hides what does not fit in its cells,
 * and the side panel in Gmail and Docs has no columns.
 */
export function readCalendarView(document: Document): CalendarView {
  const kind = viewKindOf(document);
  const grid = kind === 'grid' ? readGrid(document) : undefined;
  const account = readAccount(document);
  const columns = grid?.columns ?? new Map<Element, string>();
  const zone = find(document, pageZone)?.textContent?.trim();
  return {
    host: 'google-calendar',
    ...(account && { account }),
    calendars: [...new Set([...columns.keys()].flatMap(calendarsOf))],
    kind,
    days: [...new Set(columns.values())].sort(),
    ...(zone && { zone }),
    chips: grid ? onceEach(findAll(document, chip).flatMap((each) => readChip(each, grid) ?? [])) : [],
  };
}

/** An all-day event of several days can stand in each of them [captured as text]. */
function onceEach(chips: SeenChip[]): SeenChip[] {
  const seen = new Set<string>();
  return chips.filter(({ allDay, eventId, calendar }) => {
    if (!allDay) return true;
    const key = `${eventId} ${calendar}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/**
 * Stays the same as long as a look would read the same: what the page shows is hashed, without reading it and without
 * layout. A few hundred chips take well below a millisecond.
 */
export function viewSignature(document: Document): string {
  const { viewkey = '', viewfamily = '' } = document.body?.dataset ?? {};
  const days = findAll(document, column).map((each) => each.getAttribute('data-datekey'));
  const chips = days.length ? findAll(document, chip) : [];
  const facts = chips.flatMap((each) => {
    // An id begins with what is its own; what follows is the calendar's address, in base64.
    const id = each.getAttribute('data-eventid')?.slice(0, 24) ?? '';
    return [id, each.getAttribute('style') ?? '', each.textContent];
  });
  return [viewkey || viewfamily, document.location?.pathname, days.join('.'), chips.length, hashTexts(facts)].join(' ');
}
