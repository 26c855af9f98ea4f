import { h, iconButton } from './dom.ts';
import { type CalendarEvent, keyOf } from './event.ts';
import { me } from './people.ts';
import { words } from './words.ts';

/** Close, edit and delete. Only an event of one's own calendar can be deleted. */
export function toolbar(event: CalendarEvent): HTMLElement {
  const tool = (button: HTMLElement) => h('div', {}, h('span', { 'data-is-tooltip-wrapper': 'true' }, button));
  const jslog = (number: number) =>
    `${number}; 2:${JSON.stringify([event.id, event.calendar.address, 0])}; track:click`;
  const isMine = event.calendar.address === me.address;
  return h(
    'div.Tnsqdc',
    {},
    h(
      'div.wv9rPe',
      {},
      h('div.M30cEf', {}, iconButton(words.close, 'close', { id: 'xDetDlgCloseBu', jsname: 'LgbsSe' })),
      h(
        'div.pPTZAe',
        {},
        tool(iconButton(words.edit, 'edit', { jsname: 'DyVDA' })),
        ...(isMine
          ? [tool(iconButton(words.remove, 'delete', { id: 'xDetDlgDelBu', jsname: 'VkLyEc', jslog: jslog(74327) }))]
          : []),
        tool(iconButton(words.options, 'more_vert', { 'aria-haspopup': 'menu', 'data-eventid': keyOf(event) })),
      ),
    ),
  );
}
