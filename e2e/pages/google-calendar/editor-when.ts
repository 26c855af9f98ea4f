// The rows for date and time follow a capture of 2018 and what others' code reads; 2026's were not captured.
import { h } from './dom.ts';
import { dateKey } from './event.ts';
import { words } from './words.ts';

interface When {
  start: Temporal.PlainDateTime;
  end: Temporal.PlainDateTime;
  allDay: boolean;
  rule: string;
}

const icalDate = (at: Temporal.PlainDateTime): string => at.toPlainDate().toString().replaceAll('-', '');
const icalTime = (at: Temporal.PlainDateTime): string =>
  `T${at.toPlainTime().toString().slice(0, 8).replaceAll(':', '')}`;

function field(id: string, label: string, ical: string, shown: string, more: HTMLElement[] = []): HTMLElement {
  return h(
    'div.pQdjpb.shor6',
    { 'data-autofit': 'true', 'data-inline': 'false', 'data-ical': ical },
    h('input.WpDZC.zHQkBf', {
      type: 'text',
      jsname: 'YPqjbf',
      autocomplete: 'off',
      id,
      value: shown,
      'aria-label': label,
      'data-initial-value': ical,
    }),
    ...more,
  );
}

/** The drop-down of a time field: its options have the same attribute as the field around them. */
function options(at: Temporal.PlainDateTime): HTMLElement {
  const times = [0, 30, 60, 90].map((minutes) => at.add({ minutes }));
  const option = (time: Temporal.PlainDateTime) =>
    h('div.VKy0Ic', { role: 'option', 'data-ical': icalTime(time) }, words.time(time.toPlainTime()));
  return h('div.gHQcAb', { role: 'listbox', jsname: 'V68bde', style: 'display:none' }, ...times.map(option));
}

/** The date picker's cells, which carry dates of their own. */
function picker(at: Temporal.PlainDateTime): HTMLElement {
  const days = [-1, 0, 1].map((offset) => at.add({ days: offset }));
  return h(
    'div.q1j8lf',
    { 'data-month': icalDate(at), 'data-selected-date': icalDate(at), style: 'display:none' },
    ...days.map((day) => h('span.W0m3G', { role: 'gridcell', 'data-date': icalDate(day) }, String(day.day))),
  );
}

/** Recurrence in the form: an invention, as nobody has captured it. */
const recurrence = (rule: string): HTMLElement =>
  h(
    'div.eRpt1',
    { id: 'xRecSel', role: 'listbox', 'data-value': rule },
    h('div', { role: 'option', 'aria-selected': 'true', 'data-value': rule }, rule ? words.repeats : '—'),
  );

/** Start and end, whole days or not, and the recurrence. */
export function whenRow({ start, end, allDay, rule }: When): HTMLElement {
  const last = allDay ? end.subtract({ days: 1 }) : end;
  const date = (at: Temporal.PlainDateTime) => words.date(at.toPlainDate());
  const time = (at: Temporal.PlainDateTime) => words.time(at.toPlainTime());
  const times = [
    field('xStTiIn', words.startTime, icalTime(start), time(start), [options(start)]),
    field('xEnTiIn', words.endTime, icalTime(end), time(end), [options(end)]),
  ];
  if (allDay) for (const element of times) element.style.display = 'none';
  return h(
    'div.kMp0We',
    { id: 'xDaRaSel' },
    field('xStDaIn', words.start, icalDate(start), date(start), [picker(start)]),
    ...times,
    field('xEnDaIn', words.end, icalDate(last), date(last), [picker(last)]),
    h('div.aLd1y', {
      id: 'xAlDaCbx',
      role: 'checkbox',
      tabindex: '0',
      'aria-checked': String(allDay),
      'aria-label': words.allDay,
    }),
    recurrence(rule),
  );
}

/** The same for a guest who may not change it. */
export function whenText({ start, end, allDay, rule }: When): HTMLElement {
  const last = allDay ? end.subtract({ days: 1 }) : end;
  const day = (id: string, at: Temporal.PlainDateTime) =>
    h(
      'span.rOd4y',
      { id, 'data-date': icalDate(at), 'data-key': String(dateKey(at.toPlainDate())) },
      words.date(at.toPlainDate()),
    );
  const time = (id: string, at: Temporal.PlainDateTime) =>
    h('span.rOt1m', { id, 'data-ical': icalTime(at) }, words.time(at.toPlainTime()));
  return h(
    'div.kMp0We',
    {},
    day('xStDaRo', start),
    ...(allDay ? [] : [time('xStTiRo', start), time('xEnTiRo', end)]),
    day('xEnDaRo', last),
    Boolean(rule) && h('span', {}, words.repeats),
  );
}
