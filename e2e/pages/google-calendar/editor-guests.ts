// Row attributes follow others' code; the column itself was not captured. Facts expect the card's list here.
import { config, h, iconButton } from './dom.ts';
import type { Guest, Person } from './event.ts';
import { words } from './words.ts';

function guestRow(guest: Guest, isOrganizer: boolean, mayRemove: boolean): HTMLElement {
  const { address, name = address, answer = 'NEEDS-ACTION' } = guest;
  const label = [name, words.attending[answer], isOrganizer && words.organizer].filter(Boolean).join(', ');
  const row = h(
    'div.gSt5r',
    {
      role: 'treeitem',
      id: isOrganizer && config.organizerMarked ? 'xDtlDlgOrg' : undefined,
      'data-email': address,
      'data-id': address,
      'data-hovercard-id': address,
      'aria-label': label,
    },
    h('span', {}, name),
    isOrganizer && h('span.IlJwl', {}, words.organizer),
  );
  if (mayRemove && !isOrganizer) {
    const button = iconButton(words.removeGuest(name), 'close');
    button.addEventListener('click', () => row.remove());
    row.append(button);
  }
  return row;
}

/** The column of guests. `add` puts one more into it, as if typed and chosen. */
export function guestColumn(
  guests: Guest[],
  organizer: Person | undefined,
  mayEdit: boolean,
): { root: HTMLElement; add: (address: string) => void; addresses: () => string[] } {
  const rows = guests.map((guest) => guestRow(guest, guest.address === organizer?.address, mayEdit));
  const list = h('div.gSt1l', { id: 'xGstLst', role: 'tree', 'aria-label': words.guestList }, ...rows);
  const input = h('input.gSt1n', { type: 'text', 'aria-label': words.addGuests, placeholder: words.addGuests });
  const add = (address: string) => {
    list.append(guestRow({ address }, false, true));
  };
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(input instanceof HTMLInputElement) || !input.value.includes('@')) return;
    add(input.value.trim());
    input.value = '';
  });
  return {
    root: h('div.gSt1c', { id: 'xGstTab' }, ...(mayEdit ? [input] : []), list),
    add,
    addresses: () => [...list.querySelectorAll('[data-email]')].map((row) => row.getAttribute('data-email') ?? ''),
  };
}
