// The full page of an event. Rows from #xRTCIn down follow captures of 2022, title and times others' code; what a guest
// without rights sees, and what the other tabs hold, are inventions.
import { h, iconButton, onClick } from './dom.ts';
import type { Draft } from './drafts.ts';
import { guestColumn } from './editor-guests.ts';
import { calendarRows, descriptionField, locationField, row, textOf, titleField } from './editor-rows.ts';
import { whenRow, whenText } from './editor-when.ts';
import type { Guest, Person } from './event.ts';
import { me, mine } from './people.ts';
import { records } from './records.ts';
import { words } from './words.ts';

export interface Form extends Draft {
  /** Missing for a new event. */
  key?: string;
  guests: Guest[];
  organizer?: Person;
}

export interface Editor {
  root: HTMLElement;
  addGuest(address: string): void;
}

/** What other tabs leave in the page, hidden: fields that look like the visible ones, and come first. */
function leftovers(): HTMLElement[] {
  const now = Temporal.PlainDateTime.from('2020-01-01T09:00');
  return (['task', 'outOfOffice'] as const).map((name) =>
    h(
      'span.HALYaf',
      { jsname: 'PAiuue', role: 'tabpanel', 'aria-label': words.tabs[name], style: 'display:none' },
      titleField(''),
      whenRow({ start: now, end: now.add({ hours: 1 }), allDay: false, rule: '' }),
      descriptionField('', true),
      h('div', { id: 'xGstLst' }),
    ),
  );
}

/** The rows below title and times. */
function details(form: Form, description: HTMLElement, mayEdit: boolean): HTMLElement {
  const call = h('div', { role: 'button', jslog: '105770; track:JIbuQc' }, words.joinMeet);
  return h(
    'span.HALYaf.KKjvXb',
    { jsname: 'PAiuue', role: 'tabpanel', id: 'tabEventDetails' },
    row(h('div.j3nyw', { id: 'xRTCIn' }, call)),
    row(locationField(form.location, mayEdit)),
    row(h('div.j3nyw', { id: 'xNtList' }, words.minutesBefore)),
    ...calendarRows(form.organizer?.name ?? mine.name),
    h('div', { jsname: 'g7cnnb' }, row(h('span.CbBAab', {}, words.availability))),
    row(description),
  );
}

/** The page of one event, for whom may change it or only read it. `leave` goes back to the grid. */
export function openEditor(form: Form, mayEdit: boolean, leave: () => void): Editor {
  const guests = guestColumn(form.guests, form.organizer, mayEdit);
  const title = mayEdit ? titleField(form.title) : undefined;
  const description = descriptionField(form.description, mayEdit);
  const save = () => {
    records.saved.push({
      key: form.key ?? '',
      title: title?.value ?? form.title,
      description: textOf(description),
      guests: guests.addresses(),
    });
    leave();
  };
  const root = h(
    'div.eDt0r',
    { 'data-is-create': String(!form.key), 'data-eventid': form.key },
    ...(mayEdit ? leftovers() : []),
    h(
      'div.eDt1h',
      {},
      onClick(iconButton(words.cancel, 'close', { id: 'xCancelBu' }), leave),
      title ?? h('div.rOt1t', { role: 'heading', 'aria-level': '1' }, form.title),
      mayEdit && onClick(h('div.U26fgb', { role: 'button', tabindex: '0', id: 'xSaveBu' }, words.save), save),
    ),
    mayEdit ? whenRow(form) : whenText(form),
    h('div.eDt2c', {}, h('div.eDt3d', {}, details(form, description, mayEdit)), guests.root),
  );
  return { root, addGuest: guests.add };
}

/** Whether the signed-in person may change an event: it is in their calendar and nobody else organizes it. */
export const mayChange = (organizer: Person | undefined, calendar: string): boolean =>
  calendar === me.address && (organizer === undefined || organizer.address === me.address);
