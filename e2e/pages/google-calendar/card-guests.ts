import { drawing, h, iconButton } from './dom.ts';
import type { Answer, CalendarEvent, Guest } from './event.ts';
import { words } from './words.ts';

const answers: Answer[] = ['ACCEPTED', 'DECLINED', 'TENTATIVE', 'NEEDS-ACTION'];

/** Seen for yes only: a green drawing in the picture. Those of no and maybe are inventions; who waits has none. */
const badges: Partial<Record<Answer, { d: string; stroke: string }>> = {
  ACCEPTED: { d: 'M3 7l3 3 5-6', stroke: '#137333' },
  DECLINED: { d: 'M3 3l8 8M11 3l-8 8', stroke: '#a50e0e' },
  TENTATIVE: { d: 'M4 5q3-4 5 0q0 2-2 3v1M7 11v1', stroke: '#5f6368' },
};

const badge = (answer: Answer): HTMLElement => {
  const stroke = badges[answer];
  const mark = stroke && h('span.notranslate.wRfGxb', { 'aria-hidden': 'true' }, drawing([stroke]));
  return h('div', { 'aria-hidden': 'true' }, mark);
};

function guestRow(guest: Guest, isOrganizer: boolean): HTMLElement {
  const { address, name = address, answer = 'NEEDS-ACTION' } = guest;
  const hover = { 'data-hovercard-id': address, 'data-hovercard-keyboard-triggering': 'enabled' };
  const label = [name, words.attending[answer], isOrganizer && words.organizer].filter(Boolean).join(', ');
  return h(
    'div.nBzcnc.Zce9sc.lW9BTc',
    {
      ...hover,
      'data-email': address,
      'data-id': address,
      role: 'treeitem',
      tabindex: isOrganizer ? '0' : '-1',
      'aria-label': label,
      jsname: 'OLRBPb',
      id: isOrganizer ? 'xDtlDlgOrg' : undefined,
    },
    h(
      'div.zZj8Pb.EaVNbc',
      {},
      h(
        'div.LSJzI',
        hover,
        h('div.tDHlcc', { 'aria-hidden': 'true' }),
        h('div.xsCLGd', { jsname: 'VqvYHe', 'aria-hidden': 'true' }),
        badge(answer),
      ),
    ),
    h(
      'div.toUqff.DbpAnb',
      hover,
      h(
        'div.bgOWSb',
        {},
        h('div.UfeRlc', {}, h('span.SDqFWd', {}, name)),
        h('div.AzuXid.O2VjS', {}, isOrganizer ? words.organizer : ''),
      ),
    ),
  );
}

function counts(guests: Guest[]): string {
  const counted = answers
    .map((answer) => ({ answer, count: guests.filter((guest) => (guest.answer ?? 'NEEDS-ACTION') === answer).length }))
    .filter(({ count }) => count > 0);
  return counted.map(({ answer, count }) => `${count} ${words.counted[answer]}`).join(', ');
}

/** The row with the guests' number, and the tree of guests with the organizer first. */
export function guestTree({ guests, organizer, guestsHidden }: CalendarEvent): HTMLElement[] {
  const isOrganizer = ({ address }: Guest) => address === organizer?.address;
  const sorted = [...guests.filter(isOrganizer), ...guests.filter((guest) => !isOrganizer(guest))];
  const button = (icon: string, attributes: Record<string, string>) => iconButton(words.options, icon, attributes);
  const head = h(
    'div.nBzcnc.OcVpRe',
    {},
    h('div.zZj8Pb.EaVNbc', { 'aria-hidden': 'true' }, 'group'),
    h(
      'div.toUqff',
      { id: 'xDetDlgAtt' },
      h('div.bgOWSb', {}, h('div.UfeRlc', {}, words.guests(guests.length)), h('div.AzuXid.O2VjS', {}, counts(guests))),
    ),
    h(
      'div.zZj8Pb',
      {},
      button('copy', { jsname: 'UUkoTc' }),
      button('chat', { jsname: 'JPTkKc' }),
      button('mail', { jslog: '82219; track:JIbuQc,impression' }),
    ),
  );
  if (guestsHidden) return [head];
  const rows = sorted.map((guest) => guestRow(guest, isOrganizer(guest)));
  return [head, h('div.uej9Ud', { jsname: 'MsyPn', role: 'tree', 'aria-label': words.guestList }, ...rows)];
}
