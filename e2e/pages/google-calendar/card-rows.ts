import { icon, lines, video, when } from './card-facts.ts';
import { guestTree } from './card-guests.ts';
import { h } from './dom.ts';
import type { CalendarEvent } from './event.ts';
import { words } from './words.ts';

/** How much of the card is there: it comes in bursts, and all of it with the last one. */
export type Stage = 0 | 1 | 2 | 3 | 4;

const row = (name: string, id: string, ...content: (Node | string)[]): HTMLElement =>
  h('div.nBzcnc.OcVpRe', {}, icon(name), h('div.toUqff', { id }, ...content));

const skeleton = (): HTMLElement => h('div.nBzcnc.OcVpRe', {}, h('div.sKl3t', { 'aria-hidden': 'true' }));

/** Not captured: the text as it was written in an attribute, and a hidden label, as a public description has it. */
const place = (location: string): HTMLElement =>
  h(
    'div.nBzcnc.OcVpRe',
    {},
    icon('place'),
    h(
      'div.toUqff',
      { id: 'xDetDlgLoc', 'data-text': location },
      h('div.bgOWSb', {}, h('span.XuJrye', {}, words.location('')), h('span', {}, location)),
    ),
  );

function calendarRow({ organizer, guests, calendar }: CalendarEvent): HTMLElement {
  const isMeeting = guests.length > 0 && organizer;
  const address = isMeeting ? organizer.address : calendar.address;
  const name = isMeeting ? (organizer.name ?? organizer.address) : calendar.name;
  return h(
    'div.nBzcnc.OcVpRe',
    { 'data-hovercard-id': address, role: 'button', tabindex: '0' },
    icon('event'),
    h(
      'div.toUqff',
      { 'data-hovercard-id': address, id: 'xDetDlgCal' },
      lines(
        h(
          'span',
          {},
          h('span.XuJrye', {}, isMeeting ? words.organizedBy(name) : words.calendar(name)),
          h('span.Bw8As', { 'aria-hidden': 'true' }, name),
        ),
        '',
      ),
    ),
  );
}

/** The rows of the card's list, as far as they are there at a stage. */
export function cardRows(event: CalendarEvent, stage: Stage): HTMLElement[] {
  const { meet, guests, location, description } = event;
  const mayHave = (from: Stage, build: () => HTMLElement[]) => (stage < from ? [skeleton()] : build());
  return [
    when(event),
    ...(location ? [place(location)] : []),
    ...(meet ? mayHave(1, () => [video(event, meet)]) : []),
    ...(guests.length ? mayHave(2, () => guestTree(event)) : []),
    ...(description
      ? mayHave(3, () => [
          row('subject', 'xDetDlgDesc', h('span.XuJrye', {}, words.description), h('span', {}, description)),
        ])
      : []),
    ...mayHave(3, () => [
      row(
        'notifications',
        'xDetDlgNot',
        h('ol.oIOto', { 'aria-label': words.notifications }, h('li', {}, words.minutesBefore)),
      ),
    ]),
    ...mayHave(4, () => [calendarRow(event)]),
  ];
}
