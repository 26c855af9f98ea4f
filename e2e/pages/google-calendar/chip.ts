import { h } from './dom.ts';
import { answerOf, type CalendarEvent, keyOf } from './event.ts';
import { hiddenText, visibleTime, visibleTitle } from './hidden-text.ts';
import type { Box } from './layout.ts';
import { me } from './people.ts';
import { words } from './words.ts';

/** Opens an event's card beside the chip that was clicked. */
export type Open = (event: CalendarEvent, chip: HTMLElement) => void;

const jslog = ({ id, kind }: CalendarEvent): string =>
  kind === 'pending-tasks'
    ? '139091; track:impression,click,dblclick'
    : `35463; 2:${JSON.stringify([id, ...Array(23).fill(null), 6])};1:${JSON.stringify([me.address, 1])};track:impression,click,dblclick; mutable:true`;

/** What every chip has. */
export const chipAttributes = (event: CalendarEvent): Record<string, string> => ({
  'data-eventchip': '',
  'data-opens-details': 'true',
  'data-eventid': keyOf(event),
  'data-keyboardactiontype': '0;1',
  jscontroller: 'NAKBTc',
  jslog: jslog(event),
});

/** Own and accepted events are filled; what waits or was declined is an outline. Tentative: an invention. */
export const isFilled = (event: CalendarEvent): boolean => {
  const answer = answerOf(event);
  return answer === undefined || answer === 'ACCEPTED';
};

/** The classes that say the answer; a declined title is struck through by them alone. */
const classesOf = (event: CalendarEvent): string => {
  const answer = answerOf(event);
  if (isFilled(event)) return '.EiZ8Dd';
  return answer === 'DECLINED' ? '.LKeQwe' : answer === 'TENTATIVE' ? '.EiZ8Dd.tNt3v' : '.nRsVp';
};

const percent = (value: number): string => `${Number(value.toFixed(4))}%`;

/** Title, time and place; a short event has them in one line. */
function visiblePart(event: CalendarEvent, box: Box): HTMLElement {
  const title = h('span.I0UMhf', {}, visibleTitle(event));
  const time = visibleTime(event);
  const isShort = box.height < 40;
  const comma = () => h('span.pttLke', {}, ',\u00a0');
  const place = event.location && isShort ? [comma(), event.location] : [];
  const first = h(
    'div.lhydbb.RIOtYe',
    { style: `max-height: ${isShort ? 15 : 30}px;` },
    h('span.KcY3wb', {}, title, ...(isShort ? [comma(), h('span.EWOIrf', {}, time, ...place)] : [])),
  );
  const rest = isShort ? [] : [h('div.lhydbb.gVNoLb', {}, time), h('div.lhydbb.K9QN7e', {}, event.location ?? '')];
  return h(
    `div.Jcb6qd${classesOf(event)}`,
    { 'aria-hidden': 'true', style: isFilled(event) ? undefined : `color: ${event.calendar.color};` },
    h('div.fFwDnf', {}, first, ...rest),
  );
}

/** A chip in a column of hours. Its last child, the resize handle, has the same event key. */
export function timedChip(event: CalendarEvent, box: Box, open: Open): HTMLElement {
  const { color } = event.calendar;
  const style = [
    `top: ${box.top}px; height: ${box.height}px`,
    `left: calc(${percent(box.left)} + 0px); width: calc(${percent(box.width)} + 0px)`,
    `z-index: ${box.order}`,
    ...(isFilled(event) ? [`background-color: ${color}`] : []),
    `border-color: ${color}`,
  ];
  const chip = h(
    `div.GTG3wb.ChfiMc.rFUW1c${classesOf(event)}`,
    {
      role: 'button',
      tabindex: '0',
      ...chipAttributes(event),
      'data-focusable': '',
      'data-dragsource-type': '2',
      style: `${style.join('; ')};`,
    },
    Boolean(event.label) &&
      h('div.QZVPzb', { 'aria-hidden': 'true' }, h('div.jSrjCf', { style: `background-color: ${color};` })),
    h('div.XuJrye', {}, hiddenText(event)),
    visiblePart(event, box),
    h('div.leOeGd.ChfiMc.YVffPe', {
      'aria-hidden': 'true',
      'data-eventid': keyOf(event),
      'data-dragsource-type': '3',
      jscontroller: 'G9NlD',
    }),
  );
  return opening(chip, event, open);
}

/** A chip of the all-day row or of a month. A timed event is a dot, its time and its title there. */
export function stackedChip(
  event: CalendarEvent,
  place: { left: number; width: number; row: number },
  open: Open,
): HTMLElement {
  const { color } = event.calendar;
  const left = `left: ${Number(place.left.toFixed(2))}%; width: ${Number(place.width.toFixed(2))}%`;
  const fill = event.allDay && isFilled(event) ? `background-color: ${color};` : '';
  const chip = h(
    'div.vEJ0bc.ChfiMc.rFUW1c',
    {
      ...chipAttributes(event),
      'data-stacked-layout-chip-container': 'true',
      'data-dragsource-type': '9',
      style: `${left}; top: ${place.row}em; border-color: ${color};`,
    },
    h(
      `div.KF4T6b${classesOf(event)}`,
      { role: 'button', tabindex: '0', 'data-stacked-layout-chip': 'true', style: fill },
      !event.allDay && h('span.CPXyj', { 'aria-hidden': 'true', style: `background-color: ${color};` }),
      h(
        'span.nHqeVd',
        { 'aria-hidden': 'true' },
        !event.allDay && h('span.dxNCad', {}, words.time(event.start.toPlainTime())),
        h('span.WBi6vc', {}, visibleTitle(event)),
      ),
      h('span.XuJrye', {}, hiddenText(event)),
    ),
  );
  return opening(chip, event, open);
}

/** A click or Enter opens the card. */
export function opening(chip: HTMLElement, event: CalendarEvent, open: Open): HTMLElement {
  chip.addEventListener('click', () => open(event, chip));
  chip.addEventListener('keydown', (key) => {
    if (key.key === 'Enter' && key.target instanceof HTMLElement && chip.contains(key.target)) open(event, chip);
  });
  return chip;
}
