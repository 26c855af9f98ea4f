// The full page of an event. Rows from #xRTCIn down follow captures of 2022, title and times others' code; what a guest
// without rights sees, and what the other tabs hold, are inventions.

import { h, iconButton, onClick } from './dom.ts';
import type { Draft } from './drafts.ts';
import { guestColumn } from './editor-guests.ts';
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

const row = (...content: Node[]): HTMLElement => h('div.FrSOzf', {}, ...content);

/** The field of the description, edited by the browser itself. */
function descriptionField(text: string, mayEdit: boolean): HTMLElement {
  const lines = text ? text.split('\n').map((line) => h('div', {}, line || h('br'))) : [h('div', {}, h('br'))];
  const editable = h(
    'div.T2Ybvb.KRoqRc.editable',
    {
      jsname: 'yrriRe',
      'aria-label': words.addDescription,
      'aria-multiline': 'true',
      g_editable: mayEdit ? 'true' : undefined,
      role: mayEdit ? 'textbox' : undefined,
      contenteditable: mayEdit ? 'true' : undefined,
    },
    ...lines,
  );
  editable.addEventListener('input', () => records.described.push(textOf(editable)));
  return h('div.DyOaYd', { id: 'xDesc' }, h('div.cnOaDb.I9OJHe', { id: 'xDescIn' }, editable));
}

// biome-ignore lint/performance/useDomNodeTextContent: a description's text has the line breaks that a reader sees
const textOf = (editable: HTMLElement): string => editable.innerText;

/** What other tabs leave in the page, hidden: fields that look like the visible ones. */
function leftovers(): HTMLElement[] {
  return (['task', 'outOfOffice'] as const).map((name) => {
    const now = Temporal.PlainDateTime.from('2020-01-01T09:00');
    const panel = h(
      'span.HALYaf',
      { jsname: 'PAiuue', role: 'tabpanel', 'aria-label': words.tabs[name], style: 'display:none' },
      h('input', { type: 'text', id: 'xTiIn', value: '', 'data-initial-value': '' }),
      whenRow({ start: now, end: now.add({ hours: 1 }), allDay: false, rule: '' }),
      descriptionField('', true),
      h('div', { id: 'xGstLst' }),
    );
    return panel;
  });
}

const titleField = (title: string): HTMLElement =>
  h('input.WpDZC.zHQkBf', {
    type: 'text',
    jsname: 'YPqjbf',
    autocomplete: 'off',
    id: 'xTiIn',
    'aria-label': words.addTitle,
    placeholder: words.addTitle,
    value: title,
    'data-initial-value': title,
  });

/** The page of one event, for whom may change it or only read it. `leave` goes back to the grid. */
export function openEditor(form: Form, mayEdit: boolean, leave: () => void): Editor {
  const guests = guestColumn(form.guests, form.organizer, mayEdit);
  const title = mayEdit ? titleField(form.title) : h('div.rOt1t', { role: 'heading', 'aria-level': '1' }, form.title);
  const description = descriptionField(form.description, mayEdit);
  const save = () => {
    records.saved.push({
      key: form.key ?? '',
      title: title instanceof HTMLInputElement ? title.value : form.title,
      description: textOf(description),
      guests: guests.addresses(),
    });
    leave();
  };
  const details = h(
    'span.HALYaf.KKjvXb',
    { jsname: 'PAiuue', role: 'tabpanel', id: 'tabEventDetails' },
    row(h('div.j3nyw', { id: 'xRTCIn' }, h('div', { role: 'button', jslog: '105770; track:JIbuQc' }, words.joinMeet))),
    row(
      h(
        'div.PVQHSc',
        { id: 'xLocIn', jsname: 'vHVaxd', 'data-placeholder': words.addLocation },
        location(form, mayEdit),
      ),
    ),
    row(h('div.j3nyw', { id: 'xNtList' }, words.minutesBefore)),
    row(h('p.Hld1td', { id: 'xCalOwn', jsname: 'Lo5txe' }, form.organizer?.name ?? mine.name)),
    row(h('div.j3nyw', { id: 'xBusySel', 'data-value': '0' })),
    h('div', { jsname: 'g7cnnb' }, row(h('span.CbBAab', {}, words.availability))),
    row(description),
  );
  const root = h(
    'div.eDt0r',
    { 'data-is-create': String(!form.key), 'data-eventid': form.key },
    h(
      'div.eDt1h',
      {},
      onClick(iconButton(words.cancel, 'close', { id: 'xCancelBu' }), leave),
      title,
      ...(mayEdit
        ? [onClick(h('div.U26fgb', { role: 'button', tabindex: '0', id: 'xSaveBu' }, words.save), save)]
        : []),
    ),
    mayEdit ? whenRow(form) : whenText(form),
    h('div.eDt2c', {}, h('div.eDt3d', {}, details), guests.root),
    ...leftovers(),
  );
  // Google's hidden tabs come first in the page.
  if (mayEdit) root.prepend(...[...root.children].filter((child) => child.getAttribute('role') === 'tabpanel'));
  return { root, addGuest: guests.add };
}

const location = ({ location: place }: Form, mayEdit: boolean): HTMLElement =>
  mayEdit
    ? h('input.WpDZC', { type: 'text', value: place, 'aria-label': words.addLocation, placeholder: words.addLocation })
    : h('span', {}, place);

/** Whether the signed-in person may change an event: it is in their calendar and nobody else organizes it. */
export const mayChange = (organizer: Person | undefined, calendar: string): boolean =>
  calendar === me.address && (organizer === undefined || organizer.address === me.address);
