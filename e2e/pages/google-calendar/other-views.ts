// Month and schedule. Neither was captured whole: attributes follow others' code and tests, the rest is an invention.
import { chipAttributes, type Open, opening, stackedChip } from './chip.ts';
import { h } from './dom.ts';
import { type CalendarEvent, dateKey } from './event.ts';
import { hiddenText, visibleTime, visibleTitle } from './hidden-text.ts';
import { span } from './layout.ts';
import { words } from './words.ts';

/** Rows of chips that fit in a day; the rest hides behind a control. */
const rowsThatFit = 3;

const covers = (day: Temporal.PlainDate) => (event: CalendarEvent) => span(event, [day]) !== undefined;

/** A timed event stands in the day it begins; one of whole days in all of its days. */
const standsIn = (day: Temporal.PlainDate) => (event: CalendarEvent) =>
  event.allDay ? span(event, [day]) !== undefined : event.start.toPlainDate().equals(day);

/** A row for each event of a week, so that one of several days has the same in each. */
function rowsOf(week: Temporal.PlainDate[], events: CalendarEvent[]): Map<CalendarEvent, number> {
  const rows = new Map<CalendarEvent, number>();
  for (const event of events) {
    const days = week.filter((day) => standsIn(day)(event));
    const taken = events.filter((other) => rows.has(other) && days.some((day) => standsIn(day)(other)));
    let row = 0;
    while (taken.some((other) => rows.get(other) === row)) row++;
    if (days.length) rows.set(event, row);
  }
  return rows;
}

const more = (count: number, left: number, width: number): HTMLElement => {
  const style = `left: ${left.toFixed(2)}%; width: ${width.toFixed(2)}%; top: ${rowsThatFit}em;`;
  return h(
    'div.c7BMTc',
    { role: 'button', tabindex: '0', 'data-opens-day-overview': 'true', style },
    words.more(count),
  );
};

function weekRow(week: Temporal.PlainDate[], events: CalendarEvent[], open: Open): HTMLElement {
  const share = 100 / week.length;
  const rows = rowsOf(week, events);
  const cells = week.map((day) =>
    h(
      'div.MGaLHf',
      { 'aria-hidden': 'true', 'data-datekey': String(dateKey(day)) },
      h('h2.w48V4c', {}, String(day.day)),
    ),
  );
  const chips = week.map((day, index) => {
    const ofDay = events.filter(standsIn(day));
    const shown = ofDay.filter((event) => (rows.get(event) ?? 0) < rowsThatFit - 1);
    const hidden = ofDay.length - shown.length;
    const chipOf = (event: CalendarEvent) => {
      const days = week.filter((each) => standsIn(each)(event));
      const first = week.findIndex((each) => standsIn(each)(event));
      const place = { left: first * share, width: days.length * share, row: (rows.get(event) ?? 0) + 1 };
      return stackedChip(event, place, open);
    };
    return h(
      'div.qLWd9c',
      { role: 'gridcell', tabindex: '-1' },
      h('h2.XuJrye', {}, `${words.events(ofDay.length)}${words.comma}${words.cardDate(day)}`),
      h('div', { role: 'presentation' }, ...shown.map(chipOf), hidden > 0 && more(hidden, index * share, share)),
    );
  });
  return h('div.Zb6Pac', { role: 'row' }, ...cells, ...chips);
}

/** A month of weeks. The cells with the days' keys are siblings of the chips' cells, not around them. */
export function monthGrid(
  days: Temporal.PlainDate[],
  columns: number,
  events: CalendarEvent[],
  open: Open,
): HTMLElement {
  const weeks: Temporal.PlainDate[][] = [];
  for (let index = 0; index < days.length; index += columns) weeks.push(days.slice(index, index + columns));
  const [first, last] = [days[0], days.at(-1)];
  return h(
    'div.zIMD4c',
    {
      role: 'grid',
      'data-start-date-key': first && String(dateKey(first)),
      'data-end-date-key': last && String(dateKey(last)),
      'data-chip-rows': String(rowsThatFit),
    },
    ...weeks.map((week) => weekRow(week, events, open)),
  );
}

function scheduleChip(event: CalendarEvent, open: Open): HTMLElement {
  const inner = h(
    'div.BMrkEc',
    { role: 'presentation', ...chipAttributes(event) },
    h('div.G3hhxb', { role: 'gridcell' }, visibleTime(event)),
    h(
      'div.Y9WzCd',
      { role: 'gridcell' },
      h('div.RcfXNc', { role: 'button', tabindex: '0', 'aria-label': hiddenText(event) }, visibleTitle(event)),
    ),
  );
  return opening(inner, event, open);
}

/** The schedule: a group of rows for each day that has events. */
export function schedule(days: Temporal.PlainDate[], events: CalendarEvent[], open: Open): HTMLElement {
  const groups = days
    .map((day) => ({ day, ofDay: events.filter(covers(day)) }))
    .filter(({ ofDay }) => ofDay.length > 0)
    .map(({ day, ofDay }) =>
      h(
        'div.gVIAcf',
        { role: 'rowgroup', 'data-datekey': String(dateKey(day)) },
        h(
          'div.kmB0qe',
          { role: 'row' },
          h('h2.hI2jVc', {}, h('button', { type: 'button', 'aria-label': words.cardDate(day) }, String(day.day))),
          ...ofDay.map((event) => scheduleChip(event, open)),
        ),
      ),
    );
  return h('div.fMZfid', { role: 'grid' }, ...groups);
}
