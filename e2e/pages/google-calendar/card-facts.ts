// When an event is, and its call: as captured, but for the words of recurrence, which are an invention.
import { h } from './dom.ts';
import type { CalendarEvent } from './event.ts';
import { visibleTime, visibleTitle } from './hidden-text.ts';
import { words } from './words.ts';

/** What stands before a row. */
export const icon = (name: string): HTMLElement =>
  h(
    'div.zZj8Pb.EaVNbc',
    { 'aria-hidden': 'true' },
    h('i.google-material-icons.notranslate', { 'aria-hidden': 'true' }, name),
  );

/** A row's first line, and the small one below it. */
export const lines = (first: Node | string, second: Node | string): HTMLElement =>
  h('div.bgOWSb', {}, h('div.UfeRlc', {}, first), h('div.AzuXid.O2VjS', {}, second));

/** Title, date and time. */
export function when(event: CalendarEvent): HTMLElement {
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

/** The call, with the event's facts in an attribute. */
export function video(event: CalendarEvent, meet: string): HTMLElement {
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
