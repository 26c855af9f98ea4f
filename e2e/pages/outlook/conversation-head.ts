// The head of a conversation. A meeting request's is captured once (2026): when, answers, a part of the calendar.
import { button, h, nextNumber, onClick, randomId } from './dom.ts';
import { eventsOn } from './events.ts';
import type { Mail } from './mails.ts';
import { mount } from './mount.ts';
import { records } from './records.ts';
import { dayColumn, tile } from './tile.ts';
import { timeOf, words } from './words.ts';

const time = (at: Temporal.PlainDateTime) => timeOf(at.toPlainTime());

/** "Tue 4/7/2026 11:30 AM - 12:00 PM" */
export function whenText({ start, end, allDay }: NonNullable<Mail['event']>): string {
  const [first, last] = [start.toPlainDate(), end.subtract({ minutes: 1 }).toPlainDate()];
  const date = words.shortDate(first);
  if (!allDay) return `${date} ${time(start)} - ${time(end)}`;
  return first.equals(last) ? date : words.dates(date, words.shortDate(last));
}

const answer = (label: string, mail: Mail): HTMLElement =>
  onClick(button(label, { role: 'menuitem' }), () => records.answered.push(`${label}: ${mail.name}`));

function openMenu(mail: Mail): void {
  const menu = h(
    'div.fui-FluentProvider',
    {},
    h(
      'div.fui-MenuList',
      { role: 'menu', 'aria-label': words.more },
      answer(words.tentative, mail),
      answer(words.withNote, mail),
    ),
  );
  document.body.append(menu);
  document.addEventListener('pointerdown', () => menu.remove(), { once: true });
}

const answers = (mail: Mail): HTMLElement[] =>
  mail.kind === 'request'
    ? [
        answer(words.accept, mail),
        answer(words.decline, mail),
        answer(words.follow, mail),
        onClick(button(words.more, { id: `menur${nextNumber()}`, 'aria-haspopup': 'menu' }), () => openMenu(mail)),
      ]
    : [onClick(button(words.removeEvent), () => records.commands.push('removeEvent'))];

/** The day of the meeting in small, with its tiles; they repeat what the calendar holds. */
function availability(day: Temporal.PlainDate): HTMLElement {
  const shown = eventsOn(day, 0);
  return h(
    'div.availability',
    { role: 'region', 'aria-label': words.availability },
    h('div.customScrollBar', { role: 'group' }, ...shown.filter(({ event }) => event.allDay).map((one) => tile(one))),
    h('div.inDayScrollContainer.flexScrollBar', { role: 'group' }, dayColumn(day, shown)),
  );
}

/** A person, as everywhere in Outlook: the name, and a card behind it. */
export const persona = (name: string): HTMLElement =>
  h(
    'span.lpcWrapper.lpcCommonWeb-hoverTarget',
    {
      role: 'button',
      tabindex: '0',
      'aria-haspopup': 'dialog',
      'aria-label': words.opensCard(name),
      'data-lpc-hover-target-id': `lpc-react-target-${nextNumber()}`,
    },
    name,
  );

function meetingPart(mail: Mail): Node[] {
  const { event } = mail;
  if (!event || (mail.kind !== 'request' && mail.kind !== 'cancellation')) return [];
  const name = mail.from.name ?? mail.from.address;
  const when = whenText(event);
  return [
    h('div.row', { role: 'group' }, h('div', { role: 'group', 'aria-label': when }, when), ...answers(mail)),
    availability(event.start.toPlainDate()),
    h(
      'div',
      { role: 'group' },
      h('div', { role: 'heading', id: `MSG_${randomId(mail.name)}_FROM`, 'aria-level': '3' }, persona(name)),
      h('span', {}, words.invited(name)),
      mail.kind === 'request' && button(words.noResponse(1), { class: 'ms-Link' }),
    ),
  ];
}

const subjectOf = (mail: Mail): string => {
  if (mail.kind === 'cancellation') return words.canceledTitle(mail.subject);
  return mail.kind === 'response' ? words.acceptedTitle(mail.subject) : mail.subject;
};

export const conversationHead = (mail: Mail): HTMLElement =>
  mount(
    'div.head.allowTextSelection',
    { role: 'heading', 'aria-level': '2', id: `CONV_${randomId(mail.name)}=_SUBJECT` },
    () => [h('span', { title: subjectOf(mail) }, subjectOf(mail)), ...meetingPart(mail)],
  );
