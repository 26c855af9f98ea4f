// The form of an event. One public userscript of August 2026 knows its parts; what holds them together is invented.

import { pill } from './composer-parts.ts';
import { button, config, h, nextNumber, onClick, randomId } from './dom.ts';
import type { OutlookEvent } from './events.ts';
import { today } from './events.ts';
import { me } from './people.ts';
import { records } from './records.ts';
import { makeEditor } from './rooster.ts';
import { timeOf, words } from './words.ts';

let form: HTMLElement | undefined;

export function closeForm(): void {
  form?.remove();
  form = undefined;
}

const box = (value: string, attributes: Record<string, string>): HTMLInputElement => {
  const input = h('input', { type: 'text', autocomplete: 'off', ...attributes }) as HTMLInputElement;
  input.value = value;
  return input;
};

/** Opens the form of an own event: of one that is there, or of a new one for tomorrow, 10:00. */
export function openForm(shown?: OutlookEvent): void {
  closeForm();
  const id = `EVENT_CalendarCompose${randomId(`form${nextNumber()}`)}`;
  const start = shown?.event.start ?? today.add({ days: 1 }).toPlainDateTime(Temporal.PlainTime.from('10:00'));
  const end = shown?.event.end ?? start.add({ minutes: 30 });
  const guests = (shown?.event.guests ?? []).filter(({ address }) => address !== me.address);
  const date = start
    .toPlainDate()
    .toLocaleString({ en: 'en-US', de: 'de', ja: 'ja', ar: 'ar-EG-u-nu-latn' }[config.language]);
  const body = h('div.body', {
    role: 'textbox',
    contenteditable: 'true',
    'aria-multiline': 'true',
    'aria-label': words.body,
  });
  const save = (how: string) =>
    onClick(button(how, { priorityid: '3', overfloworderid: '-3' }), () => {
      records.saved.push(how);
      closeForm();
    });
  form = h(
    'div.form',
    { id: `ModalFocusTrapZone${nextNumber()}` },
    h(
      'div',
      { id, 'data-app-section': 'Form_Content' },
      h(
        'div.bar',
        { 'data-app-section': 'Toolbar', role: 'toolbar' },
        save(guests.length ? words.send : words.save),
        onClick(button(words.discard), closeForm),
      ),
      h(
        'div.row',
        { id: `${id}_SUBJECT` },
        box(shown?.event.title ?? '', { 'aria-label': words.addSubject, placeholder: words.addSubject }),
      ),
      h(
        'div.EditorClass',
        { id: `${id}_TO`, role: 'group', contenteditable: 'true', 'aria-label': words.to },
        ...guests.map(pill),
      ),
      h(
        'div.row',
        { id: `${id}_DATETIME` },
        box(date, { id: `DatePicker${nextNumber()}-label` }),
        box(timeOf(start.toPlainTime()), { class: 'ms-ComboBox-Input', role: 'combobox' }),
        box(timeOf(end.toPlainTime()), { class: 'ms-ComboBox-Input', role: 'combobox' }),
      ),
      box(shown?.event.location ?? '', { id: `${id}_LOCATION`, 'aria-label': words.locationField }),
      body,
    ),
  );
  document.body.append(form);
  makeEditor(body, [h('div', {}, shown?.event.description ?? h('br'))], () => {});
}

/** Adds an invitee to the open form. */
export function addGuest(name: string, address: string): void {
  form?.querySelector('.EditorClass')?.append(pill({ name, address }));
}
