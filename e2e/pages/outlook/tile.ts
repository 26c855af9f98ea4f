// Labels in English follow 34 captured ones; in Japanese the order of shipping code; in other languages they are invented.
import { h, icon, nextNumber, onClick } from './dom.ts';
import type { OutlookEvent } from './events.ts';
import { timeOf, words } from './words.ts';

const time = (at: Temporal.PlainDateTime) => timeOf(at.toPlainTime());

/** "Title, START to END, DATE[, place][, By organizer], ShowAs[, Recurring event][, Private]" */
export function labelOf({ event, title, by, showAs, private: isPrivate }: OutlookEvent): string {
  const { start, end, allDay, location, rule } = event;
  const [first, last] = [start.toPlainDate(), end.subtract({ minutes: 1 }).toPlainDate()];
  const date = words.date(first);
  const when = allDay
    ? [words.allDay, first.equals(last) ? date : words.dates(date, words.date(last))]
    : [words.span(time(start), time(end)), date];
  const tail = [
    location,
    by && words.by(by),
    words[showAs],
    rule && (/^planning/.test(event.name) ? words.exception : words.recurring),
    isPrivate && words.private,
  ];
  return [title, ...when, ...tail.filter((part): part is string => Boolean(part))].join(words.comma);
}

/** The tooltip: subject, place and times, a line each. */
export function tooltipOf({ event: { start, end, allDay, location }, title }: OutlookEvent): string {
  return [title, location, !allDay && words.span(time(start), time(end))].filter(Boolean).join('\n');
}

/** Pixels of an hour. */
export const hourHeight = 48;

/** An event as grids, previews and side panes draw it. */
export function tile(shown: OutlookEvent, open?: (shown: OutlookEvent, tile: HTMLElement) => void): HTMLElement {
  const { event, title } = shown;
  const { start, end, allDay, rule } = event;
  const top = (start.hour + start.minute / 60) * hourHeight;
  const minutes = Math.min(
    start.until(end, { largestUnit: 'minutes' }).minutes,
    24 * 60 - start.hour * 60 - start.minute,
  );
  const style = allDay ? undefined : `top: ${top}px; height: ${Math.max(minutes / 60, 0.25) * hourHeight - 2}px`;
  const pressed = h(
    'div.event',
    { role: 'button', tabindex: '0', 'aria-label': labelOf(shown), title: tooltipOf(shown) },
    h('span.subject', {}, title.slice(0, 60)),
    rule && icon('ArrowRepeatAllRegular'),
    shown.private && icon('LockClosedRegular'),
  );
  const made = h(
    'div.calendar-SelectionStyles-resizeBoxParent.tile',
    { 'data-calitemid': shown.id, 'data-itemindex': String(nextNumber()), ...(style ? { style } : {}) },
    pressed,
  );
  if (open) onClick(pressed, () => open(shown, made));
  return made;
}

/** A column of hours with its tiles. */
export const dayColumn = (
  day: Temporal.PlainDate,
  shown: OutlookEvent[],
  open?: (shown: OutlookEvent, tile: HTMLElement) => void,
): HTMLElement =>
  h(
    'div.column',
    { role: 'group', 'data-column-date': day.toString(), style: `height: ${24 * hourHeight}px` },
    ...shown.filter(({ event }) => !event.allDay).map((one) => tile(one, open)),
  );
