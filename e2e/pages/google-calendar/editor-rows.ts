// Place, calendar and description follow captures of 2022.
import { h } from './dom.ts';
import { principalOf } from './event.ts';
import { me } from './people.ts';
import { records } from './records.ts';
import { words } from './words.ts';

export const row = (...content: Node[]): HTMLElement => h('div.FrSOzf', {}, ...content);

/** Two fields lie over each other; the disabled one is a placeholder. */
export function locationField(location: string, mayEdit: boolean): HTMLElement {
  const field = (attributes: Record<string, string>) =>
    h('input.whsOnd.zHQkBf', { type: 'text', jsname: 'YPqjbf', autocomplete: 'off', ...attributes });
  const fields = [
    field({ disabled: '', 'aria-hidden': 'true', 'data-initial-value': '' }),
    field({ role: 'combobox', 'aria-label': words.addLocation, value: location, 'data-initial-value': location }),
  ];
  return h(
    'div.PVQHSc',
    { id: 'xLocIn', jsname: 'vHVaxd', 'data-placeholder': words.addLocation },
    ...(mayEdit ? fields : [h('span', {}, location)]),
  );
}

/** A list with its first choice taken. */
const choices = (values: string[]): HTMLElement =>
  h(
    'div.jgvuAb',
    { role: 'listbox', 'aria-expanded': 'false' },
    ...values.map((value, index) =>
      h('div.MocG8c', { role: 'option', 'data-value': String(index), 'aria-selected': String(index === 0) }, value),
    ),
  );

/** Whose calendar; shown as busy or free, and seen by whom. */
export const calendarRows = (owner: string): HTMLElement[] => [
  row(
    h('p.Hld1td', { id: 'xCalOwn', jsname: 'Lo5txe' }, owner),
    h('div.K9PcHd', { jsname: 'BdtoYc', 'data-calendar-id': principalOf(me.address) }),
  ),
  row(h('div.j3nyw', { id: 'xBusySel' }, choices(['●', '○']), choices(['◐', '◑', '◒']))),
];

/** The field of the description, edited and undone by the browser itself. */
export function descriptionField(text: string, mayEdit: boolean): HTMLElement {
  const lines = text ? text.split('\n').map((line) => h('div', {}, line || h('br'))) : [h('div', {}, h('br'))];
  const editing = { g_editable: 'true', role: 'textbox', contenteditable: 'true', 'aria-multiline': 'true' };
  const editable = h(
    'div.T2Ybvb.KRoqRc.editable',
    { jsname: 'yrriRe', 'aria-label': words.addDescription, ...(mayEdit ? editing : {}) },
    ...lines,
  );
  editable.addEventListener('input', () => records.described.push(textOf(editable)));
  return h('div.DyOaYd', { id: 'xDesc' }, h('div.cnOaDb.I9OJHe', { id: 'xDescIn' }, editable));
}

/** A field's text as it is seen. */
// biome-ignore lint/performance/useDomNodeTextContent: with the line breaks that a reader sees
export const textOf = (editable: HTMLElement): string => editable.innerText;

export const titleField = (title: string): HTMLInputElement =>
  h('input.WpDZC.zHQkBf', {
    type: 'text',
    jsname: 'YPqjbf',
    autocomplete: 'off',
    id: 'xTiIn',
    'aria-label': words.addTitle,
    placeholder: words.addTitle,
    value: title,
    'data-initial-value': title,
  }) as HTMLInputElement;
