import { allDayRow } from './all-day-row.ts';
import { type Open, timedChip } from './chip.ts';
import { config, h, nextId } from './dom.ts';
import { type CalendarEvent, dateKey, principalOf } from './event.ts';
import { layOut, piecesOn } from './layout.ts';
import { colleagues, iris, me, mine } from './people.ts';
import { words } from './words.ts';

interface Column {
  date: Temporal.PlainDate;
  /** Whose calendar stands here when there are two; otherwise all of them. */
  only?: string;
  principal: string;
}

/** The columns of a view: one a day, or one a calendar when two stand side by side. */
function columnsOf(days: Temporal.PlainDate[]): Column[] {
  const [date] = days;
  if (days.length === 1 && date && config.calendars === 'two')
    return [me, iris].map(({ address }) => ({ date, only: address, principal: principalOf(address) }));
  return days.map((day) => ({ date: day, principal: principalOf(me.address) }));
}

/** What stands in a column. Beside mine, a colleague's calendar has its own copy of what we both attend. */
function eventsOf(column: Column, events: CalendarEvent[]): CalendarEvent[] {
  if (!column.only) return events;
  if (column.only !== iris.address) return events.filter(({ calendar }) => calendar !== colleagues);
  const theirs = events.filter(({ calendar, guests }) => calendar === mine && guests.some(isIris));
  return [
    ...events.filter(({ calendar }) => calendar === colleagues),
    ...theirs.map((event) => ({ ...event, calendar: colleagues })),
  ];
}

const isIris = ({ address }: { address: string }): boolean => address === iris.address;

function column(place: Column, index: number, all: CalendarEvent[], open: Open): HTMLElement {
  const { date, principal } = place;
  const pieces = piecesOn(date, eventsOf(place, all));
  const boxes = layOut(pieces, config.density);
  const chips = pieces.flatMap((piece) => {
    const box = boxes.get(piece);
    return box ? [timedChip(piece.event, box, open)] : [];
  });
  return h(
    'div.BiKU4b',
    {
      role: 'gridcell',
      tabindex: '-1',
      jsname: 'RjPD4e',
      'aria-labelledby': `tsc-${index}`,
      'data-column-index': String(index),
      'data-datekey': String(dateKey(date)),
      'data-principal-ids': principal,
      style: `height: ${config.density * 24 + 1}px;`,
    },
    h('h2.XuJrye', { id: `tsc-${index}` }, `${words.events(chips.length)}${words.comma}${words.cardDate(date)}`),
    h('div.feMFof.A3o4Oe', { role: 'presentation' }, ...chips),
  );
}

const dayHeads = (columns: Column[]): HTMLElement =>
  h(
    'div.ZWQ3Ef',
    { role: 'row' },
    ...columns.map(({ date }) =>
      h(
        'div.yzWBv',
        { role: 'columnheader' },
        h(
          'h2.hI2jVc',
          { 'aria-label': words.cardDate(date) },
          h('div.sVASAd', {}, words.weekday(date)),
          h('div.x5FT4f', {}, String(date.day)),
        ),
      ),
    ),
  );

const hourLabels = (): HTMLElement =>
  h(
    'div.GRcdsf',
    { 'aria-hidden': 'true' },
    ...Array.from({ length: 24 }, (_, hour) =>
      h(
        'div.XsRa1c',
        { style: `height: ${config.density}px;` },
        hour ? words.time(Temporal.PlainTime.from({ hour })) : '',
      ),
    ),
  );

/** Day, week and custom days: heads, the all-day row, and columns of 24 hours and one pixel. */
export function hoursGrid(days: Temporal.PlainDate[], events: CalendarEvent[], open: Open): HTMLElement {
  const columns = columnsOf(days);
  const [first, last] = [days[0], days.at(-1)];
  const range = {
    'data-start-date-key': first && String(dateKey(first)),
    'data-end-date-key': last && String(dateKey(last)),
  };
  return h(
    'div.hEtGGf',
    { role: 'grid', 'aria-label': words.main },
    h(
      'div.CW8tFb',
      range,
      dayHeads(columns),
      allDayRow(days, events, open),
      h(
        'div.mDPmMe',
        { role: 'presentation', jsname: 'BiKTzd' },
        hourLabels(),
        h(
          'div.Tmdkcc.ChfiMc',
          { role: 'row', jsname: 'ff2wFe', id: nextId(), 'data-dragsource-type': '4' },
          h('div.wyrRZc', { 'aria-hidden': 'true' }),
          ...columns.map((place, index) => column(place, index, events, open)),
        ),
      ),
    ),
  );
}
