import type { Invite } from '../../domain/invite.ts';
import { find, findAll } from '../select.ts';
import { type ChipPlace, placeOfChip } from './chip-place.ts';
import { readEventId } from './event-id.ts';
import { readGrid } from './read-grid.ts';
import { cardVideo, chip, pageZone } from './selectors.ts';

type Times = Pick<Invite, 'start' | 'end' | 'allDay'>;

/**
 * When the event of a card is, from its chips in the grid behind: the card's own words leave out the year and one of two
 * "am" and "pm". Without grid, or where a piece of the event lies outside of it, it stays unknown.
 */
export function readCardTimes(card: ParentNode, eventId: string, timeZone?: string): Times {
  const document = card.ownerDocument ?? (card as Document);
  const key = card instanceof Element ? card.getAttribute('data-eventid') : null;
  const inCalendar = (each: Element) => key !== null && each.getAttribute('data-eventid') === key;
  const own = findAll(document, chip, inCalendar);
  // Decoding takes longer than all else here, and is for an event that is drawn in another calendar alone.
  const chips = own.length ? own : findAll(document, chip, (each) => readEventId(each)?.eventId === eventId);
  const grid = chips.length ? readGrid(document) : undefined;
  const pieces = grid ? chips.flatMap((each) => placeOfChip(each, grid) ?? []) : [];
  if (pieces.some(({ allDay }) => allDay)) return { allDay: true };
  return join(pieces, new Set(grid?.columns.values()), zoneOf(card) ?? timeZone);
}

const midnight = 24 * 60;

/** Over midnight there is one piece a day. One that touches the edge of the days that are shown may go on beyond it. */
function join(pieces: ChipPlace[], shown: Set<string>, zone: string | undefined): Times {
  const byDay = new Map(pieces.map((piece) => [piece.day, piece])); // two calendars side by side show the same
  const sorted = [...byDay.values()].sort((a, b) => a.day.localeCompare(b.day));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first?.from === undefined || last?.to === undefined) return {};
  const isStart = first.from > 0 || shown.has(dayAfter(first.day, -1));
  const isEnd = last.to < midnight || shown.has(dayAfter(last.day, 1));
  const start = isStart ? timeAt(first.day, first.from, zone) : undefined;
  const end = isEnd && !last.short ? timeAt(last.day, last.to, zone) : undefined;
  return { ...(start && { start }), ...(end && { end }) };
}

/** Temporal only here, where an event touches midnight: it costs a page 27 kB of heap. */
const dayAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/**
 * RFC 9557, without an offset; without a zone where the page names none. Rows of the grid are wall-clock hours, also on
 * the two days a year that have 23 or 25 [unverified].
 */
function timeAt(day: string, minutes: number, zone: string | undefined): string {
  const isNextDay = minutes >= midnight;
  const time = [Math.floor((minutes % midnight) / 60), minutes % 60, 0].map((part) => String(part).padStart(2, '0'));
  return `${isNextDay ? dayAfter(day, 1) : day}T${time.join(':')}${zone ? `[${zone}]` : ''}`;
}

/** "…: Area/City" among the details of a call [captured], else the page's hidden one. Words around it are localized. */
function zoneOf(card: ParentNode): string | undefined {
  const details = find(card, cardVideo)?.dataset.details ?? '';
  const named = [...details.matchAll(/[:：]\s*([A-Z][A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+)\s*$/gm)].map(([, name]) => name);
  const document = card.ownerDocument ?? undefined;
  const page = document && find(document, pageZone)?.textContent?.trim();
  return named[0] ?? page;
}
