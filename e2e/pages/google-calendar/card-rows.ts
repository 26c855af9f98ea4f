import { guestTree } from './card-guests.ts';
import { h } from './dom.ts';
import type { CalendarEvent } from './event.ts';
import { visibleTime, visibleTitle } from './hidden-text.ts';
import { words } from './words.ts';

/** How much of the card is there: it comes in bursts, and all of it with the last one. */
export type Stage = 0 | 1 | 2 | 3 | 4;

const icon = (name: string): HTMLElement =>
  h(
    'div.zZj8Pb.EaVNbc',
    { 'aria-hidden': 'true' },
    h('i.google-material-icons.notranslate', { 'aria-hidden': 'true' }, name),
  );

const row = (name: string, id: string, ...content: (Node | string)[]): HTMLElement =>
  h('div.nBzcnc.OcVpRe', {}, icon(name), h('div.toUqff', { id }, ...content));

const lines = (first: Node | string, second: Node | string): HTMLElement =>
  h('div.bgOWSb', {}, h('div.UfeRlc', {}, first), h('div.AzuXid.O2VjS', {}, second));

const skeleton = (): HTMLElement => h('div.nBzcnc.OcVpRe', {}, h('div.sKl3t', { 'aria-hidden': 'true' }));

function when(event: CalendarEvent): HTMLElement {
  const { calendar, start, end, rule } = event;
  const date = event.allDay ? visibleTime(event) : words.cardDate(start.toPlainDate());
  const isLong = !event.allDay && !start.toPlainDate().equals(end.subtract({ seconds: 1 }).toPlainDate());
  const time = isLong ? [] : [h('span.grQv0', {}, '⋅'), h('span', {}, visibleTime(event))];
  return h(
    'div.nBzcnc.OjZ2cc.OcVpRe.Q7NH3',
    {},
    h(
      'div.zZj8Pb.EaVNbc',
      { 'aria-hidden': 'true' },
      h('div.xnWuge', { style: `background-color: ${calendar.color};` }),
    ),
    h(
      'div.toUqff',
      { id: 'xDetDlgWhen' },
      h(
        'div.JEx5le.bgOWSb',
        {},
        h(
          'div.UfeRlc',
          { 'data-text': visibleTitle(event) },
          h('span', { role: 'heading', 'aria-level': '1', id: 'rAECCd' }, visibleTitle(event)),
        ),
        h('div.AzuXid.O2VjS.CyPPBf', {}, isLong ? visibleTime(event) : date, ...(event.allDay ? [] : time)),
        Boolean(rule) && h('div.AzuXid.O2VjS.rPt1d', {}, words.repeats),
      ),
    ),
  );
}

function video(event: CalendarEvent, meet: string): HTMLElement {
  const address = `meet.google.com/${meet}`;
  const details = [
    event.title,
    `${words.cardDate(event.start.toPlainDate())} · ${visibleTime(event)}`,
    `${words.timeZone}: ${Temporal.Now.timeZoneId()}`,
    words.joinMeet,
    `https://${address}`,
  ];
  const link = h(
    'a.goktNc',
    { target: '_blank', rel: 'noreferrer noopener', href: `https://${address}?hs=122`, jslog: '41732; track:click' },
    words.joinMeet,
  );
  return h(
    'div.ibJzMe',
    { 'data-in-bubble': 'false' },
    h(
      'div.nBzcnc.OjZ2cc.A0N0L',
      { id: 'xDetDlgVideo', 'data-details': details.join('\n') },
      icon('videocam'),
      h('div.toUqff', {}, lines(link, address)),
    ),
    h('div', { role: 'alert' }),
  );
}

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
